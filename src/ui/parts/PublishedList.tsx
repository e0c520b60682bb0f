import { memo, useId, useMemo, useRef } from 'react';
import { publishedChecks, publishedTally, VERDICTS } from '../../derive/published.ts';
import type { PublishedCheck, Verdict } from '../../derive/published.ts';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import { PublishedAxis } from '../diagrams/PublishedStrip.tsx';
import type { Scene } from '../scene.ts';
import { TakeAway } from '../figure/TakeAway.tsx';
import { publishedTable } from './listTables.ts';
import { PublishedItem } from './PublishedItem.tsx';
import frame from './Section.module.css';
import styles from './PublishedList.module.css';

export interface PublishedListProps {
  readonly scene: Scene;
  readonly headingLevel?: 2 | 3 | 4;
}

/** No input changes it, so a drag need not draw it again. */
const sameWords = (before: PublishedListProps, after: PublishedListProps): boolean =>
  before.headingLevel === after.headingLevel && before.scene.messages === after.scene.messages
  && before.scene.format === after.scene.format;

/** Every published result beside what the model predicts for it: the misses first, each with its reason. */
export const PublishedList = memo(function PublishedList({ scene, headingLevel = 3 }: PublishedListProps) {
  const titleId = useId();
  const place = useRef<HTMLElement>(null);
  const words = scene.messages.figures.published;
  const checks = useMemo(() => publishedChecks(), []);
  const tally = publishedTally(checks);
  const Title = `h${headingLevel}` as const;
  return (
    <section ref={place} className={frame.list} aria-labelledby={titleId} data-part="published">
      <p className={frame.kicker}>{words.kicker}</p>
      <Title id={titleId} className={frame.title}>{words.title(tally)}</Title>
      <p className={frame.summary}>{words.summary(tally)}</p>
      <p className={frame.summary}>{words.key}</p>
      {VERDICTS.filter((verdict) => tally[verdict] > 0).map((verdict) => (
        <Group key={verdict} verdict={verdict} checks={checks.filter((one) => one.verdict === verdict)} scene={scene} level={headingLevel} />
      ))}
      <TakeAway id="published" title={words.title(tally)} summary="" frame={place} table={() => publishedTable(scene, words.title(tally))} isPictured={false} />
    </section>
  );
}, sameWords);

interface GroupProps {
  readonly verdict: Verdict;
  readonly checks: readonly PublishedCheck[];
  readonly scene: Scene;
  readonly level: 2 | 3 | 4;
}

/** What was missed lies open; what agrees, and what the model is silent about, waits to be asked. */
function Group({ verdict, checks, scene, level }: GroupProps) {
  const { format, messages } = scene;
  const words = messages.figures.published;
  const Heading = `h${(level + 1) as 3 | 4 | 5}` as const;
  const strip = verdict === 'notModelled' ? null : (
    <div className={styles.strip}><PublishedAxis title={words.axis} tick={(times) => format.factor(times)} /></div>
  );
  const items = (
    <ol className={styles.items}>
      {checks.map((check) => <PublishedItem key={check.id} check={check} scene={scene} />)}
    </ol>
  );
  if (verdict === 'miss') {
    return (
      <div className={styles.group}>
        <div className={styles.head}><Heading className={styles.heading}>{words.group(verdict, checks.length)}</Heading>{strip}</div>
        {items}
      </div>
    );
  }
  return (
    <div className={styles.group}>
      <LazyDetails summary={words.group(verdict, checks.length)}>
        {() => <>{strip !== null && <div className={styles.head}>{strip}</div>}{items}</>}
      </LazyDetails>
    </div>
  );
}

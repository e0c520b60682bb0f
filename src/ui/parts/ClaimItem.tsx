import type { ClaimChecked, ClaimInEra, Claims, TryAt } from '../../derive/claims.ts';
import { SOURCES } from '../../model/sources.ts';
import type { SourceEntry, SourceId } from '../../model/sources.ts';
import { Button } from '../controls/Button.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { Scene } from '../scene.ts';
import { ClaimMark } from './ClaimMark.tsx';
import styles from './ClaimsFigure.module.css';

export interface ClaimItemProps {
  readonly scene: Scene;
  readonly claim: ClaimChecked;
  readonly all: Claims;
  /** Of the figure's title; the claim is one below. */
  readonly level: 2 | 3 | 4;
  readonly onGo: ((figure: TryAt) => void) | undefined;
}

/** One claim: three verdicts with their numbers, what was published, how it was judged, and where to try it. */
export function ClaimItem({ scene, claim, all, level, onGo }: ClaimItemProps) {
  const { messages, format } = scene;
  const words = messages.figures.claims;
  const { title, remark, where } = words.items[claim.id];
  const Heading = `h${(level + 1) as 3 | 4 | 5}` as const;
  return (
    <li className={styles.item} data-claim={claim.id}>
      <Heading className={styles.claim}>
        <span className={styles.number}>{words.label(format.count(claim.id))}</span> {title}
      </Heading>
      <ul className={styles.eras}>
        {claim.eras.map((one) => <InEra key={one.era} scene={scene} one={one} />)}
      </ul>
      <p className={styles.remark}>{remark}</p>
      <dl className={styles.rest}>
        <dt>{words.rest.rule}</dt>
        <dd>{words.rule(claim.id, all, format)}</dd>
        <dt>{words.rest.where}</dt>
        <dd>
          {where}
          {onGo !== undefined && (
            <span className={styles.places}>
              {claim.tryAt.map((id) => <Button key={id} kind="quiet" onClick={() => onGo(id)}>{words.go(words.places[id])}</Button>)}
            </span>
          )}
        </dd>
        <dt>{words.rest.sources}</dt>
        <dd><Sources scene={scene} sources={claim.sources} /></dd>
      </dl>
    </li>
  );
}

function InEra({ scene, one }: { readonly scene: Scene; readonly one: ClaimInEra }) {
  const { messages, format } = scene;
  const words = messages.figures.claims;
  return (
    <li className={styles.era} data-era={one.era} data-chosen={one.chosen}>
      <p className={styles.year}>
        {messages.terms.eras[one.era].name}
        {one.chosen && <span className={styles.chosen}>{words.chosen}</span>}
      </p>
      <p><ClaimMark verdict={one.verdict} text={words.verdicts[one.verdict]} /></p>
      <p className={styles.numbers}>{words.numbers(one.numbers, format)}</p>
    </li>
  );
}

/** Who and when; on request with title, address and grade. Titles stay in their own language. */
function Sources({ scene, sources }: { readonly scene: Scene; readonly sources: readonly SourceId[] }) {
  const { figures, receipts, terms } = scene.messages;
  const entries = sources.map((id): SourceEntry => SOURCES[id]);
  return (
    <LazyDetails summary={entries.map(({ authors, year }) => figures.claims.brief(authors, year)).join(' · ')}>
      {() => (
        <ul className={styles.sources}>
          {entries.map(({ id, authors, title, lang = 'en', year, url, grade }) => {
            const work = receipts.source(authors, title);
            return <li key={id}>{url === undefined ? <span lang={lang}>{work}</span> : <a href={url} lang={lang} rel="noreferrer">{work}</a>}{`${receipts.year(String(year))} · `}{terms.grades[grade]}</li>;
          })}
        </ul>
      )}
    </LazyDetails>
  );
}

import { Fragment, useId, useRef } from 'react';
import { UNSCORED } from '../../derive/unscored.ts';
import type { UnscoredAxis } from '../../derive/unscored.ts';
import { SOURCES } from '../../model/sources.ts';
import type { SourceEntry, SourceId } from '../../model/sources.ts';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import { TakeAway } from '../figure/TakeAway.tsx';
import type { Scene } from '../scene.ts';
import { unscoredTable } from './listTables.ts';
import { sourceWork } from './receiptSources.ts';
import styles from './Unscored.module.css';

export interface UnscoredProps {
  readonly scene: Scene;
  readonly headingLevel?: 3 | 4;
}

/** Marks a source that was read in a text that quotes it. */
const QUOTED = '†';

const SIDES = ['hardware', 'os'] as const;

/** The axes that have no number, each argued in both directions with its sources. Never a score. */
export function Unscored({ scene, headingLevel = 3 }: UnscoredProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const words = scene.messages.figures.unscored;
  const Title = `h${headingLevel}` as const;
  return (
    <section ref={place} className={styles.part} aria-labelledby={id} data-part="unscored">
      <p className={styles.kicker}>{words.kicker}</p>
      <Title id={id} className={styles.title}>{words.title}</Title>
      <p className={styles.intro}>{words.intro}</p>
      {UNSCORED.map((axis) => <Axis key={axis.id} scene={scene} axis={axis} headingLevel={headingLevel} />)}
      <p className={styles.quoted}>{words.quoted}</p>
      <LazyDetails summary={words.sources}>{() => <Works scene={scene} />}</LazyDetails>
      <TakeAway id="unscored" title={words.title} summary="" frame={place} table={() => unscoredTable(scene, words.title)} isPictured={false} />
    </section>
  );
}

function Axis({ scene, axis, headingLevel }: { readonly scene: Scene; readonly axis: UnscoredAxis; readonly headingLevel: 3 | 4 }) {
  const { items, sides } = scene.messages.figures.unscored;
  const text = items[axis.id];
  const Name = headingLevel === 3 ? 'h4' : 'h5';
  return (
    <div className={styles.axis} data-axis={axis.id}>
      <Name className={styles.name}>{text.name}</Name>
      {SIDES.map((side) => (
        <div key={side} className={styles.side} data-tone={side}>
          <p className={styles.speaker}>{sides[side]}</p>
          <p>{text[side]}</p>
          <Sources scene={scene} ids={axis.sources[side]} />
        </div>
      ))}
    </div>
  );
}

const langOf = ({ lang = 'en' }: SourceEntry): 'ja' | 'en' => lang;

/** Who says so, in short; the works stand in full below. Our own reasoning is called that in the text. */
function Sources({ scene, ids }: { readonly scene: Scene; readonly ids: readonly SourceId[] }) {
  const shown = ids.filter((id) => id !== 'ours').map((id) => SOURCES[id]);
  return (
    <p className={styles.sources}>
      {shown.map((source, i) => (
        <Fragment key={source.id}>
          {i > 0 && ' '}
          <span className={styles.short}><span lang={langOf(source)}>{source.authors}</span>{scene.messages.receipts.year(String(source.year))}{source.grade === 'V2' && ` ${QUOTED}`}{i < shown.length - 1 && ' ·'}</span>
        </Fragment>
      ))}
    </p>
  );
}

const CITED: readonly SourceId[] = [...new Set(UNSCORED.flatMap(({ sources }) => [...sources.hardware, ...sources.os]))].filter((id) => id !== 'ours');

function Works({ scene }: { readonly scene: Scene }) {
  return (
    <ul className={styles.works}>
      {CITED.map((id) => {
        const { title, lang, year, href } = sourceWork(id, scene);
        return (
          <li key={id}>
            {href === undefined ? <span lang={lang}>{title}</span> : <a href={href} lang={lang} rel="noreferrer">{title}</a>}
            {year}
            {SOURCES[id].grade === 'V2' && ` ${QUOTED}`}
          </li>
        );
      })}
    </ul>
  );
}

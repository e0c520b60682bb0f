import type { Objection } from '../../i18n/storyWords.ts';
import { SOURCES } from '../../model/sources.ts';
import type { SourceId } from '../../model/sources.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import styles from './Story.module.css';

export interface ObjectionsProps {
  readonly objections: readonly Objection[];
  /** "Yes, but…" */
  readonly label: string;
}

/** What a sceptic says of a scene, each with its answer and what that rests on. */
export function Objections({ objections, label }: ObjectionsProps) {
  return objections.map(({ claim, answer, sources }) => (
    <div key={claim} className={styles.objection}>
      <Disclosure summary={<><span className={styles.but}>{label}</span> {claim}</>}>
        <p>{answer}</p>
        <ul className={styles.sources}>
          {sources.filter((id) => id !== 'ours').map((id) => <SourceLine key={id} id={id} />)}
        </ul>
      </Disclosure>
    </div>
  ));
}

function SourceLine({ id }: { readonly id: SourceId }) {
  const { authors, title, where, year, url } = SOURCES[id];
  return (
    <li>
      {authors}, {url === undefined ? <cite>{title}</cite> : <a href={url} rel="noreferrer"><cite>{title}</cite></a>}, {where}, {year}
    </li>
  );
}

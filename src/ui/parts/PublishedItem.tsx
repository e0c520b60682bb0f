import type { PublishedCheck, PublishedRowCheck } from '../../derive/published.ts';
import { SOURCES } from '../../model/sources.ts';
import type { SourceEntry } from '../../model/sources.ts';
import { PublishedStrip } from '../diagrams/PublishedStrip.tsx';
import { DataTable } from '../figure/DataTable.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import { Badge } from '../text/Badge.tsx';
import { isPredicted, outcomeText, stripText } from './publishedWords.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './PublishedList.module.css';

export interface PublishedItemProps {
  readonly check: PublishedCheck;
  readonly scene: Scene;
}

/** One published result: what was measured, what the model says, whether it agrees and why not, and where from. */
export function PublishedItem({ check, scene }: PublishedItemProps) {
  const { id, rows, verdict, reason, fitted } = check;
  const words = scene.messages.figures.published;
  const brief = verdict === 'hit' && rows.length > 1;
  return (
    <li className={styles.item} data-published={id} data-verdict={verdict}>
      <p className={styles.name}><span className={styles.code}>{id}</span> {words.results[id]}</p>
      {rows.some(isPredicted) && (
        <div className={styles.strip}><PublishedStrip rows={rows} label={stripText(rows, scene)} /></div>
      )}
      <p className={styles.verdict}>
        <VerdictMark verdict={verdict} text={words.verdicts[verdict]} />
        {fitted && <Badge text={words.fitted} />}
      </p>
      <div className={styles.text}>
        {!brief && <p>{outcomeText(check, scene)}</p>}
        {reason !== null && <p>{words.reason(reason, scene.format)}</p>}
        <Origin check={check} scene={scene} />
      </div>
      {rows.length > 1 && (
        <div className={styles.rows}>
          <LazyDetails summary={words.rows(rows.length)}>
            {() => (
              <>
                {brief && <p>{outcomeText(check, scene)}</p>}
                <DataTable content={tableOf(check, scene)} captionHidden />
              </>
            )}
          </LazyDetails>
        </div>
      )}
    </li>
  );
}

/** Era, kind and source with its grade; the authors are in the name above. */
function Origin({ check, scene }: PublishedItemProps) {
  const { terms } = scene.messages;
  return (
    <p className={styles.origin}>
      {terms.eras[check.era].name} · {terms.kinds[check.kind]}
      {check.sources.map((id) => {
        const { title, lang = 'en', year, url, grade }: SourceEntry = SOURCES[id];
        return (
          <span key={id}>
            {' · '}{url === undefined ? <span lang={lang}>{title}</span> : <a href={url} lang={lang} rel="noreferrer">{title}</a>}, {year}{', '}{terms.grades[grade]}
          </span>
        );
      })}
    </p>
  );
}

function tableOf({ id, rows }: PublishedCheck, scene: Scene): TableContent {
  const words = scene.messages.figures.published;
  const { table } = words;
  return {
    caption: words.results[id], corner: table.corner,
    columns: [
      { id: 'measured', header: table.measured }, { id: 'predicted', header: table.predicted },
      { id: 'verdict', header: table.verdict, kind: 'words' }, { id: 'allowed', header: table.allowed },
      { id: 'picture', header: table.picture, kind: 'words' },
    ],
    rows: rows.map((row, i) => ({ id: String(i), header: words.conditions(row.conditions, scene.format), cells: cellsOf(row, scene) })),
  };
}

function cellsOf(row: PublishedRowCheck, scene: Scene) {
  const { format } = scene;
  const words = scene.messages.figures.published;
  const { measured, predicted, unit, allowed, verdict } = row;
  return [
    words.value(measured, unit, format), words.value(predicted, unit, format),
    <VerdictMark key="verdict" verdict={verdict} text={words.verdicts[verdict]} />, words.allowed(allowed, unit, format),
    predicted === null ? '' : <PublishedStrip key="picture" rows={[row]} label={stripText([row], scene)} inTable />,
  ];
}

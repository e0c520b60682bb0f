import { useId } from 'react';
import type { ReactNode } from 'react';
import type { DoubtRow } from '../../derive/doubtRows.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { Button } from '../controls/Button.tsx';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import type { Scene } from '../scene.ts';
import { Badge } from '../text/Badge.tsx';
import type { DoubtText } from './doubtText.ts';
import { confidenceText, sourceWork, worksOf } from './receiptSources.ts';
import ranges from './RangeRows.module.css';
import styles from './SensitivityFigure.module.css';

export interface SensitivityRowProps {
  readonly scene: Scene;
  readonly row: DoubtRow;
  readonly text: DoubtText;
  /** The bar. */
  readonly children: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onMove: ((key: NumberKey, value: number) => void) | undefined;
  readonly control: ((key: NumberKey) => ReactNode) | undefined;
}

/** A number, its range and what it does to the difference; opens in place to where it comes from. */
export function SensitivityRow(props: SensitivityRowProps) {
  const { scene, row, text, open } = props;
  const panel = useId();
  const words = scene.messages.figures.sensitivity;
  const isSet = row.kind === 'input' && row.isSet;
  return (
    <li className={ranges.row} data-doubt={row.id} data-kind={row.kind}>
      <button type="button" className={`${ranges.head} ${styles.head}`} aria-expanded={open} aria-controls={open ? panel : undefined} onClick={props.onToggle}>
        <span className={styles.name}>
          {text.name}
          {isSet && <> <Badge text={words.isSet} /></>}
        </span>
        <span className={styles.range}>{text.range}</span>
        <VisuallyHidden> {text.spoken}</VisuallyHidden>
      </button>
      <div className={ranges.drawn}>{props.children}</div>
      {text.remark !== '' && scene.stage === 'page' && <p className={styles.remark}>{text.remark}</p>}
      {open && <div id={panel} className={styles.panel}><Panel {...props} isSet={isSet} /></div>}
    </li>
  );
}

function Panel({ scene, row, text, isSet, onMove, control }: SensitivityRowProps & { readonly isSet: boolean }) {
  const { messages } = scene;
  const words = messages.figures.sensitivity;
  const { assumption } = row;
  return (
    <>
      <p>
        {words.inForce(text.current)}{isSet && <> · {words.standard(text.standard)}</>} · {messages.terms.kinds[assumption.kind]} · {confidenceText(assumption, scene)}
      </p>
      <p>{text.note}</p>
      {row.kind === 'constant' && <p className={styles.soft}>{words.constantNote}</p>}
      {isSet && <p className={styles.soft}>{words.setNote}</p>}
      {row.kind === 'input' && control !== undefined && <div className={styles.control}>{control(row.id)}</div>}
      {row.kind === 'input' && onMove !== undefined && (
        <p className={styles.tries}>
          <Button onClick={() => onMove(row.id, row.low.value)} disabled={row.value === row.low.value}>{words.tryLow(text.low)}</Button>
          <Button onClick={() => onMove(row.id, row.high.value)} disabled={row.value === row.high.value}>{words.tryHigh(text.high)}</Button>
        </p>
      )}
      <p className={styles.soft}>{words.sources}</p>
      <Sources scene={scene} row={row} />
    </>
  );
}

function Sources({ scene, row }: { readonly scene: Scene; readonly row: DoubtRow }) {
  return (
    <ul className={styles.sources}>
      {worksOf(row.assumption.source).map((id) => {
        const { title, lang, year, href } = sourceWork(id, scene);
        return <li key={id}>{href === undefined ? <span lang={lang}>{title}</span> : <a href={href} lang={lang} rel="noreferrer">{title}</a>}{year}</li>;
      })}
    </ul>
  );
}

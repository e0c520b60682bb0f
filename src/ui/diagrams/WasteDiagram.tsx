import { memo } from 'react';
import { WASTES } from '../../derive/estate/waste.ts';
import type { Waste, WasteFacts, WasteId } from '../../derive/estate/waste.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { textWidth, wrapText } from './textLines.ts';

export interface WasteDiagramProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords['waste'];
  readonly facts: WasteFacts;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const BAR = 18;
const LINE = 18;
const GAP = 22;

interface RowText { readonly head: readonly string[]; readonly count: string; readonly below: readonly string[]; readonly beside: boolean }

/** Name and count on one line where they fit; the rest below the bar. */
function rowText({ format }: Scene, words: EstateFigureWords['waste'], facts: WasteFacts, id: WasteId, width: number): RowText {
  const it = facts[id];
  const name = words.name(format, id, facts);
  const count = it === null ? '' : words.count(format, it);
  const beside = textWidth(name, 13) + textWidth(count, 12) + 20 <= width;
  const below = it === null ? wrapText(words.notKnown[id], width, 12)
    : [words.holds(format, it), words.fewer(format, it)].flatMap((text) => wrapText(text, width, 12));
  return { head: beside ? [name] : wrapText(name, width, 13), count, below, beside };
}

const heightOf = ({ head, count, below, beside }: RowText): number =>
  (head.length + (beside || count === '' ? 0 : 1)) * LINE + 6 + BAR + below.length * LINE + GAP;

/** For each way to lie fallow: the share of the machines, what they hold, and the hosts that it costs. */
export const WasteDiagram = memo(function WasteDiagram({ scene, words, facts, width, label }: WasteDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const rows = WASTES.map((id) => ({ id, text: rowText(scene, words, facts, id, width / unit) }));
  const tops = rows.map((_, i) => rows.slice(0, i).reduce((sum, row) => sum + heightOf(row.text), 0));
  const height = (rows.reduce((sum, row) => sum + heightOf(row.text), 0) - GAP + 6) * unit;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="waste"
    >
      {paint.defs}
      {rows.map(({ id, text }, i) => (
        <g key={id} transform={`translate(0 ${(tops[i] ?? 0) * unit})`} data-waste={id}>
          <WasteRow scene={scene} text={text} it={facts[id]} paint={paint} unit={unit} width={width} />
        </g>
      ))}
    </svg>
  );
});

interface RowProps { readonly scene: Scene; readonly text: RowText; readonly it: Waste | null; readonly paint: Paint; readonly unit: number; readonly width: number }

function WasteRow({ scene, text, it, paint, unit, width }: RowProps) {
  const ground = GROUND[scene.theme];
  const heads = text.head.length + (text.beside || text.count === '' ? 0 : 1);
  const top = (heads * LINE + 2) * unit;
  const share = it === null || it.of === 0 ? 0 : it.machines / it.of;
  const last = text.below.length - 1;
  return (
    <>
      {text.head.map((line, i) => <text key={line} x={0} y={(13 + i * LINE) * unit} fontSize={13 * unit} fontWeight={700}>{line}</text>)}
      <text x={text.beside ? width : 0} y={(13 + (text.beside ? 0 : text.head.length * LINE)) * unit} textAnchor={text.beside ? 'end' : 'start'} fill={ground.inkSoft}>{text.count}</text>
      {it === null
        ? <path d={`M0 ${top + (BAR * unit) / 2}H${width}`} stroke={ground.rule} strokeDasharray="2 4" data-role="line" />
        : (
          <>
            <rect x={0.5} y={top + 0.5} width={width - 1} height={BAR * unit - 1} fill={ground.paper} stroke={ground.ruleStrong} data-part="all" />
            <rect x={0.5} y={top + 0.5} width={Math.max(0, width * share - 1)} height={BAR * unit - 1} fill={paint.fill('guestOs')} data-part="waste" />
          </>
        )}
      {text.below.map((line, i) => (
        <text
          key={line} x={0} y={top + (BAR + 16 + i * LINE) * unit} fontWeight={i === last && it !== null && it.hosts !== null && it.hosts > 0 ? 700 : 400}
          fill={i === last && it !== null && it.hosts !== null && it.hosts > 0 ? DEPLOYMENT_INK[scene.theme].hardware.text : ground.inkSoft}
        >{line}</text>
      ))}
    </>
  );
}

import { memo } from 'react';
import type { Strip } from '../../derive/estate/strips.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { CHART_FONT, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { spreadLayout } from './spreadLayout.ts';
import type { SpreadLayout, SpreadMark } from './spreadLayout.ts';

export interface SpreadDiagramProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords['spread'];
  readonly strips: readonly Strip[];
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const HEAD = 26;
const BARS = 56;
const AXIS = 18;
const LINE = 17;
const FOOT = 18;
const GAP = 40;
const TWO_FROM = 620;

interface Placed { readonly strip: Strip; readonly layout: SpreadLayout; readonly x: number; readonly y: number }

/** One strip for each quantity: how many machines at which size, and three values named. */
export const SpreadDiagram = memo(function SpreadDiagram({ scene, words, strips, width, label }: SpreadDiagramProps) {
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const across = width / unit >= TWO_FROM && strips.length > 1 ? 2 : 1;
  const own = (width - (across - 1) * GAP * unit) / across;
  const { format } = scene;
  const layouts = strips.map((strip) => spreadLayout(strip, {
    median: words.median(words.amount(format, strip.id, strip.median)), mean: words.mean(words.amount(format, strip.id, strip.mean)),
    p90: words.p90(words.amount(format, strip.id, strip.p90)),
  }, { width: own, height: BARS * unit, size: 12 * unit }));
  // Those beside each other are as high as the higher one.
  const rows = Array.from({ length: Math.ceil(strips.length / across) }, (_, row) =>
    (HEAD + BARS + AXIS + Math.max(1, ...layouts.slice(row * across, (row + 1) * across).map((one) => one.lines)) * LINE + FOOT) * unit);
  const top = (row: number): number => rows.slice(0, row).reduce((sum, one) => sum + one, 0);
  const placed = strips.map((strip, i): Placed =>
    ({ strip, layout: layouts[i] as SpreadLayout, x: (i % across) * (own + GAP * unit), y: top(Math.floor(i / across)) }));
  const height = Math.max(1, top(rows.length) - FOOT * unit);
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="spread"
    >
      {placed.map((one) => <SpreadStrip key={one.strip.id} scene={scene} words={words} placed={one} unit={unit} width={own} />)}
    </svg>
  );
});

interface StripProps { readonly scene: Scene; readonly words: EstateFigureWords['spread']; readonly placed: Placed; readonly unit: number; readonly width: number }

function SpreadStrip({ scene, words, placed: { strip, layout, x, y }, unit, width }: StripProps) {
  const ground = GROUND[scene.theme];
  const top = HEAD * unit;
  const floor = top + BARS * unit;
  return (
    <g transform={`translate(${x} ${y})`} data-strip={strip.id}>
      <text x={0} y={14 * unit} fontSize={14 * unit} fontWeight={700}>{words.names[strip.id]}</text>
      <text x={width} y={14 * unit} textAnchor="end" fill={ground.inkSoft}>{words.among(scene.format, strip.machines)}</text>
      {layout.bars.map((bar) => (
        <rect key={bar.bin.from} x={bar.x} y={top + bar.y} width={bar.width} height={bar.height} fill={ground.rule} stroke={ground.ruleStrong} strokeWidth={0.5} data-part="machines" />
      ))}
      <path d={`M0 ${floor}H${width}`} stroke={ground.ruleStrong} data-role="line" />
      {layout.marks.map((mark) => <Mark key={mark.id} scene={scene} mark={mark} isLed={layout.lines === 1} top={top} floor={floor} unit={unit} />)}
    </g>
  );
}

interface MarkProps { readonly scene: Scene; readonly mark: SpreadMark; readonly isLed: boolean; readonly top: number; readonly floor: number; readonly unit: number }

/** The median as a full line, nine in ten as a dashed one, the mean as a hollow sign on the axis: an average is no machine. */
function Mark({ scene, mark: { id, at, x, text, line }, isLed, top, floor, unit }: MarkProps) {
  const ground = GROUND[scene.theme];
  const words = floor + (AXIS + (line + 0.6) * LINE) * unit;
  const r = 5 * unit;
  return (
    <>
      {id === 'mean'
        ? <path d={`M${at} ${floor - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} fill={ground.paper} stroke={ground.ink} strokeWidth={1.5} data-role="line" />
        : <path d={`M${at} ${top - 4 * unit}V${floor}`} stroke={ground.ink} strokeWidth={id === 'median' ? 2.5 : 1.5} strokeDasharray={id === 'median' ? undefined : '4 3'} data-role="line" />}
      {isLed && <path d={`M${at} ${floor + (id === 'mean' ? r : 0)}L${x} ${words - 11 * unit}`} stroke={ground.ruleStrong} strokeWidth={0.75} fill="none" data-role="line" />}
      <text x={x} y={words} textAnchor="middle" fontWeight={id === 'median' ? 700 : 400} fill={id === 'median' ? ground.ink : ground.inkSoft}>{text}</text>
    </>
  );
}

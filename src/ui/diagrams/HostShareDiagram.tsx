import { memo } from 'react';
import type { HostShares, ShareMeasure } from '../../derive/hostShares.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { placeFlags } from './flags.ts';
import type { PlacedFlag } from './flags.ts';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { drawBar, longestOf } from './shareLayout.ts';
import type { BarDrawing, Stretch } from './shareLayout.ts';
import { textWidth, wrapText } from './textLines.ts';

export interface HostShareDiagramProps {
  readonly scene: Scene;
  readonly bars: readonly HostShares[];
  readonly measure: ShareMeasure;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

interface Sizes {
  readonly unit: number;
  readonly font: number;
  readonly bar: number;
  /** Height of a row of labels: two lines. */
  readonly row: number;
  readonly head: number;
  readonly whole: number;
}

const ROW_LINES = 2;
const LEAST_ROWS = 2;
/** Height of what is lifted out of a bar, as a share of the bar's, and the gap below it. */
const LIFT = 0.4;
const LIFT_GAP = 3;

/** Everything about one bar that its height depends on. */
interface PlannedBar {
  readonly bar: HostShares;
  readonly drawing: BarDrawing;
  readonly flags: readonly (PlacedFlag & { readonly stretch: Stretch; readonly name: string; readonly value: string })[];
  readonly above: number;
  readonly below: number;
}

function planned(scene: Scene, bar: HostShares, measure: ShareMeasure, perUnit: number, sizes: Sizes): PlannedBar {
  const { messages, format } = scene;
  const words = messages.figures.hostShare;
  const drawing = drawBar(bar, 0, perUnit);
  const whole = bar.capacity ?? bar.used;
  const labels = drawing.stretches.filter((one) => one.amount > 0).map((stretch) => ({
    stretch,
    name: bar.id === 'physical' && stretch.part === 'guestOs' ? words.ownOs : words.parts[stretch.part],
    value: words.label(words.amount(measure, stretch.amount, format), format.percent(stretch.amount / whole)),
  }));
  const places = placeFlags(labels.map(({ stretch, name, value }) => ({
    at: poleOf(stretch), width: Math.max(textWidth(name, sizes.font), textWidth(value, sizes.font)) + 6 * sizes.unit,
  })), sizes.whole);
  const flags = labels.map((one, i) => ({ ...one, ...(places[i] ?? { side: 'below' as const, row: 0 }) }));
  const rows = (side: PlacedFlag['side']): number => Math.max(-1, ...flags.map((one) => (one.side === side ? one.row : -1))) + 1;
  return { bar, drawing, flags, above: rows('above'), below: rows('below') };
}

/** The lane above a bar for what page sharing took out of it. */
const liftOf = (plan: PlannedBar, sizes: Sizes): number => (plan.drawing.lifted === null ? 0 : sizes.bar * LIFT + LIFT_GAP);

const topOf = (plan: PlannedBar, sizes: Sizes): number => sizes.head + plan.above * sizes.row + liftOf(plan, sizes);

/** Room for a few labels is kept even where fewer are needed: less moves while a slider does. */
const heightOf = (plan: PlannedBar, sizes: Sizes): number =>
  topOf(plan, sizes) + sizes.bar + Math.max(LEAST_ROWS, plan.below) * sizes.row + 22 * sizes.unit;

/** Bars with their labels, one below the other. */
function stacked(plans: readonly PlannedBar[], sizes: Sizes) {
  let y = 0;
  return plans.map((plan) => {
    const own = { plan, y, top: y + topOf(plan, sizes) };
    y += heightOf(plan, sizes);
    return own;
  });
}

/** A pole stands at the start of a wide stretch and in the middle of a sliver. */
const poleOf = (stretch: Stretch): number => (stretch.to - stretch.from > 12 ? stretch.from + 1 : (stretch.from + stretch.to) / 2);

/** All hosts of the deployments as bars on one scale: who uses what was bought. */
export const HostShareDiagram = memo(function HostShareDiagram({ scene, bars, measure, width, label }: HostShareDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const font = 12 * unit;
  const sizes: Sizes = { unit, font, bar: 44 * unit, row: font * 1.3 * ROW_LINES + 5 * unit, head: 26 * unit, whole: width };
  const longest = longestOf(bars);
  const perUnit = longest > 0 ? (width - 1) / longest : 0;
  const plans = bars.map((bar) => planned(scene, bar, measure, perUnit, sizes));
  const placed = stacked(plans, sizes);
  const last = placed.at(-1);
  const whole = last === undefined ? 1 : last.y + heightOf(last.plan, sizes) - 14 * unit;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${whole}`} width={width} height={whole} role="img" aria-label={label}>
      {paint.defs}
      {placed.map((one) => (
        <ShareBar key={one.plan.bar.id} scene={scene} measure={measure} paint={paint} sizes={sizes} {...one} />
      ))}
    </svg>
  );
});

interface BarProps {
  readonly scene: Scene;
  readonly plan: PlannedBar;
  readonly measure: ShareMeasure;
  readonly paint: Paint;
  readonly sizes: Sizes;
  readonly y: number;
  readonly top: number;
}

function ShareBar({ scene, plan, measure, paint, sizes, y, top }: BarProps) {
  const { bar, drawing, flags } = plan;
  const { messages, format, theme } = scene;
  const ground = GROUND[theme];
  const words = messages.figures.hostShare;
  const name = messages.terms.deployments[bar.id].short;
  const { unit } = sizes;
  const misfit = bar.used === 0;
  return (
    <g fontFamily={CHART_FONT} fontSize={sizes.font} fill={ground.ink} data-deployment={bar.id}>
      <text x={0} y={y + 15 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[theme][bar.id].text}>{name}</text>
      <text x={textWidth(name, 14.6 * unit) + 10 * unit} y={y + 15 * unit} fill={ground.inkSoft}>
        {misfit ? '' : words.heading(bar, measure, format)}
      </text>
      {misfit && <Misfit scene={scene} bar={bar} sizes={sizes} top={top} />}
      {drawing.stretches.map((one) => <ShareRect key={one.part} stretch={one} top={top} sizes={sizes} paint={paint} grey={bar.id === 'physical'} edge={ground.paper} />)}
      {drawing.lifted !== null && (
        <Lifted
          stretch={drawing.lifted} top={top} sizes={sizes} paint={paint}
          name={`${words.parts.sharedPages} ${words.amount(measure, drawing.lifted.amount, format)}`}
        />
      )}
      {bar.capacity !== null && !misfit && (
        <rect x={0.5} y={top + 0.5} width={Math.max(0, drawing.end - 1)} height={sizes.bar - 1} fill="none" stroke={ground.ink} strokeWidth={1} data-part="host" />
      )}
      {flags.map((flag) => <FlagLabel key={flag.stretch.part} scene={scene} flag={flag} top={top} lift={liftOf(plan, sizes)} sizes={sizes} />)}
    </g>
  );
}

interface RectProps {
  readonly stretch: Stretch;
  readonly top: number;
  readonly sizes: Sizes;
  readonly paint: Paint;
}

/** Thinner than a line is drawn as a line: it is there. */
function ShareRect({ stretch, top, sizes, paint, grey, edge }: RectProps & { readonly grey: boolean; readonly edge: string }) {
  const width = stretch.to - stretch.from;
  return (
    <rect
      x={stretch.from} y={top} width={Math.max(width, 1)} height={sizes.bar} data-part={stretch.part}
      fill={paint.fill(stretch.part, grey)} stroke={edge} strokeWidth={width > 4 ? 0.75 : 0}
    />
  );
}

/** Where the copies would reach without page sharing, taken out of the bar and standing on it. */
function Lifted({ stretch, top, sizes, paint, name }: RectProps & { readonly name: string }) {
  const height = sizes.bar * LIFT;
  const x = Math.max(stretch.from - 6 * sizes.unit, textWidth(name, sizes.font));
  return (
    <>
      <rect
        x={stretch.from} y={top - height - LIFT_GAP} width={Math.max(1, stretch.to - stretch.from - 1)} height={height} data-part="sharedPages"
        fill={paint.fill('sharedPages')} stroke={paint.ink('sharedPages').line} strokeDasharray="3 2"
      />
      <text x={x} y={top - LIFT_GAP - height / 2 + sizes.font * 0.36} textAnchor="end">{name}</text>
    </>
  );
}

interface FlagProps {
  readonly scene: Scene;
  readonly flag: PlannedBar['flags'][number];
  readonly top: number;
  readonly lift: number;
  readonly sizes: Sizes;
}

function FlagLabel({ scene, flag, top, lift, sizes }: FlagProps) {
  const ground = GROUND[scene.theme];
  const { unit, font } = sizes;
  const at = poleOf(flag.stretch);
  const isAbove = flag.side === 'above';
  const foot = isAbove ? top : top + sizes.bar;
  const far = isAbove ? top - lift - (flag.row + 1) * sizes.row : top + sizes.bar + (flag.row + 1) * sizes.row;
  const anchor = isAbove ? 'end' : 'start';
  const x = isAbove ? Math.max(at - 5 * unit, textWidth(flag.value, font)) : at + 5 * unit;
  const first = isAbove ? far + font : far - sizes.row + 3 * unit + font;
  const end = isAbove ? far + 2 * unit : far - 6 * unit;
  return (
    <>
      <path d={`M${at} ${foot}V${end}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
      <text x={x} y={first} textAnchor={anchor} fontWeight={flag.stretch.part === 'guestOs' ? 700 : 400}>{flag.name}</text>
      <text x={x} y={first + font * 1.3} textAnchor={anchor} fill={ground.inkSoft}>{flag.value}</text>
    </>
  );
}

function Misfit({ scene, bar, sizes, top }: { readonly scene: Scene; readonly bar: HostShares; readonly sizes: Sizes; readonly top: number }) {
  const ground = GROUND[scene.theme];
  const lines = wrapText(scene.messages.figures.hostShare.lacks(bar.lacks), sizes.whole - 20 * sizes.unit, sizes.font);
  return (
    <>
      <rect x={0.5} y={top + 0.5} width={sizes.whole - 1} height={sizes.bar - 1} fill="none" stroke={ground.ruleStrong} strokeDasharray="4 4" data-part="none" />
      {lines.map((line, i) => (
        <text key={line} x={10 * sizes.unit} y={top + sizes.bar / 2 + (i - (lines.length - 1) / 2) * 16 * sizes.unit + 4 * sizes.unit}>{line}</text>
      ))}
    </>
  );
}

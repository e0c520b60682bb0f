import { memo, useId } from 'react';
import { THEN_NOW_MEASURES } from '../../derive/thenNow.ts';
import type { EraCompared, EraSide, ThenNow, ThenNowMeasure } from '../../derive/thenNow.ts';
import type { ComparedId } from '../../model/hostCount.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import { wrapText } from './textLines.ts';
import { FONT, thenNowGrid } from './thenNowLayout.ts';
import type { ThenNowGrid } from './thenNowLayout.ts';

export interface ThenNowDiagramProps {
  readonly scene: Scene;
  readonly facts: ThenNow;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const SIDES: readonly ComparedId[] = ['hardware', 'os'];
/** In a narrow frame three rows would be too small to read: the one that the title speaks of stays, the table has all. */
const IN_CARD: readonly ThenNowMeasure[] = ['overhead'];
const BAR = 14;
const PITCH = 22;
const LINE = 18;
/** Year and number of workloads, where they stand above their columns. */
const HEAD = 54;
const ERA_GAP = 10;
const ROW_GAP = 26;

interface Drawing {
  readonly scene: Scene;
  readonly facts: ThenNow;
  readonly grid: ThenNowGrid;
  readonly unit: number;
  readonly fills: (side: ComparedId, layer: EraSide['parts'][number]['layer'] | null) => string;
}

/** VMs beside containers in three years: three rows, each on one scale. */
export const ThenNowDiagram = memo(function ThenNowDiagram({ scene, facts, width, label }: ThenNowDiagramProps) {
  const paint = usePaint(scene.theme);
  const hatch = `${useId().replace(/[^\w-]/g, '')}-os`;
  const { messages, theme } = scene;
  const words = messages.figures.thenNow;
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const grid = thenNowGrid(width, unit, {
    sides: SIDES.map((id) => words.sides[id]), eras: [words.chosen, ...facts.eras.map((one) => messages.terms.eras[one.era].name)],
    values: facts.eras.flatMap((one) => SIDES.flatMap((id) => THEN_NOW_MEASURES.map((measure) => valueText(scene, measure, one[id])))),
  });
  const fills: Drawing['fills'] = (side, layer) => {
    if (layer !== null) return paint.fill(layer);
    return side === 'os' ? `url(#${hatch})` : DEPLOYMENT_INK[theme][side].mark;
  };
  const measures = scene.stage === 'card' && !grid.wide ? IN_CARD : THEN_NOW_MEASURES;
  const titles = measures.map((measure) => wrapText(words.rows[measure], grid.wide ? grid.cellX(2) - 20 * unit : width, FONT * 1.08 * unit));
  const block = (2 * PITCH + (grid.wide ? 0 : ERA_GAP)) * unit;
  const body = grid.wide ? block : 3 * block;
  const tops = titles.map((_, i) => (grid.wide ? HEAD * unit : 0) + titles.slice(0, i)
    .reduce((sum, lines) => sum + lines.length * LINE * unit + body + ROW_GAP * unit, 0));
  const last = titles.length - 1;
  const height = (tops[last] ?? 0) + (titles[last]?.length ?? 0) * LINE * unit + body + 8 * unit;
  const drawing: Drawing = { scene, facts, grid, unit, fills };
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={FONT * unit} fill={GROUND[theme].ink}
    >
      {paint.defs}
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={GROUND[theme].paper} /><path d="M0 0V6" stroke={DEPLOYMENT_INK[theme].os.mark} strokeWidth={7} />
        </pattern>
      </defs>
      {grid.wide && facts.eras.map((one, i) => <Head key={one.era} {...drawing} one={one} x={grid.cellX(i)} height={height} />)}
      {measures.map((measure, i) => (
        <Row key={measure} {...drawing} measure={measure} lines={titles[i] ?? []} y={tops[i] ?? 0} block={block} />
      ))}
    </svg>
  );
});

const valueText = ({ messages, format }: Scene, measure: ThenNowMeasure, side: EraSide): string => {
  const words = messages.figures.thenNow;
  return measure !== 'cpu' && side.hosts === null ? words.notPlaceable : words.value(measure, side, format);
};

/** The year above its column; the chosen one lies on a wash over all rows. */
function Head({ scene, grid, unit, one, x, height }: Drawing & { readonly one: EraCompared; readonly x: number; readonly height: number }) {
  const ground = GROUND[scene.theme];
  const { terms, figures } = scene.messages;
  return (
    <>
      {one.chosen && <rect x={x - 10 * unit} y={0} width={grid.cellWidth + 20 * unit} height={height} fill={ground.wash} data-role="wash" />}
      <text x={x} y={17 * unit} fontSize={15 * unit} fontWeight={700}>
        {terms.eras[one.era].name}
        {one.chosen && <tspan dx={8 * unit} fontSize={FONT * unit}>{figures.thenNow.chosen}</tspan>}
      </text>
      <text x={x} y={35 * unit} fill={ground.inkSoft}>{scene.format.named(one.workloads, 'workload')}</text>
    </>
  );
}

interface RowProps extends Drawing {
  readonly measure: ThenNowMeasure;
  readonly lines: readonly string[];
  readonly y: number;
  readonly block: number;
}

function Row({ measure, lines, y, block, ...drawing }: RowProps) {
  const { scene, facts, grid, unit } = drawing;
  const ground = GROUND[scene.theme];
  const top = y + lines.length * LINE * unit + 4 * unit;
  return (
    <g data-row={measure}>
      {lines.map((line, i) => (
        <text key={line} x={grid.cellX(0)} y={y + (13 + i * LINE) * unit} fontSize={FONT * 1.08 * unit} fontWeight={600}>{line}</text>
      ))}
      {facts.eras.map((one, i) => {
        const cellY = top + (grid.wide ? 0 : i * block);
        return (
          <g key={one.era} data-era={one.era}>
            {!grid.wide && one.chosen && (
              <rect x={0} y={cellY - 4 * unit} width={grid.cellWidth} height={(2 * PITCH + 4) * unit} fill={ground.wash} data-role="wash" />
            )}
            {!grid.wide && <Year scene={scene} one={one} unit={unit} y={cellY} />}
            <Cell {...drawing} measure={measure} one={one} x={grid.cellX(i)} y={cellY} />
          </g>
        );
      })}
    </g>
  );
}

function Year({ scene, one, unit, y }: { readonly scene: Scene; readonly one: EraCompared; readonly unit: number; readonly y: number }) {
  const { terms, figures } = scene.messages;
  return (
    <>
      <text x={4 * unit} y={y + 12 * unit} fontWeight={one.chosen ? 700 : 400}>{terms.eras[one.era].name}</text>
      {one.chosen && <text x={4 * unit} y={y + (12 + PITCH) * unit} fill={GROUND[scene.theme].inkSoft}>{figures.thenNow.chosen}</text>}
    </>
  );
}

interface CellProps extends Drawing {
  readonly measure: ThenNowMeasure;
  readonly one: EraCompared;
  readonly x: number;
  readonly y: number;
}

/** The two bars of one year, on the scale of the row. */
function Cell({ measure, one, x, y, ...drawing }: CellProps) {
  const { scene, grid, unit } = drawing;
  const ground = GROUND[scene.theme];
  const zero = x + grid.barX;
  return (
    <>
      {SIDES.map((id, i) => {
        const top = y + i * PITCH * unit;
        const bars = barsOf(drawing, measure, id, one[id]);
        const end = zero + bars.reduce((sum, bar) => sum + bar.length, 0);
        return (
          <g key={id} data-deployment={id}>
            <text x={zero - 8 * unit} y={top + 12 * unit} textAnchor="end" fill={DEPLOYMENT_INK[scene.theme][id].text}>
              {scene.messages.figures.thenNow.sides[id]}
            </text>
            {bars.map((bar) => <rect key={bar.id} x={zero + bar.from} y={top + unit} width={bar.length} height={BAR * unit} fill={bar.fill} data-part={bar.id} />)}
            <text x={end + 7 * unit} y={top + 12.5 * unit} fontSize={FONT * 1.05 * unit} fontWeight={600}>{valueText(scene, measure, one[id])}</text>
          </g>
        );
      })}
      <path d={`M${zero} ${y - 3 * unit}V${y + (2 * PITCH - 3) * unit}`} stroke={ground.ruleStrong} strokeWidth={unit} data-role="line" />
    </>
  );
}

interface Bar { readonly id: string; readonly from: number; readonly length: number; readonly fill: string }

/** One bar, or the layers of the memory one after the other; nothing to the left of zero. */
function barsOf({ facts, grid, fills }: Omit<Drawing, 'unit'>, measure: ThenNowMeasure, id: ComparedId, side: EraSide): readonly Bar[] {
  const most = facts.most[measure];
  const length = (amount: number): number => (most === 0 ? 0 : (Math.max(0, amount) / most) * grid.barLength);
  if (measure === 'hosts') return [{ id: 'hosts', from: 0, length: length(side.hosts ?? 0), fill: fills(id, null) }];
  if (measure === 'cpu') return [{ id: 'cpu', from: 0, length: length(side.cpu - 1), fill: fills(id, null) }];
  // Where sharing gives back more than the copies, only the rest of the sum is drawn.
  const total = Math.max(0, side.overhead ?? 0);
  const positive = side.parts.reduce((sum, part) => sum + Math.max(0, part.share), 0);
  const shrink = positive === 0 ? 0 : total / positive;
  return side.parts.map((part, i) => ({
    id: part.layer, fill: fills(id, part.layer), length: length(part.share * shrink),
    from: length(side.parts.slice(0, i).reduce((sum, one) => sum + Math.max(0, one.share), 0) * shrink),
  }));
}

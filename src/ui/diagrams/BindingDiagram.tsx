import { memo } from 'react';
import type { BindingShares, ResourceShare } from '../../derive/bindingShares.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { textWidth, wrapText } from './textLines.ts';

export interface BindingDiagramProps {
  readonly scene: Scene;
  readonly strips: readonly BindingShares[];
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const HEAD = 30;
/** Where name and count do not fit beside each other the count has a line of its own, this much lower. */
const SECOND_LINE = 18;
const ROW = 37;
const BAR = 12;
const ROWS = 4;
const GAP = 32;

function perRowOf(count: number, across: number): number {
  if (across >= 200 * count + GAP * (count - 1)) return count;
  return across >= 480 ? 2 : 1;
}

/** Per deployment the four resources of a host at the moment the first of them runs out. */
export const BindingDiagram = memo(function BindingDiagram({ scene, strips, width, label }: BindingDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const perRow = perRowOf(strips.length, width / unit);
  const own = (width - GAP * unit * (perRow - 1)) / perRow;
  const drop = strips.every((strip) => headWidth(scene, strip) <= own / unit) ? 0 : SECOND_LINE;
  const rowHeight = (HEAD + drop + ROWS * ROW + 20) * unit;
  const height = Math.ceil(strips.length / perRow) * rowHeight - 16 * unit;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {paint.defs}
      {strips.map((strip, i) => (
        <Strip
          key={strip.id} scene={scene} strip={strip} paint={paint} unit={unit}
          drop={drop} x={(i % perRow) * (own + GAP * unit)} y={Math.floor(i / perRow) * rowHeight} width={own}
        />
      ))}
    </svg>
  );
});

/** What name and count take beside each other, at the unit size. */
function headWidth({ messages, format }: Scene, strip: BindingShares): number {
  return textWidth(messages.terms.deployments[strip.id].short, 14) + 16 + textWidth(messages.figures.binding.carries(strip, format), 12);
}

interface StripProps {
  readonly scene: Scene;
  readonly strip: BindingShares;
  readonly paint: Paint;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly drop: number;
}

function Strip({ scene, strip, paint, unit, x, y, width, drop }: StripProps) {
  const { messages, format, theme } = scene;
  const ground = GROUND[theme];
  const words = messages.figures.binding;
  return (
    <g fontFamily={CHART_FONT} fontSize={12 * unit} fill={ground.ink} data-deployment={strip.id}>
      <text x={x} y={y + 15 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[theme][strip.id].text}>
        {messages.terms.deployments[strip.id].short}
      </text>
      <text x={drop === 0 ? x + width : x} y={y + (15 + drop) * unit} textAnchor={drop === 0 ? 'end' : 'start'} fill={ground.inkSoft}>{words.carries(strip, format)}</text>
      {strip.binding === null && wrapText(words.lacks(strip.lacks), width, 12 * unit).map((line, i) => (
        <text key={line} x={x} y={y + (HEAD + drop + 14 + i * 17) * unit}>{line}</text>
      ))}
      {strip.shares.map((share, i) => (
        <Resource
          key={share.resource} scene={scene} share={share} first={share.resource === strip.binding} perVm={strip.id === 'nested'} paint={paint}
          tone={DEPLOYMENT_INK[theme][strip.id].mark} unit={unit} x={x} y={y + (HEAD + drop + i * ROW) * unit} width={width}
        />
      ))}
    </g>
  );
}

interface ResourceProps extends Omit<StripProps, 'strip' | 'drop'> {
  readonly share: ResourceShare;
  readonly first: boolean;
  readonly perVm: boolean;
  readonly tone: string;
}

/** The bar is the whole resource of a host: used to here, the rest is stranded and hatched. */
function Resource({ scene, share, first, perVm, paint, tone, unit, x, y, width }: ResourceProps) {
  const { messages, format, theme } = scene;
  const ground = GROUND[theme];
  const words = messages.figures.binding;
  const name = perVm && share.resource === 'count' ? words.perVm : words.resources[share.resource];
  const weight = first ? 700 : 400;
  const top = y + 17 * unit;
  const filled = Math.min(1, share.used ?? 0) * width;
  return (
    <>
      <text x={x} y={y + 12 * unit} fontWeight={weight}>{name}</text>
      {first && <text x={x + textWidth(name, 13 * unit) + 8 * unit} y={y + 12 * unit} fontWeight={700}>{words.first}</text>}
      <text x={x + width} y={y + 12 * unit} textAnchor="end" fontWeight={weight} fill={first ? ground.ink : ground.inkSoft}>
        {share.used === null ? words.noLimit : format.percent(share.used, 0)}
      </text>
      {share.used === null
        ? <path d={`M${x} ${top + (BAR * unit) / 2}H${x + width}`} stroke={ground.rule} strokeWidth={1} strokeDasharray="2 4" data-role="line" />
        : (
          <>
            <rect x={x + 0.5} y={top + 0.5} width={width - 1} height={BAR * unit - 1} fill={first ? tone : paint.fill('stranded')} stroke={ground.ruleStrong} strokeWidth={1} data-part="stranded" />
            <rect x={x} y={top} width={filled} height={BAR * unit} fill={first ? tone : paint.ink('agents').fill} data-part={first ? 'binding' : 'used'} />
          </>
        )}
    </>
  );
}

import { memo } from 'react';
import type { Gauge, Predicted, RealityFacts } from '../../derive/estate/reality.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import type { DeploymentId } from '../../model/result.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { textWidth } from './textLines.ts';

export interface RealityDiagramProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords['reality'];
  readonly facts: RealityFacts;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const ROW = 46;
const BAR = 16;
const GAUGE = 44;
/** Where name and value do not fit beside each other, the value has a line of its own. */
const SECOND_LINE = 17;
const GAP = 14;
/** Room for a number at the end of the longest bar. */
const ENDS = 44;

interface Bar { readonly id: DeploymentId; readonly name: string; readonly note: string; readonly hosts: number; readonly spare: number; readonly text: string }

function barsOf({ messages, format }: Scene, words: EstateFigureWords['reality'], { reality, predicted }: RealityFacts): readonly Bar[] {
  const own = ({ id, hosts, spare }: Predicted): Bar => ({
    id, name: messages.terms.deployments[id].short, hosts: hosts ?? 0, spare: hosts === null ? 0 : spare,
    note: hosts === null ? words.notPlaced : spare > 0 ? words.spare(format, spare) : '', text: format.count(hosts),
  });
  return [
    { id: 'physical', name: words.actual, note: '', hosts: reality.hosts, spare: 0, text: format.count(reality.hosts) },
    ...predicted.map(own),
  ];
}

/** Hosts that are there, in grey, above those that the model predicts for each deployment; below, what the real ones have to spare. */
export const RealityDiagram = memo(function RealityDiagram({ scene, words, facts, width, label }: RealityDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const bars = barsOf(scene, words, facts);
  const most = Math.max(1, ...bars.map((bar) => bar.hosts));
  const scale = (width - ENDS * unit) / most;
  const gauges = bars.length * ROW + GAP;
  const drop = facts.gauges.every((gauge) => textWidth(words.gauges[gauge.id], 12) + textWidth(words.gauge(scene.format, gauge), 13) + 16 <= width / unit) ? 0 : SECOND_LINE;
  const height = (gauges + facts.gauges.length * (GAUGE + drop)) * unit;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="reality"
    >
      {paint.defs}
      {bars.map((bar, i) => (
        <g key={bar.id} transform={`translate(0 ${i * ROW * unit})`} data-deployment={bar.id}>
          <HostBar scene={scene} bar={bar} paint={paint} unit={unit} scale={scale} />
        </g>
      ))}
      {facts.gauges.map((gauge, i) => (
        <g key={gauge.id} transform={`translate(0 ${(gauges + i * (GAUGE + drop)) * unit})`} data-gauge={gauge.id}>
          <GaugeBar scene={scene} words={words} gauge={gauge} drop={drop} unit={unit} width={width} />
        </g>
      ))}
    </svg>
  );
});

interface BarProps { readonly scene: Scene; readonly bar: Bar; readonly paint: Paint; readonly unit: number; readonly scale: number }

/** Spares are the hatched end of a bar: counted, and empty. */
function HostBar({ scene, bar, paint, unit, scale }: BarProps) {
  const ink = DEPLOYMENT_INK[scene.theme][bar.id];
  const top = 19 * unit;
  const length = bar.hosts * scale;
  const used = Math.max(0, bar.hosts - bar.spare) * scale;
  return (
    <>
      <text x={0} y={14 * unit} fontSize={13 * unit} fontWeight={700} fill={ink.text}>
        {bar.name}
        {bar.note !== '' && <tspan dx={8 * unit} fontSize={12 * unit} fontWeight={400} fill={GROUND[scene.theme].inkSoft}>{bar.note}</tspan>}
      </text>
      {bar.spare > 0 && <rect x={used + 0.5} y={top + 0.5} width={Math.max(0, length - used - 1)} height={BAR * unit - 1} fill={paint.fill('stranded')} stroke={ink.mark} data-part="stranded" />}
      <rect x={0} y={top} width={used} height={BAR * unit} fill={ink.mark} data-part="hosts" />
      <text x={length + 8 * unit} y={top + 13 * unit} fontSize={14 * unit} fontWeight={700}>{bar.text}</text>
    </>
  );
}

interface GaugeProps { readonly scene: Scene; readonly words: EstateFigureWords['reality']; readonly gauge: Gauge; readonly drop: number; readonly unit: number; readonly width: number }

/** A share of what the hosts have, beside the limit of the model; what goes beyond all of it makes the scale longer. */
function GaugeBar({ scene, words, gauge, drop, unit, width }: GaugeProps) {
  const ground = GROUND[scene.theme];
  const most = Math.max(1, gauge.value);
  const top = (19 + drop) * unit;
  const at = (value: number): number => (value / most) * (width - 2) + 1;
  return (
    <>
      <text x={0} y={13 * unit}>{words.gauges[gauge.id]}</text>
      <text x={drop === 0 ? width : 0} y={(13 + drop) * unit} textAnchor={drop === 0 ? 'end' : 'start'} fontWeight={700}>{words.gauge(scene.format, gauge)}</text>
      <rect x={0.5} y={top + 0.5} width={width - 1} height={8 * unit} fill={ground.paper} stroke={ground.rule} data-part="all" />
      <rect x={0} y={top} width={at(gauge.value)} height={9 * unit} fill={DEPLOYMENT_INK[scene.theme].physical.mark} data-part="used" />
      {gauge.target !== null && <path d={`M${at(gauge.target)} ${top - 4 * unit}v${17 * unit}`} stroke={ground.ink} strokeWidth={2} data-role="line" />}
    </>
  );
}

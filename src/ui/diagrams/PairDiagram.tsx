import { memo } from 'react';
import type { CostCurve, CostCurves } from '../../derive/costCurves.ts';
import { EndLabels } from '../charts/EndLabels.tsx';
import { PlotFrame } from '../charts/PlotFrame.tsx';
import { lineScale, textWidth } from '../charts/chartText.ts';
import { GAP_TINT } from '../charts/divergencePlan.ts';
import { placeEndLabels } from '../charts/endLabels.ts';
import { lineStroke } from '../charts/lineStroke.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './PairDiagram.module.css';
import { costGapPath, costPath, gapWordsPlace, pairPlot } from './pairLayout.ts';
import type { PairPlot } from './pairLayout.ts';

export interface PairDiagramProps {
  readonly scene: Scene;
  readonly facts: CostCurves;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const HEIGHT = 250;
const SLIDE_HEIGHT = 380;
const GAP = 40;
const WIDE = 600;
const SIDES = ['os', 'hardware'] as const;
/** Words further than this from their mark are led to it, px. */
const LED = 22;

/** Memory and disk over the number of workloads, side by side, or one over the other where it is narrow. */
export const PairDiagram = memo(function PairDiagram({ scene, facts, width, label }: PairDiagramProps) {
  const isSlide = scene.stage === 'slide';
  const isWide = width >= WIDE * (isSlide ? 1.5 : 1);
  const own = isWide ? (width - GAP) / 2 : width;
  const each = isSlide ? SLIDE_HEIGHT : HEIGHT;
  const height = isWide ? each : 2 * each + GAP / 2;
  const places = [{ curve: facts.memory, x: 0, y: 0 }, { curve: facts.disk, x: isWide ? own + GAP : 0, y: isWide ? 0 : each + GAP / 2 }];
  return (
    <svg
      className={styles.pair} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label} data-chart="pair"
      fontFamily={CHART_FONT}
    >
      <rect className={styles.ground} width={width} height={height} fill={GROUND[scene.theme].paper} />
      {places.map(({ curve, x, y }) => (
        <g key={curve.resource} transform={`translate(${x} ${y})`} data-resource={curve.resource}>
          <SmallChart scene={scene} curve={curve} max={facts.max} width={own} height={each} />
        </g>
      ))}
    </svg>
  );
});

interface SmallProps { readonly scene: Scene; readonly curve: CostCurve; readonly max: number; readonly width: number; readonly height: number }

function SmallChart(props: SmallProps) {
  const { scene, curve } = props;
  const place = pairPlot(props);
  const { plot } = place;
  const { theme, stage } = scene;
  const ink = DEPLOYMENT_INK[theme];
  const last = curve.points.at(-1);
  const ends = SIDES.flatMap((id) => {
    const value = last?.[id] ?? null;
    return value === null ? [] : [{ id, at: plot.y(value), height: plot.text.line + 1 }];
  });
  return (
    <>
      <PlotFrame plot={plot} theme={theme} />
      <NowTick place={place} scene={scene} />
      {SIDES.map((id) => <path key={id} d={costGapPath(plot, curve.points, id)} fill={ink[id].mark} fillOpacity={GAP_TINT} data-excess={id} />)}
      {SIDES.map((id) => (
        <path key={id} d={costPath(plot, curve.points, id)} fill="none" data-line={id} {...lineStroke(theme, id, lineScale(stage))} />
      ))}
      <EndLabels
        placed={placeEndLabels(ends, plot.top, plot.bottom)} x={plot.right} size={plot.text.label} lineHeight={plot.text.line} theme={theme}
        text={(id) => ({ lines: [scene.messages.figures.pair.lines[id]], color: ink[id].text, strong: true })}
      />
      {curve.kind === 'notPlaceable' ? <Lacks place={place} scene={scene} /> : <GapAt place={place} curve={curve} scene={scene} />}
    </>
  );
}

interface MarkProps { readonly place: PairPlot; readonly scene: Scene }

/** The reader's own number on the axis, kept on the drawing. */
function NowTick({ place: { plot, now }, scene }: MarkProps) {
  const at = plot.x(now.at);
  const half = textWidth(now.label, plot.text.tick) / 2;
  return (
    <g fill={GROUND[scene.theme].ink} fontSize={plot.text.tick} fontWeight={600} aria-hidden="true">
      <path d={`M${at} ${plot.bottom + 1}l4 6h-8z`} />
      <text x={Math.max(half, Math.min(plot.width - half, at))} y={plot.bottom + plot.text.tick + 8} textAnchor="middle">{now.label}</text>
    </g>
  );
}

/** A dot on each line where the reader stands, and the gap between them in words. */
function GapAt({ place, curve, scene }: MarkProps & { readonly curve: CostCurve }) {
  const { plot } = place;
  const { hardware, os } = curve.now;
  if (hardware === null || os === null) return null;
  const ground = GROUND[scene.theme];
  const ink = DEPLOYMENT_INK[scene.theme];
  const at = plot.x(curve.now.at);
  const words = scene.messages.figures.pair.gap(curve, scene.format);
  const higher = plot.y(Math.max(hardware, os));
  const { x, y } = gapWordsPlace(place, curve, textWidth(words, plot.text.strong) * 1.06);
  return (
    <g data-gap={curve.kind}>
      <line x1={at} x2={at} y1={plot.y(Math.min(hardware, os))} y2={plot.bottom} stroke={ground.ruleStrong} strokeWidth={1} />
      {higher - y > LED && <line x1={at} x2={at} y1={y + 6} y2={higher - 8} stroke={ground.ruleStrong} strokeWidth={1} data-role="leader" />}
      <line x1={at} x2={at} y1={plot.y(hardware)} y2={plot.y(os)} stroke={ground.ink} strokeWidth={2.5} />
      <circle cx={at} cy={plot.y(os)} r={5} fill={ground.paper} stroke={ink.os.mark} strokeWidth={3} />
      <circle cx={at} cy={plot.y(hardware)} r={5.5} fill={ink.hardware.mark} stroke={ground.paper} strokeWidth={1.5} />
      <text
        x={x} y={y} textAnchor="end" fontSize={plot.text.strong} fontWeight={700} fill={ground.ink} stroke={ground.paper} strokeWidth={3}
        strokeLinejoin="round" paintOrder="stroke"
      >
        {words}
      </text>
    </g>
  );
}

function Lacks({ place: { plot }, scene }: MarkProps) {
  const lines = scene.messages.figures.pair.lacks;
  return (
    <text x={(plot.left + plot.right) / 2} y={(plot.top + plot.bottom) / 2} textAnchor="middle" fontSize={plot.text.label} fill={GROUND[scene.theme].inkSoft}>
      {lines.join('')}
    </text>
  );
}

import { useId } from 'react';
import type { PredictPoints } from '../../derive/predictHosts.ts';
import { DivergenceFrame } from '../charts/DivergenceFrame.tsx';
import { EndLabels } from '../charts/EndLabels.tsx';
import { lineScale } from '../charts/chartText.ts';
import { linePath } from '../charts/divergencePaths.ts';
import type { DivergencePlan } from '../charts/divergencePlan.ts';
import { placeEndLabels } from '../charts/endLabels.ts';
import { lineStroke } from '../charts/lineStroke.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './PredictDiagram.module.css';
import { useGlide } from './useGlide.ts';
import { topOf, useGuessHandles } from './useGuessHandles.ts';

export interface PredictDiagramProps {
  readonly scene: Scene;
  readonly plan: DivergencePlan;
  readonly points: PredictPoints;
  readonly guess: readonly number[];
  /** The model's line is shown beside the guess, which cannot be moved any more. */
  readonly isTold: boolean;
  readonly onGuess: (index: number, value: number) => void;
  readonly label: string;
}

/** The VMs' line as the model has it, and the reader's line for containers, to be drawn; then the model's too. */
export function PredictDiagram(props: PredictDiagramProps) {
  const { scene, plan, points, guess, isTold, label } = props;
  const { theme, stage, messages } = scene;
  const clip = useId();
  const drawing = useGlide(isTold ? 'told' : 'asking');
  const { box, curve } = plan;
  const events = useGuessHandles({ plan, at: points.at, values: guess, onGuess: props.onGuess });
  const ground = GROUND[theme];
  return (
    <svg
      ref={drawing} className={styles.predict} width="100%" height={plan.height} viewBox={`0 0 ${plan.width} ${plan.height}`} data-chart="predict"
      role={isTold ? 'img' : 'group'} aria-label={label}
    >
      <clipPath id={clip}><rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} /></clipPath>
      <DivergenceFrame plan={plan} theme={theme} unplaceable={messages.figures.divergence.unplaceable} />
      {!isTold && (
        <rect
          className={styles.area} x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} fill={ground.paper} fillOpacity={0}
          data-role="area" {...events.area}
        />
      )}
      <g clipPath={`url(#${clip})`} fill="none" pointerEvents="none">
        <path d={linePath(plan, curve.rows, curve.shape, 'hardware')} data-line="hardware" {...lineStroke(theme, 'hardware', lineScale(stage))} />
        <g data-glide="model" opacity={isTold ? 1 : 0}>
          {isTold && <path d={linePath(plan, curve.rows, curve.shape, 'os')} data-line="os" {...lineStroke(theme, 'os', lineScale(stage))} />}
        </g>
        <path d={guessPath(props)} stroke={isTold ? ground.ink : DEPLOYMENT_INK[theme].os.mark} strokeWidth={2 * lineScale(stage)} strokeDasharray={isTold ? '2 3' : '6 4'} data-line="guess" />
      </g>
      <Names {...props} />
      {points.at.map((at, i) => (isTold
        ? <circle key={at} cx={plan.x(at)} cy={plan.y(guess[i] ?? 0)} r={4} fill={ground.paper} stroke={ground.ink} strokeWidth={1.5} />
        : <Handle key={at} {...props} index={i} at={at} events={events.handle(i)} />))}
    </svg>
  );
}

const guessPath = ({ plan, points, guess }: PredictDiagramProps): string =>
  [[points.start.at, points.start.hosts] as const, ...points.at.map((at, i) => [at, guess[i] ?? 0] as const)]
    .map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${plan.x(at).toFixed(1)} ${plan.y(value).toFixed(1)}`).join('');

/** Names at the ends of the lines. */
function Names({ scene, plan, guess, isTold }: PredictDiagramProps) {
  const { box, text, curve, y } = plan;
  const words = scene.messages.figures.predict;
  const ink = DEPLOYMENT_INK[scene.theme];
  const last = curve.rows.at(-1);
  const ends = [
    { id: 'hardware', value: last?.hardware ?? null }, { id: 'os', value: isTold ? (last?.os ?? null) : null }, { id: 'guess', value: guess.at(-1) ?? null },
  ] as const;
  const colors = { hardware: ink.hardware.text, os: ink.os.text, guess: isTold ? GROUND[scene.theme].ink : ink.os.text };
  const placed = placeEndLabels(
    ends.flatMap(({ id, value }) => (value === null ? [] : [{ id, at: Math.max(box.top, y(value)), height: text.line + 2 }])), box.top - text.line / 2, box.bottom);
  return (
    <EndLabels
      placed={placed} x={box.right + (isTold ? 0 : 8)} size={text.label} lineHeight={text.line} theme={scene.theme}
      text={(id) => ({ lines: [words.lines[id]], color: colors[id], strong: true })}
    />
  );
}

type HandleProps = PredictDiagramProps & {
  readonly index: number;
  readonly at: number;
  readonly events: ReturnType<ReturnType<typeof useGuessHandles>['handle']>;
};

function Handle({ scene, plan, points, guess, index, at, events }: HandleProps) {
  const { format, messages, theme } = scene;
  const value = guess[index] ?? points.hardware[index] ?? 1;
  const unit = scene.stage === 'slide' ? 1.4 : 1;
  const ground = GROUND[theme];
  const y = plan.y(value);
  // Below the point near the top, where there is no room above it.
  const wordsAt = y - plan.box.top < 28 * unit ? y + 26 * unit : y - 15 * unit;
  return (
    <g
      className={styles.handle} role="slider" tabIndex={0} aria-orientation="vertical" aria-label={messages.figures.predict.handle(at, format)}
      aria-valuemin={1} aria-valuemax={topOf(plan)} aria-valuenow={value} aria-valuetext={format.counted.aria(value, 'host')}
      data-handle={index} {...events}
    >
      <circle cx={plan.x(at)} cy={y} r={22} fill={ground.paper} fillOpacity={0} />
      <circle className={styles.ring} cx={plan.x(at)} cy={y} r={8 * unit} fill={ground.paper} stroke={DEPLOYMENT_INK[theme].os.mark} strokeWidth={3 * unit} />
      <text
        className={styles.value} x={Math.min(plan.x(at), plan.width - 16)} y={wordsAt} textAnchor="middle" fontFamily={CHART_FONT} fontSize={plan.text.label}
        fontWeight={700} fill={ground.ink} stroke={ground.paper} strokeWidth={3} paintOrder="stroke" aria-hidden="true"
      >
        {format.count(value)}
      </text>
    </g>
  );
}

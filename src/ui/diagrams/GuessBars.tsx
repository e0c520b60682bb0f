import type { GuessResult } from '../../derive/merge.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { textWidth } from './textLines.ts';

export interface GuessBarsProps {
  readonly scene: Scene;
  readonly result: GuessResult;
  readonly words: { readonly guess: string; readonly answer: string };
  readonly say: (value: number) => string;
  readonly width: number;
  readonly label: string;
}

const ROW = 24;
const BAR = 12;

/** What the reader said and what the model says, on one scale. */
export function GuessBars({ scene, result, words, say, width, label }: GuessBarsProps) {
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const ground = GROUND[scene.theme];
  const size = 13 * unit;
  const { mark } = DEPLOYMENT_INK[scene.theme].hardware;
  const rows = [
    { id: 'guess', name: words.guess, value: result.guess, bar: { fill: 'none', stroke: ground.ink, strokeDasharray: '4 3' } },
    { id: 'answer', name: words.answer, value: result.answer, bar: { fill: mark, stroke: mark } },
  ] as const;
  const left = Math.max(...rows.map(({ name }) => textWidth(name, size))) + 12;
  const right = Math.max(...rows.map(({ value }) => textWidth(say(value), size))) + 12;
  const scale = Math.max(1, Math.min(width, 640 * unit) - left - right) / Math.max(result.guess, result.answer);
  const height = 2 * ROW * unit;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={size} fill={ground.ink} data-chart="guess"
    >
      {rows.map(({ id, name, value, bar }, i) => {
        const middle = (i + 0.5) * ROW * unit;
        return (
          <g key={id} data-row={id}>
            <text x={0} y={middle} dy="0.36em">{name}</text>
            <rect x={left + 0.5} y={middle - (BAR * unit) / 2} width={value * scale} height={BAR * unit} strokeWidth={1} {...bar} data-part={id} />
            <text x={left + value * scale + 8} y={middle} dy="0.36em" fontWeight={600}>{say(value)}</text>
          </g>
        );
      })}
    </svg>
  );
}

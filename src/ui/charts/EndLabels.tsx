import { CHART_FONT, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { PlacedLabel } from './endLabels.ts';

export interface EndLabelText {
  readonly lines: readonly string[];
  readonly color: string;
  readonly strong?: boolean;
  /** False where the line ends before the edge, with nothing at the edge to lead to. */
  readonly led?: boolean;
}

export interface EndLabelsProps<Id extends string> {
  readonly placed: readonly PlacedLabel<Id>[];
  readonly text: (id: Id) => EndLabelText;
  /** Where the lines end, px from the left. */
  readonly x: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly theme: Theme;
}

/** Room between a line's end and its name, where a displaced label is led back to its line. */
export const LEADER = 12;

/** Names at the ends of lines, in the lines' colours, with a hairline back to the line where one had to move. */
export function EndLabels<Id extends string>({ placed, text, x, size, lineHeight, theme }: EndLabelsProps<Id>) {
  return (
    <g fontFamily={CHART_FONT} fontSize={size} aria-hidden="true">
      {placed.map((label) => {
        const { lines, color, strong, led } = text(label.id);
        const first = label.y - ((lines.length - 1) * lineHeight) / 2;
        return (
          <g key={label.id} data-end={label.id}>
            {led !== false && Math.abs(label.y - label.at) > 2 && (
              <path d={`M${x + 2} ${label.at}L${x + LEADER - 3} ${label.y}`} fill="none" stroke={color} strokeWidth={1} />
            )}
            {lines.map((line, i) => (
              <text
                key={line} x={x + LEADER} y={first + i * lineHeight} dy="0.36em" fill={color}
                fontWeight={strong === true ? 600 : 400} stroke={GROUND[theme].paper} strokeWidth={3} paintOrder="stroke"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

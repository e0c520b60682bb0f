import { textWidth } from './chartText.ts';
import type { ChartText } from './chartText.ts';
import { straightScale } from './straightScale.ts';
import type { StraightScale } from './straightScale.ts';

export interface PlotTick { readonly at: number; readonly label: string }

/** A plain chart's geometry: the box that lines are drawn in, px, and what stands on its axes. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: ChartText;
  readonly x: StraightScale;
  readonly y: StraightScale;
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
  readonly xTitle: string;
  readonly yTitle: string;
}

export interface PlotOptions {
  readonly width: number;
  readonly height: number;
  readonly text: ChartText;
  /** Ends of the axes; the vertical one begins at zero. */
  readonly xMax: number;
  readonly yMax: number;
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Room above the plot, below the title of the vertical axis. */
  readonly above: number;
  /** Room at the right for names. */
  readonly gutter: number;
}

const GAP = 8;
/** A chart narrower than this is not worth drawing, but must not turn inside out either. */
const LEAST = 80;

/** Both axes from zero. */
export function plotOf(options: PlotOptions): Plot {
  const { width, height, text, gutter } = options;
  const left = Math.ceil(Math.max(...options.yTicks.map((tick) => textWidth(tick.label, text.tick)))) + GAP;
  const right = Math.max(left + LEAST, Math.floor(width - gutter));
  const top = Math.round(text.line + 8 + options.above);
  const bottom = height - Math.round(text.tick * 1.5 + text.label * 1.6 + 6);
  return {
    ...options, left, right, top, bottom,
    x: straightScale([0, options.xMax], [left, right]), y: straightScale([0, options.yMax], [bottom, top]),
  };
}

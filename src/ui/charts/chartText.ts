import type { Stage } from '../scene.ts';

/** Sizes of chart text in CSS pixels: read at arm's length on a page, from the back row on a slide. */
export interface ChartText {
  readonly tick: number;
  readonly label: number;
  /** The number that the chart is about. */
  readonly strong: number;
  /** Height of a line of label text. */
  readonly line: number;
}

const TEXT: Readonly<Record<Stage, ChartText>> = {
  page: { tick: 12, label: 13, strong: 17, line: 16 },
  card: { tick: 12, label: 12, strong: 15, line: 15 },
  slide: { tick: 18, label: 20, strong: 28, line: 25 },
};

export const chartText = (stage: Stage): ChartText => TEXT[stage];

/** Lines grow on a projector, where thin ones vanish. */
export const lineScale = (stage: Stage): number => (stage === 'slide' ? 1.5 : 1);

const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NO_WIDTH = /[\u2060\u200b]/;
const NARROW = /[.,:;'|ilj \u00a0()]/;

/**
 * About how wide a label will be, px: full-width characters 1 em, Latin 0.57. Nothing can be measured before
 * it is drawn, and prerendered figures never are; a little too much is the right side to err on.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const each of text) {
    if (NO_WIDTH.test(each)) continue;
    ems += FULL_WIDTH.test(each) ? 1 : NARROW.test(each) ? 0.34 : /[A-Z%MWmw]/.test(each) ? 0.72 : 0.57;
  }
  return ems * size;
}

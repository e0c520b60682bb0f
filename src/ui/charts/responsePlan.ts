import { ARTICLE_LOAD, RESPONSE_CAP, responseOf } from '../../derive/response.ts';
import type { Response, ResponseGroup, ResponseLine } from '../../derive/response.ts';
import type { DeploymentId } from '../../model/result.ts';
import { responseRatio } from '../../model/responseTime.ts';
import type { Scene } from '../scene.ts';
import { chartText, textWidth } from './chartText.ts';
import { plotOf } from './plot.ts';
import type { Plot, PlotTick } from './plot.ts';
import { staircase } from './staircase.ts';
import type { PlacedStep } from './staircase.ts';

/** Where a line saturates: its names, and the rule that nothing is drawn beyond. */
export interface SaturationMark extends PlacedStep<string> {
  readonly text: string;
  readonly lead: DeploymentId;
}

/** Where a full host stands now, or what the article said; `y` is where the rule ends. */
export interface LoadMark extends PlacedStep<string> {
  readonly text: string;
  readonly y: number;
  readonly deployment: DeploymentId | null;
}

export interface ResponsePlan {
  readonly plot: Plot;
  readonly response: Response;
  readonly saturations: readonly SaturationMark[];
  readonly loads: readonly LoadMark[];
  /** The article's loads, px. */
  readonly band: { readonly from: number; readonly to: number };
}

/** The compared lines last, so that they lie on top of what may follow the same way; the broken one over the solid. */
const DRAW_ORDER: readonly DeploymentId[] = ['physical', 'nested', 'microvm', 'hardware', 'os'];

/** The deployments that have a line, in the order of drawing. */
export const drawnLines = ({ lines }: Response): readonly DeploymentId[] => DRAW_ORDER.filter((id) => lines.some((line) => line.id === id));

/** The two that are compared speak for a group. */
const leadOf = (group: ResponseGroup): DeploymentId =>
  (['hardware', 'os', 'nested', 'microvm', 'physical'] as const).find((id) => group.ids.includes(id)) ?? group.ids[0];

const AIR = 8;
/** So far before its saturation a line is at seven times the native service time: 1/7. */
const STEEP = 1 / 7;
const NOW: readonly DeploymentId[] = ['physical', 'hardware', 'os'];

/** Lower than this, ticks that are one apart would touch. */
const LOW = 300;

function ticks({ format }: Scene, narrow: boolean, low: boolean): { readonly x: readonly PlotTick[]; readonly y: readonly PlotTick[] } {
  const loads = narrow ? [0, 0.5, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1];
  return {
    x: loads.map((at) => ({ at, label: format.count(at * 100) })),
    y: (low ? [1, 5, RESPONSE_CAP] : [0, 1, 2, 4, 6, 8, RESPONSE_CAP]).map((at) => ({ at, label: format.count(at) })),
  };
}

function saturationText({ messages, format }: Scene, group: ResponseGroup): string {
  const words = messages.figures.response;
  return words.saturated(group.ids.map((id) => words.names[id]), format.percent(group.saturation, 0));
}

/** Below this, names on the plot are short. */
const NARROW = 480;

function nowMark(scene: Scene, plot: Plot, line: ResponseLine): Omit<LoadMark, 'row' | 'anchor' | 'x'> | null {
  if (line.load === null) return null;
  const { messages, format } = scene;
  const words = messages.figures.response;
  const ratio = responseRatio(line.factor, line.load);
  const write = plot.width < NARROW ? words.nowShort : words.now;
  const text = write(words.names[line.id], format.percent(line.load, 0), ratio === null ? words.over : format.factor(ratio));
  return {
    id: line.id, deployment: line.id, text, at: plot.x(line.load), width: textWidth(text, plot.text.label) + AIR,
    y: plot.y(Math.min(RESPONSE_CAP, ratio ?? RESPONSE_CAP)),
  };
}

function loadMarks(scene: Scene, plot: Plot, response: Response): readonly LoadMark[] {
  const { messages, format } = scene;
  const range = format.range(format.percent, ARTICLE_LOAD.from, ARTICLE_LOAD.to, 0);
  const words = messages.figures.response;
  const text = (plot.width < NARROW ? words.articleShort : words.article)(range);
  const article = {
    id: 'article', deployment: null, text, at: plot.x(ARTICLE_LOAD.to), width: textWidth(text, plot.text.label) + AIR, y: plot.bottom,
  };
  const now = response.lines.filter((line) => NOW.includes(line.id)).map((line) => nowMark(scene, plot, line)).filter((mark) => mark !== null);
  const marks = [article, ...now];
  // Names keep to the left of the steep part of the first line.
  const first = Math.min(...response.lines.map((line) => line.saturation));
  const high = plot.x(Math.max(STEEP, first - STEEP)) - AIR;
  return staircase(marks, plot.left, high, 'start').flatMap((placed) => {
    const mark = marks.find((each) => each.id === placed.id);
    return mark === undefined ? [] : [{ ...mark, ...placed }];
  });
}

/** Lays the response chart out; pure. */
export function responsePlan(scene: Scene, width: number, height: number): ResponsePlan {
  const { messages, stage } = scene;
  const words = messages.figures.response;
  const response = responseOf(scene.inputs);
  const text = chartText(stage);
  const axes = ticks(scene, width < NARROW, height < LOW);
  const plot = plotOf({
    width, height, text, xMax: 1, yMax: RESPONSE_CAP, xTicks: axes.x, yTicks: axes.y, xTitle: words.xAxis, yTitle: words.yAxis,
    above: response.groups.length * text.line + 8, gutter: textWidth('100', text.tick) / 2 + 2,
  });
  const steps = response.groups.map((group) => {
    const label = saturationText(scene, group);
    return { id: group.ids.join('-'), at: plot.x(group.saturation), width: textWidth(label, text.label) + AIR, text: label, lead: leadOf(group) };
  });
  const saturations = staircase(steps, 0, plot.right, 'end').flatMap((placed): SaturationMark[] => {
    const step = steps.find((each) => each.id === placed.id);
    return step === undefined ? [] : [{ ...placed, text: step.text, lead: step.lead }];
  });
  return {
    plot, response, saturations, loads: loadMarks(scene, plot, response),
    band: { from: plot.x(ARTICLE_LOAD.from), to: plot.x(ARTICLE_LOAD.to) },
  };
}

import type { CurveRow } from '../../derive/curveRow.ts';
import type { DeploymentId } from '../../model/result.ts';
import type { DivergencePlan } from './divergencePlan.ts';

/** A rectangle in the drawing, px. */
export interface Rect { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export interface WordsPlace { readonly rect: Rect; readonly anchor: 'start' | 'middle' | 'end' }

/** Between the words and the mark they belong to. */
const BESIDE = 12;
/** Air that lines keep from the words. */
const AIR = 3;

interface Span { readonly high: number; readonly low: number }

/** Highest and lowest point (px) of a line over part of the axis; null where it is not drawn. */
function spanOf(plan: DivergencePlan, id: DeploymentId, from: number, to: number): Span | null {
  const { rows } = plan.curve;
  const within = (row: CurveRow): boolean => plan.x(row.at) >= from && plan.x(row.at) <= to;
  const first = rows.findIndex(within);
  const last = rows.findLastIndex(within);
  const around = first < 0
    ? rows.filter((row, i) => plan.x(row.at) < from && plan.x(rows[i + 1]?.at ?? Infinity) > to)
    : rows.slice(Math.max(0, first - 1), last + 2);
  const ys = around.flatMap((row) => (row[id] === null ? [] : [plan.y(row[id])]));
  return ys.length === 0 ? null : { high: Math.min(...ys), low: Math.max(...ys) };
}

function free(plan: DivergencePlan, rect: Rect): boolean {
  const right = rect.left + rect.width;
  const bottom = rect.top + rect.height;
  if (rect.left < plan.box.left || right > plan.box.right || rect.top < plan.box.top || bottom > plan.box.bottom) return false;
  return plan.curve.lines.every((id) => {
    const span = spanOf(plan, id, rect.left, right);
    return span === null || span.low < rect.top - AIR || span.high > bottom + AIR;
  });
}

type Size = readonly [width: number, height: number];

/** At the side of the mark, nearest first: in the gap, under it, over it. */
function sides(at: number, [upper, lower]: readonly [number, number], [width, height]: Size): readonly WordsPlace[] {
  const right = (top: number): WordsPlace => ({ rect: { left: at + BESIDE, top, width, height }, anchor: 'start' });
  const left = (top: number): WordsPlace => ({ rect: { left: at - BESIDE - width, top, width, height }, anchor: 'end' });
  const inside = [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => upper + (lower - upper) * share - height / 2);
  const above = [6, 24, 48, 80].map((far) => upper - far - height);
  const below = [6, 24, 48, 80, 120].map((far) => lower + far);
  return [...inside.map(right), ...inside.map(left), ...below.map(right), ...above.map(left), ...below.map(left), ...above.map(right)];
}

/** Across the mark, where the drawing is too narrow for a side. */
function across(at: number, [upper, lower]: readonly [number, number], [width, height]: Size): readonly WordsPlace[] {
  const centred = (top: number): WordsPlace => ({ rect: { left: at - width / 2, top, width, height }, anchor: 'middle' });
  return [...[12, 32, 64].map((far) => upper - far - height), ...[12, 32, 64].map((far) => lower + far)].map(centred);
}

/** Somewhere within the axes, whatever runs there, but never over the names at the ends of the lines. */
function anywhere(plan: DivergencePlan, at: number, lower: number, [width, height]: Size): WordsPlace {
  const left = Math.max(plan.box.left, Math.min(at + BESIDE, plan.box.right - width));
  return { rect: { left, top: Math.min(lower + 10, plan.box.bottom - height), width, height }, anchor: 'start' };
}

/**
 * Where the words of the gap stand: at the side of the mark where no line runs through them, all of them or
 * the first line alone; else across it; else over whatever is there.
 *
 * @param at the mark, px from the left; `ends` its upper and lower end, px from the top
 * @param sizes of all the words and of the first line alone
 */
export function wordsBeside(
  plan: DivergencePlan, at: number, ends: readonly [number, number], sizes: readonly [all: Size, first: Size],
): WordsPlace & { readonly whole: boolean } {
  const [all, first] = sizes;
  const find = (places: readonly WordsPlace[]): WordsPlace | undefined => places.find(({ rect }) => free(plan, rect));
  const whole = find(sides(at, ends, all));
  if (whole !== undefined) return { ...whole, whole: true };
  const short = find(sides(at, ends, first));
  if (short !== undefined) return { ...short, whole: false };
  const crossing = find(across(at, ends, all));
  if (crossing !== undefined) return { ...crossing, whole: true };
  return { ...anywhere(plan, at, ends[1], first), whole: false };
}

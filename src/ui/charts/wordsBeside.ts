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

/**
 * Where the words of the gap stand: in the gap, where they fit between the lines; else at the side of the
 * mark where no line runs through them; else under it, over whatever runs there.
 *
 * @param at the mark, px from the left; `upper` and `lower` its ends, px from the top
 */
export function wordsBeside(
  plan: DivergencePlan, at: number, [upper, lower]: readonly [number, number], [width, height]: readonly [number, number],
): WordsPlace {
  const right = (top: number): WordsPlace => ({ rect: { left: at + BESIDE, top, width, height }, anchor: 'start' });
  const left = (top: number): WordsPlace => ({ rect: { left: at - BESIDE - width, top, width, height }, anchor: 'end' });
  const centred = (top: number): WordsPlace => ({ rect: { left: at - width / 2, top, width, height }, anchor: 'middle' });
  const inside = [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => upper + (lower - upper) * share - height / 2);
  const above = [6, 24, 48, 80].map((far) => upper - far - height);
  const below = [6, 24, 48, 80, 120].map((far) => lower + far);
  const tries = [
    ...inside.map(right), ...inside.map(left), ...below.map(right), ...above.map(left), ...below.map(left),
    ...above.map(right),
    ...above.map(centred), ...below.map(centred)];
  const found = tries.find(({ rect }) => free(plan, rect));
  if (found !== undefined) return found;
  return centred(Math.min(lower + 10, plan.box.bottom - height));
}

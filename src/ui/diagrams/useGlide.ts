import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { movesLittle } from '../movesLittle.ts';

/** How long one part is under way, and how much later than the first the last one starts, ms. */
const GLIDE_MS = 420;
const STAGGER_MS = 180;
/** What goes is gone soon; what comes waits until the way is clear, ms. */
const OUT_MS = 160;
const IN_MS = 280;
const IN_AFTER_MS = 160;
/** Shares of the way between which a part is seen, though it may come out of nothing or go into another. */
const SEEN_FROM = 0.12;
const SEEN_TO = 0.8;
const EASING = 'cubic-bezier(0.3, 0, 0.2, 1)';
/** Tells our animations from any other. */
const OURS = 'glide';

/** Where a part stands and how much of it is seen, as its attributes say. */
interface Mark { readonly transform: string; readonly opacity: string }

const markOf = (element: Element): Mark =>
  ({ transform: element.getAttribute('transform') ?? 'none', opacity: element.getAttribute('opacity') ?? '1' });

const same = (a: Mark | undefined, b: Mark): boolean => a?.transform === b.transform && a.opacity === b.opacity;

const ours = (element: Element): readonly Animation[] => element.getAnimations().filter((one) => one.id === OURS);

/** Where it is this moment, if it is still under way; taken before that journey is called off. */
function interrupted(element: Element): Mark | null {
  const running = ours(element);
  if (running.length === 0) return null;
  const { transform, opacity } = getComputedStyle(element);
  const mark = { transform, opacity };
  for (const one of running) one.cancel();
  return mark;
}

function travel(element: Element, from: Mark, to: Mark, delay: number): void {
  const common = { id: OURS, duration: GLIDE_MS, delay, fill: 'backwards' } as const;
  element.animate([{ transform: from.transform }, { transform: to.transform }], { ...common, easing: EASING });
  if (from.opacity === '1' && to.opacity === '1') return;
  element.animate(
    [{ opacity: from.opacity }, { opacity: 1, offset: SEEN_FROM }, { opacity: 1, offset: SEEN_TO }, { opacity: to.opacity }], common);
}

function fade(element: Element, from: Mark, to: Mark): void {
  const goes = Number(to.opacity) < Number(from.opacity);
  element.animate([{ opacity: from.opacity }, { opacity: to.opacity }], {
    id: OURS, duration: goes ? OUT_MS : IN_MS, delay: goes ? 0 : IN_AFTER_MS, easing: 'ease', fill: 'backwards',
  });
}

/**
 * Moves the parts of a drawing that carry `data-glide` (a name of their own) from where they stood to where they
 * stand now, whenever `state` changes; any other change of the drawing is there at once. The attributes (`transform`
 * as a matrix, `opacity`) always say the end: a motion that is broken off leaves nothing halfway, and one that is
 * turned round starts from where the part was seen.
 */
export function useGlide(state: string): RefObject<SVGSVGElement | null> {
  const drawing = useRef<SVGSVGElement>(null);
  const before = useRef<{ readonly state: string; readonly marks: ReadonlyMap<string, Mark> } | null>(null);
  useLayoutEffect(() => {
    const parts = [...(drawing.current?.querySelectorAll<SVGElement>('[data-glide]') ?? [])]
      .filter((part) => typeof part.animate === 'function');
    const marks = new Map(parts.map((part) => [part.dataset['glide'] ?? '', markOf(part)]));
    const earlier = before.current;
    before.current = { state, marks };
    if (earlier === null) return;
    const moves = earlier.state !== state && !movesLittle();
    parts.forEach((part, i) => {
      const name = part.dataset['glide'] ?? '';
      const [was, is] = [earlier.marks.get(name), markOf(part)];
      const stays = same(was, is);
      if (stays && earlier.state === state) return;
      const from = interrupted(part) ?? was;
      if (stays && from === was) return;
      if (!moves || from === undefined) return;
      if (from.transform === is.transform) fade(part, from, is);
      else travel(part, from, is, (STAGGER_MS * i) / parts.length);
    });
  });
  return drawing;
}

/** `transform` of a part drawn in a unit square: its corner at (x, y), so wide and so high. */
export const unitBox = (x: number, y: number, width: number, height: number): string =>
  `matrix(${[width, 0, 0, height, x, y].map((value) => Math.round(value * 1000) / 1000).join(',')})`;

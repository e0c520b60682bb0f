/** What is laid out before the first measurement. */
const USUAL = 720;
/** Narrower than the narrowest screen happens only while a page is still being laid out. */
const LEAST = 280;

/** The width to draw at, in CSS pixels: the given one, else the measured one. */
export const drawingWidth = (given: number | undefined, measured: number | null): number =>
  Math.max(LEAST, given ?? measured ?? USUAL);

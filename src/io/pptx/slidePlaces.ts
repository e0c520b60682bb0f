/** Inches on a slide of 13.33 × 7.5. */
export interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

const LEFT = 0.6;
const WIDTH = 12.13;
const BETWEEN = 0.45;

export const PLACES = {
  kicker: { x: LEFT, y: 0.42, w: WIDTH, h: 0.3 },
  title: { x: LEFT, y: 0.74, w: WIDTH, h: 0.95 },
  body: { x: LEFT, y: 1.85, w: WIDTH, h: 4.9 },
  lead: { x: LEFT, y: 1.8, w: WIDTH, h: 0.3 },
  belowLead: { x: LEFT, y: 2.15, w: WIDTH, h: 4.6 },
  coverKicker: { x: LEFT, y: 1.55, w: WIDTH, h: 0.3 },
  coverTitle: { x: LEFT, y: 1.7, w: WIDTH, h: 1.7 },
  cover: { x: LEFT, y: 3.65, w: WIDTH, h: 0.4 },
  footer: { x: LEFT, y: 7.02, w: 8, h: 0.25 },
  link: { x: 8.8, y: 7.02, w: 3.2, h: 0.25 },
  number: { x: 12.2, y: 6.99, w: 0.53, h: 0.25 },
} as const satisfies Readonly<Record<string, Box>>;

/** One to three charts beside each other, each under its heading. */
export function placesOfCharts(count: number): readonly { readonly heading: Box; readonly chart: Box }[] {
  const width = (WIDTH - BETWEEN * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = LEFT + i * (width + BETWEEN);
    return { heading: { x, y: 1.85, w: width, h: 0.3 }, chart: { x, y: 2.15, w: width, h: 4.4 } };
  });
}

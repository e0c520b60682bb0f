import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { ResponseChart } from '../../src/ui/charts/ResponseChart.tsx';
import { SprawlChart } from '../../src/ui/charts/SprawlChart.tsx';
import { ResponsePicture } from '../../src/ui/plain/ResponsePicture.tsx';
import { SprawlPicture } from '../../src/ui/plain/SprawlPicture.tsx';
import { sceneOf } from './parts/scenes.ts';

const SIZE = { width: 700, height: 360, name: 'x' } as const;

/** Where the lines of a drawing begin, turn and end, px. */
function linesOf(drawing: ReactElement, selector: string): readonly (readonly number[])[] {
  const { container, unmount } = render(drawing);
  const paths = [...container.querySelectorAll(selector)].map((path) => path.getAttribute('d') ?? '');
  unmount();
  return paths.map((d) => (d.match(/[\d.]+/g) ?? []).map(Number));
}

/** The chart writes thousandths, the picture all digits. */
function expectSame(picture: readonly (readonly number[])[], chart: readonly (readonly number[])[]): void {
  expect(picture.map((line) => line.length)).toEqual(chart.map((line) => line.length));
  picture.flat().forEach((each, i) => expect(each).toBeCloseTo(chart.flat()[i] ?? Number.NaN, 2));
}

test.each(['kernels', 'images', 'patchHours'] as const)('growth of %s: chart and picture have the same lines', async (measure) => {
  const scene = await sceneOf('2007');
  const chart = linesOf(<SprawlChart scene={scene} measure={measure} {...SIZE} />, '.recharts-line-curve');
  expectSame(linesOf(<SprawlPicture scene={scene} measure={measure} {...SIZE} />, '[data-line]').map(ends), chart.map(ends));
});

test('response time: chart and picture have the same lines', async () => {
  const scene = await sceneOf('2026');
  const chart = linesOf(<ResponseChart scene={scene} {...SIZE} />, '.recharts-line-curve');
  expect(chart.length).toBeGreaterThan(2);
  expectSame(linesOf(<ResponsePicture scene={scene} {...SIZE} />, '[data-line]'), chart);
});

/** Steps are written in two ways, with corners and with straight moves: both go from here to there. */
const ends = (line: readonly number[]): readonly number[] => [...line.slice(0, 2), ...line.slice(-2)];

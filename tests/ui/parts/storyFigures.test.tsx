// @vitest-environment node
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CopiesFigure } from '../../../src/ui/parts/CopiesFigure.tsx';
import { MergeFigure } from '../../../src/ui/parts/MergeFigure.tsx';
import { PairFigure } from '../../../src/ui/parts/PairFigure.tsx';
import { PredictDivergence } from '../../../src/ui/parts/PredictDivergence.tsx';
import { RackFigure } from '../../../src/ui/parts/RackFigure.tsx';
import type { Scene } from '../../../src/ui/scene.ts';
import { sceneOf } from './scenes.ts';

const FIGURES = [
  ['rack', (scene: Scene, width: number) => <RackFigure scene={scene} width={width} />],
  ['merge, asking', (scene: Scene, width: number) => <MergeFigure scene={scene} width={width} />],
  ['merge, told', (scene: Scene, width: number) => <MergeFigure scene={scene} width={width} begins="told" />],
  ['copies, apart', (scene: Scene, width: number) => <CopiesFigure scene={scene} width={width} />],
  ['copies, shared', (scene: Scene, width: number) => <CopiesFigure scene={scene} width={width} begins="shared" />],
  ['pair', (scene: Scene, width: number) => <PairFigure scene={scene} width={width} />],
  ['predict', (scene: Scene, width: number) => <PredictDivergence scene={scene} width={width} />],
  ['predict, told', (scene: Scene, width: number) => <PredictDivergence scene={scene} width={width} begins="figure" />],
] as const;

const sizesIn = (html: string): readonly number[] => [...html.matchAll(/font-size="([\d.]+)"/g)].map((found) => Number(found[1]));

describe.each(FIGURES)('%s, without a window', (_, draw) => {
  test('is whole markup in both languages, themes and stages, and carries no style', async () => {
    expect(typeof window).toBe('undefined');
    for (const lang of ['ja', 'en'] as const) for (const stage of ['page', 'card', 'slide'] as const) for (const theme of ['light', 'dark'] as const) {
      const scene: Scene = { ...await sceneOf('2026', {}, lang), stage, theme };
      const html = renderToStaticMarkup(draw(scene, stage === 'slide' ? 1150 : 320));
      expect(html).not.toMatch(/ style=|NaN|undefined|Infinity/);
      expect(html).toMatch(/<figure[^>]*aria-labelledby/);
      expect(Math.min(...sizesIn(html))).toBeGreaterThanOrEqual(stage === 'slide' ? 18 : 12);
    }
  });

  test('light and dark differ in colours alone', async () => {
    const scene = await sceneOf('2007');
    const [light, dark] = (['light', 'dark'] as const).map((theme) => renderToStaticMarkup(draw({ ...scene, theme }, 700)).replace(/#[0-9a-f]{6}\b/g, '#'));
    expect(light).toBe(dark);
  });
});

test.each(FIGURES.slice(0, 5))('%s: no words beyond the drawing, on no stage', async (_, draw) => {
  for (const stage of ['page', 'slide'] as const) for (const width of [320, 720, 1178]) {
    const html = renderToStaticMarkup(draw({ ...await sceneOf('2026', {}, 'ja'), stage }, width));
    const drawing = /<svg[^>]*viewBox="0 0 [\d.]+ ([\d.]+)".*?data-chart="(?:rack|merge|copies)".*?<\/svg>/s.exec(html);
    const lowest = Math.max(...[...(drawing?.[0] ?? '').matchAll(/<text[^>]* y="([\d.]+)"/g)].map((found) => Number(found[1])));
    expect(lowest).toBeGreaterThan(0);
    expect(lowest).toBeLessThanOrEqual(Number(drawing?.[1]) - 2);
  }
});

test('a small frame tells without asking', async () => {
  const scene: Scene = { ...await sceneOf('2007'), stage: 'card' };
  expect(renderToStaticMarkup(<MergeFigure scene={scene} width={320} />)).toContain('data-state="after"');
  expect(renderToStaticMarkup(<CopiesFigure scene={scene} width={320} />)).toContain('data-state="shared"');
  expect(renderToStaticMarkup(<PredictDivergence scene={scene} width={320} />)).toContain('data-chart="plain-divergence"');
});

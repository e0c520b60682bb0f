// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { DEPLOYMENT_INK, GROUND, LAYER_INK, LINE_STYLE } from '../../src/ui/palette.ts';
import type { StackPart, Theme } from '../../src/ui/palette.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** WCAG 2.2, relative luminance of '#rrggbb'. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

test('the yardstick: black on white is 21, equal colours 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});

describe.each(THEMES)('%s theme', (theme) => {
  const ground = GROUND[theme];

  test('ink reads on paper, on the wash and in the gap', () => {
    for (const under of [ground.paper, ground.wash, ground.gap]) {
      expect(contrast(ground.ink, under)).toBeGreaterThanOrEqual(12);
      expect(contrast(ground.inkSoft, under)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of controls and axes are 3:1', () => {
    expect(contrast(ground.ruleStrong, ground.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(DEPLOYMENTS)('%s: marks 3:1 and words 4.5:1 on paper', (id) => {
    const ink = DEPLOYMENT_INK[theme][id];
    expect(contrast(ink.mark, ground.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(ink.text, ground.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(LAYER_INK[theme]) as StackPart[])('%s: its label reads on its fill', (part) => {
    const ink = LAYER_INK[theme][part];
    expect(contrast(ink.text, ink.fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('an empty part shows by its outline, the guest OS by its fill: 3:1', () => {
    for (const part of ['stranded', 'sharedPages'] as const) {
      expect(contrast(LAYER_INK[theme][part].line, ground.paper)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(LAYER_INK[theme].guestOs.fill, ground.paper)).toBeGreaterThanOrEqual(3);
  });

  test('the application is quieter than every kind of waste', () => {
    const quiet = contrast(LAYER_INK[theme].application.fill, ground.paper);
    for (const part of ['guestOs', 'vmmOverhead', 'guestKernel', 'monitor', 'runtime'] as const) {
      expect(contrast(LAYER_INK[theme][part].fill, ground.paper)).toBeGreaterThan(quiet);
    }
  });
});

test('no two deployments share their dash and width', () => {
  const drawn = DEPLOYMENTS.map((id) => `${LINE_STYLE[id].dash}/${LINE_STYLE[id].width}`);
  expect(new Set(drawn).size).toBe(DEPLOYMENTS.length);
});

test('the page and the charts use the same colours', () => {
  const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const pair = (name: string): readonly (string | undefined)[] =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.slice(1) ?? [];
  expect(pair('paper')).toEqual([GROUND.light.paper, GROUND.dark.paper]);
  expect(pair('ink')).toEqual([GROUND.light.ink, GROUND.dark.ink]);
  expect(pair('ink-soft')).toEqual([GROUND.light.inkSoft, GROUND.dark.inkSoft]);
  expect(pair('rule-strong')).toEqual([GROUND.light.ruleStrong, GROUND.dark.ruleStrong]);
  for (const id of DEPLOYMENTS) {
    expect(pair(id)).toEqual(THEMES.map((theme) => DEPLOYMENT_INK[theme][id].mark));
    expect(pair(`${id}-text`)).toEqual(THEMES.map((theme) => DEPLOYMENT_INK[theme][id].text));
  }
});

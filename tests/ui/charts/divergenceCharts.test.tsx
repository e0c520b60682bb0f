import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { count, mib } from '../../../src/model/units.ts';
import { DivergenceChart } from '../../../src/ui/charts/DivergenceChart.tsx';
import { divergencePlan } from '../../../src/ui/charts/divergencePlan.ts';
import { linePath } from '../../../src/ui/charts/divergencePaths.ts';
import { DivergencePicture } from '../../../src/ui/plain/DivergencePicture.tsx';
import type { Scene } from '../../../src/ui/scene.ts';

const sceneOf = (lang: 'ja' | 'en', overrides: Overrides = {}, ghost: Overrides | null = null): Scene => ({
  inputs: resolveInputs('2026', overrides), ghost: ghost === null ? null : resolveInputs('2026', ghost), revision: 1,
  stage: 'page', theme: 'light', messages: lang === 'ja' ? ja : en, format: formatOf(lang),
});
const choice = (scene: Scene, width = 800) => ({ scene, metric: 'hosts', along: 'workloads', width, height: 460 } as const);

const pathsOf = (root: Element, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map((path) => path.getAttribute('d'));

describe.each([['DivergenceChart', DivergenceChart], ['DivergencePicture', DivergencePicture]] as const)('%s', (kind, Drawing) => {
  const lines = kind === 'DivergenceChart' ? '.recharts-line-curve' : 'path[data-line]';

  test('draws a real line for every deployment, named at its end', () => {
    const { container } = render(<Drawing {...choice(sceneOf('en'))} name="At 800 workloads" />);
    expect(pathsOf(container, lines)).toHaveLength(5);
    for (const d of pathsOf(container, lines)) expect(d).toMatch(/^M[\d.]+,[\d.]+(L|H|V)/);
    for (const name of ['Hardware (VMs)', 'OS (containers)', 'MicroVMs', 'Containers in VMs', 'Physical servers ↑']) {
      expect(screen.getByText(name)).toBeInTheDocument();
    }
  });

  test('names the gap, the present value and where the lines part, in either language', () => {
    const { unmount } = render(<Drawing {...choice(sceneOf('en'))} name="x" />);
    for (const words of ['1\u00a0host', 'more with VMs', 'now 800', 'VMs need more from about 735', 'for certain from 841', 'Number of hosts']) {
      expect(screen.getByText(words, { normalizer: (text) => text })).toBeInTheDocument();
    }
    unmount();
    render(<Drawing {...choice(sceneOf('ja'))} name="x" />);
    for (const words of [/^1.?台の差$/, 'VMのほうが多い', '現在 800', /約735.?個からVMのほうが多い/, /841.?個からは確実/, 'ハードウェア仮想化']) {
      expect(screen.getByText(words)).toBeInTheDocument();
    }
  });

  test('has a name', () => {
    const { container } = render(<Drawing {...choice(sceneOf('en'))} name="At 800 workloads" />);
    expect(container.querySelector('svg[role]')).toHaveAttribute('aria-label', 'At 800 workloads');
  });

  test('keeps the state before as a faint line while the reader drags, and only then', () => {
    const dragged = sceneOf('en', { guestOsMemory: mib(4096) }, {});
    const { container, unmount } = render(<Drawing {...choice(dragged)} name="x" />);
    expect(pathsOf(container, '[data-ghost] path')).toHaveLength(2);
    unmount();
    expect(render(<Drawing {...choice(sceneOf('en'))} name="x" />).container.querySelector('[data-ghost]')).toBeNull();
  });

  test('says where nothing fits', () => {
    const scene = sceneOf('en', { appMemory: mib(600_000) });
    const { container } = render(<Drawing {...choice(scene)} along="appMemory" name="x" />);
    expect(within(container).getByText('does not fit on a host')).toBeInTheDocument();
    expect(container.querySelector('[data-gap]')).toBeNull();
  });
});

describe('the two drawings', () => {
  test('have the same lines', () => {
    const scene = sceneOf('en');
    const plan = divergencePlan(choice(scene));
    const { container } = render(<DivergenceChart {...choice(scene)} name="x" />);
    const rounded = (d: string | null): number[] => (d?.match(/[\d.]+/g) ?? []).map((each) => Math.round(Number(each)));
    const drawn = pathsOf(container, '.recharts-line-curve').map(rounded);
    expect(drawn).toContainEqual(rounded(linePath(plan, plan.curve.rows, plan.curve.shape, 'hardware')));
    expect(drawn).toContainEqual(rounded(linePath(plan, plan.curve.rows, plan.curve.shape, 'os')));
  });

  test('lay out within the drawing at any width, in either language', () => {
    for (const lang of ['ja', 'en'] as const) {
      for (const width of [288, 320, 390, 700, 1040]) {
        const plan = divergencePlan(choice(sceneOf(lang, { kernelFamilies: count(3) }), width));
        expect(plan.box.right - plan.box.left).toBeGreaterThan(width / 2);
        expect(plan.box.right).toBeLessThan(width);
        expect(plan.xTicks.length + 1).toBeGreaterThanOrEqual(2);
        plan.ends.forEach((end, i) => {
          const above = plan.ends[i - 1];
          if (above !== undefined) expect(end.y - end.height / 2).toBeGreaterThanOrEqual(above.y + above.height / 2 - 1e-9);
        });
      }
    }
  });
});

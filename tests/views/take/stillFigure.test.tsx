import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../src/i18n/format.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import { DEFAULT_VIEW } from '../../../src/io/linkState.ts';
import { svgText } from '../../../src/io/svgText.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count } from '../../../src/model/units.ts';
import type { Scene } from '../../../src/ui/scene.ts';
import { STILL_IDS, StillFigure } from '../../../src/views/take/stillFigure.tsx';
import { stillSheet } from '../../../src/views/take/stillSheet.ts';
import { expectSelfContained, wordsIn } from '../../helpers/svgChecks.ts';

async function drawn(id: (typeof STILL_IDS)[number], lang: 'ja' | 'en', width: number): Promise<string> {
  const scene: Scene = {
    inputs: resolveInputs('2007', { workloads: count(40), kernelFamilies: count(2) }), ghost: null, revision: 0, stage: 'card', theme: 'light',
    messages: await loadMessages(lang), format: formatOf(lang),
  };
  const place = new DOMParser().parseFromString(renderToStaticMarkup(<StillFigure id={id} scene={scene} width={width} view={DEFAULT_VIEW} />), 'text/html');
  const figure = place.querySelector('figure');
  if (figure === null) throw new Error(`${id} has drawn nothing`);
  return svgText(stillSheet(figure, scene, width).root);
}

describe.each(STILL_IDS)('%s', (id) => {
  test('can be drawn without a page, in both languages, as XML that stands alone', async () => {
    for (const lang of ['ja', 'en'] as const) {
      const root = expectSelfContained(await drawn(id, lang, 640));
      expect(root.getAttribute('width')).toBe('688');
      expect(root.querySelectorAll('svg')).toHaveLength(1);
      expect(wordsIn(root)).toContain('#v=1&view=lab&era=2007&n=40&k=2');
      expect(wordsIn(root).length).toBeGreaterThan(60);
      expect(/[ぁ-ん]/u.test(wordsIn(root))).toBe(lang === 'ja');
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinnedOf } from '../../src/derive/cards.ts';
import { embedHash, wholeHash } from '../../src/io/embedLink.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';
import { randomLink } from '../helpers/randomLink.ts';

const choice = { figure: 'host-share', lang: 'ja', theme: 'dark', controls: 'full', title: false } as const;

describe('the address of a frame', () => {
  it('holds all that was set, the language, the model and its hosts', () => {
    fc.assert(fc.property(randomLink, (link) => {
      const inputs = resolveInputs(link.era, link.overrides);
      const { state, issues } = decodeHash(embedHash(link, inputs, choice));
      expect(issues).toEqual([]);
      expect(state).toMatchObject({ era: link.era, overrides: link.overrides });
      expect(state.view).toMatchObject({ ...choice, view: 'embed', model: MODEL_VERSION, was: pinnedOf(inputs) });
    }), { numRuns: 40 });
  });

  it('leads out to the whole page with its view named, and without what belongs to the frame', () => {
    fc.assert(fc.property(randomLink, (link) => {
      const hash = wholeHash({ ...link, view: { ...link.view, ...choice, view: 'embed', model: '0.9.0', was: { hardware: 1, os: null } } });
      expect(hash).toMatch(/^#v=1&.*\bview=lab\b/u);
      expect(hash).not.toMatch(/[#&](figure|controls|title|m|was|scene)=/u);
      const { state } = decodeHash(hash);
      expect(state).toMatchObject({ era: link.era, overrides: link.overrides, board: link.board });
      expect(state.view).toMatchObject({ view: 'lab', lang: 'ja', theme: 'dark', metric: link.view.metric, axis: link.view.axis });
    }), { numRuns: 60 });
  });

  it('is refused in parts: versions and hosts are nothing but numbers', () => {
    for (const text of ['m=1.0', 'm=1.0.0-x', 'm=%3Cb%3E', 'was=4', 'was=4.x.2', 'was=-1.2', 'was=4.99999999999', 'title=yes', 'controls=all', 'figure=constructor']) {
      const { state, issues } = decodeHash(`#view=embed&${text}`);
      expect(issues.map(({ kind }) => kind), text).toEqual(['notAChoice']);
      expect(state.view, text).toMatchObject({ figure: null, controls: 'min', title: true, model: null, was: null });
    }
    expect(decodeHash('#view=embed&was=x.12').state.view.was).toEqual({ hardware: null, os: 12 });
  });
});

import type { Messages } from '../messages.ts';

export const take = {
  label: 'Take away',
  share: 'Share or embed',
  what: {
    svg: 'the picture, sharp at any size, with text that stays text', png: 'the picture at twice the resolution',
    pptx: 'slides with charts that can be edited, and what they rest on',
    csv: 'its numbers, for a spreadsheet', json: 'all results for the present inputs',
  },
  working: (kind) => `Making the ${kind}.`,
  given: (name) => `Handed over ${name}.`,
  unsaved: 'If nothing was saved, this frame may not save files. Copy it from here:',
  unsavedPicture: 'If nothing was saved, this frame may not save files. Save this picture by a right click or a long press:',
  unsavedSlides: 'If nothing was saved, this frame may not save files. Open the page outside of it and try again.',
  refused: 'This browser refused to make the picture. The SVG is there for you.',
  failed: 'The file could not be made. Check the connection, then try again.',
  footer: (version) => `Two Kinds of Virtual, model ${version}`,
  site: 'two-kinds',
  names: {
    divergence: 'divergence', 'host-share': 'host-share', why: 'why', stack: 'stack', binding: 'binding', map: 'map', mix: 'mix',
    fairness: 'fairness', crossing: 'crossing', response: 'response', sprawl: 'sprawl', sensitivity: 'sensitivity', doubt: 'doubt',
    board: 'board', results: 'results', 'then-now': 'then-now', claims: 'claims', rack: 'rack', merge: 'merge', copies: 'copies',
    pair: 'pair', predict: 'predict', assumptions: 'assumptions', published: 'published', unscored: 'unscored',
  },
} satisfies Messages['take'];

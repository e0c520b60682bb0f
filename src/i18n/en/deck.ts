import type { deck as source } from '../ja/deck.ts';

export const deck = {
  documentTitle: (slide) => `${slide} | Two Kinds of Virtual`,
  label: 'Slides',
  progress: (at, of) => `${at} / ${of}`,
  progressSaid: (at, of, title) => `Slide ${at} of ${of}. ${title}`,
  next: 'Next', back: 'Back',
  changed: 'Changed from the script', script: 'Back to the script (R)', scriptSaid: 'Back to the script.',
  kept: 'These inputs are on the board now.',
  tools: 'Slide tools',
  black: { on: 'The screen is black. B or the next slide brings it back.', off: 'The screen is back.' },
  help: { title: 'Keys', close: 'Close', clicker: 'A clicker’s forward, back and black buttons work as they are. On a slider or in a field, keys act there.' },
  overview: { title: 'All slides', deck: 'Deck', own: 'Scenes of your own', minutes: (f, minutes) => `${f.real(minutes, 2)} min`, here: 'Showing' },
  goTo: { title: 'Go to', number: (last) => `Slide number (1–${last})`, go: 'Go', none: (given, last) => `There is no slide “${given}”. Type a number from 1 to ${last}.` },
  fullscreen: { enter: 'Full screen', leave: 'Leave full screen', refused: 'This browser, or the page around this one, does not allow full screen. Use the browser’s own menu.' },
  leave: 'End the talk',
  presenter: {
    open: 'Presenter window', title: 'Presenter window',
    blocked: 'The presenter window was stopped by the popup blocker. Allow popups for this site, then press S again.',
    noLine: 'This browser cannot link two windows. The slides work as they are.',
    waiting: 'Waiting for the slides. Open this window again with S, from the window that shows them.',
    lost: 'The window with the slides has been closed.',
    closed: 'The presenter window has been closed. The slides go on without it.',
    now: 'Showing', next: 'Next', last: 'This is the last slide.', notes: 'Notes', otherLanguage: '日本語', steps: 'Running order',
    timer: { label: 'Time', of: (planned) => `planned ${planned}`, ahead: (time) => `${time} ahead`, behind: (time) => `${time} behind`, onTime: 'On time', start: 'Start', pause: 'Pause', reset: 'Back to zero' },
    black: 'Black screen', unblack: 'Show the slide',
    pad: {
      title: 'Their numbers', line: 'The audience sees nothing of this until you apply it.', apply: 'Apply to the slides', applied: 'Applied. Where the script sets a number, the script counts.',
      clear: 'Clear', bad: (name) => `${name} needs a number. Nothing was applied.`,
    },
  },
  make: {
    title: 'Make a deck', line: 'Choose scenes, their order and their headings. All of it goes into the link.', deckTitle: 'Title of the deck', include: 'Show as a slide', own: 'Heading of your own', up: 'Move up', down: 'Move down',
    upOf: (name) => `Move “${name}” up`, downOf: (name) => `Move “${name}” down`, ownOf: (name) => `Heading of “${name}”`,
    start: 'Start with this deck', needsOne: 'There is no slide yet. Choose at least one scene.', moved: (name, at) => `“${name}” is slide ${at} now.`,
  },
  take: { title: 'Take the deck away', label: 'Save for PowerPoint', line: 'The deck as it stands now, with charts that can be edited, speaker notes, assumptions and sources.' },
  board: { name: 'What-if board', title: 'The kept inputs, side by side', notes: ['The inputs you kept, drawn on one scale.', 'Go through what was changed, and why the result differs, one at a time.'] },
  keys: {
    next: 'Next slide', back: 'Slide before', first: 'First slide', last: 'Last slide',
    script: 'This slide as the script has it', keep: 'Keep these inputs on the board', overview: 'All slides', goTo: 'Go to a number',
    presenter: 'Open the presenter window', fullscreen: 'Full screen', black: 'Black screen', help: 'This list', escape: 'Close, or end the talk',
  },
  decks: {
    sales: { name: 'Sales, ten minutes', line: 'From what consolidation saves to where the two kinds part, and to what turns when kernels differ: seven slides.' },
    architecture: { name: 'Architecture, thirty minutes', line: 'Memory, the request’s path, what runs out first, and the objections to expect: twelve slides.' },
  },
} satisfies typeof source;

import type { lab as source } from '../ja/lab.ts';

export const lab = {
  title: 'Two Kinds of Virtual',
  documentTitle: 'Two Kinds of Virtual: where virtual machines and containers part',
  kicker: 'Hardware virtualization gives every VM an operating system of its own; OS virtualization lets containers share one kernel.',
  skip: 'Skip to the content',
  landmarks: { primary: 'Main inputs', controls: 'Inputs', results: 'Results', tools: 'Page tools', contents: 'Contents' },
  buttons: {
    undo: 'Undo', redo: 'Redo', resetAll: 'Reset everything', copyLink: 'Copy link',
    copied: 'Link copied', showTable: 'Show table', hideTable: 'Hide table', sources: 'Sources',
    showReceipt: 'Show the working', close: 'Close', moreTools: 'More tools', share: 'Share', moreInputs: 'All inputs', allSources: 'All sources',
  },
  views: { label: 'View', story: 'Story', lab: 'Lab', estate: 'Estate', present: 'Slides', embed: 'Embedded figure', scene: 'Scene', deck: 'Deck', titles: 'Headings of the slides' },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', auto: 'Auto' },
  language: { label: 'Language', ja: '日本語', en: 'English' },
  era: {
    label: 'Era',
    kept: (count) => `Kept what you had set by hand: ${count}.`,
  },
  controls: {
    decrease: (name) => `Decrease: ${name}`,
    increase: (name) => `Increase: ${name}`,
    reset: (name, value) => `Reset ${name} to ${value}`,
    changed: 'Changed from the default.',
    changedCount: (count) => `${count} changed`,
    default: (value) => `Default ${value}`,
    mean: (value) => `Mean of your estate ${value}`,
    own: (value) => `In your estate ${value}`,
    table: 'The numbers as a table',
    metric: 'Metric', axis: 'Along', reference: 'Compared with', deployment: 'Kind',
  },
  receipt: { explain: 'show how it is computed', close: 'Close', sources: 'Sources', halve: 'To halve it:', joint: ' ' },
} satisfies typeof source;

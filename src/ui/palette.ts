import type { DeploymentId, LayerId } from '../model/result.ts';

/**
 * Colours of charts and diagrams, as literals: a saved SVG has no CSS variables. The page's own
 * colours are in styles/tokens.css; a test holds both together and measures the contrasts.
 */
export type Theme = 'light' | 'dark';

export interface Ground {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** Grid and hairlines. */
  readonly rule: string;
  /** Axis lines and the edges of controls. */
  readonly ruleStrong: string;
  /** Behind a name or a band: barely there. */
  readonly wash: string;
  /** The gap between two lines, which is the subject. */
  readonly gap: string;
}

export const GROUND: Readonly<Record<Theme, Ground>> = {
  light: {
    paper: '#fbfaf7', ink: '#1b1b1f', inkSoft: '#55545a', rule: '#d8d5cc', ruleStrong: '#85838a',
    wash: '#f3f1ea', gap: '#ece8dc',
  },
  dark: {
    paper: '#15161a', ink: '#ececf0', inkSoft: '#b4b5bd', rule: '#34353d', ruleStrong: '#74757e',
    wash: '#1d1e24', gap: '#26272e',
  },
};

/** How a deployment's line is drawn: never by colour alone. */
export interface LineStyle {
  /** stroke-dasharray, in pixels; empty = solid. */
  readonly dash: string;
  readonly width: number;
  readonly cap: 'butt' | 'round';
}

export const LINE_STYLE: Readonly<Record<DeploymentId, LineStyle>> = {
  hardware: { dash: '', width: 3, cap: 'round' },
  os: { dash: '9 5', width: 3, cap: 'butt' },
  nested: { dash: '0.1 6', width: 3, cap: 'round' },
  microvm: { dash: '10 5 2 5', width: 2.5, cap: 'butt' },
  physical: { dash: '', width: 1.5, cap: 'butt' },
};

export interface Ink {
  /** Lines, bars, points: 3:1 on paper. */
  readonly mark: string;
  /** Words and numbers: 4.5:1 on paper. */
  readonly text: string;
}

export const DEPLOYMENT_INK: Readonly<Record<Theme, Readonly<Record<DeploymentId, Ink>>>> = {
  light: {
    physical: { mark: '#6b6b70', text: '#6b6b70' },
    hardware: { mark: '#d55e00', text: '#a34700' },
    os: { mark: '#0072b2', text: '#00598c' },
    nested: { mark: '#009e73', text: '#00705a' },
    microvm: { mark: '#b5578c', text: '#9c3f74' },
  },
  dark: {
    physical: { mark: '#a9abb3', text: '#a9abb3' },
    hardware: { mark: '#ff9248', text: '#ff9248' },
    os: { mark: '#56b4e9', text: '#56b4e9' },
    nested: { mark: '#3ccfa4', text: '#3ccfa4' },
    microvm: { mark: '#e79bc4', text: '#e79bc4' },
  },
};

/** What lies in a host: the model's layers, and the room that nothing uses. */
export type StackPart = LayerId | 'stranded';

/**
 * Plain: what the reader came for, or what every host needs. The other patterns are for what comes
 * along with it, so that the waste is what draws the eye.
 */
export type Pattern = 'plain' | 'diagonal' | 'dots' | 'horizontal' | 'vertical' | 'cross' | 'empty';

export interface LayerInk {
  readonly fill: string;
  /** Strokes of the pattern over the fill; the outline of an empty part. */
  readonly line: string;
  /** A label set on the fill: 4.5:1. */
  readonly text: string;
  readonly pattern: Pattern;
}

type LayerInks = Readonly<Record<StackPart, LayerInk>>;

const LAYER_LIGHT: LayerInks = {
  application: { fill: '#e4e1d8', line: '#85838a', text: '#1b1b1f', pattern: 'plain' },
  image: { fill: '#cfe3f0', line: '#0072b2', text: '#1b1b1f', pattern: 'horizontal' },
  runtime: { fill: '#8fc1df', line: '#00598c', text: '#1b1b1f', pattern: 'dots' },
  guestOs: { fill: '#dd6408', line: '#a34700', text: '#1b1b1f', pattern: 'diagonal' },
  guestKernel: { fill: '#d993b8', line: '#9c3f74', text: '#1b1b1f', pattern: 'diagonal' },
  userland: { fill: '#ecc9db', line: '#9c3f74', text: '#1b1b1f', pattern: 'vertical' },
  monitor: { fill: '#a94c80', line: '#7d2f5b', text: '#fbfaf7', pattern: 'cross' },
  vmmOverhead: { fill: '#f0a35e', line: '#a34700', text: '#1b1b1f', pattern: 'cross' },
  sharedPages: { fill: '#fbfaf7', line: '#a34700', text: '#1b1b1f', pattern: 'empty' },
  agents: { fill: '#b3b0a6', line: '#55545a', text: '#1b1b1f', pattern: 'dots' },
  hostOs: { fill: '#6f6d73', line: '#55545a', text: '#fbfaf7', pattern: 'plain' },
  hypervisor: { fill: '#3a393e', line: '#1b1b1f', text: '#fbfaf7', pattern: 'plain' },
  stranded: { fill: '#fbfaf7', line: '#85838a', text: '#1b1b1f', pattern: 'empty' },
};

const LAYER_DARK: LayerInks = {
  application: { fill: '#383941', line: '#74757e', text: '#ececf0', pattern: 'plain' },
  image: { fill: '#1f4a66', line: '#56b4e9', text: '#ececf0', pattern: 'horizontal' },
  runtime: { fill: '#2f7299', line: '#9bd3f4', text: '#ffffff', pattern: 'dots' },
  guestOs: { fill: '#ff9248', line: '#b85a17', text: '#15161a', pattern: 'diagonal' },
  guestKernel: { fill: '#b8688f', line: '#7b3d5e', text: '#15161a', pattern: 'diagonal' },
  userland: { fill: '#6d4259', line: '#e79bc4', text: '#ececf0', pattern: 'vertical' },
  monitor: { fill: '#e79bc4', line: '#9c5579', text: '#15161a', pattern: 'cross' },
  vmmOverhead: { fill: '#8f4d1d', line: '#ffb885', text: '#ffffff', pattern: 'cross' },
  sharedPages: { fill: '#15161a', line: '#ff9248', text: '#ececf0', pattern: 'empty' },
  agents: { fill: '#82828b', line: '#b4b5bd', text: '#15161a', pattern: 'dots' },
  hostOs: { fill: '#6a6b75', line: '#b4b5bd', text: '#ffffff', pattern: 'plain' },
  hypervisor: { fill: '#4a4b55', line: '#b4b5bd', text: '#ffffff', pattern: 'plain' },
  stranded: { fill: '#15161a', line: '#74757e', text: '#ececf0', pattern: 'empty' },
};

export const LAYER_INK: Readonly<Record<Theme, LayerInks>> = { light: LAYER_LIGHT, dark: LAYER_DARK };

/** The faces of labels in a saved SVG, where the page's CSS does not reach. */
export const CHART_FONT =
  '"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,system-ui,sans-serif';

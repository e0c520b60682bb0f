import type { Format } from '../i18n/format.ts';
import type { FirstMessages, Messages, OpeningMessages } from '../i18n/messages.ts';
import type { Inputs } from '../model/inputs.ts';

/** Where a part is drawn: in the flow of a page, alone in a small frame, or on a projector. */
export type Stage = 'page' | 'card' | 'slide';

/**
 * What a part needs to draw itself: the same for the page, a slide, an export or a test. Parts read
 * results from `resultOf(scene.inputs)`, which is cached, and never keep any of their own.
 */
export interface Scene<Words extends FirstMessages = Messages> {
  readonly inputs: Inputs;
  /** The inputs before the drag that is going on, for the ghost of the state before; null at rest. */
  readonly ghost: Inputs | null;
  /** Rises with every change; all figures show the same one when the page is at rest. */
  readonly revision: number;
  readonly stage: Stage;
  /** How high a chart that may have any height is to be, px; its own height where nothing is said. */
  readonly room?: number | undefined;
  /** The theme in force, resolved: exported charts need literal colours. */
  readonly theme: 'light' | 'dark';
  readonly messages: Words;
  readonly format: Format;
}

/** The scene of the first figure, which is drawn before all words have come. */
export type FirstScene = Scene<OpeningMessages>;
/** The scene of a place before its words have come. */
export type SlotScene = Scene<FirstMessages>;

/** What a key or a clicker's button asks for. */
export type DeckCommand =
  | 'next' | 'back' | 'first' | 'last' | 'fullscreen' | 'black' | 'presenter' | 'overview' | 'goTo' | 'script' | 'help' | 'keep' | 'escape';

/** What is used of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

/** As the help lists them: what a person presses, in the order of need. */
export const DECK_KEYS: Readonly<Record<DeckCommand, readonly string[]>> = {
  next: ['→', '↓', 'Space', 'Page Down', 'N'],
  back: ['←', '↑', 'Shift + Space', 'Page Up', 'P'],
  first: ['Home'],
  last: ['End'],
  script: ['R'],
  keep: ['K'],
  overview: ['O'],
  goTo: ['G'],
  presenter: ['S'],
  fullscreen: ['F'],
  black: ['B', '.'],
  help: ['?'],
  escape: ['Esc'],
};

/** `KeyboardEvent.key`, letters in lower case, to what it asks for. */
const COMMANDS: ReadonlyMap<string, DeckCommand> = new Map<string, DeckCommand>([
  ['ArrowRight', 'next'], ['ArrowDown', 'next'], [' ', 'next'], ['PageDown', 'next'], ['n', 'next'],
  ['ArrowLeft', 'back'], ['ArrowUp', 'back'], ['PageUp', 'back'], ['p', 'back'],
  ['Home', 'first'], ['End', 'last'], ['f', 'fullscreen'], ['b', 'black'], ['.', 'black'], ['s', 'presenter'],
  ['o', 'overview'], ['g', 'goTo'], ['r', 'script'], ['k', 'keep'], ['?', 'help'], ['Escape', 'escape'],
]);

/** Here keys mean something of their own: text, numbers, sliders, lists, an explorable chart. */
const OWN_KEYS = 'input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="slider"], '
  + '[role="spinbutton"], [role="textbox"], [role="listbox"], [role="radiogroup"], [role="tablist"], [role="application"]';
/** These are pressed with the space bar. */
const PRESSED = 'button, a[href], summary, [role="button"]';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * What a press means for the deck, or null where it means something else: a shortcut of the browser, a key for
 * the input method, text being typed, a slider being moved. Escape is understood wherever the focus is.
 */
export function deckCommandOf(press: KeyPress): DeckCommand | null {
  // While an input method composes, some browsers say so only by the key's name.
  if (press.isComposing || press.key === 'Process' || press.defaultPrevented) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const command = COMMANDS.get(press.key.length === 1 ? press.key.toLowerCase() : press.key) ?? null;
  if (command === 'escape') return command;
  if (command === null || within(press.target, OWN_KEYS)) return null;
  if (press.key !== ' ') return command;
  if (within(press.target, PRESSED)) return null;
  return press.shiftKey ? 'back' : 'next';
}

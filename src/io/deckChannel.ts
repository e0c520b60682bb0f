import { STEP_IDS } from '../derive/decks.ts';
import type { StepId } from '../derive/decks.ts';
import { LINK_LIMIT } from './linkPairs.ts';
import { ownValue } from './storage.ts';

/** What the two windows of a talk may ask of each other's deck. */
export const REMOTE_COMMANDS = ['next', 'back', 'first', 'last', 'black', 'script'] as const;
export type RemoteCommand = (typeof REMOTE_COMMANDS)[number];

/** What the wall tells the presenter's window, as links say it. */
export interface WallState {
  /** The reader's state with deck, slide and language: a hash. */
  readonly link: string;
  readonly step: StepId;
  /** What has been moved live on the slide: a hash with nothing but inputs. */
  readonly live: string;
  readonly black: boolean;
}

export type DeckMessage =
  | { readonly kind: 'state'; readonly state: WallState }
  /** The presenter's window has opened and wants to know. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'command'; readonly command: RemoteCommand }
  | { readonly kind: 'goTo'; readonly step: StepId }
  /** Numbers of the audience, as a hash: from now on the reader's own. */
  | { readonly kind: 'apply'; readonly link: string }
  | { readonly kind: 'bye' };

const textOf = (message: unknown, key: string): string | null => {
  const value = ownValue(message, key);
  return typeof value === 'string' && value.length <= LINK_LIMIT ? value : null;
};
const stepIn = (message: unknown): StepId | null => STEP_IDS.find((id) => id === ownValue(message, 'step')) ?? null;

function wallState(message: unknown): WallState | null {
  const [link, live, step, black] = [textOf(message, 'link'), textOf(message, 'live'), stepIn(message), ownValue(message, 'black')];
  if (link === null || live === null || step === null || typeof black !== 'boolean') return null;
  return { link, live, step, black };
}

/** A message from the other window, or null if it is none of ours: anything may arrive on a channel. */
export function readDeckMessage(message: unknown): DeckMessage | null {
  switch (ownValue(message, 'kind')) {
    case 'hello': return { kind: 'hello' };
    case 'bye': return { kind: 'bye' };
    case 'state': {
      const state = wallState(ownValue(message, 'state'));
      return state === null ? null : { kind: 'state', state };
    }
    case 'command': {
      const command = REMOTE_COMMANDS.find((one) => one === ownValue(message, 'command'));
      return command === undefined ? null : { kind: 'command', command };
    }
    case 'goTo': {
      const step = stepIn(message);
      return step === null ? null : { kind: 'goTo', step };
    }
    case 'apply': {
      const link = textOf(message, 'link');
      return link === null ? null : { kind: 'apply', link };
    }
    default: return null;
  }
}

export interface DeckChannel {
  readonly send: (message: DeckMessage) => void;
  readonly close: () => void;
}

/** What is used of BroadcastChannel. */
export interface Channel {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * The line between the wall and the presenter's window, by the name that both know; null where the browser has
 * none (an opaque origin, an old browser). A message that is none of ours is dropped.
 *
 * @param open `(name) => new BroadcastChannel(name)`; it may throw
 */
export function deckChannel(open: (name: string) => Channel, name: string, take: (message: DeckMessage) => void): DeckChannel | null {
  let channel: Channel;
  try {
    channel = open(`two-kinds-of-virtual/deck/${name}`);
  } catch {
    return null;
  }
  channel.addEventListener('message', ({ data }) => {
    const message = readDeckMessage(data);
    if (message !== null) take(message);
  });
  return {
    send(message) {
      try {
        channel.postMessage(message);
      } catch {
        // Closed by the browser while the page was away: the other window says that the line is cut.
      }
    },
    close: () => channel.close(),
  };
}

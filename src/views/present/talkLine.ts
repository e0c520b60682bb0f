import { deckChannel } from '../../io/deckChannel.ts';
import type { DeckChannel, DeckMessage } from '../../io/deckChannel.ts';

/** A presenter's window knows its talk by its own name, which a reload keeps. */
const PREFIX = 'two-kinds-of-virtual-presenter-';

/** The talk that this window speaks for, or null if it is no presenter's window. */
export const talkOfWindow = (name: string): string | null => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null);

export const windowOfTalk = (talk: string): string => `${PREFIX}${talk}`;

/** The line of a talk; null where the browser has none. */
export const talkLine = (talk: string, take: (message: DeckMessage) => void): DeckChannel | null =>
  deckChannel((name) => new BroadcastChannel(name), talk, take);

/** A name that no other talk in this browser has. */
export const newTalk = (): string => Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');

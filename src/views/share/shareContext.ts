import { createContext } from 'react';
import type { Card } from '../embed/cardOf.ts';

/** Opens the share dialog on a card; null where there is none: on a wall, in a frame, in HTML made ahead. */
export const ShareContext = createContext<((card: Card) => void) | null>(null);

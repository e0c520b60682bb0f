import { createContext } from 'react';

/**
 * How wide a figure's place was when it was last laid out, px: a drawing that fills it can begin with that width, and
 * the browser does not have to lay the page out in the middle of drawing to tell. Null where nobody knows.
 */
export const RoomWidthContext = createContext<number | null>(null);

import { createContext } from 'react';

/** True in HTML made ahead, where no program answers: what is folded is there, what could be chosen is not. */
export const WholeContext = createContext(false);

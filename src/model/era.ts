/** The three moments the model speaks of; an era chooses every default and every constant at once. */
export const ERAS = ['2007', '2014', '2026'] as const;
export type Era = (typeof ERAS)[number];

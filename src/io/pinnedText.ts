import type { Pinned } from '../derive/cards.ts';

const side = (hosts: number | null): string => (hosts === null ? 'x' : String(hosts));
const sideOf = (text: string): number | null => (text === 'x' ? null : Number(text));

/** Hosts of both sides as a link carries them: `42.35`, `x` where not everything fits. */
export const pinnedText = ({ hardware, os }: Pinned): string => `${side(hardware)}.${side(os)}`;

/** The same read back; null for anything else. */
export function pinnedOfText(text: string): Pinned | null {
  const [, hardware, os] = /^(x|\d{1,9})\.(x|\d{1,9})$/u.exec(text) ?? [];
  return hardware === undefined || os === undefined ? null : { hardware: sideOf(hardware), os: sideOf(os) };
}

/** A version of the model as a link carries it, or null for what is none. */
export const modelText = (text: string): string | null => (/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u.test(text) ? text : null);

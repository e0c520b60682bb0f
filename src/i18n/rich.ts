import type { DeploymentId } from '../model/result.ts';

/** A word or number inside a sentence that carries the colour of its side, or opens a receipt. */
export interface RichWord {
  readonly text: string;
  readonly tone?: DeploymentId;
  /** Id of the receipt that this number opens. */
  readonly receipt?: string;
}

/** A sentence with such words in it. */
export type RichText = readonly (string | RichWord)[];

/** The same sentence as plain text, for titles, status lines and alt texts. */
export function plainOf(text: RichText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

import type { Missing } from '../../../derive/storyFactsHosts.ts';
import type { RichWord } from '../../rich.ts';
import type { StoryPiece } from '../../storyWords.ts';
import { terms } from '../terms.ts';

/** The two sides inside a sentence: coloured, and a number opens its receipt. */
export const vm = (text: string, receipt?: string): RichWord => ({ text, tone: 'hardware', ...(receipt === undefined ? {} : { receipt }) });
export const container = (text: string, receipt?: string): RichWord => ({ text, tone: 'os', ...(receipt === undefined ? {} : { receipt }) });

const NAME = { hardware: 'VM', os: 'container' } as const;

/** A title where something fits no host. */
export const cannotPlace = ({ side, reason }: Missing): string =>
  `With these inputs not even one ${NAME[side]} fits on a host: there is too little ${reason === 'count' ? 'room under the container limit' : terms.resources[reason]}`;

/** The same at the end of a text. */
export const notHere = 'With the present inputs a workload does not fit even on an empty host, so there is nothing to count. A smaller workload or a larger host brings the numbers back.';

/** "host needs", "hosts need" */
export const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** A paragraph whose last sentence ends without the space that would have led to the next. */
export function paragraph(...pieces: readonly StoryPiece[]): readonly StoryPiece[] {
  const kept = pieces.filter((piece) => piece !== '');
  const last = kept.at(-1);
  return typeof last === 'string' ? [...kept.slice(0, -1), last.trimEnd()] : kept;
}

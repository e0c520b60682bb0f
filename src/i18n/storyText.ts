import type { Currency, Inputs } from '../model/inputs.ts';
import type { Format } from './format.ts';
import { inputText } from './metricText.ts';
import type { LiveInput, StoryPiece, StoryProse } from './storyWords.ts';

/** What a live number reads as in its sentence, with what it counts: "100 servers", "12%", "2 GiB", "2 kernel families". */
export function liveText(f: Format, { input, noun }: LiveInput, value: number, currency: Currency): string {
  return noun === undefined ? inputText(f, input, value, currency) : f.counted(value, noun);
}

/** One piece as plain text. */
export function pieceText(f: Format, piece: StoryPiece, inputs: Inputs): string {
  if (typeof piece === 'string') return piece;
  return 'input' in piece ? liveText(f, piece, inputs[piece.input], inputs.currency) : piece.text;
}

/** The paragraphs of a scene as plain text: for pages without a program, for reading aloud, for counting. */
export const plainProse = (f: Format, prose: StoryProse, inputs: Inputs): readonly string[] =>
  prose.map((paragraph) => paragraph.map((piece) => pieceText(f, piece, inputs)).join(''));

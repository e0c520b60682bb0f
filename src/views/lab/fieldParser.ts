import type { parseField } from '../../io/fieldText.ts';

type Parser = typeof parseField;

let parser: Parser | null = null;

/** Brings what reads typed numbers: nobody types before the first view is there, so it comes after it. */
export async function loadFieldParser(): Promise<Parser> {
  parser = (await import('../../io/fieldText.ts')).parseField;
  return parser;
}

/** At once where the parser is there, as it is for all but the very first moments. */
export function withParser<T>(read: (parse: Parser) => T): T | Promise<T> {
  return parser === null ? loadFieldParser().then(read) : read(parser);
}

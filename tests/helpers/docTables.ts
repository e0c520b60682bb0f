import { PRESETS } from '../../src/derive/presets.ts';
import { UNSCORED } from '../../src/derive/unscored.ts';
import { inputs } from '../../src/i18n/en/inputs.ts';
import { assumptionsOf, ASSUMPTION_IDS } from '../../src/model/assumptions.ts';
import { ERAS } from '../../src/model/era.ts';
import { INPUT_TABLE } from '../../src/model/inputTable.ts';
import type { InputSpec } from '../../src/model/inputTable.ts';
import { PUBLISHED } from '../../src/model/published.ts';
import { SOURCES } from '../../src/model/sources.ts';
import type { Source, SourceId } from '../../src/model/sources.ts';

const code = (text: string): string => `\`${text}\``;
const row = (cells: readonly (number | string)[]): string => `| ${cells.join(' | ')} |`;

function rangeOf(spec: InputSpec): string {
  if (spec.kind === 'choice') return spec.options.map(code).join(' ');
  return `${spec.min}–${spec.max}${spec.integer ? ', whole' : ''}`;
}

/** The table of link keys as docs/links.md has to have it: numbers as they are written in a link. */
export const linkRows = (): readonly string[] => INPUT_TABLE.map((spec) => row([
  code(spec.url), inputs.items[spec.key].name, spec.kind === 'choice' ? 'choice' : spec.unit, rangeOf(spec),
  ...ERAS.map((era) => spec.defaults[era].value),
]));

/** Constants (any era, either way of counting memory), inputs, published results, presets and notes that name a source. */
function usesOf(id: SourceId): readonly string[] {
  const names = (ids: readonly SourceId[] | undefined): boolean => ids?.includes(id) === true;
  const constants = ASSUMPTION_IDS.filter((constant) => ERAS.some((era) =>
    (['resident', 'reserved'] as const).some((way) => names(assumptionsOf(era, way)[constant]?.source))));
  const fields = INPUT_TABLE.filter((spec) => ERAS.some((era) => names(spec.defaults[era].source))).map(({ url }) => url);
  const results = PUBLISHED.filter(({ source }) => names(source)).map((one) => one.id);
  const presets = PRESETS.filter(({ sources }) => names(sources)).map((one) => one.id);
  const unscored = UNSCORED.filter(({ sources }) => names([...sources.hardware, ...sources.os])).map((axis) => axis.id);
  return [...constants, ...fields, ...results, ...presets, ...unscored];
}

/** What a row of docs/sources.md begins and ends with; what is taken from the source stands between. */
export interface SourceRow {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

function sourceRow(source: Source): SourceRow {
  const title = source.url === undefined ? source.title : `[${source.title}](${source.url})`;
  const where = source.where.includes(String(source.year)) ? source.where : `${source.where}, ${source.year}`;
  const uses = usesOf(source.id).map(code).join(' ');
  return {
    id: source.id,
    start: `| ${code(source.id)} | ${source.authors}: ${title}. ${where} | ${source.grade} | `,
    end: ` | ${uses === '' ? '–' : uses} |`,
  };
}

/** Rows of the bibliography; `ours` stands for every number of our own and has no row. */
export const sourceRows = (): readonly SourceRow[] =>
  Object.values(SOURCES).filter(({ id }) => id !== 'ours').map(sourceRow);

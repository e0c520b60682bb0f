// npm run --silent report -- --estate FILE: an inventory through the model. See USAGE in report.ts.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { depthOf } from '../src/derive/depth.ts';
import { estateOf } from '../src/derive/estate.ts';
import type { Estate } from '../src/derive/estate.ts';
import { withUnknownAs } from '../src/derive/estate/inventory.ts';
import { KERNEL_FAMILIES } from '../src/model/kernelFamilies.ts';
import type { KernelFamily } from '../src/model/kernelFamilies.ts';
import { ENCODINGS } from '../src/derive/estate/reading.ts';
import type { Answers, Import } from '../src/derive/estate/reading.ts';
import { reportOf } from '../src/derive/report.ts';
import { estateReportOf } from '../src/derive/reportEstate.ts';
import type { EstateReport } from '../src/derive/reportEstate.ts';
import { estateFigures as en } from '../src/i18n/en/estateFigures.ts';
import { formatOf } from '../src/i18n/format.ts';
import { estateFigures as ja } from '../src/i18n/ja/estateFigures.ts';
import type { Messages } from '../src/i18n/messages.ts';
import { estateMarkdown } from '../src/io/estateMarkdown.ts';
import { importLines, notReadText, questionText, refusalText, withoutFences } from '../src/io/estateNotices.ts';
import { FIELDS } from '../src/io/inventory/columns.ts';
import { SIZE_UNITS } from '../src/io/inventory/numberCell.ts';
import { readInventory } from '../src/io/inventory/readInventory.ts';
import type { InventoryFile } from '../src/io/inventory/readInventory.ts';
import { reportMarkdown } from '../src/io/reportMarkdown.ts';
import type { Era } from '../src/model/era.ts';
import type { Overrides } from '../src/model/inputs.ts';

/** What the command line says about an estate. */
export interface EstateJob {
  readonly files: readonly string[];
  readonly answers: Answers;
  readonly unknownOs: KernelFamily | null;
  readonly names: boolean;
}

/** The statuses of sysexits.h: what was given cannot be used; a file cannot be opened. */
export const NOT_USABLE = 65;
export const NO_FILE = 66;

const UNITS = [...SIZE_UNITS, 'KB', 'MB', 'GB', 'TB'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  encoding: ENCODINGS, decimal: ['.', ','], memoryUnit: UNITS, diskUnit: UNITS, cpuUnit: ['%', 'ratio'], unknownOs: KERNEL_FAMILIES,
};

/** 'memoryUnit=GiB' → ['memoryUnit', 'GiB']; throws for what is no answer. */
function pair(option: string, text: string, keys: readonly string[]): readonly [string, string] {
  const at = text.indexOf('=');
  const key = text.slice(0, Math.max(0, at));
  if (!keys.includes(key)) throw new Error(`--${option} ${text}: it is written KEY=VALUE, and KEY can be ${keys.join(', ')}`);
  return [key, text.slice(at + 1)];
}

/** The options of an estate. Throws for what cannot be understood. */
export function estateJobOf(files: readonly string[], given: readonly string[], maps: readonly string[], names: boolean): EstateJob {
  const answers = new Map(given.map((text) => {
    const [key, value] = pair('answer', text, Object.keys(CHOICES));
    const choice = CHOICES[key]?.find((one) => one.toLowerCase() === value.toLowerCase());
    if (choice === undefined) throw new Error(`--answer ${text}: it can be ${CHOICES[key]?.join(', ') ?? ''}`);
    return [key, choice];
  }));
  const { unknownOs, ...others } = Object.fromEntries(answers);
  const mapping = new Map(maps.map((text) => pair('map', text, FIELDS)));
  return {
    files, names, unknownOs: KERNEL_FAMILIES.find((one) => one === unknownOs) ?? null,
    // Each is one of its choices: that was looked up above.
    answers: { ...(others as Answers), ...(mapping.size === 0 ? {} : { mapping }) },
  };
}

async function filesOf({ files }: EstateJob, messages: Messages): Promise<readonly InventoryFile[] | null> {
  const read: InventoryFile[] = [];
  for (const path of files) {
    try {
      read.push({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      process.stderr.write(`${withoutFences(notReadText(path, reason, messages))}\n`);
      process.exitCode = NO_FILE;
      return null;
    }
  }
  return read;
}

function linesOf(it: Exclude<Import, { kind: 'imported' }>, messages: Messages): readonly string[] {
  if (it.kind === 'refused') return [refusalText(it.refusal, messages, formatOf(messages.lang))];
  const { answer, chooseColumn } = messages.estate.command;
  return it.questions.flatMap((one) => [questionText(one, messages), one.kind === 'memoryColumn' ? chooseColumn : answer({ kind: one.kind })]);
}

interface Answered { readonly imported: Extract<Import, { kind: 'imported' }>; readonly estate: Estate }

/** An estate and its answer, or null where there is none; then the reason is on standard error and in the exit status. */
async function answered(job: EstateJob, era: Era, overrides: Overrides, messages: Messages): Promise<Answered | null> {
  const files = await filesOf(job, messages);
  if (files === null) return null;
  const read = await readInventory(files, job.answers);
  if (read.kind !== 'imported') {
    for (const line of linesOf(read, messages)) process.stderr.write(`${withoutFences(line)}\n`);
    process.exitCode = NOT_USABLE;
    return null;
  }
  const { inventory } = read;
  const machines = job.unknownOs === null ? inventory.machines : withUnknownAs(inventory.machines, job.unknownOs);
  const imported = { ...read, inventory: { ...inventory, machines } };
  const estate = estateOf(imported.inventory, era, overrides);
  for (const line of importLines(imported, estate, messages, formatOf(messages.lang))) process.stderr.write(`${line}\n`);
  return { imported, estate };
}

/** The report of an estate; null as said above. */
export async function estateReport(job: EstateJob, era: Era, overrides: Overrides, messages: Messages): Promise<EstateReport | null> {
  const it = await answered(job, era, overrides, messages);
  return it === null ? null : estateReportOf(it.imported, it.estate, job.names);
}

/** With more groups the list of what matters and the maps would take minutes: they are left out, and that is said. */
const MOST_DEEP = 500;
const FIGURE_WORDS = { ja, en } as const;

/** The same as Markdown: what the estate says of itself, then the report. */
export async function estatePaper(job: EstateJob, era: Era, overrides: Overrides, messages: Messages): Promise<string | null> {
  const it = await answered(job, era, overrides, messages);
  if (it === null) return null;
  const { imported: { inventory }, estate } = it;
  const { inputs, fleet } = estate;
  const words = FIGURE_WORDS[messages.lang];
  const own = estateMarkdown({ inventory, estate, messages, words, format: formatOf(messages.lang) });
  if (fleet.groups.length === 0) return `${own}\n`;
  const depth = fleet.groups.length > MOST_DEEP ? null : depthOf(inputs);
  if (depth === null) process.stderr.write(`${words.groups.shallow}\n`);
  return `${own}\n\n${reportMarkdown(reportOf(inputs), messages, { inputs, depth })}`;
}

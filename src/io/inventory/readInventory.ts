import type { Inventory } from '../../derive/estate/inventory.ts';
import { ENCODINGS } from '../../derive/estate/reading.ts';
import type { Answers, Encoding, Import, Question, Reading, Refusal } from '../../derive/estate/reading.ts';
import { awsImport } from './awsImport.ts';
import { azureMigrate } from './azureMigrate.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import { csvTable } from './csvTable.ts';
import { decodeText } from './decodeText.ts';
import { domstats, isDomstats } from './domstats.ts';
import { collected } from './format.ts';
import type { Outcome, TableFormat } from './format.ts';
import { groupFile, isGroupFile } from './groupFile.ts';
import { hyperV } from './hyperV.ts';
import { jsonTable } from './jsonTable.ts';
import type { Json } from './jsonValue.ts';
import { kubernetes, podsIn } from './kubernetes.ts';
import { LIMITS } from './limits.ts';
import { LIVE_OPTICS_SHEETS, liveOptics } from './liveOptics.ts';
import { paced } from './pace.ts';
import type { Pace } from './pace.ts';
import { plainTable } from './plainTable.ts';
import { proxmox, proxmoxList } from './proxmox.ts';
import { Refused } from './refused.ts';
import { RVTOOLS_SHEETS, rvtools } from './rvtools.ts';
import { packingOf } from './signature.ts';
import type { SourceTable } from './table.ts';
import { vcfOperations } from './vcfOperations.ts';
import { isVzlist, vzlist } from './vzlist.ts';

/** A file as it was picked. Its name is for messages only. */
export interface InventoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In this order; the last takes what no other knows. */
const TABLE_FORMATS: readonly TableFormat[] = [rvtools, liveOptics, azureMigrate, awsImport, hyperV, vcfOperations, plainTable];

/** What stands in one file: tables, or a list that a format of its own has read. */
interface Opened {
  readonly tables: readonly SourceTable[];
  readonly whole: Collected | null;
  readonly reading: Reading;
  readonly nuls: number;
  readonly unused: number;
}

const NO_TEXT = { encoding: null, separator: null, decimal: null } as const;

async function openedWorkbook({ name, bytes }: InventoryFile, pace: Pace): Promise<Opened> {
  // Nobody who drops a CSV should have to fetch what reads workbooks.
  const { workbookTables } = await import('./workbook.ts');
  const { tables, unused } = await workbookTables(bytes, (names) => {
    const known = names.filter((one) => RVTOOLS_SHEETS.test(one) || LIVE_OPTICS_SHEETS.test(one));
    return known.length > 0 ? known : names;
  }, pace);
  return { tables: tables.map((table) => ({ ...table, file: name, separator: null })), whole: null, reading: { file: name, ...NO_TEXT }, nuls: 0, unused };
}

function parsedJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refused('jsonDamaged');
  }
}

function openedJson(text: string, file: string, reading: Reading): Opened {
  const value = parsedJson(text);
  const none = { tables: [], reading, nuls: 0, unused: 0 };
  const pods = podsIn(value);
  if (pods !== null) return { ...none, whole: kubernetes(pods, file) };
  if (isGroupFile(value)) return { ...none, whole: groupFile(value, file) };
  const guests = proxmoxList(value);
  if (guests !== null) return { ...none, whole: proxmox(guests, file) };
  const table = jsonTable(value);
  if (table === null) throw new Refused('jsonUnknown');
  return { ...none, whole: null, tables: [{ ...table, name: file, file, separator: null }] };
}

/** Bytes that no text has, beyond a stray NUL. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096).replace(/[\t\r\n\f]/gu, '');
  return (sample.match(/\p{Cc}/gu)?.length ?? 0) > sample.length * 0.1;
}

/** A few words of a text in an encoding that may be wrong: from the first letter that is none of ASCII. */
function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  const at = Math.max(0, bytes.findIndex((byte) => byte > 127) - 8);
  return new TextDecoder(encoding).decode(bytes.subarray(at - (at % 2), at + 64)).replace(/\s+/gu, ' ').trim();
}

function openedText({ name, bytes }: InventoryFile, answers: Answers): Opened | Question {
  const decoded = decodeText(bytes, answers.encoding);
  if (decoded === null) return { kind: 'encoding', file: name, column: null, choices: ENCODINGS, samples: ENCODINGS.map((one) => sampleOf(bytes, one)) };
  const { text, encoding } = decoded;
  if (isBinary(text)) throw new Refused('notText');
  const reading: Reading = { file: name, encoding, separator: null, decimal: null };
  const whole = (result: Collected): Opened => ({ tables: [], whole: result, reading, nuls: 0, unused: 0 });
  const start = text.trimStart().replace(/^\ufeff/u, '');
  if (start === '') throw new Refused('empty');
  if (/^[[{]/u.test(start)) return openedJson(start, name, reading);
  if (isDomstats(start)) return whole(domstats(text, name));
  if (isVzlist(start)) return whole(vzlist(text, name));
  const { table, separator, nuls } = csvTable(text, answers.separator);
  return { tables: [{ ...table, name, file: name, separator }], whole: null, reading: { ...reading, separator }, nuls, unused: 0 };
}

async function opened(file: InventoryFile, answers: Answers, pace: Pace): Promise<Opened | Question> {
  const { bytes } = file;
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length > LIMITS.fileBytes) throw new Refused('tooLarge', bytes.length, LIMITS.fileBytes);
  return packingOf(bytes) === 'zip' ? openedWorkbook(file, pace) : openedText(file, answers);
}

const isQuestion = (it: Opened | Question): it is Question => 'kind' in it;

/** Tables of all files together: tabs of one export may come as one file each. */
async function readTables(tables: readonly SourceTable[], answers: Answers, pace: Pace): Promise<Outcome> {
  const filled = tables.filter((table) => table.rows.length > 0);
  const format = answers.mapping !== undefined ? plainTable : TABLE_FORMATS.find((one) => filled.some(one.reads));
  if (format === undefined) throw new Refused(filled.length === 0 ? 'empty' : 'noTable');
  const outcome = await paced(format.read(filled, answers), filled.reduce((sum, one) => sum + one.rows.length, 0), pace);
  if (outcome.kind === 'collected' && outcome.inventory.rows === 0) throw new Refused('noRows');
  return outcome;
}

/** Lists of several files of one format, one after the other; a second format beside the first is only counted. */
function joined(parts: readonly Collected[]): Collected {
  const [first, ...others] = parts as readonly [Collected, ...Collected[]];
  const same = others.filter((one) => one.inventory.format === first.inventory.format);
  const all = [first, ...same];
  const inventory: Inventory = {
    ...first.inventory, rows: all.reduce((sum, one) => sum + one.inventory.rows, 0),
    machines: all.flatMap((one) => one.inventory.machines), setAside: all.flatMap((one) => one.inventory.setAside),
    hosts: all.flatMap((one) => one.inventory.hosts),
  };
  const left = new Collector();
  left.note('otherFormat', others.length - same.length);
  const decimals = new Map(all.flatMap((one) => [...one.decimals]));
  return { inventory, decimals, mapping: all.flatMap((one) => one.mapping), notes: [...all.flatMap((one) => one.notes), ...left.finish('table').notes] };
}

async function outcomeOf(files: readonly Opened[], answers: Answers, pace: Pace): Promise<Outcome> {
  const tables = files.flatMap((one) => one.tables);
  const wholes = files.flatMap((one) => (one.whole === null ? [] : [one.whole]));
  if (wholes.length === 0) return readTables(tables, answers, pace);
  if (tables.length === 0) return collected(joined(wholes));
  const rest = await readTables(tables, answers, pace);
  return rest.kind === 'asks' ? rest : collected(joined([...wholes, rest]));
}

async function importOf(files: readonly Opened[], answers: Answers, pace: Pace): Promise<Import> {
  const outcome = await outcomeOf(files, answers, pace);
  if (outcome.kind === 'asks') return outcome;
  if (outcome.inventory.rows === 0) throw new Refused('noRows');
  const more = new Collector();
  for (const { reading, nuls, unused } of files) {
    more.note('nulCharacters', nuls, reading.file);
    more.note('unusedSheets', unused, reading.file);
  }
  return {
    kind: 'imported', inventory: outcome.inventory, mapping: outcome.mapping, ...(outcome.headers === undefined ? {} : { headers: outcome.headers }),
    readings: files.map(({ reading }) => (reading.separator === null ? reading : { ...reading, decimal: outcome.decimals.get(reading.file) ?? null })), notes: [...outcome.notes, ...more.finish('table').notes],
  };
}

const refusalOf = (error: unknown, file: string): Refusal => {
  if (!(error instanceof Refused)) throw error;
  const { kind, found, limit } = error;
  return { kind, file, ...(found === undefined ? {} : { found }), ...(limit === undefined ? {} : { limit }) };
};

/**
 * Files of an export as one inventory. What they are is told from what stands in them and never from their names.
 * Every row is a machine or set aside with its reason; what only the reader can know comes back as questions, and what
 * cannot be read whole, within the limits, is refused with a reason. Never throws for what a file holds.
 *
 * @param pace told of progress and waited for; what it does changes nothing of the result
 */
export async function readInventory(files: readonly InventoryFile[], answers: Answers = {}, pace: Pace = () => undefined): Promise<Import> {
  const read: Opened[] = [];
  const questions: Question[] = [];
  for (const [at, file] of files.entries()) {
    try {
      // The first half of the way is to open the files, the second to see to their rows.
      const one = await opened(file, answers, async (share) => pace((at + share) / files.length / 2));
      await pace((at + 1) / files.length / 2);
      if (isQuestion(one)) questions.push(one);
      else read.push(one);
    } catch (error) {
      return { kind: 'refused', refusal: refusalOf(error, file.name) };
    }
  }
  if (questions.length > 0) return { kind: 'asks', questions, headers: [] };
  try {
    return await importOf(read, answers, async (share) => pace((1 + share) / 2));
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error, files[0]?.name ?? '') };
  }
}

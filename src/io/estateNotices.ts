import type { Inventory } from '../derive/estate/inventory.ts';
import { SET_ASIDE_REASONS } from '../derive/estate/inventory.ts';
import type { Import, ImportNote, Question, Refusal } from '../derive/estate/reading.ts';
import type { Estate } from '../derive/estate.ts';
import type { Format } from '../i18n/format.ts';
import { givenText, isolated } from '../i18n/givenText.ts';
import type { Messages } from '../i18n/messages.ts';
import { gibOf, mib } from '../model/units.ts';

const BYTES: readonly Refusal['kind'][] = ['tooLarge', 'zipSize', 'zipForged'];

/** Why a file was not read, in a sentence. */
export function refusalText({ kind, file, found, limit }: Refusal, { estate }: Messages, f: Format): string {
  const number = (value: number | undefined): string => {
    if (value === undefined) return '';
    return BYTES.includes(kind) ? f.disk(gibOf(mib(value / 2 ** 20))) : f.count(value);
  };
  return estate.refused[kind]({ file: givenText(file), found: number(found), limit: number(limit) });
}

/** What only the reader can know, as a question. */
export function questionText({ kind, file, column, choices, samples }: Question, { estate }: Messages): string {
  return estate.asked[kind]({
    file: givenText(file), column: givenText(column ?? ''), choices: choices.map(givenText), samples: samples.map(givenText),
  });
}

export const noteText = ({ kind, count, table }: ImportNote, { estate }: Messages, f: Format): string =>
  estate.notes[kind]({ count: f.count(count), table: givenText(table) });

/** A file that could not be opened; `reason` is the system's own word. */
export const notReadText = (file: string, reason: string, { estate }: Messages): string =>
  estate.command.notRead({ file: givenText(file), reason: givenText(reason) });

function setAsideLines({ setAside }: Inventory, { estate }: Messages, f: Format): readonly string[] {
  return SET_ASIDE_REASONS.flatMap((reason) => {
    const count = setAside.filter((row) => row.reason === reason).length;
    return count === 0 ? [] : [estate.command.setAside({ count: f.count(count), reason: estate.reasons[reason] })];
  });
}

/** Of the two that are compared: with a machine that fits nowhere there is no number of hosts. */
function notPlacedLines({ result }: Estate, { estate, terms }: Messages, f: Format): readonly string[] {
  return (['hardware', 'os'] as const).flatMap((id) => {
    const count = result.deployments[id].notPlaceable.reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : [estate.command.notPlaced({ name: terms.deployments[id].name, count: f.count(count) })];
  });
}

const FENCES = new RegExp(`[${isolated('')}]`, 'gu');
/** For a terminal, which the fences around foreign text only confuse. */
export const withoutFences = (line: string): string => line.replace(FENCES, '');

/** What a terminal is told of an import that went well: how many rows, which were set aside and why, what was assumed. */
export function importLines(imported: Extract<Import, { kind: 'imported' }>, estate: Estate, messages: Messages, f: Format): readonly string[] {
  const { command } = messages.estate;
  const { inventory, notes } = imported;
  const unknown = estate.families.indexOf('unknown');
  const unknowns = estate.fleet.groups.reduce((sum, one) => sum + (one.kernel === unknown ? one.count : 0), 0);
  return [
    command.summary({ rows: f.count(inventory.rows), imported: f.count(inventory.machines.length), setAside: f.count(inventory.setAside.length) }),
    ...setAsideLines(inventory, messages, f),
    ...notes.map((note) => noteText(note, messages, f)),
    ...(estate.scaledTo === null ? [] : [command.scaled({ running: f.count(estate.running), used: f.count(estate.scaledTo) })]),
    ...notPlacedLines(estate, messages, f),
    ...(unknown < 0 ? [] : [command.unknownSystems({ count: f.count(unknowns) })]),
    ...(estate.assumed.utilization === 0 ? []
      : [command.eraUtilization({ count: f.count(estate.assumed.utilization), share: f.percent(estate.askedUtilization) })]),
  ].map(withoutFences);
}

import type { Estate } from '../derive/estate.ts';
import { familyFactsOf } from '../derive/estate/familyRows.ts';
import { SET_ASIDE_REASONS, areContainers } from '../derive/estate/inventory.ts';
import type { Inventory } from '../derive/estate/inventory.ts';
import { realityFactsOf } from '../derive/estate/reality.ts';
import { stripsOf } from '../derive/estate/strips.ts';
import { WASTES, wasteOf } from '../derive/estate/waste.ts';
import type { EstateFigureWords } from '../i18n/ja/estateFigures.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { plainOf } from '../i18n/rich.ts';
import type { RichText } from '../i18n/rich.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** What the sections are written from. */
export interface EstatePaper {
  readonly inventory: Inventory;
  readonly estate: Estate;
  readonly messages: Messages;
  readonly words: EstateFigureWords;
  readonly format: Format;
}

const section = (kicker: string, title: RichText, ...rest: readonly string[]): string =>
  [`## ${markdownText(kicker)}`, `**${markdownText(plainOf(title))}**`, ...rest.filter((text) => text !== '')].join('\n\n');

/** A text, and after it what hosts are of where more machines run than the model takes. */
const scaledAfter = (text: string, used: number | null, { words, format: f }: Pick<EstatePaper, 'words' | 'format'>): string =>
  [text, ...(used === null ? [] : [words.scaled(f, used)])].filter((one) => one !== '').join(f.lang === 'ja' ? '' : ' ');

function rows(paper: EstatePaper): string {
  const { inventory, estate, messages, words: { rows: said }, format: f } = paper;
  const scaled = markdownText(scaledAfter('', estate.scaledTo, paper));
  const { machines, setAside } = inventory;
  const counts = { rows: f.count(inventory.rows), imported: f.count(machines.length), setAside: f.count(setAside.length) };
  const reasons = SET_ASIDE_REASONS.map((reason) => ({ reason, count: setAside.filter((row) => row.reason === reason).length })).filter((one) => one.count > 0);
  if (reasons.length === 0) return section(said.kicker, [said.all(counts)], scaled);
  return section(said.kicker, [said.title(counts)], scaled,
    markdownTable([said.table.reason, said.table.rows], reasons.map(({ reason, count }) => [messages.estate.reasons[reason], f.count(count)])));
}

function spread({ inventory, estate, words: { spread: said }, format: f }: EstatePaper): string {
  const strips = stripsOf(inventory.machines);
  const { corner, machines, p10, median, mean, p90, most, below } = said.table;
  const table = markdownTable([corner, machines, p10, median, mean, p90, most, below], strips.map((strip) => [
    said.names[strip.id], f.count(strip.machines), ...[strip.p10, strip.median, strip.mean, strip.p90, strip.most].map((value) => said.amount(f, strip.id, value)),
    f.percent(strip.belowMean, 0),
  ]));
  return section(said.kicker, said.title(f, strips), markdownText(said.summary(f, strips, areContainers(inventory.machines) ? null : estate.guestOsShare)), strips.length === 0 ? '' : table);
}

function waste(paper: EstatePaper): string {
  const { inventory, estate, words: { waste: said }, format: f } = paper;
  const facts = wasteOf(inventory, estate);
  const { corner, machines, of, share, memory, disk, hosts } = said.table;
  const table = WASTES.flatMap((id) => {
    const it = facts[id];
    if (it === null) return [];
    return [[said.name(f, id, facts), f.count(it.machines), f.count(it.of), f.percent(it.of === 0 ? null : it.machines / it.of, 0), f.memory(it.memory), f.disk(it.disk), f.count(it.hosts)]];
  });
  // Where the export says nothing of the kind, there is nothing to explain either.
  if (table.length === 0) return section(said.kicker, said.title(f, facts));
  return section(said.kicker, said.title(f, facts), markdownText(scaledAfter(said.summary, facts.scaledTo, paper)),
    markdownTable([corner, machines, of, share, memory, disk, hosts], table), markdownText(said.sources));
}

function reality({ estate, messages, words: { reality: said }, format: f }: EstatePaper): string {
  const facts = realityFactsOf(estate);
  if (facts === null) return '';
  const { corner, hosts, spare } = said.table;
  const table = markdownTable([corner, hosts, spare], [
    [said.actual, f.count(facts.reality.hosts), f.notComputable.text],
    ...facts.predicted.map((one) => [messages.terms.deployments[one.id].name, f.count(one.hosts), f.count(one.hosts === null ? null : one.spare)]),
  ]);
  const gauges = facts.gauges.map((gauge) => `- ${markdownText(`${said.gauges[gauge.id]}${f.lang === 'ja' ? '：' : ': '}${said.gauge(f, gauge)}`)}`);
  const reasons = facts.difference === null || facts.difference === 0 ? [] : facts.reasons.map((reason) => `- ${markdownText(said.more(f, facts, reason) + messages.estate.differences[reason])}`);
  return section(said.kicker, said.title(f, facts), markdownText(said.summary(f, facts)), table, gauges.join('\n'),
    reasons.length === 0 ? '' : `${markdownText(said.reasons)}\n\n${reasons.join('\n')}`);
}

function families({ inventory, estate, words: { family: said, families: names }, format: f }: EstatePaper): string {
  const facts = familyFactsOf(estate, inventory);
  const { corner, machines, vcpus, memory, os, disk, osDisk, hosts, carrier } = said.table;
  const table = markdownTable([corner, machines, vcpus, memory, os, disk, osDisk, hosts, carrier], facts.rows.map((row) => [
    names[row.family], f.count(row.machines), f.count(row.vcpus), f.memory(row.memory), f.memory(row.osMemory), f.disk(row.disk), f.disk(row.osDisk),
    f.count(row.containerHosts), row.carrier === null ? f.notComputable.text : said.carriers[row.carrier],
  ]));
  return section(said.kicker, said.title(f, facts), markdownText(said.summary(f, facts)), facts.rows.length === 0 ? '' : table);
}

/** What an estate says of itself as Markdown for a wiki: the sentences and tables of its figures, and no name in them. */
export const estateMarkdown = (paper: EstatePaper): string =>
  [rows, spread, waste, reality, families].map((part) => part(paper)).filter((text) => text !== '').join('\n\n');

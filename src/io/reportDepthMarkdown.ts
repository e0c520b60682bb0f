import type { Depth } from '../derive/depth.ts';
import { DOUBT_FIGURES } from '../derive/doubt.ts';
import type { DoubtFigureId, Told } from '../derive/doubt.ts';
import { moves } from '../derive/doubtRows.ts';
import type { DoubtRow } from '../derive/doubtRows.ts';
import { mixFactsOf } from '../derive/mixHosts.ts';
import { MAP_METRICS } from '../derive/mapMetrics.ts';
import { whyFactsOf } from '../derive/whySteps.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { metricText } from '../i18n/metricText.ts';
import { plainOf } from '../i18n/rich.ts';
import type { RichText } from '../i18n/rich.ts';
import type { Inputs } from '../model/inputs.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** What the sections are written from. */
export interface DepthPage {
  readonly inputs: Inputs;
  /** Null: left out, where a large fleet would take minutes. */
  readonly depth: Depth | null;
}

type Deep = DepthPage & { readonly depth: Depth };

/** Rows of the list of what matters: as many as the page shows at first. */
const MOST_ROWS = 10;

const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').map(markdownText).join('\n\n');
const section = (kicker: string, title: RichText, ...rest: readonly string[]): string =>
  [`## ${markdownText(kicker)}`, `**${markdownText(plainOf(title))}**`, ...rest.filter((text) => text !== '')].join('\n\n');

function why({ figures }: Messages, f: Format, { inputs }: DepthPage): string {
  const facts = whyFactsOf(inputs, 'hosts');
  return section(figures.why.kicker, figures.why.title(facts, f, inputs.currency), paragraphs([figures.why.summary(facts, f, inputs.currency)]));
}

function mix({ figures }: Messages, f: Format, { inputs }: DepthPage): string {
  const facts = mixFactsOf(inputs);
  return section(figures.mix.kicker, figures.mix.title(f, facts), paragraphs([figures.mix.summary(f, facts), figures.mix.rule]));
}

function matters({ figures, assumptions, inputs: words }: Messages, f: Format, { inputs, depth }: Deep): string {
  const { sensitivity: said } = figures;
  const facts = depth.sensitivity.hosts;
  const moving = facts.rows.filter(moves);
  const nameOf = (row: DoubtRow): string => (row.kind === 'constant' ? assumptions.items[row.id] : words.items[row.id]).name;
  const rows = moving.slice(0, MOST_ROWS).map((row) => [
    nameOf(row),
    ...[row.low.value, row.high.value].map((value) => f.byUnit(value, row.assumption.unit, inputs.currency)),
    ...[row.low.difference, row.high.difference].map((value) => metricText(f, 'hosts', value, inputs.currency)),
  ]);
  const head = [said.table.corner, said.table.low, said.table.high, said.table.atLow, said.table.atHigh];
  return [
    `## ${markdownText(said.kicker)}`, paragraphs([said.summary(facts, moving.length, f)]),
    ...(rows.length === 0 ? [] : [markdownTable(head, rows)]),
  ].join('\n\n');
}

function sure({ figures }: Messages, f: Format, { depth: { band } }: Deep): string {
  const { doubt: said } = figures;
  const cell = (id: DoubtFigureId, told: Told | undefined): string => (told === undefined ? f.notComputable.text : said.value(f, id, told));
  const rows = DOUBT_FIGURES.map((id) => {
    const { now, spread } = band.strips[id];
    return [said.named(band, id), ...[now, spread?.low, spread?.middle, spread?.high].map((told) => cell(id, told)), said.wideners(band.strips[id].wideners)];
  });
  const { corner, now, low, middle, high, wideners } = said.table;
  return section(said.kicker, said.title(f, band), paragraphs([said.summary(f, band)]),
    markdownTable([corner, now, low, middle, high, wideners], rows), paragraphs([said.method(f, band)]));
}

function map({ figures }: Messages, f: Format, { inputs, depth: { maps } }: Deep): string {
  const { map: said } = figures;
  const { facts } = maps.hosts;
  const others = MAP_METRICS.filter((metric) => metric !== 'hosts')
    .map((metric) => `- ${said.metrics[metric]}: ${markdownText(plainOf(said.title(f, maps[metric].facts, inputs.currency)))}`);
  return section(said.kicker, said.title(f, facts, inputs.currency), paragraphs([said.summary(f, facts, inputs.currency)]), others.join('\n'));
}

/** Where each side wins, the best mix, what matters and how sure it is, in the sentences of the page. */
export function depthMarkdown(messages: Messages, f: Format, page: DepthPage): string {
  const { inputs, depth } = page;
  const deep = depth === null ? [] : [matters, sure, map].map((part) => part(messages, f, { inputs, depth }));
  return [...[why, mix].map((part) => part(messages, f, page)), ...deep].join('\n\n');
}

import type { Report, ReportDeployment } from '../derive/report.ts';
import { formatOf } from '../i18n/format.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Currency } from '../model/inputs.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { DEPLOYMENTS } from '../model/result.ts';

/** A cell of a Markdown table: a pipe would end it, a line end would end the row. */
const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/[\r\n]+/gu, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

interface Line {
  readonly title: string;
  readonly text: (it: ReportDeployment) => string;
}

function linesOf({ receipts }: Messages, f: Format, currency: Currency): readonly Line[] {
  const { items } = receipts;
  return [
    { title: items.hosts.title, text: (it) => f.count(it.hosts) },
    { title: items.memory.title, text: (it) => f.memory(it.memoryMib.total) },
    { title: items.disk.title, text: (it) => f.disk(it.diskGib.total) },
    { title: items.cpu.title, text: (it) => f.cores(it.cpuCores.useful + it.cpuCores.overhead) },
    { title: items.kernels.title, text: (it) => f.count(it.kernels) },
    { title: items.images.title, text: (it) => f.count(it.images) },
    { title: items.licences.title, text: (it) => f.count(it.licences) },
    { title: items.patchHours.title, text: (it) => f.hoursPerMonth(it.patchHoursPerMonth) },
    { title: items.power.title, text: (it) => f.power(it.powerW) },
    { title: items.cost.title, text: (it) => f.money(it.cost, currency) },
  ];
}

function results(report: Report, messages: Messages, f: Format, currency: Currency): string {
  const present = DEPLOYMENTS.flatMap((id) => {
    const it = report.deployments[id];
    return it === null ? [] : [{ id, it }];
  });
  const head = [messages.lab.sections.results.title, ...present.map(({ id }) => messages.terms.deployments[id].short)];
  // What could not be placed would make a total look small: no number is shown for it.
  const text = (it: ReportDeployment, line: Line): string =>
    (it.notPlaceable.length > 0 ? f.notComputable.text : line.text(it));
  const rows = linesOf(messages, f, currency).map((line) => [line.title, ...present.map(({ it }) => text(it, line))]);
  return table(head, rows);
}

function divergence({ divergence: it }: Report, { receipts, lab }: Messages, f: Format): string {
  const { items } = receipts;
  return table([lab.sections.divergence.title, ''], [
    [items.smoothGap.title, f.counted(it.smoothGap === null ? null : Math.round(it.smoothGap), 'workload')],
    [items.firstGap.title, f.counted(it.firstGap, 'workload')],
    [items.kernelBreakEven.title, f.counted(it.kernelBreakEven, 'family')],
    [items.sharingBreakEven.title, f.percent(it.sharingBreakEven)],
  ]);
}

function inputs(report: Report, { inputs: words, lab }: Messages, f: Format, currency: Currency): string {
  const rows = INPUT_TABLE.map((spec) => {
    const value = report.inputs[spec.url];
    const shown = spec.kind === 'number' && typeof value === 'number' ? f.byUnit(value, spec.unit, currency) : String(value);
    return [`${words.items[spec.key].name} (\`${spec.url}\`)`, shown];
  });
  return table([lab.sections.inputs.title, report.era], rows);
}

/** The report as Markdown for a wiki: results, divergence and inputs, in the words and numbers of one language. */
export function reportMarkdown(report: Report, messages: Messages): string {
  const f = formatOf(messages.lang);
  const currency = report.inputs['cy'] as Currency;
  return `${[
    results(report, messages, f, currency), divergence(report, messages, f), inputs(report, messages, f, currency),
    messages.lab.colophon.version(report.modelVersion),
  ].join('\n\n')}\n`;
}

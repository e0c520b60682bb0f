import type { Report, ReportDeployment } from '../derive/report.ts';
import { formatOf } from '../i18n/format.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Currency } from '../model/inputs.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import { markdownTable } from './markdown.ts';
import { depthMarkdown } from './reportDepthMarkdown.ts';
import type { DepthPage } from './reportDepthMarkdown.ts';

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
  return markdownTable(head, rows);
}

function divergence({ divergence: it }: Report, { receipts, lab }: Messages, f: Format): string {
  const { items } = receipts;
  return markdownTable([lab.sections.divergence.title, ''], [
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
  return markdownTable([lab.sections.inputs.title, report.era], rows);
}

/** The report as Markdown for a wiki: tables of results and inputs, and between them what the page says of them. */
export function reportMarkdown(report: Report, messages: Messages, page: DepthPage): string {
  const f = formatOf(messages.lang);
  const { currency } = page.inputs;
  return `${[
    results(report, messages, f, currency), divergence(report, messages, f), depthMarkdown(messages, f, page),
    `## ${messages.lab.sections.inputs.title}`, inputs(report, messages, f, currency),
    messages.lab.colophon.version(report.modelVersion),
  ].join('\n\n')}\n`;
}

// npm run --silent report -- '<query>': the model without the page. See USAGE.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { depthOf } from '../src/derive/depth.ts';
import { fullReportOf, reportOf } from '../src/derive/report.ts';
import { loadMessages } from '../src/i18n/messages.ts';
import type { Messages } from '../src/i18n/messages.ts';
import { CSV_BOM, csvLine, csvOf } from '../src/io/csv.ts';
import { jsonText } from '../src/io/jsonText.ts';
import { plainNotices } from '../src/io/plainNotices.ts';
import { REPORT_HEADER, reportRows } from '../src/io/reportCsv.ts';
import { reportMarkdown } from '../src/io/reportMarkdown.ts';
import { decodeQuery } from '../src/io/urlState.ts';
import type { Era } from '../src/model/era.ts';
import type { Inputs, Overrides } from '../src/model/inputs.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import { estateJobOf, estatePaper, estateReport } from './estate.ts';
import type { EstateJob } from './estate.ts';

const USAGE = `Prints what the page would show for given inputs.

  npm run --silent report -- '<query>' [options]
  npm run --silent report -- - < queries.txt
  npm run --silent report -- --estate FILE ['<query>']

  <query>    what follows # in a link of the page, or the link itself: 'era=2007&n=40&k=2'.
             Keys that are left out have the default of the era; '' is all defaults.
             Quote it, or the shell takes each & for a command of its own.
  -          reads queries from standard input, one a line, and prints one line of JSON for each

  --full                 from standard input: with sensitivity, band and map under divergence, too,
                         which take some tenths of a second for each query. One query always has them.
  --format json|csv|md   json (default); csv: one row per deployment; md: tables in words,
                         in Japanese where the query says lang=ja. From standard input: json or csv.
  --bom                  csv: begin with a byte order mark, for a file that Excel is to open
  --estate FILE          the machines of an inventory in place of the sliders; again for further files of one export:
                         RVTools, Live Optics, Azure Migrate, AWS, Hyper-V, VCF Operations, Proxmox, Kubernetes,
                         virsh domstats, vzlist, or any table. Told from what stands in the file. Names of machines
                         are not printed; how many rows were set aside, and why, goes to standard error.
  --answer KEY=VALUE     answers what the file leaves open: encoding, decimal, memoryUnit, diskUnit, cpuUnit, unknownOs
  --map FIELD=HEADER     which column a field is in: memory, vcpus, disk, name, power, os, cpuUse, count, …
  --names                the names of the imported machines, too, under estate.names
  --strict               exit status 2 if anything in a query was not used as it stands
  --help                 this text

What cannot be used is named on standard error, with the value used instead.
Exit status: 0, 2 (see --strict), 64 if the command itself is not understood, 65 if an inventory cannot be used or
leaves something open, 66 if a file cannot be opened.
`;

const NOT_UNDERSTOOD = 64;
const CORRECTED = 2;
const FORMATS = ['json', 'csv', 'md'] as const;
type Format = (typeof FORMATS)[number];

interface Job {
  readonly query: string;
  readonly format: Format;
  readonly bom: boolean;
  readonly strict: boolean;
  readonly full: boolean;
  readonly estate: EstateJob | null;
}

interface Read {
  readonly era: Era;
  readonly overrides: Overrides;
  readonly inputs: Inputs;
  readonly messages: Messages;
}

/** Waits where the reader of the output is slower than we are. */
function write(text: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', done);
  });
}

/** The inputs of one query; what had to be corrected goes to standard error, after `where`. */
async function read(query: string, { strict }: Job, where: string): Promise<Read> {
  const { state, issues } = decodeQuery(query);
  const messages = await loadMessages(state.view.lang ?? 'en');
  for (const line of plainNotices(issues, messages)) process.stderr.write(`${where}${line}\n`);
  if (strict && issues.length > 0) process.exitCode = CORRECTED;
  const { era, overrides, fleet } = state;
  return { era, overrides, inputs: resolveInputs(era, overrides, fleet), messages };
}

const csvHead = ({ bom }: Job): string => `${bom ? CSV_BOM : ''}${csvLine(REPORT_HEADER)}`;

async function one(job: Job): Promise<void> {
  const { inputs, messages } = await read(job.query, job, '');
  const depth = depthOf(inputs);
  const report = fullReportOf(inputs, depth);
  if (job.format === 'json') await write(`${jsonText(report)}\n`);
  else if (job.format === 'csv') await write(csvHead(job) + csvOf(reportRows(report)));
  else await write(reportMarkdown(report, messages, { inputs, depth }));
}

async function ofEstate(job: Job, estate: EstateJob): Promise<void> {
  const { era, overrides, messages } = await read(job.query, job, '');
  if (job.format === 'md') {
    await write((await estatePaper(estate, era, overrides, messages)) ?? '');
    return;
  }
  const report = await estateReport(estate, era, overrides, messages);
  if (report === null) return;
  await write(job.format === 'json' ? `${jsonText(report)}\n` : csvHead(job) + csvOf(reportRows(report)));
}

async function many(job: Job): Promise<void> {
  if (job.format === 'csv') await write(csvHead(job));
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    const { inputs } = await read(text.replace(CSV_BOM, ''), job, `line ${line}: `);
    const report = job.full ? fullReportOf(inputs) : reportOf(inputs);
    await write(job.format === 'csv' ? csvOf(reportRows(report)) : `${JSON.stringify(report)}\n`);
  }
}

function jobOf(args: readonly string[]): Job | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' }, bom: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false }, full: { type: 'boolean', default: false },
      estate: { type: 'string', multiple: true, default: [] }, answer: { type: 'string', multiple: true, default: [] },
      map: { type: 'string', multiple: true, default: [] }, names: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw new Error(`--format ${values.format}: it can be ${FORMATS.join(', ')}`);
  const estate = values.estate.length === 0 ? null : estateJobOf(values.estate, values.answer, values.map, values.names);
  if (estate === null && values.answer.length + values.map.length > 0) throw new Error('--answer and --map go with --estate');
  if (positionals.length === 0 && estate === null) throw new Error("a query is missing; '' asks for the defaults");
  // Keys and values typed apart, as in: report -- n=40 k=2
  const query = positionals.join('&');
  if (query === '-' && format === 'md') throw new Error('--format md: only for one query');
  if (estate !== null && query === '-') throw new Error('--estate: with one query');
  return { query, format, estate, bom: values.bom, strict: values.strict, full: values.full };
}

async function main(): Promise<void> {
  // `report … | head` closes the pipe early: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let job: Job | 'help';
  try {
    job = jobOf(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = NOT_UNDERSTOOD;
    return;
  }
  if (job === 'help') await write(USAGE);
  else if (job.estate !== null) await ofEstate(job, job.estate);
  else if (job.query === '-') await many(job);
  else await one(job);
}

await main();

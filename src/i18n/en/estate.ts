import { isolated } from '../givenText.ts';
import type { AskedColumn, EstateWords } from '../ja/estate.ts';

const quoted = (text: string): string => `“${isolated(text)}”`;
const inFile = (it: { readonly file: string }): string => `${quoted(it.file)}: `;
const samples = ({ samples: some }: AskedColumn): string => (some.length === 0 ? '' : ` (${some.map(isolated).join('; ')})`);
const choices = ({ choices: all }: AskedColumn): string => all.map(isolated).join(' / ');

/** What is said about an inventory that was read. */
export const estate = {
  refused: {
    empty: (it) => `${inFile(it)}there is nothing in it.`,
    tooLarge: (it) => `${inFile(it)}too large to read (${it.found}; the limit is ${it.limit}).`,
    tooManyRows: (it) => `${inFile(it)}more than ${it.limit} rows. A part is never imported for the whole, so nothing was.`,
    tooManyColumns: (it) => `${inFile(it)}more than ${it.limit} columns.`,
    oldExcel: (it) => `${inFile(it)}an Excel 97–2003 workbook (.xls). Save it as .xlsx or CSV.`,
    encrypted: (it) => `${inFile(it)}protected by a password. Save it without one.`,
    openDocument: (it) => `${inFile(it)}an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV.`,
    binaryExcel: (it) => `${inFile(it)}a binary Excel workbook (.xlsb). Save it as .xlsx or CSV.`,
    compressed: (it) => `${inFile(it)}a compressed archive. Unpack it and choose the file inside.`,
    otherZip: (it) => `${inFile(it)}a zip archive, but no Excel workbook. Unpack it and choose the file inside.`,
    zipEntries: (it) => `${inFile(it)}too many files inside the workbook (${it.found}; the limit is ${it.limit}).`,
    zipSize: (it) => `${inFile(it)}not opened: too large when unpacked (${it.found}; the limit is ${it.limit}).`,
    zipRatio: (it) => `${inFile(it)}not opened: packed ${it.found} to 1, and no workbook is packed more than ${it.limit} to 1.`,
    zipForged: (it) => `${inFile(it)}not opened: what is inside is not as large as the archive says.`,
    zipDamaged: (it) => `${inFile(it)}damaged.`,
    zipMethod: (it) => `${inFile(it)}packed in a way we do not read. Save it again with Excel.`,
    xmlDoctype: (it) => `${inFile(it)}not opened: it declares a document type, which no workbook does.`,
    xmlDamaged: (it) => `${inFile(it)}the XML of a sheet is damaged.`,
    notText: (it) => `${inFile(it)}neither a table nor text.`,
    noTable: (it) => `${inFile(it)}there is no table in it that we can find.`,
    noRows: (it) => `${inFile(it)}no rows below the header.`,
    jsonDamaged: (it) => `${inFile(it)}no valid JSON. It may have been cut off.`,
    jsonUnknown: (it) => `${inFile(it)}JSON, but no inventory that we know.`,
    folder: (it) => `${inFile(it)}a folder. Choose the files inside it.`,
    notReadable: (it) => `${inFile(it)}the browser cannot read it. It may have been moved or changed since it was chosen, or another program holds it open.`,
    stalled: (it) => `${inFile(it)}reading made no progress for ${it.limit} seconds and was stopped.`,
    noneRunning: (it) => `${inFile(it)}none of its machines is running.`,
    failed: (it) => `${inFile(it)}reading broke off with an error. If the file is large, try it in parts.`,
  },
  asked: {
    encoding: (it) => `${inFile(it)}in which encoding is it (${choices(it)})?`,
    decimal: (it) => `${inFile(it)}a point or comma in its numbers${samples(it)} could be the decimal sign or part the thousands. Which is the decimal sign (${choices(it)})?`,
    memoryUnit: (it) => `${inFile(it)}memory, column ${quoted(it.column)}${samples(it)}, has no unit. Which is it (${choices(it)})?`,
    diskUnit: (it) => `${inFile(it)}disk, column ${quoted(it.column)}${samples(it)}, has no unit. Which is it (${choices(it)})?`,
    cpuUnit: (it) => `${inFile(it)}CPU use, column ${quoted(it.column)}${samples(it)}, could be percent or a share of 1. Which is it (${choices(it)})?`,
    memoryColumn: (it) => `${inFile(it)}no column of memory was found. Which one is it (${choices(it)})?`,
  },
  reasons: {
    template: 'a template', placeholder: 'a placeholder of Site Recovery Manager', appliance: 'a VM that the cluster makes for itself (vCLS)',
    disconnected: 'not connected to its vCenter', duplicate: 'a row with the same id came before', finished: 'a pod that has finished',
    perNode: 'an agent that runs on every node (DaemonSet)', noMemory: 'no memory given', noCpu: 'no CPUs given',
    notANumber: 'a value is no number', negative: 'a value is negative', unknownState: 'a power state we do not know',
    broken: 'the row is damaged (a quote that never ends, a cell out of place)', totals: 'a row of totals', notAMachine: 'not a machine',
  },
  notes: {
    blankRows: (it) => `Blank rows: ${it.count}.`,
    suspended: (it) => `Suspended: ${it.count}. Like those switched off, they count for their disk only.`,
    sameNames: (it) => `Machines that share a name with another: ${it.count}. They are kept apart.`,
    nulCharacters: (it) => `${quoted(it.table)}: ${it.count} NUL characters were taken out.`,
    diskWithSwap: () => 'There is no column of disk capacity; Provisioned was used, which includes swap and snapshots.',
    storageInUse: (it) => `Machines without a capacity of their disks: ${it.count}. What they use was taken.`,
    otherFormat: (it) => `Files of another format that were not used: ${it.count}.`,
    unusedSheets: (it) => `${quoted(it.table)}: ${it.count} parts are of no use here and were not read.`,
  },
  differences: {
    spares: 'The model counts hosts kept free for failures. The export does not say which of the real hosts are spares.',
    clusters: 'The hosts form several clusters, each with spares of its own. The model counts one cluster.',
    sizes: 'The hosts differ in size. The model takes the one in the middle.',
    cpuHeadroom: 'The hosts have more CPU to spare than the target of the model.',
    memoryHeadroom: 'The hosts have memory to spare.',
    memoryOvercommitted: 'The VMs were given more memory than the hosts have. The model does not overcommit memory.',
    reserved: 'The model reserves all the memory that the VMs were given. They really use less than that.',
    disk: 'In the model the disk runs out first. The export may not hold the capacity of shared storage.',
    noDifference: 'As many hosts are predicted as are there.',
  },
  command: {
    summary: (it) => `${it.imported} of ${it.rows} rows imported, ${it.setAside} set aside.`,
    setAside: (it) => `Set aside: ${it.reason} (${it.count}).`,
    answer: (it) => `Answer with --answer ${it.kind}=….`,
    chooseColumn: 'Name it with --map memory=HEADER.',
    unknownSystems: (it) => `Machines whose system is not known: ${it.count}. They count as a kernel family of their own; --answer unknownOs=linux says otherwise.`,
    eraUtilization: (it) => `Machines without CPU use in the export: ${it.count}. It was taken to be ${it.share}.`,
    notRead: (it) => `${quoted(it.file)} cannot be opened (${isolated(it.reason)}).`,
  },
} satisfies EstateWords;

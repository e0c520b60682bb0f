import { isolated } from '../givenText.ts';
import type { EstatePageWords } from '../ja/estatePage.ts';

const quoted = (text: string): string => `“${isolated(text)}”`;
/** ('1', 'row') → '1 row', ('2', 'row') → '2 rows' */
const counted = (count: string, one: string, many = `${one}s`): string => `${count} ${count === '1' ? one : many}`;
const verb = (count: string, one: string, many: string): string => (count === '1' ? one : many);

/** From a list of machines to an answer for them. */
export const estatePage = {
  documentTitle: 'Your estate: an answer from the list you have',
  kicker: 'Your estate',
  title: 'Drop the list you already have',
  lead: 'Give the page a list of your VMs and it computes with the size of each one. Lab, story and slides then answer for that estate and no longer for an average.',
  promise: 'The file is read in this browser and nowhere else: nothing is sent, nothing is stored. Reload the page and the list is forgotten. Once it is in use, the address keeps grouped numbers without any name.',
  drop: {
    title: 'Drop files here, or choose them', gap: ' ', over: 'Let go to read them', choose: 'Choose files',
    kinds: 'RVTools, Live Optics, Azure Migrate and nine other formats, as Excel, CSV or JSON.',
    several: 'If an export is in several files, drop them together.',
  },
  paste: { summary: 'Paste a table', label: 'Copy the table with its header row and paste it here', read: 'Read the table', file: 'pasted table' },
  sample: {
    title: 'No file at hand?', action: 'Use the sample estate',
    what: 'Two vCenters and 800 VMs that do not exist, with templates, VMs that are switched off and some whose OS nobody knows. It is read exactly as a file of yours would be.',
    file: 'sample estate',
  },
  totals: {
    title: 'Only totals?', what: 'Four totals are divided by the number of VMs and counted as equal machines. How sizes are spread stays unknown.',
    machines: 'VMs', vcpus: 'vCPUs in all', memory: 'Memory in all', disk: 'Disk in all', windows: 'Share on Windows', use: 'CPU use',
    unit: { machines: 'VMs', vcpus: 'vCPUs', memory: 'GiB', disk: 'GiB', share: '%' },
    action: 'Compute with these totals', wrong: 'Enter a number above 0.', wrongShare: 'Enter a number from 0 to 100.',
    file: 'four totals',
  },
  formats: {
    summary: 'The twelve formats, and how to make each export',
    items: {
      rvtools: { name: 'RVTools', how: 'File, then Export all to xlsx. As CSV: vInfo, vCPU, vMemory, vDisk, vHost and vDatastore together.' },
      liveOptics: { name: 'Live Optics', how: 'The Excel report of the project (xlsx) as it is. Its sheets VMs and ESX Hosts are read.' },
      azureMigrate: { name: 'Azure Migrate', how: 'The CSV template for imports, filled in.' },
      awsImport: { name: 'AWS Application Discovery Service', how: 'The CSV template for imports, filled in. It has no disk sizes.' },
      hyperV: { name: 'Hyper-V', how: 'On the host, in PowerShell:' },
      vcfOperations: { name: 'VCF Operations (Aria Operations)', how: 'A view that lists virtual machines, exported as CSV.' },
      proxmox: { name: 'Proxmox VE', how: 'In a shell on a node, for VMs and containers alike:' },
      domstats: { name: 'libvirt (KVM)', how: 'In a shell on the host:' },
      kubernetes: { name: 'Kubernetes', how: 'Where you can reach the cluster:' },
      vzlist: { name: 'OpenVZ / Virtuozzo', how: 'In a shell on the host:' },
      groups: { name: 'Groups as JSON', how: 'What this page saved under “Save the groups”, as it is.' },
      table: { name: 'Any other table', how: 'CSV or Excel, one machine a row, with a column of memory. You can check columns and units after it has been read.' },
    },
  },
  reading: { title: 'Reading', cancel: 'Stop', progress: 'Progress of reading' },
  refused: { title: 'This cannot be read', again: 'Choose another file', kept: 'Your other numbers have not changed.' },
  asking: {
    title: 'One question first', titleMany: (count) => `${count} questions first`, next: 'Read it that way', inFile: (file) => `The file is ${quoted(file)}.`,
    column: (file, column, samples) => `${quoted(file)}, column ${quoted(column)}: ${samples.map(isolated).join('; ')}.`,
    samples: (file, samples) => `${quoted(file)}: ${samples.map(isolated).join('; ')}.`,
    kinds: {
      encoding: { title: 'Which encoding is it?', why: 'Choose the one in which the text can be read.' },
      decimal: { title: 'Which is the decimal sign?', why: 'Some numbers have a sign that could also part the thousands.' },
      memoryUnit: { title: 'In which unit is memory?', why: 'Neither the header nor the cells name one, and a number alone never tells.' },
      diskUnit: { title: 'In which unit is disk?', why: 'Neither the header nor the cells name one, and a number alone never tells.' },
      cpuUnit: { title: 'Is CPU use in percent?', why: 'It could be percent or a share of 1.' },
      memoryColumn: { title: 'Which column is memory?', why: 'No header says so.' },
    },
    gap: ' ', joint: ': ', percent: 'percent (12 is 12%)', ratio: 'a share of 1 (0.12 is 12%)', point: 'point (1.5)', comma: 'comma (1,5)', choose: 'choose one',
  },
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 (LE)', 'utf-16be': 'UTF-16 (BE)', 'windows-31j': 'Shift_JIS (CP932)' },
  check: {
    title: (format) => `Read as ${format}`, table: 'Read as a table', groups: 'Read as groups of machines',
    counted: (it) => `${counted(it.rows, 'row')} = ${it.imported} imported + ${it.setAside} set aside`,
    machines: (it) => `${counted(it.running, 'machine')} ${verb(it.running, 'is', 'are')} running. ${it.off} ${verb(it.off, 'is', 'are')} switched off and ${verb(it.off, 'counts', 'count')} for disk only.`,
    allRunning: (running) => (running === '1' ? 'The one machine is running.' : `All ${running} machines are running.`),
    hosts: (hosts) => `Today there ${verb(hosts, 'is', 'are')} ${counted(hosts, 'host')}.`,
    setAside: (count) => `Why ${counted(count, 'row was', 'rows were')} set aside`, reason: 'Reason', rowCount: 'Rows',
    reading: 'Encoding and columns', file: 'File', encoding: 'Encoding', separator: 'Separator', decimal: 'Decimal sign',
    separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', other: 'another' },
    asFound: 'as found', found: (name) => `as found (${name})`, unitOf: (field) => `unit of ${field}`, mapping: 'Columns', column: 'Column', used: 'Used for', unit: 'Unit', noUnit: '—', noColumn: 'not used',
    fields: {
      name: 'name', id: 'id', uuid: 'UUID', server: 'vCenter', power: 'power state', template: 'template', placeholder: 'placeholder', connection: 'connection',
      vcpus: 'CPUs', memory: 'memory', activeMemory: 'active memory', overhead: 'overhead', disk: 'disk capacity', diskUsed: 'disk in use', cpuUse: 'CPU use', cpuMax: 'CPU at most',
      os: 'OS', host: 'host', part: 'disk number', count: 'count',
    },
    again: 'Read it again this way', other: 'Another list', use: 'Use this estate', counting: 'Computing',
    undoable: 'Undo brings back the numbers you had before.',
  },
  families: {
    title: 'Operating systems and their kernels', why: 'Containers of different kernels cannot share a host. Change a family where it is wrong.',
    open: (count) => `${counted(count, 'machine has', 'machines have')} an OS whose name says nothing. Left so, that is a kernel family of its own.`,
    os: 'OS', machines: 'Machines', family: 'Kernel family', none: '(none given)', familyOf: (os) => `Kernel family of ${quoted(os)}`,
    more: (count) => `${count} more ${verb(count, 'system', 'systems')}`,
    names: {
      windows: 'Windows', linux: 'Linux', freebsd: 'FreeBSD', solaris: 'Solaris', macos: 'macOS', aix: 'AIX', hpux: 'HP-UX', netware: 'NetWare', other: 'other', unknown: 'not known',
    },
    guestMemory: 'Memory', guestDisk: 'Disk',
    guestNote: 'What one guest OS takes, from what vendors ask for and what they recommend.',
  },
  use: { title: 'CPU use', why: (count) => `The list does not say how busy ${counted(count, 'machine is', 'machines are')}. What is the mean?`, label: 'Mean CPU use' },
  taken: {
    title: (running) => `Computed with an estate of ${counted(running, 'machine')}`, aside: (running) => `${counted(running, 'machine is', 'machines are')} at hand, but not in use`, again: 'Use them again', gap: ' ',
    sums: (it) => `${it.vcpus} vCPUs, ${it.memory} of memory and ${it.disk} of disk in all.`,
    answers: 'Lab, story and slides now answer for this estate.',
    equal: 'The totals were divided by the number of VMs: each counts as one of the same size.',
    private: 'Names of VMs never leave this page. A link carries groups of equal machines with their kernel families, and nothing else.',
    otherEra: (taken) => `The sizes of guest operating systems are still those of ${taken}.`, anew: (era) => `Compute anew with those of ${era}`,
    capped: (used) => `The model takes up to ${used} machines: the estate is computed as that many, in the same proportions.`,
    figures: 'What is in it', lab: 'See it in the lab', story: 'See it in the story', back: 'Back to what was read', forget: 'Stop using this estate',
  },
} satisfies EstatePageWords;

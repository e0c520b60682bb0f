import type { Verdict } from '../../../derive/published.ts';
import type { PublishedReason } from '../../../derive/publishedReasons.ts';
import type { Conditions, PublishedUnit, Subject } from '../../../model/publishedResult.ts';
import type { Format } from '../../format.ts';
import type { published as source } from '../../ja/figures/published.ts';
import { PRODUCTS, publishedRange, publishedValue } from '../../publishedText.ts';

const subjects: Readonly<Partial<Record<Subject, string>>> = {
  physical: 'native', hardware: 'VM', os: 'container', kvmUntuned: 'KVM, not tuned', dockerNat: 'Docker behind NAT',
};

const measures: Readonly<Record<NonNullable<Conditions['what']>, string>> = {
  randomRead: 'random reads', randomWrite: 'random writes', tcpRoundTrip: 'TCP round trip', udpRoundTrip: 'UDP round trip',
  throughput: 'throughput', responseTime: 'response time', growth: 'growth', cpuPerVm: 'CPU per VM', lineRate: 'line rate',
  empty: 'empty container', node: 'Node.js application', ruby: 'Ruby application', bestCase: 'best case', production: 'production',
};

function conditions(it: Conditions, f: Format): string {
  const parts = [
    it.year === undefined ? '' : String(it.year),
    it.subject === undefined ? '' : PRODUCTS[it.subject] ?? subjects[it.subject] ?? '',
    it.memoryMib === undefined ? '' : `guest of ${f.memory(it.memoryMib)}`,
    it.vcpus === undefined ? '' : `${it.vcpus}\u00a0${it.vcpus === 1 ? 'vCPU' : 'vCPUs'}`,
    it.vms === undefined ? '' : f.named(it.vms, 'vm'),
    it.shared === undefined ? '' : `${f.percent(it.shared, 1)} identical`,
    it.instancesTo === undefined ? '' : `${it.instancesFrom} to ${it.instancesTo} instances`,
    it.threads === undefined ? '' : `${it.threads}\u00a0threads`,
    it.what === undefined ? '' : measures[it.what],
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  return PRODUCTS[it.subject ?? 'os'] === undefined ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

const value = (amount: number | null, unit: PublishedUnit, f: Format): string => publishedValue(amount, unit, f);

function allowed(range: readonly [number, number], unit: PublishedUnit, f: Format): string {
  const between = publishedRange(range, unit, f);
  if (between !== null) return between;
  const [least, most] = range;
  return Number.isFinite(most) ? `at most ${value(most, unit, f)}` : `at least ${value(least, unit, f)}`;
}

function reason(it: PublishedReason, f: Format): string {
  switch (it.id) {
    case 'guestCache':
      return `The guest’s own page cache is no layer of the model, so predictions fall ${f.range(f.memory, it.short.from, it.short.to)} short. `
        + `The difference of the two products is predicted: ${f.memory(it.gap)}, where ${f.range(f.memory, it.gapMeasured.from, it.gapMeasured.to)} were measured.`;
    case 'ioShareUnknown':
      return `How much of the work is I/O was not published. At the default of ${f.percent(it.ioShare, 0)} Xen grows to ${f.factor(it.growth)} only; what was measured takes a share of ${f.percent(it.neededIoShare, 0)}. `
        + `The load of one instance, ${f.percent(it.load, 0)}, is our choice and makes OpenVZ double, so its agreement is no prediction.`;
    case 'topology':
      return `A VM that is not told the topology of its processors reached ${f.percent(it.reached, 0)} of native speed. The VMs of the model are tuned, and no input says otherwise.`;
    case 'overheadGrows':
      return `Two native figures, the time at the fewest threads and the highest rate, give the rest by the model’s own response time. Its factor is ${f.factor(it.factor)} at any load; `
        + `KVM was measured at ${f.factor(it.measured.from)} with few threads and up to ${f.factor(it.measured.to)} when busy. Even if all the work were I/O, ${f.factor(it.allIo)} would not reach that.`;
    case 'shimCounted':
      return `The model’s ${f.memory(it.counted)} include the shim beside each container; the measurement does not. The Node.js and Ruby rows depend on the application, which is an input.`;
    case 'sharingUpperBound':
      return 'The three production rows are compared with an upper bound: the model takes it that every VM has the shared pages, and in practice only some do.';
    case 'sharingOff':
      return 'Sharing between VMs came to be off by default around then, and so it is in the model. What was published is an upper bound, so the agreement says little.';
    case 'sharingMost':
      return `Compared as a bound on sharing: even at the most that can be set, ${f.percent(it.most, 0)}, it gives back no more than this measurement, which also stored differences and compressed.`;
    case 'yearBetween': return '2017 belongs to none of the model’s eras.';
    case 'meanOnly': return 'The model knows the mean utilization only, not how it varies from VM to VM.';
    case 'noBandwidth': return 'The model has no line rate.';
    case 'patchingOnly': return 'The model counts hours of patching, which are not all of an administrator’s work.';
  }
}

const groups: Readonly<Record<Verdict, string>> = { hit: 'Met', miss: 'Missed', notModelled: 'Not modelled' };

export const published = {
  kicker: 'Published against predicted',
  title: ({ total, hit, miss, notModelled }) =>
    `Of ${total} published results the model meets ${hit}, misses ${miss} and says nothing of ${notModelled}`,
  summary: ({ hit, fittedHits }) =>
    `One row out of range makes a result missed. Of the ${hit} met, ${fittedHits} are measurements that also set constants of the model: `
    + 'there, agreement means that one rule carries all the rows, not that the model foresaw them. Predictions use the constants and defaults of each era, not what you have set above.',
  results: {
    C1: 'Memory overhead of a VM of 256\u00a0MB to 256\u00a0GB (VMware, vSphere 4.0 guide)',
    C2: 'Memory overhead of a VM with 1 to 8\u00a0vCPUs (VMware, vSphere 6.x guide)',
    C3: 'Resident memory of a minimal Linux guest (Agache et al., AWS)',
    C4: 'Memory that the kernel of a small guest keeps for itself (Agache et al., AWS)',
    C5: 'Growth of response times from one RUBiS instance to four (Padala et al., HP Labs)',
    C6: 'Linpack under KVM and Docker (Felter et al., IBM)',
    C7: 'Random disk I/O under KVM and Docker (Felter et al., IBM)',
    C8: 'Network round trips under KVM (Felter et al., IBM)',
    C9: 'MySQL with 10 to 290 threads under KVM and Docker (Felter et al., IBM)',
    C10: 'Memory given back by page sharing (Waldspurger, VMware)',
    C11: 'Identical pages on desktops and servers in use (Barker et al.)',
    C12: 'Memory saved among six similar VMs (Gupta et al., Difference Engine)',
    C13: 'Memory of an idle container (gVisor project, Google)',
    C14: 'Idle power as a share of full power (Tröpgen et al., from SPECpower)',
    C15: 'Share of VMs that average less than 20% CPU (Microsoft Azure)',
    C16: 'CPU cost of SR-IOV with 60 VMs (Dong et al.)',
    C17: 'Servers that one administrator looks after (IDC)',
    C18: 'Memory reserved for a VM (KubeVirt)',
  },
  conditions, value, allowed, reason,
  verdicts: { hit: 'met', miss: 'missed', notModelled: 'not modelled' },
  group: (verdict, count) => `${groups[verdict]} (${count})`,
  key: '● predicted and met, ◇ predicted and missed; the line is the measurement, the band the range that counts as met.',
  axis: 'predicted ÷ measured',
  single: (measured, range, predicted) => `Measured ${measured}, predicted ${predicted} (in range: ${range}).`,
  several: (hit, modelled, silent) => {
    const others = silent > 0 ? `, ${silent} more not modelled` : '';
    return modelled === 1 ? `The one row that is modelled is ${hit === 1 ? 'met' : 'missed'}${others}.` : `${hit === 0 ? 'None' : hit} of ${modelled} rows met${others}.`;
  },
  furthest: (where, measured, predicted) => `Furthest off: ${where}: measured ${measured}, predicted ${predicted}.`,
  one: (where, measured, predicted) => `${where}: measured ${measured}, predicted ${predicted}.`,
  unpredicted: (rows) => `Measured: ${rows.join('; ')}.`,
  fitted: 'sets constants',
  strip: (from, to) => (from === to ? `Predicted ${to} of what was measured` : `Predicted ${from} to ${to} of what was measured`),
  rows: (count) => `All ${count} rows`,
  table: { result: 'Published result', conditions: 'Measured under', era: 'Era', sources: 'Sources', corner: 'Conditions', measured: 'Measured', allowed: 'In range', predicted: 'Predicted', picture: 'Predicted ÷ measured', verdict: 'Verdict' },
} satisfies typeof source;

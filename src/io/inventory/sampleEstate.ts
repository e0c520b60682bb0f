import type { InventoryFile } from './readInventory.ts';
import { chanceOf } from '../../model/latinHypercube.ts';
import type { Chance } from '../../model/latinHypercube.ts';
import { pick } from './weightedPick.ts';
import { HOSTS_OF, SITES, ROLES, SIZES, SYSTEMS } from './sampleMix.ts';
import type { Site } from './sampleMix.ts';

/** Machines of the sample, those that are switched off among them. */
export const SAMPLE_MACHINES = 800;

interface Vm {
  readonly name: string;
  readonly site: Site;
  readonly cluster: string;
  readonly host: string;
  readonly id: string;
  readonly os: string;
  readonly vcpus: number;
  readonly memory: number;
  readonly disk: number;
  readonly power: 'poweredOn' | 'poweredOff' | 'suspended';
  /** Share of its vCPUs in use. */
  readonly use: number;
  readonly template?: true;
  readonly placeholder?: true;
  readonly lost?: true;
}

const MHZ = 2600;
const GIB = 1024;

/** Middle and width of how things are spread that are many times larger at one end than at the other. */
const spread = (chance: Chance, middle: number, width: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return middle * Math.exp(width * normal);
};

const padded = (n: number): string => String(n).padStart(3, '0');

function machine(chance: Chance, site: Site, at: number, name: string): Vm {
  const cluster = pick(chance, site.clusters);
  const [vcpus, memory] = pick(chance, SIZES);
  const os = pick(chance, SYSTEMS);
  const system = os.includes('Windows') ? 60 : 30;
  const data = Math.min(4000, spread(chance, 45, 1.1));
  const power = chance();
  return {
    name, site, cluster, host: pick(chance, HOSTS_OF[cluster].names.map((host) => [host, 1] as const)), id: `vm-${1000 + at}`, os, vcpus, memory: memory * GIB,
    disk: Math.round(system + data) * GIB, power: power < 0.06 ? 'poweredOff' : power < 0.065 ? 'suspended' : 'poweredOn',
    // Half of an enterprise's machines do next to nothing, some are busy: medians between those of Bitbrains and PlanetLab.
    use: Math.min(0.95, spread(chance, 0.05, 1.15)),
  };
}

/** Machines that are there in both vCenters under one name, as domain controllers are. */
const IN_BOTH = ['dc01', 'dc02', 'ntp01', 'mon01', 'jump01', 'backup01'];

function machines(chance: Chance): readonly Vm[] {
  const counts = new Map<string, number>();
  const named = (site: Site, at: number): string => {
    const first = at % 400;
    if (first < IN_BOTH.length) return IN_BOTH[first] ?? '';
    const role = pick(chance, ROLES);
    const key = `${site.code}-${role}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return `${key}-${padded(counts.get(key) ?? 0)}`;
  };
  return Array.from({ length: SAMPLE_MACHINES }, (_, at) => {
    const site = SITES[at < 400 ? 0 : 1];
    return machine(chance, site, at, named(site, at));
  });
}

/** What every export has besides machines: templates, placeholders of a recovery site, what clusters make for themselves, rows twice. */
function others(chance: Chance, all: readonly Vm[]): readonly Vm[] {
  const [east, west] = SITES;
  const extra = (site: Site, at: number, name: string, more: Partial<Vm>): Vm => ({ ...machine(chance, site, at, name), power: 'poweredOff', ...more });
  return [
    ...Array.from({ length: 12 }, (_, i) => extra(i < 7 ? east : west, 2000 + i, `tmpl-${padded(i + 1)}`, { template: true })),
    ...Array.from({ length: 8 }, (_, i) => extra(i < 5 ? east : west, 2100 + i, `vCLS-${padded(i + 1)}`, { power: 'poweredOn', vcpus: 1, memory: 128 })),
    ...all.filter((one) => one.site === east && one.cluster === 'nrt-prod' && one.power === 'poweredOn').slice(0, 10)
      .map((one, i): Vm => ({ ...one, site: west, cluster: 'kix-prod', host: 'kix-esx-01', id: `vm-${2200 + i}`, power: 'poweredOff', placeholder: true })),
    ...Array.from({ length: 3 }, (_, i) => extra(west, 2300 + i, `old-${padded(i + 1)}`, { lost: true })),
    // Moved while the export was being made: listed where they were and where they are.
    ...all.filter((one) => one.power === 'poweredOn').slice(40, 44),
  ];
}

type Cell = string | number;

function csv(rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = rows.map((row) => row.map((cell) => (/[",]/u.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');
  return new TextEncoder().encode(`${text}\r\n`);
}

const flag = (is: true | undefined): string => (is === true ? 'True' : 'False');
const whose = (vm: Vm): readonly Cell[] => [vm.name, vm.id, vm.site.server];
const WHOSE = ['VM', 'VM ID', 'VI SDK Server'];

const vInfo = (vms: readonly Vm[]): Uint8Array => csv([
  [...WHOSE, 'Powerstate', 'Template', 'SRM Placeholder', 'Connection state', 'CPUs', 'Memory', 'Total disk capacity MiB', 'In Use MiB', 'Datacenter', 'Cluster', 'Host',
    'OS according to the configuration file'],
  ...vms.map((vm) => [...whose(vm), vm.power, flag(vm.template), flag(vm.placeholder), vm.lost === true ? 'inaccessible' : 'connected', vm.vcpus, vm.memory, vm.disk,
    Math.round(vm.disk * 0.6), vm.site.code, vm.cluster, vm.host, vm.os]),
]);

const vCpu = (vms: readonly Vm[]): Uint8Array => csv([
  [...WHOSE, 'CPUs', 'Max', 'Overall'],
  ...vms.map((vm) => [...whose(vm), vm.vcpus, vm.vcpus * MHZ, vm.power === 'poweredOn' ? Math.round(vm.vcpus * MHZ * vm.use) : 0]),
]);

const overheadOf = (vm: Vm): number => (vm.power === 'poweredOn' ? Math.round(26 + 6 * vm.vcpus + vm.memory / 500) : 0);
const activeOf = (vm: Vm): number => (vm.power === 'poweredOn' ? Math.round(vm.memory * Math.min(0.9, 0.06 + 2 * vm.use)) : 0);

const vMemory = (vms: readonly Vm[]): Uint8Array => csv([
  [...WHOSE, 'Size MiB', 'Consumed Overhead', 'Active'],
  ...vms.map((vm) => [...whose(vm), vm.memory, overheadOf(vm), activeOf(vm)]),
]);

/** Hosts with what the machines on them use, as vCenter would show it. */
function vHost(vms: readonly Vm[]): Uint8Array {
  const running = vms.filter((vm) => vm.power === 'poweredOn');
  const rows = SITES.flatMap((site) => site.clusters.flatMap(([cluster]) => HOSTS_OF[cluster].names.map((host): readonly Cell[] => {
    const { cores, memory } = HOSTS_OF[cluster];
    const here = running.filter((vm) => vm.host === host);
    const cpu = here.reduce((sum, vm) => sum + vm.vcpus * vm.use, 0) / cores;
    // A fifth of what was given has never been touched.
    const used = here.reduce((sum, vm) => sum + vm.memory * 0.8 + overheadOf(vm), 0) / (memory * GIB);
    return [host, cluster, site.server, MHZ, 2, cores / 2, cores, Math.round(cpu * 100), memory * GIB, Math.min(99, Math.round(used * 100)), here.length];
  })));
  return csv([['Host', 'Cluster', 'VI SDK Server', 'Speed', '# CPU', 'Cores per CPU', '# Cores', 'CPU usage %', '# Memory', 'Memory usage %', '# VMs'], ...rows]);
}

/** Room in the stores for what will come. */
const STORE_ROOM = 1.8;

/** Stores of 20 TiB. */
function vDatastore(vms: readonly Vm[]): Uint8Array {
  const size = 20 * 2 ** 20;
  const rows = SITES.flatMap((site) => {
    const needed = vms.filter((vm) => vm.site === site).reduce((sum, vm) => sum + vm.disk, 0);
    const stores = Math.ceil((needed * STORE_ROOM) / size);
    return Array.from({ length: stores }, (_, i): readonly Cell[] => [`${site.code}-ds-${padded(i + 1)}`, site.server, size, Math.round(size - needed / stores)]);
  });
  return csv([['Name', 'VI SDK Server', 'Capacity MiB', 'Free MiB'], ...rows]);
}

/**
 * The export of an estate that does not exist: 800 machines under two vCenters, with hosts, and all that a real one
 * has to be set aside. The same at every call; sizes, systems and use are mixed as in published estates. It is read
 * like any other export.
 */
export function sampleEstate(): readonly InventoryFile[] {
  const chance = chanceOf(2026);
  const all = machines(chance);
  const vms = [...all, ...others(chance, all)];
  const tab = (name: string, bytes: Uint8Array): InventoryFile => ({ name: `RVTools_tab${name}.csv`, bytes });
  return [tab('vInfo', vInfo(vms)), tab('vCPU', vCpu(vms)), tab('vMemory', vMemory(vms)), tab('vHost', vHost(vms)), tab('vDatastore', vDatastore(vms))];
}

// https://pve.proxmox.com/pve-docs/api-viewer/#/cluster/resources — pvesh get /cluster/resources --output-format json
import type { ActualHost, Machine, SetAsideReason } from '../../derive/estate/inventory.ts';
import { cores, gib, mib, ratio } from '../../model/units.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import { at, member, numberAt, textAt } from './jsonValue.ts';
import type { Json } from './jsonValue.ts';
import { powerOf } from './machineRow.ts';
import type { Read } from './machineRow.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** The list itself, or as the web API wraps it. */
export function proxmoxList(value: Json): readonly Json[] | null {
  const list = Array.isArray(value) ? (value as readonly Json[]) : at(value, 'data');
  if (!Array.isArray(list)) return null;
  const guests = (list as readonly Json[]).filter((one) => ['qemu', 'lxc'].includes(textAt(one, 'type')) && member(one, 'vmid') !== undefined);
  return guests.length > 0 ? (list as readonly Json[]) : null;
}

function wrongIn(it: Json, running: boolean): SetAsideReason | null {
  if (numberAt(it, 'template') === 1) return 'template';
  if ([numberAt(it, 'maxmem'), numberAt(it, 'maxcpu'), numberAt(it, 'maxdisk')].some((value) => value !== null && value < 0)) return 'negative';
  if (running && (numberAt(it, 'maxmem') ?? 0) === 0) return 'noMemory';
  return running && (numberAt(it, 'maxcpu') ?? 0) === 0 ? 'noCpu' : null;
}

/** Amounts are bytes, `cpu` is a share of `maxcpu`. The list does not say which system a VM runs. */
function guestOf(it: Json, line: number): Read | SetAsideReason {
  const power = powerOf(textAt(it, 'status'));
  if (power === 'unknown') return 'unknownState';
  const running = power === 'on' || power === null;
  const wrong = wrongIn(it, running);
  if (wrong !== null) return wrong;
  const isContainer = textAt(it, 'type') === 'lxc';
  const [disk, use, memory] = [numberAt(it, 'maxdisk'), numberAt(it, 'cpu'), numberAt(it, 'mem')];
  const machine: Machine = {
    name: textAt(it, 'name'), line, kind: isContainer ? 'container' : 'machine', count: 1, running,
    vcpus: numberAt(it, 'maxcpu'), memory: mib((numberAt(it, 'maxmem') ?? 0) / MIB), disk: disk === null || disk === 0 ? null : gib(disk / GIB),
    os: '', family: isContainer ? 'linux' : 'unknown',
    utilization: running && use !== null ? ratio(Math.min(1, use)) : null,
    activeMemory: running && memory !== null ? mib(memory / MIB) : null, overhead: null,
  };
  return { machine, suspended: power === 'suspended' };
}

/** Nodes stand in the same list, unless it was asked for with `--type vm`. */
function hostOf(it: Json): ActualHost {
  const [cpus, memory, use, used] = [numberAt(it, 'maxcpu'), numberAt(it, 'maxmem'), numberAt(it, 'cpu'), numberAt(it, 'mem')];
  return {
    cluster: '', cores: cpus === null ? null : cores(cpus), memory: memory === null ? null : mib(memory / MIB),
    cpuUse: use === null ? null : ratio(use), memoryUse: memory === null || memory === 0 || used === null ? null : ratio(used / memory),
  };
}

/** VMs and containers of a cluster. Storage and networks in the list are no machines and no rows. */
export function proxmox(list: readonly Json[], table: string, into = new Collector()): Collected {
  const hosts: ActualHost[] = [];
  list.forEach((it, i) => {
    const type = textAt(it, 'type');
    if (type === 'qemu' || type === 'lxc') into.add(table, i + 1, guestOf(it, i + 1), { scope: '', id: textAt(it, 'vmid') });
    else if (type === 'node') hosts.push(hostOf(it));
    else into.note('unusedSheets', 1, type);
  });
  const column = (name: string, field: string, unit: string | null): void => into.map([{ table, column: name, field, unit }]);
  column('maxmem', 'memory', 'bytes');
  column('maxdisk', 'disk', 'bytes');
  column('maxcpu', 'vcpus', null);
  column('cpu', 'cpuUse', 'ratio');
  return into.finish('proxmox', hosts);
}

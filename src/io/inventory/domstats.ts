// https://www.libvirt.org/manpages/virsh.html#domstats
import type { SetAsideReason } from '../../derive/estate/inventory.ts';
import { gib, mib } from '../../model/units.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import type { Read } from './machineRow.ts';

export const isDomstats = (text: string): boolean => /^\s*Domain: '/u.test(text) && /^\s*(?:state\.state|balloon\.|vcpu\.|cpu\.)/mu.test(text);

interface Domain { readonly name: string; readonly line: number; readonly stats: ReadonlyMap<string, string> }

function domainsIn(text: string): readonly Domain[] {
  const domains: { name: string; line: number; stats: Map<string, string> }[] = [];
  text.split(/\r\n|\r|\n/u).forEach((raw, i) => {
    const line = raw.trim();
    const name = /^Domain: '(.*)'$/u.exec(line)?.[1];
    if (name !== undefined) domains.push({ name, line: i + 1, stats: new Map() });
    else if (line.includes('=')) domains.at(-1)?.stats.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1));
  });
  return domains;
}

const KIB_PER_MIB = 1024;

/** Of libvirt's states: running and idle (blocked) run; paused and suspended hold their memory and do nothing. */
const RUNNING = new Set(['1', '2']);
const SUSPENDED = new Set(['3', '7']);

function diskOf(stats: Domain['stats']): number | null {
  const count = Number(stats.get('block.count') ?? Number.NaN);
  if (!Number.isInteger(count) || count < 0 || count > 10_000) return null;
  const sizes = Array.from({ length: count }, (_, n) => Number(stats.get(`block.${n}.capacity`) ?? 0));
  return sizes.reduce((sum, size) => sum + (Number.isFinite(size) ? size : 0), 0) / 2 ** 30;
}

/**
 * Memory in KiB, disks in bytes. What the process of a VM holds beyond the memory of its guest (`rss` − `current`) is
 * overhead; while the guest has not touched all of its memory nothing can be told. CPU time without a second reading
 * says nothing of use, and the system is not named.
 */
function domainOf({ name, line, stats }: Domain): Read | SetAsideReason {
  const number = (key: string): number | null => { const value = stats.get(key); return value === undefined || value === '' ? null : Number(value); };
  const [current, rss, vcpus, unused, available] =
    [number('balloon.current'), number('balloon.rss'), number('vcpu.current'), number('balloon.unused'), number('balloon.available')];
  if ([current, vcpus].some((value) => Number.isNaN(value))) return 'notANumber';
  if ([current, vcpus].some((value) => value !== null && value < 0)) return 'negative';
  const state = stats.get('state.state') ?? '1';
  const running = RUNNING.has(state);
  if (running && (current ?? 0) === 0) return 'noMemory';
  if (running && (vcpus ?? 0) === 0) return 'noCpu';
  const disk = diskOf(stats);
  const overhead = rss !== null && current !== null && rss > current ? rss - current : null;
  return {
    suspended: SUSPENDED.has(state),
    machine: {
      name, line, kind: 'machine', count: 1, running, vcpus, memory: mib((current ?? 0) / KIB_PER_MIB), disk: disk === null ? null : gib(disk),
      os: '', family: 'unknown', utilization: null,
      activeMemory: running && unused !== null && available !== null ? mib((available - unused) / KIB_PER_MIB) : null,
      overhead: running && overhead !== null ? mib(overhead / KIB_PER_MIB) : null,
    },
  };
}

/** `virsh domstats`, one block for each domain. */
export function domstats(text: string, table: string, into = new Collector()): Collected {
  for (const domain of domainsIn(text)) into.add(table, domain.line, domainOf(domain), domain.name === '' ? null : { scope: table, id: domain.name });
  into.map([
    { table, column: 'balloon.current', field: 'memory', unit: 'KiB' }, { table, column: 'vcpu.current', field: 'vcpus', unit: null },
    { table, column: 'block.*.capacity', field: 'disk', unit: 'bytes' },
  ]);
  return into.finish('domstats');
}

// https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers — kubectl get pods -A -o json
import type { SetAsideReason } from '../../derive/estate/inventory.ts';
import { gib, mib } from '../../model/units.ts';
import { Collector } from './collect.ts';
import type { Collected, Identity } from './collect.ts';
import { at, listAt, textAt } from './jsonValue.ts';
import type { Json } from './jsonValue.ts';
import type { Read } from './machineRow.ts';
import { quantity } from './quantity.ts';

export const isPod = (value: Json): boolean => textAt(value, 'kind') === 'Pod' || (at(value, 'spec', 'containers') !== undefined && at(value, 'metadata') !== undefined);

/** A list of pods, or one pod. */
export function podsIn(value: Json): readonly Json[] | null {
  const items = listAt(value, 'items');
  if (items.some(isPod)) return items;
  return isPod(value) ? [value] : null;
}

type Resource = 'cpu' | 'memory' | 'ephemeral-storage';

/** What a container asks for; without a request its limit is its request. 'notANumber' for what is no quantity. */
function requestOf(container: Json, resource: Resource): number | null | 'notANumber' {
  const text = textAt(container, 'resources', 'requests', resource) || textAt(container, 'resources', 'limits', resource);
  return text === '' ? null : (quantity(text) ?? 'notANumber');
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * What the scheduler reserves for a pod: all containers and sidecars (init containers that always restart) together, or
 * the largest init container with the sidecars that started before it, whichever is more. Null where nothing is asked for.
 */
function podRequest(pod: Json, resource: Resource): number | null | 'notANumber' {
  const main = listAt(pod, 'spec', 'containers').map((one) => requestOf(one, resource));
  const init = listAt(pod, 'spec', 'initContainers').map((one) => [one, requestOf(one, resource)] as const);
  if ([...main, ...init.map(([, value]) => value)].includes('notANumber')) return 'notANumber';
  let sidecars = 0;
  let peak = 0;
  for (const [one, value] of init) {
    const asked = typeof value === 'number' ? value : 0;
    if (textAt(one, 'restartPolicy') === 'Always') sidecars += asked;
    else peak = Math.max(peak, sidecars + asked);
  }
  const known = main.filter((value) => typeof value === 'number');
  const all = Math.max(sum(known) + sidecars, peak);
  return all === 0 && known.length === 0 ? null : all;
}

/** Agents that run once on every node grow with the hosts and not with the workloads: the model has them already. */
function markOf(pod: Json): SetAsideReason | null {
  if (!isPod(pod)) return 'notAMachine';
  if (['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase'))) return 'finished';
  const owners = [...listAt(pod, 'metadata', 'ownerReferences')].map((owner) => textAt(owner, 'kind'));
  return owners.includes('DaemonSet') || owners.includes('Node') ? 'perNode' : null;
}

function podOf(pod: Json, line: number): Read | SetAsideReason {
  const mark = markOf(pod);
  if (mark !== null) return mark;
  const [cpu, memory, disk] = [podRequest(pod, 'cpu'), podRequest(pod, 'memory'), podRequest(pod, 'ephemeral-storage')];
  if (cpu === 'notANumber' || memory === 'notANumber' || disk === 'notANumber') return 'notANumber';
  if ([cpu, memory, disk].some((value) => value !== null && value < 0)) return 'negative';
  if (memory === null || memory === 0) return 'noMemory';
  const os = textAt(pod, 'spec', 'os', 'name') || textAt(pod, 'spec', 'nodeSelector', 'kubernetes.io/os') || 'linux';
  return {
    suspended: false,
    machine: {
      name: `${textAt(pod, 'metadata', 'namespace')}/${textAt(pod, 'metadata', 'name')}`, line, kind: 'container', count: 1, running: true,
      vcpus: cpu, memory: mib(memory / 2 ** 20), disk: disk === null ? null : gib(disk / 2 ** 30),
      os, family: os === 'windows' ? 'windows' : 'linux', utilization: null, activeMemory: null, overhead: null,
    },
  };
}

function identityOf(pod: Json): Identity | null {
  const id = textAt(pod, 'metadata', 'uid');
  return id === '' ? null : { scope: '', id };
}

/** Pods as containers of the size that they ask for. One without a request for memory has no size, and is set aside. */
export function kubernetes(pods: readonly Json[], table: string, into = new Collector()): Collected {
  pods.forEach((pod, i) => { into.add(table, i + 1, podOf(pod, i + 1), identityOf(pod)); });
  into.map([
    { table, column: 'resources.requests.memory', field: 'memory', unit: 'bytes' },
    { table, column: 'resources.requests.cpu', field: 'vcpus', unit: null },
    { table, column: 'resources.requests.ephemeral-storage', field: 'disk', unit: 'bytes' },
  ]);
  return into.finish('kubernetes');
}

import type { Fleet, GivenFleet } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { HostClass, Pool } from '../model/result.ts';
import { mibOf } from '../model/units.ts';
import { hostStackOf, hostToDraw } from './stackBoxes.ts';
import type { HostStack, StackBox } from './stackBoxes.ts';

/** MiB that each kind of layer takes on one host. What page sharing gives back is already out of `os`, and then of `application`. */
export interface HostLayers {
  readonly application: number;
  /** Runtime, agents, overhead of VMs: what comes along besides. */
  readonly besides: number;
  /** The copies of the operating system; with containers the kernels and what belongs to them. */
  readonly os: number;
  readonly hypervisor: number;
  readonly total: number;
}

/** One host's VMs, and the same applications as containers. */
export interface OsCopies {
  /** VMs on the host, and so copies of the operating system. */
  readonly copies: number;
  /** Kernels that are left when the same applications share them. */
  readonly kernels: number;
  readonly families: number;
  /** MiB of one copy. */
  readonly each: number;
  /** MiB that page sharing gives back on this host. */
  readonly givenBack: number;
  readonly vms: HostLayers;
  readonly containers: HostLayers;
  /** MiB: what containers use less; negative where they use more. */
  readonly freed: number;
  /** MiB of the host. */
  readonly capacity: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const present = (host: HostClass): number => host.perFamily.filter((q) => q > 0).length;

/** A host that holds as many kernel families as any does, and of those the fullest; of unlike workloads see `hostToDraw`. */
function hostToShow(given: GivenFleet | null, pools: readonly Pool[]): { readonly pool: Pool; readonly host: HostClass } | null {
  const hosts = pools.flatMap((pool) => pool.hostClasses.map((host) => ({ pool, host })))
    .toSorted((a, b) => present(b.host) - present(a.host) || sum(b.host.perFamily) - sum(a.host.perFamily));
  const [first] = hosts;
  if (first === undefined || given === null) return first ?? null;
  const asMixed = first.pool.hostClasses.filter((host) => present(host) === present(first.host));
  return { pool: first.pool, host: hostToDraw(given, { hostClasses: asMixed }) ?? first.host };
}

/** Sums boxes over all guests of a host, not only those drawn. */
function memoryOf(host: HostStack, wanted: (box: StackBox) => boolean): number {
  const of = (boxes: readonly StackBox[]): number => sum(boxes.filter(wanted).map((box) => box.memory));
  return of(host.base) + sum(host.blocks.map((block) => of(block.below) + block.guests * of(block.columns[0]?.boxes ?? [])));
}

const isOs = ({ layer }: StackBox): boolean => layer === 'guestOs' || layer === 'hostOs';
const isApplication = ({ layer }: StackBox): boolean => layer === 'application';
const isHypervisor = ({ layer }: StackBox): boolean => layer === 'hypervisor';
const isBesides = (box: StackBox): boolean => !isOs(box) && !isApplication(box) && !isHypervisor(box);

function layersOf(host: HostStack): HostLayers {
  const os = memoryOf(host, isOs);
  const back = memoryOf(host, () => true) - host.used;
  const [application, besides, hypervisor] = [memoryOf(host, isApplication), memoryOf(host, isBesides), memoryOf(host, isHypervisor)];
  const fromOs = Math.min(back, os);
  return { os: os - fromOs, application: application - (back - fromOs), besides, hypervisor, total: host.used };
}

const added = (a: HostLayers, b: HostLayers, times: number): HostLayers => ({
  application: a.application + b.application * times, besides: a.besides + b.besides * times, os: a.os + b.os * times,
  hypervisor: a.hypervisor + b.hypervisor * times, total: a.total + b.total * times,
});

const NOTHING: HostLayers = { application: 0, besides: 0, os: 0, hypervisor: 0, total: 0 };

interface Shared { readonly kernels: number; readonly layers: HostLayers }

/** The same applications as containers: each family on hosts of its own, as few as its containers fill. */
function containersOf(inputs: Inputs, fleet: Fleet, pools: readonly Pool[], perFamily: readonly number[]): Shared | null {
  let [kernels, layers] = [0, NOTHING];
  for (const [family, q] of perFamily.entries()) {
    if (q === 0) continue;
    const pool = pools.find((one) => one.family === family);
    const full = (pool === undefined ? undefined : hostToDraw(inputs.fleet, pool))?.perFamily[family] ?? 0;
    if (pool === undefined || full === 0) return null;
    const on = (guests: number): HostLayers =>
      layersOf(hostStackOf(inputs, fleet, 'os', pool, perFamily.map((_, f) => (f === family ? guests : 0))));
    const [whole, rest] = [Math.floor(q / full), q % full];
    layers = added(layers, on(full), whole);
    if (rest > 0) layers = added(layers, on(rest), 1);
    kernels += whole + (rest > 0 ? 1 : 0);
  }
  return { kernels, layers };
}

/**
 * One host full of VMs and what is left when the same applications share their kernels: one for each family, for
 * containers of different kernels cannot stand on the same host. From the layers that the result sums. Null where
 * either side fits no host.
 */
export function osCopiesOf(inputs: Inputs): OsCopies | null {
  const { deployments: { hardware, os }, fleet } = resultOf(inputs);
  const shown = hostToShow(inputs.fleet, hardware.pools);
  if (shown === null) return null;
  const { perFamily } = shown.host;
  const stack = hostStackOf(inputs, fleet, 'hardware', shown.pool, perFamily);
  const shared = containersOf(inputs, fleet, os.pools, perFamily);
  if (shared === null) return null;
  const vms = layersOf(stack);
  return {
    copies: stack.guests, kernels: shared.kernels, families: present(shown.host), each: inputs.guestOsMemory,
    givenBack: memoryOf(stack, () => true) - stack.used, vms, containers: shared.layers,
    freed: vms.total - shared.layers.total, capacity: mibOf(inputs.hostMemory),
  };
}

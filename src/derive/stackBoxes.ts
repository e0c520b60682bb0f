import type { Fleet, GivenFleet, Group } from '../model/fleet.ts';
import { fleetOf } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { stackOf, sumOf } from '../model/layers.ts';
import type { Layer, OsSize, Stack } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import type { DeploymentId, DeploymentResult, HostClass, LayerId, Pool, Resource } from '../model/result.ts';
import { mibOf } from '../model/units.ts';
import { meanGroup, meanOfFamily } from './meanGroup.ts';

/** One layer of one stack, MiB; `kernel` where a kernel runs in it. */
export interface StackBox {
  readonly layer: LayerId;
  readonly memory: number;
  readonly kernel: boolean;
}

/** One guest, top to bottom. `givenBack` is the memory (MiB) that page sharing takes out of it. */
export interface GuestColumn {
  readonly family: number;
  readonly boxes: readonly StackBox[];
  readonly givenBack: number;
}

/** Guests that stand on the same layers: all of a host, or those inside one VM where containers are nested. */
export interface GuestBlock {
  readonly family: number | null;
  readonly guests: number;
  /** At most a dozen for the whole host; they stand for all `guests`. */
  readonly columns: readonly GuestColumn[];
  readonly below: readonly StackBox[];
}

/** One host of a deployment, top to bottom: blocks of guests, then what stands on the host anyway. */
export interface HostStack {
  readonly guests: number;
  readonly drawn: number;
  readonly blocks: readonly GuestBlock[];
  readonly base: readonly StackBox[];
  /** Memory in use on this host, MiB: exactly what the footprint adds up for it. */
  readonly used: number;
  /** MiB; null for a physical server, of which only the use is known. */
  readonly capacity: number | null;
  /** Kernels that run on this host, and those that are patched one by one. */
  readonly kernels: { readonly running: number; readonly patched: number };
}

export interface StackPicture {
  readonly id: DeploymentId;
  /** Null where no workload fits an empty host. */
  readonly host: HostStack | null;
  /** What an empty host lacks, where something does not fit. */
  readonly lacks: Resource | null;
}

/** More guests than these are not drawn one by one. */
export const MOST_DRAWN = 12;

const RUNNING_KERNEL: readonly LayerId[] = ['guestKernel'];

const boxesOf = (layers: readonly Layer[]): StackBox[] => layers
  .filter((one) => one.memory > 0)
  .map((one) => ({ layer: one.id, memory: one.memory, kernel: one.kernels > 0 || RUNNING_KERNEL.includes(one.id) }));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const memoryOf = (boxes: readonly StackBox[]): number => sum(boxes.map((one) => one.memory));
const kernelsOf = (boxes: readonly StackBox[]): number => boxes.filter((one) => one.kernel).length;

function largestOs(groups: readonly Group[]): OsSize {
  return groups.reduce<OsSize>(
    (most, g) => ({ memory: Math.max(most.memory, g.osMemory), disk: Math.max(most.disk, g.osDisk) }),
    { memory: 0, disk: 0 });
}

function typicalOf(fleet: Fleet, family: number): Group {
  const group = meanOfFamily(fleet, family);
  if (group === null) throw new Error(`no workload of kernel family ${family}`);
  return group;
}

/** Shares out the drawn columns over families, at least one to each: ([110, 15], 12) → [11, 1]. */
export function drawnOf(perFamily: readonly number[], most: number): readonly number[] {
  const guests = sum(perFamily);
  if (guests <= most) return perFamily;
  const drawn = perFamily.map((q) => (q === 0 ? 0 : Math.max(1, Math.floor((q / guests) * most))));
  const byRest = perFamily
    .map((q, f) => ({ f, rest: (q / guests) * most - (drawn[f] ?? 0) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { f } of byRest) if (sum(drawn) < most && (perFamily[f] ?? 0) > 0) drawn[f] = (drawn[f] ?? 0) + 1;
  while (sum(drawn) > most) drawn[drawn.indexOf(Math.max(...drawn))] = Math.max(...drawn) - 1;
  return drawn;
}

/** What a guest brings to a layer below the shared ones is drawn there: the VM's overhead for its containers. */
function splitByPlace(own: readonly StackBox[], family: readonly StackBox[]) {
  const isBelow = (box: StackBox): boolean => family.some((one) => one.layer === box.layer);
  return { column: own.filter((box) => !isBelow(box)), sunk: own.filter(isBelow) };
}

interface Place { readonly stack: Stack; readonly fleet: Fleet; readonly perFamily: readonly number[] }

function columnsOf(place: Place, family: number, count: number, boxes: readonly StackBox[]): readonly GuestColumn[] {
  const group = typicalOf(place.fleet, family);
  const back = place.stack.sharing * (group.osMemory + group.appMemory);
  return Array.from({ length: count }, (_, i) => ({ family, boxes, givenBack: i === 0 ? 0 : back }));
}

/** One block per kernel family, with the layers that family brings to a host. */
function familyBlocks(place: Place): readonly GuestBlock[] {
  const drawn = drawnOf(place.perFamily, MOST_DRAWN);
  return place.perFamily.flatMap((guests, family): GuestBlock[] => {
    if (guests === 0) return [];
    const brought = boxesOf(place.stack.family(largestOs(place.fleet.groups.filter((g) => g.kernel === family))));
    const own = splitByPlace(boxesOf(place.stack.workload(typicalOf(place.fleet, family))), brought);
    const below = brought.map((box) =>
      ({ ...box, memory: box.memory + guests * memoryOf(own.sunk.filter((one) => one.layer === box.layer)) }));
    return [{ family, guests, columns: columnsOf(place, family, drawn[family] ?? 0, own.column), below }];
  });
}

/** Families that bring no layer of their own stand side by side on the host. */
function joined(blocks: readonly GuestBlock[]): readonly GuestBlock[] {
  if (blocks.length < 2 || blocks.some((one) => one.below.length > 0)) return blocks;
  return [{ family: null, guests: sum(blocks.map((b) => b.guests)), columns: blocks.flatMap((b) => b.columns), below: [] }];
}

const guestMemory = (column: GuestColumn | undefined): number => (column === undefined ? 0 : memoryOf(column.boxes));

/** Memory in use, MiB: every guest counted, not only those drawn; one copy per family is given back by none. */
function usedOf(place: Place, blocks: readonly GuestBlock[], base: readonly StackBox[]): number {
  const guests = blocks.map((block) => memoryOf(block.below) + block.guests * guestMemory(block.columns[0]));
  const back = place.perFamily.map((q, family) => {
    if (q < 2 || place.stack.sharing === 0) return 0;
    const group = typicalOf(place.fleet, family);
    return (q - 1) * place.stack.sharing * (group.osMemory + group.appMemory);
  });
  return memoryOf(base) + sum(guests) - sum(back);
}

/**
 * One host with `perFamily[f]` workloads of family f, as boxes. Built from the same layers that the
 * footprint sums, so that the boxes of all hosts add up to the memory of the deployment.
 */
export function hostStackOf(inputs: Inputs, fleet: Fleet, id: DeploymentId, pool: Pool | null, perFamily: readonly number[]): HostStack {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`${id} does not exist in ${inputs.era}`);
  const place: Place = { stack, fleet, perFamily };
  const family = pool?.family ?? null;
  const base = boxesOf(stack.host(largestOs(fleet.groups.filter((g) => family === null || g.kernel === family))));
  const apart = familyBlocks(place);
  const blocks = joined(apart);
  const drawn = sum(blocks.map((block) => block.columns.length));
  const guests = sum(perFamily);
  const fixed = kernelsOf(base) + sum(apart.map((block) => kernelsOf(block.below)));
  const running = fixed + sum(apart.map((block) => block.guests * kernelsOf(block.columns[0]?.boxes ?? [])));
  return {
    guests, drawn, blocks, base, used: usedOf(place, apart, base),
    capacity: id === 'physical' ? null : mibOf(inputs.hostMemory),
    // Guests of one family boot the same small kernel: it is patched once.
    kernels: { running, patched: id === 'microvm' ? fixed + apart.length : running },
  };
}

/** The host that stands for a pool's: the fullest, which is the first; of unlike workloads one that carries nearest to the mean. */
export function hostToDraw(fleet: GivenFleet | null, { hostClasses }: Pick<Pool, 'hostClasses'>): HostClass | undefined {
  if (fleet === null) return hostClasses[0];
  const [hosts, guests] = [sum(hostClasses.map((one) => one.hosts)), sum(hostClasses.map((one) => one.hosts * sum(one.perFamily)))];
  const off = (one: HostClass): number => Math.abs(sum(one.perFamily) - guests / hosts);
  return hostClasses.toSorted((a, b) => off(a) - off(b))[0];
}

/** The host to draw, of the pool with most workloads. */
function fullestOf(fleet: GivenFleet | null, result: DeploymentResult): { pool: Pool; host: HostClass } | null {
  const pools = result.pools.filter((pool) => pool.hostClasses.length > 0);
  const pool = pools.reduce<Pool | null>((most, one) => (most === null || one.workloads > most.workloads ? one : most), null);
  const host = pool === null ? undefined : hostToDraw(fleet, pool);
  return pool === null || host === undefined ? null : { pool, host };
}

function pictureOf(inputs: Inputs, fleet: Fleet, result: DeploymentResult): StackPicture {
  const lacks = result.notPlaceable[0]?.reason ?? null;
  if (result.id === 'physical') {
    const one = Array.from({ length: fleet.families }, (_, family) => (family === 0 ? 1 : 0));
    return { id: 'physical', host: hostStackOf(inputs, fleet, 'physical', null, one), lacks };
  }
  const fullest = fullestOf(inputs.fleet, result);
  if (fullest === null) return { id: result.id, host: null, lacks };
  return { id: result.id, host: hostStackOf(inputs, fleet, result.id, fullest.pool, fullest.host.perFamily), lacks };
}

/** A host of every deployment of the era, physical first: see `hostToDraw`. */
export function stackPicturesOf(inputs: Inputs): readonly StackPicture[] {
  const { deployments, fleet } = resultOf(inputs);
  return DEPLOYMENTS.flatMap((id) => {
    const result = deployments[id];
    return result === null ? [] : [pictureOf(inputs, fleet, result)];
  });
}

export interface StackFacts {
  readonly hardware: { readonly guests: number; readonly kernels: number } | null;
  readonly os: { readonly guests: number; readonly kernels: number } | null;
  readonly workloads: number;
  readonly families: number;
  /** MiB that one more VM takes from a host before its application, and the same for a container. */
  readonly eachVm: number;
  readonly eachContainer: number;
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

const aroundApplication = (layers: readonly Layer[]): number =>
  sumOf(layers.filter((one) => one.id !== 'application'), 'memory');

/** What the title and the summary of the stack diagram say. */
export function stackFactsOf(inputs: Inputs): StackFacts {
  const pictures = stackPicturesOf(inputs);
  const of = (id: DeploymentId): StackFacts['hardware'] => {
    const host = pictures.find((one) => one.id === id)?.host ?? null;
    return host === null ? null : { guests: host.guests, kernels: host.kernels.running };
  };
  const fleet = fleetOf(inputs);
  const mean = meanGroup(fleet.groups);
  const each = (id: DeploymentId): number => (mean === null ? 0 : aroundApplication(stackOf(inputs, id)?.workload(mean) ?? []));
  return {
    hardware: of('hardware'), os: of('os'), workloads: inputs.workloads, families: fleet.families,
    eachVm: each('hardware'), eachContainer: each('os'), ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
}

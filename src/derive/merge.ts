import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Resource } from '../model/result.ts';

/** Hosts that are drawn as one: all of them full of the same number of VMs, or the last ones. */
export interface HostFrame {
  readonly hosts: number;
  readonly guests: number;
  /** The first of its VMs, counted over all hosts. */
  readonly from: number;
}

/** Physical servers, and the hosts that their applications share as VMs. */
export interface MergeFacts {
  /** Physical servers before. */
  readonly servers: number;
  /** Hosts after, spares among them. */
  readonly hosts: number;
  readonly spare: number;
  /** VMs that found a host. */
  readonly placed: number;
  /** VMs on the fullest host. */
  readonly most: number;
  /** VMs per host that carries any: the consolidation ratio, spares left out. */
  readonly ratio: number | null;
  readonly binding: Resource | null;
  /** What an empty host lacks, where a VM does not fit. */
  readonly lacks: Resource | null;
  /** MiB: of one VM, its application and its guest OS. */
  readonly memory: { readonly application: number; readonly os: number };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** VMs on each host, in order of filling. */
function guestsOfHosts(inputs: Inputs): readonly number[] {
  const { pools } = resultOf(inputs).deployments.hardware;
  return pools.flatMap((pool) => pool.hostClasses.flatMap(({ hosts, perFamily }) =>
    Array.from({ length: hosts }, () => sum(perFamily))));
}

/** Before and after consolidation, as the model has it. */
export function mergeFacts(inputs: Inputs): MergeFacts {
  const { hardware, physical } = resultOf(inputs).deployments;
  const guests = guestsOfHosts(inputs);
  const placed = sum(guests);
  return {
    servers: physical.hosts, hosts: hardware.hosts, spare: hardware.spare, placed,
    most: Math.max(0, ...guests), ratio: hardware.placed > 0 ? placed / hardware.placed : null,
    binding: hardware.binding, lacks: hardware.notPlaceable[0]?.reason ?? null,
    memory: { application: inputs.appMemory, os: inputs.guestOsMemory },
  };
}

/**
 * The hosts that carry VMs, `each` of them to a frame, in order of filling; the last frame may stand for fewer.
 * Hosts of 4, 4 and 3 VMs, two to a frame → 8 from the first on, and 3 from the ninth on.
 */
export function hostFrames(inputs: Inputs, each: number): readonly HostFrame[] {
  const guests = guestsOfHosts(inputs);
  let from = 0;
  return Array.from({ length: Math.ceil(guests.length / each) }, (_, i): HostFrame => {
    const mine = guests.slice(i * each, (i + 1) * each);
    const frame = { hosts: mine.length, guests: sum(mine), from };
    from += frame.guests;
    return frame;
  });
}

/** How a guess compares with what the model says. */
export interface GuessResult {
  readonly guess: number;
  readonly answer: number;
  readonly kind: 'right' | 'near' | 'tooMany' | 'tooFew';
}

/** Within so much of the answer a guess is near. */
const NEAR = 0.2;

/** (9, 8) → near; (20, 8) → tooMany. Off by one is always near. */
export function guessResult(guess: number, answer: number): GuessResult {
  const off = Math.abs(guess - answer);
  const near = off <= Math.max(1, NEAR * answer);
  return { guess, answer, kind: off === 0 ? 'right' : near ? 'near' : guess > answer ? 'tooMany' : 'tooFew' };
}

import { metricOf } from '../model/curve.ts';
import type { Era } from '../model/era.ts';
import type { GivenFleet } from '../model/fleet.ts';
import type { ComparedId } from '../model/hostCount.ts';
import type { InputKey, Inputs } from '../model/inputs.ts';
import { defaultsOf, INPUT_TABLE } from '../model/inputTable.ts';
import type { Metric } from '../model/result.ts';
import { resultOf } from '../model/resultOf.ts';
import type { WhyTerm } from '../model/why.ts';
import { whyBetween } from '../model/whyBetween.ts';
import { hostSharesOf } from './hostShares.ts';
import type { HostShares } from './hostShares.ts';

/** `own`: kept by the reader; `sent`: came with the link; `now`: what the page shows. */
export type BoardKind = 'own' | 'sent' | 'now';

/** One state of the inputs on the board. `name` is the reader's text; '' where there is none. */
export interface BoardState {
  readonly id: string;
  readonly name: string;
  readonly kind: BoardKind;
  readonly inputs: Inputs;
}

export interface BoardSide {
  /** Null where something fits no host. */
  readonly hosts: number | null;
  /** MiB in use. */
  readonly memory: number | null;
  /** The hosts, split by what fills their memory; amounts are hosts. */
  readonly filled: HostShares;
  /** The memory in use by layer; amounts are MiB. */
  readonly layers: HostShares;
}

export interface BoardRow extends BoardState {
  readonly hardware: BoardSide;
  readonly os: BoardSide;
  /** Hosts of the VMs less those of the containers; null where one of them cannot place everything. */
  readonly gap: number | null;
}

/** Values as the inputs have them; `format.byUnit` or the names of the options make words of them. */
export interface BoardChange { readonly key: InputKey; readonly from: number | string; readonly to: number | string }

export interface BoardPart { readonly term: WhyTerm; readonly change: number }

/** One deployment from one state to another; the parts sum to `after − before`, the largest first. */
export interface BoardWhy {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly parts: readonly BoardPart[];
}

/** A difference as it is said: what is printed of its parts adds up to what is printed of it. */
export interface ToldWhy {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly parts: readonly { readonly term: WhyTerm | 'rest'; readonly text: string }[];
}

export interface BoardStep {
  readonly from: BoardRow;
  readonly to: BoardRow;
  readonly era: { readonly from: Era; readonly to: Era } | null;
  /** Workloads of a given fleet instead of equal ones, the reverse, or of another fleet; null where that is as before. */
  readonly fleet: 'given' | 'equal' | 'other' | null;
  /** What differs, in the order of the inputs; where the era differs, without what only follows from it. */
  readonly changes: readonly BoardChange[];
  readonly hardware: BoardWhy | null;
  readonly os: BoardWhy | null;
}

/** Which state each one is compared with. */
export type BoardAgainst = 'previous' | 'first';

export interface BoardFacts {
  readonly rows: readonly BoardRow[];
  /** Of all rows and both sides: one scale for all. */
  readonly most: { readonly hosts: number; readonly memory: number };
  /** The rows with the smallest and the largest gap, the earlier of equals; null if nothing can be compared. */
  readonly gap: { readonly least: BoardRow; readonly most: BoardRow } | null;
  readonly steps: readonly BoardStep[];
}

const SIDES: readonly ComparedId[] = ['hardware', 'os'];

function sideOf(inputs: Inputs, id: ComparedId): BoardSide {
  const result = resultOf(inputs).deployments[id];
  const [bar] = hostSharesOf(inputs, [id], 'memory');
  if (bar === undefined) throw new Error(`${id} exists in every era, not in ${inputs.era}`);
  const capacity = bar.capacity ?? 0;
  const perHost = capacity === 0 ? 0 : bar.hosts / capacity;
  const shares = bar.shares.map((one) => ({ ...one, amount: one.amount * perHost }));
  const used = bar.shares.filter(({ part }) => part !== 'stranded' && part !== 'headroom');
  return {
    hosts: metricOf(result, 'hosts'), memory: metricOf(result, 'memory'),
    filled: { ...bar, shares, capacity: bar.hosts, used: bar.used * perHost },
    layers: { ...bar, shares: used, capacity: null },
  };
}

function rowOf(state: BoardState): BoardRow {
  const [hardware, os] = [sideOf(state.inputs, 'hardware'), sideOf(state.inputs, 'os')];
  return { ...state, hardware, os, gap: hardware.hosts === null || os.hosts === null ? null : hardware.hosts - os.hosts };
}

/** How far the layers reach, what page sharing gives back included. */
const reachOf = (bar: HostShares): number =>
  bar.used - (bar.shares.find(({ part }) => part === 'sharedPages')?.amount ?? 0);

/** What was changed from one state to another. What only follows from the era is said by the era. */
export function changesBetween(from: Inputs, to: Inputs): readonly BoardChange[] {
  const [usual, then] = [defaultsOf(from.era, from.currency), defaultsOf(to.era, to.currency)];
  return INPUT_TABLE.map((spec) => spec.key).flatMap((key): BoardChange[] => {
    const follows = from[key] === usual[key] && to[key] === then[key] && key !== 'currency';
    const same = from.era === to.era && from.currency === to.currency;
    return from[key] === to[key] || (follows && !same) ? [] : [{ key, from: from[key], to: to[key] }];
  });
}

function whyOf(from: Inputs, to: Inputs, metric: Metric, id: ComparedId): BoardWhy | null {
  const why = whyBetween(from, to, metric, id);
  if (why === null) return null;
  const { before, after, change, rows } = why;
  const real = rows.filter((row) => Math.abs(row.change) > 1e-12 * Math.max(Math.abs(row.before), Math.abs(row.after)));
  const parts = real.map((row) => ({ term: row.term, change: row.change }));
  return { before, after, change, parts: parts.toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change)) };
}

/** The same fleet may have come here on two ways: from storage and from the address. */
function fleetBetween(from: GivenFleet | null, to: GivenFleet | null): BoardStep['fleet'] {
  if (from === null || to === null) return from === to ? null : from === null ? 'given' : 'equal';
  return from === to || JSON.stringify(from.groups) === JSON.stringify(to.groups) ? null : 'other';
}

function stepOf(from: BoardRow, to: BoardRow, metric: Metric): BoardStep {
  const [was, is] = [from.inputs, to.inputs];
  return {
    from, to, era: was.era === is.era ? null : { from: was.era, to: is.era }, fleet: fleetBetween(was.fleet, is.fleet), changes: changesBetween(was, is),
    hardware: whyOf(was, is, metric, 'hardware'), os: whyOf(was, is, metric, 'os'),
  };
}

function gapOf(rows: readonly BoardRow[]): BoardFacts['gap'] {
  const compared = rows.flatMap((row) => (row.gap === null ? [] : [{ row, gap: row.gap }]));
  const [first, ...others] = compared;
  if (first === undefined) return null;
  const least = others.reduce((best, one) => (one.gap < best.gap ? one : best), first);
  const most = others.reduce((best, one) => (one.gap > best.gap ? one : best), first);
  return { least: least.row, most: most.row };
}

/**
 * States side by side on one scale, and why each differs from the one before it, or from the first, in a metric.
 * The drawing shows hosts and memory whatever the metric.
 */
export function boardFactsOf(states: readonly BoardState[], metric: Metric, against: BoardAgainst): BoardFacts {
  const rows = states.map(rowOf);
  const sides = rows.flatMap((row) => SIDES.map((id) => row[id]));
  const steps = rows.flatMap((row, i) => {
    const from = rows[against === 'first' ? 0 : i - 1];
    return i === 0 || from === undefined ? [] : [stepOf(from, row, metric)];
  });
  return {
    rows, steps, gap: gapOf(rows),
    most: { hosts: Math.max(0, ...sides.map((side) => side.hosts ?? 0)), memory: Math.max(0, ...sides.map((side) => reachOf(side.layers))) },
  };
}

import type { Fleet, GivenFleet, Group } from '../model/fleet.ts';
import { givenFleetOf } from '../model/givenFleet.ts';
import { KERNEL_FAMILIES } from '../model/kernelFamilies.ts';
import type { KernelFamily } from '../model/kernelFamilies.ts';
import { mergedFleet } from '../model/mergedFleet.ts';
import { cores, count, gib, mib } from '../model/units.ts';
import { BELIEVABLE } from './inventory/limits.ts';

/** A fleet of more groups is taken together: a link has to pass through chats and mails. */
export const MOST_GROUPS = 100;
const MOST_FAMILIES = 12;
/** More than any page writes; a link has no room for many more. */
const MOST_READ = 500;

const FIELDS = ['count', 'kernel', 'osMemory', 'appMemory', 'osDisk', 'appDisk', 'cpu', 'vcpus'] as const;
type Field = (typeof FIELDS)[number];

const { count: MOST_ALIKE, memoryMib, diskGib, vcpus: MOST_CORES } = BELIEVABLE;
/** What importers let through, so that every fleet that is taken over can be read again. MiB, GiB, cores. */
const MOST: Readonly<Record<Field, number>> = {
  count: MOST_ALIKE, kernel: MOST_FAMILIES - 1, osMemory: memoryMib, appMemory: memoryMib, osDisk: diskGib, appDisk: diskGib, cpu: MOST_CORES, vcpus: MOST_CORES,
};

/** Whole MiB, tenths of a GiB: no figure shows more. What is small keeps four digits. */
const rounded = (value: number, step: number): number => {
  if (value < 1e-4) return 0;
  return value < 100 ? Number(value.toPrecision(4)) : Number((Math.round(value / step) * step).toFixed(1));
};

const roundedGroup = (group: Group): Group => ({
  ...group, osMemory: mib(rounded(group.osMemory, 1)), appMemory: mib(rounded(group.appMemory, 1)),
  osDisk: gib(rounded(group.osDisk, 0.1)),
  // The disk of many machines that are switched off may lie on few that run.
  appDisk: gib(Math.min(MOST.appDisk, rounded(group.appDisk, 0.1))),
  cpu: cores(rounded(group.cpu, 0.1)), vcpus: rounded(group.vcpus, 0.1),
});

/**
 * A fleet as a link carries it: at most `MOST_GROUPS` groups, sizes as exact as figures show them. It is what the page
 * answers for, so that whoever opens the link sees the same numbers. Null where there is no workload.
 */
export function compactFleet(fleet: Fleet): GivenFleet | null {
  const given = givenFleetOf(fleet);
  return given === null ? null : givenFleetOf({ ...given, groups: mergedFleet(given, MOST_GROUPS).groups.map(roundedGroup) });
}

/** One letter for each kernel family that the page knows, never a text of anybody's. */
const CODES: Readonly<Record<KernelFamily, string>> = {
  windows: 'w', linux: 'l', freebsd: 'f', solaris: 's', macos: 'm', aix: 'a', hpux: 'h', netware: 'n', other: 'o', unknown: 'u',
};

const texts = new WeakMap<GivenFleet, string>();

/** Always said: a number between others may be left out, a sign at the end of an address may get lost on the way. */
const SAID: ReadonlySet<Field> = new Set(['count', 'vcpus']);

function written({ groups, systems }: GivenFleet): string {
  const all = groups.map((group, i) => FIELDS
    .map((field) => (!SAID.has(field) && group[field] === groups[i - 1]?.[field] ? '' : String(group[field]))).join('-'));
  return [...(systems === undefined ? [] : [systems.map((one) => CODES[one]).join('')]), ...all].join(',');
}

/**
 * The groups of a compact fleet: numbers between `-` in the order of FIELDS, groups between `,`; nothing where a number
 * is that of the group before. Before them, where it is known what the families are, a letter for each. No name is in it.
 *
 * @example 'lw,30-0-1536-14848-20-80-0.4-2,10-1--6656--120-1.235-2'
 */
export function fleetText(fleet: GivenFleet): string {
  const text = texts.get(fleet) ?? written(fleet);
  texts.set(fleet, text);
  return text;
}

function groupOf(text: string, before: Group | undefined): Group | null {
  const parts = text.split('-');
  if (parts.length !== FIELDS.length) return null;
  const values = FIELDS.map((field, i): number => {
    const part = parts[i] as string;
    if (part === '') return before?.[field] ?? Number.NaN;
    return /^\d{1,9}(?:\.\d{1,9})?$/u.test(part) ? Number(part) : Number.NaN;
  });
  if (!values.every((value, i) => value <= MOST[FIELDS[i] as Field])) return null;
  const [n, kernel, osMemory, appMemory, osDisk, appDisk, cpu, vcpus] = values as [number, number, number, number, number, number, number, number];
  if (!Number.isInteger(n) || n < 1 || !Number.isInteger(kernel)) return null;
  return { count: count(n), kernel, osMemory: mib(osMemory), appMemory: mib(appMemory), osDisk: gib(osDisk), appDisk: gib(appDisk), cpu: cores(cpu), vcpus };
}

/** What the families are, from their letters; null where one of them is none of ours, or comes twice. */
function systemsOfText(text: string): readonly KernelFamily[] | null {
  const systems = Array.from(text, (code) => KERNEL_FAMILIES.find((one) => CODES[one] === code)).filter((one) => one !== undefined);
  return systems.length === text.length && new Set(systems).size === text.length ? systems : null;
}

/** The fleet of a text, compact; null where any of it is not as we write it. */
export function fleetOfText(text: string): GivenFleet | null {
  const [first = '', ...rest] = text.trim().split(',');
  // Links from before families had names begin with a number.
  if (!/^[a-z]/u.test(first)) return fleetOfGroups([first, ...rest], null);
  const systems = systemsOfText(first);
  return systems === null ? null : fleetOfGroups(rest, systems);
}

function fleetOfGroups(parts: readonly string[], systems: readonly KernelFamily[] | null): GivenFleet | null {
  if (parts.length > MOST_READ) return null;
  const groups: Group[] = [];
  for (const part of parts) {
    const group = groupOf(part, groups.at(-1));
    if (group === null) return null;
    groups.push(group);
  }
  if (systems === null) return compactFleet({ families: MOST_FAMILIES, groups });
  const isOneEach = new Set(groups.map((one) => one.kernel)).size === systems.length && groups.every((one) => one.kernel < systems.length);
  return isOneEach ? compactFleet({ families: systems.length, groups, systems }) : null;
}

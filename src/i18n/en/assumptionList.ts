import type { assumptionList as source } from '../ja/assumptionList.ts';

export const assumptionList = {
  title: ({ constants, defaults, byKind }) =>
    `Of ${constants + defaults} numbers, ${byKind.measurement} rest on a measurement and ${byKind.ourAssumption} on our own assumption`,
  summary: ({ constants, defaults, byKind, unverified }, era) =>
    `${constants} constants of ${era} and the defaults of ${defaults} inputs. ${byKind.vendorClaim} are a vendor’s claim, ${byKind.standard} a standard. `
    + `${unverified} rest at least in part on something we could not check again and are marked “unverified”. Any input can be replaced with your own.`,
  groups: {
    surroundings: 'What every host carries', vmOverhead: 'Overhead of each VM', path: 'CPU and I/O path', microvm: 'MicroVMs',
    exchange: 'Exchange rates',
  },
  constants: 'Constants',
  defaults: 'Defaults of the inputs',
  group: (name, count) => `${name} (${count})`,
  corner: 'Number',
  columns: { value: 'Value and range', basis: 'Kind and confidence', sources: 'Sources' },
  changed: 'changed',
  taken: { value: 'Value', low: 'Low', high: 'High', set: 'In force', kind: 'Kind', confidence: 'Confidence' },
} satisfies typeof source;

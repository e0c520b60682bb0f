import type { Assumption, Confidence, Kind } from '../model/assumption.ts';
import { ASSUMPTION_IDS, assumptionsOf } from '../model/assumptions.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import type { ChoiceKey, InputKey, Inputs } from '../model/inputs.ts';
import { defaultOf, INPUT_TABLE } from '../model/inputTable.ts';
import type { InputGroup } from '../model/inputTable.ts';
import { restsOnMemory } from '../model/sources.ts';
import type { SourceId } from '../model/sources.ts';

/** Constants in the order of the argument, then the defaults of the inputs by their groups. */
export const CONSTANT_GROUPS = ['surroundings', 'vmOverhead', 'path', 'microvm', 'exchange'] as const;
export type ConstantGroup = (typeof CONSTANT_GROUPS)[number];
export type AssumptionGroup = ConstantGroup | InputGroup;

export interface AssumptionRow {
  readonly name: { readonly of: 'constant'; readonly id: AssumptionId } | { readonly of: 'input'; readonly key: InputKey };
  /** A number with its range, or the name of a choice. */
  readonly value: Assumption | { readonly key: ChoiceKey; readonly option: string };
  readonly kind: Kind;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
  /** Rests, at least in part, on what nobody has looked up again. */
  readonly unverified: boolean;
  /** The reader has set something else. */
  readonly changed: boolean;
}

export interface AssumptionSection {
  readonly group: AssumptionGroup;
  readonly rows: readonly AssumptionRow[];
}

/** How many numbers there are, and what they rest on. */
export interface AssumptionTally {
  readonly constants: number;
  readonly defaults: number;
  readonly byKind: Readonly<Record<Kind, number>>;
  readonly unverified: number;
}

function groupOf(id: AssumptionId): ConstantGroup {
  if (id.startsWith('vmm')) return 'vmOverhead';
  if (id.startsWith('microvm')) return 'microvm';
  if (id.startsWith('exchange')) return 'exchange';
  return id === 'vmCpuOverhead' || id.includes('IoFactor') ? 'path' : 'surroundings';
}

function constants(inputs: Inputs): readonly AssumptionSection[] {
  const inForce = assumptionsOf(inputs.era, inputs.memoryAccounting);
  return CONSTANT_GROUPS.map((group) => ({
    group,
    rows: ASSUMPTION_IDS.filter((id) => groupOf(id) === group).flatMap((id): AssumptionRow[] => {
      const value = inForce[id];
      if (value === undefined) return [];
      const { kind, confidence, source } = value;
      return [{ name: { of: 'constant', id }, value, kind, confidence, sources: source, unverified: restsOnMemory(source), changed: false }];
    }),
  }));
}

function defaults(inputs: Inputs): readonly AssumptionSection[] {
  const groups = [...new Set(INPUT_TABLE.map((spec) => spec.group))];
  return groups.map((group) => ({
    group,
    rows: INPUT_TABLE.filter((spec) => spec.group === group).map((spec): AssumptionRow => {
      const name = { of: 'input', key: spec.key } as const;
      if (spec.kind === 'number') {
        const value = defaultOf(spec.key, inputs.era, inputs.currency);
        const { kind, confidence, source } = value;
        return { name, value, kind, confidence, sources: source, unverified: restsOnMemory(source), changed: value.value !== inputs[spec.key] };
      }
      const { value: option, kind, confidence, source } = spec.defaults[inputs.era];
      return {
        name, value: { key: spec.key, option }, kind, confidence, sources: source, unverified: restsOnMemory(source),
        changed: option !== inputs[spec.key],
      };
    }),
  }));
}

/** Every constant in force and every default of the era, in groups; groups that the era lacks are left out. */
export const assumptionSections = (inputs: Inputs): readonly AssumptionSection[] =>
  [...constants(inputs), ...defaults(inputs)].filter((section) => section.rows.length > 0);

/** What all these numbers rest on, counted. */
export function assumptionTally(sections: readonly AssumptionSection[]): AssumptionTally {
  const rows = sections.flatMap((section) => section.rows);
  const ofKind = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  return {
    constants: rows.filter((row) => row.name.of === 'constant').length,
    defaults: rows.filter((row) => row.name.of === 'input').length,
    byKind: {
      measurement: ofKind('measurement'), vendorClaim: ofKind('vendorClaim'), standard: ofKind('standard'), ourAssumption: ofKind('ourAssumption'),
    },
    unverified: rows.filter((row) => row.unverified).length,
  };
}

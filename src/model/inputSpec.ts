import type { Assumption, Confidence, Kind, UnitId } from './assumption.ts';
import type { Era } from './era.ts';
import type { ChoiceKey, InputKey, Inputs, NumberKey } from './inputs.ts';
import type { SourceId } from './sources.ts';

export type InputGroup =
  | 'primary' | 'workload' | 'kernels' | 'sharing' | 'paths' | 'host' | 'management' | 'power' | 'cost';

/** Where a slider runs; the input itself may go further. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly scale: 'log' | 'linear';
  /** One press of an arrow key: an amount on a linear slider, a ratio on a logarithmic one. */
  readonly step: number;
}

/** One numeric input: everything that sliders, link, import, reset, tests and documentation need to know. */
export interface NumberSpec<K extends NumberKey = NumberKey> {
  readonly kind: 'number';
  readonly key: K;
  /** Short name in links and in the report. */
  readonly url: string;
  readonly group: InputGroup;
  readonly unit: UnitId;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Money in USD: see `sliderOf` for other currencies. */
  readonly slider: Slider;
  /** Money in USD: see `defaultOf` for other currencies. */
  readonly defaults: Readonly<Record<Era, Assumption>>;
}

export interface ChoiceDefault<V extends string = string> {
  readonly value: V;
  readonly source: readonly SourceId[];
  readonly kind: Kind;
  readonly confidence: Confidence;
}

interface SpecOfChoice<K extends ChoiceKey> {
  readonly kind: 'choice';
  readonly key: K;
  readonly url: string;
  readonly group: InputGroup;
  readonly options: readonly Inputs[K][];
  readonly defaults: Readonly<Record<Era, ChoiceDefault<Inputs[K]>>>;
}
/** One input with a few named values. */
export type ChoiceSpec<K extends ChoiceKey = ChoiceKey> = { readonly [C in K]: SpecOfChoice<C> }[K];

export type InputSpec = NumberSpec | ChoiceSpec;
/** One spec for every input; a missing or misplaced one does not compile. */
export type SpecTable = { readonly [K in NumberKey]: NumberSpec<K> } & { readonly [K in ChoiceKey]: ChoiceSpec<K> };
export type SpecsOf<K extends InputKey> = Pick<SpecTable, K>;

import type { Format } from '../../i18n/format.ts';
import type { FirstMessages } from '../../i18n/messages.ts';
import type { Currency, InputKey, Inputs, NumberKey } from '../../model/inputs.ts';
import type { Era } from '../../model/era.ts';
import { BASE_KEYS } from '../../model/fleet.ts';
import type { GivenFleet } from '../../model/fleet.ts';
import { sliderOf, SPEC, standardOf } from '../../model/inputTable.ts';
import type { NumberSpec } from '../../model/inputTable.ts';
import type { DeploymentId } from '../../model/result.ts';
import type { SliderProps } from '../../ui/controls/Slider.tsx';
import type { Parsed } from '../../ui/controls/numberEntry.ts';
import { fieldError } from './fieldError.ts';
import { withParser } from './fieldParser.ts';

/** The side that an input moves gives the slider its colour; what moves both is ink. */
const TONES: Partial<Record<NumberKey, DeploymentId>> = {
  guestOsMemory: 'hardware', guestOsDisk: 'hardware', pageSharing: 'hardware', vmDiskSharing: 'hardware',
  imageDisk: 'os', imageSharing: 'os', runtimeMemory: 'os', maxContainers: 'os',
};

/** The smallest difference that means anything on this slider. */
function grainOf(spec: NumberSpec, slider: { readonly min: number; readonly scale: string; readonly step: number }): number {
  if (spec.integer) return 1;
  if (slider.scale === 'linear') return slider.step;
  return 10 ** Math.floor(Math.log10(Math.max(slider.min, 1e-3)) - 1);
}

type StaticProps = Omit<SliderProps, 'value' | 'changed' | 'onChange' | 'onCommit' | 'onReset' | 'description' | 'ticks' | 'compact'>;

/** What the default and the range of a slider depend on. */
export interface SliderUnder {
  readonly era: Era;
  readonly currency: Currency;
  /** Of a given fleet its mean stands for the default. */
  readonly fleet: GivenFleet | null;
}

const COUNTED: readonly InputKey[] = ['workloads', 'kernelFamilies', 'minorityShare'];

/** How a given fleet answers an input: with the mean of its workloads, or with a count of its own; null where it does not. */
export function ofEstate(key: InputKey): 'mean' | 'own' | null {
  if (!BASE_KEYS.some((one) => one === key)) return null;
  return COUNTED.includes(key) ? 'own' : 'mean';
}

/** Everything about a slider that does not change while it is dragged. */
export function sliderProps(
  key: NumberKey, { era, currency, fleet }: SliderUnder, messages: FirstMessages, format: Format,
): StaticProps {
  const spec: NumberSpec = SPEC[key];
  const slider = sliderOf(key, era, currency);
  const standard: number = standardOf(era, fleet, currency)[key];
  const text = messages.inputs.items[key];
  const parts = (value: number) => format.inField.parts(value, spec.unit, currency);
  const bareMeansPercent = spec.unit === 'ratio' || spec.unit === 'ratio/month';
  const { controls } = messages.lab;
  return {
    id: `input-${spec.url}`, label: text.short, unitText: parts(standard).unit,
    min: slider.min, max: slider.max, limits: { min: spec.min, max: spec.max },
    scale: slider.scale, step: grainOf(spec, slider), integer: spec.integer, defaultValue: standard,
    tone: TONES[key] ?? 'ink',
    format: (value) => format.byUnit.aria(value, spec.unit, currency),
    fieldText: (value) => parts(value).number,
    parse: (typed) => orMissing(withParser((parseField): Parsed => {
      const read = parseField(spec, typed, standard, { bareMeansPercent, currency });
      if (read.accepted) return { value: read.value, note: fieldError(read.issue, messages, format, currency) };
      return { error: fieldError(read.issue, messages, format, currency) ?? messages.errors.field.notANumber };
    }), messages.errors.page.missing),
    messages: {
      decrease: controls.decrease(text.short), increase: controls.increase(text.short),
      reset: controls.reset(text.short, format.byUnit(standard, spec.unit, currency)),
      changed: controls.changed, standard: controls[fleet === null ? 'default' : (ofEstate(key) ?? 'default')](format.byUnit(standard, spec.unit, currency)),
      clamped: (limit, end) => messages.errors.field[end === 'max' ? 'largest' : 'smallest'](limit),
    },
  };
}

/** Who types offline before the parser has come is told, and can type again. */
const orMissing = (parsed: Parsed | Promise<Parsed>, error: string): Parsed | Promise<Parsed> =>
  (parsed instanceof Promise ? parsed.catch(() => ({ error })) : parsed);

/** The value of an input as it is printed, whatever its kind. */
export function shownValue(key: NumberKey, inputs: Inputs, format: Format): string {
  return format.byUnit(inputs[key], SPEC[key].unit, inputs.currency);
}

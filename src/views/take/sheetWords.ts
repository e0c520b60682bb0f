import type { Messages } from '../../i18n/messages.ts';
import { formatOf } from '../../i18n/format.ts';
import { fleetTexts, inputTexts } from '../../io/boardTexts.ts';
import { fileName } from '../../io/fileName.ts';
import type { Inputs, Overrides } from '../../model/inputs.ts';
import { INPUT_TABLE, resolveInputs } from '../../model/inputTable.ts';
import { fleetNote } from '../fleetNote.ts';
import { MODEL_VERSION } from '../../model/version.ts';

/** What differs from the era's defaults in the currency of the inputs. */
export function overridesOf(inputs: Inputs): Overrides {
  const { era, currency } = inputs;
  const standard = resolveInputs(era, { currency }, inputs.fleet);
  const changed = INPUT_TABLE.flatMap(({ key }) => (inputs[key] === standard[key] && key !== 'currency' ? [] : [[key, inputs[key]] as const]));
  const usual = resolveInputs(era, {}).currency;
  return Object.fromEntries(changed.filter(([key, value]) => key !== 'currency' || value !== usual));
}

/** The inputs as a link has them: 'era=2026&n=120&k=3'. */
export const queryOf = (inputs: Inputs): string => [...inputTexts(inputs.era, overridesOf(inputs)), ...fleetTexts(inputs.fleet)].join('&');

/** At the foot of a picture: what made it and from what. */
export function footerOf(inputs: Inputs, messages: Messages): readonly string[] {
  const { take, lang } = messages;
  const { fleet } = inputs;
  if (fleet === null) return [take.footer(MODEL_VERSION), `#v=1&view=lab&${queryOf(inputs)}`];
  // A link with hundreds of numbers is no line of a picture, and one without them would show others.
  return [take.footer(MODEL_VERSION), fleetNote(fleet, messages, formatOf(lang))];
}

/** 'two-kinds-divergence-n800-k1.svg', '二つの仮想化-差の開き-n800-k1.svg' */
export function nameOf(id: string, inputs: Inputs, { take }: Messages, ending: string): string {
  const names: Readonly<Record<string, string>> = take.names;
  return fileName([take.site, names[id] ?? id, `n${inputs.workloads}`, `k${inputs.kernelFamilies}`], ending);
}

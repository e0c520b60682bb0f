import { kwhPerYear, money, watts, MONTHS_PER_YEAR } from './units.ts';
import type { Count, Hours, KWh, Watts } from './units.ts';
import type { Inputs } from './inputs.ts';
import type { Cost, DeploymentId } from './result.ts';

/**
 * Power of all hosts at the site, PUE included: idle + (peak − idle) · load, load being the cores in use
 * over the cores installed. A straight line; measured servers bend a little (Hsu & Poole 2011).
 */
export function powerOf(inputs: Inputs, id: DeploymentId, hosts: Count, usedCores: number): Watts {
  const own = id === 'physical';
  const peak = own ? inputs.physicalPeakPower : inputs.hostPeakPower;
  const installed = own ? inputs.sourceCores : inputs.hostCores;
  const idle = peak * inputs.idlePowerShare;
  return watts((hosts * idle + (peak - idle) * (usedCores / installed)) * inputs.pue);
}

export const energyOf = (power: Watts): KWh => kwhPerYear(power);

/** Cost over the years chosen: servers, energy, licences, and the people who patch. */
export function costOf(
  inputs: Inputs, id: DeploymentId,
  of: { readonly hosts: Count; readonly power: Watts; readonly licences: Count; readonly patchHours: Hours },
): Cost {
  const hardware = of.hosts * (id === 'physical' ? inputs.serverPrice : inputs.hostPrice);
  const energy = energyOf(of.power) * inputs.years * inputs.energyPrice;
  const licences = of.licences * inputs.licencePrice * inputs.years;
  const people = of.patchHours * MONTHS_PER_YEAR * inputs.years * inputs.hourlyWage;
  return {
    hardware: money(hardware), energy: money(energy), licences: money(licences), people: money(people),
    total: money(hardware + energy + licences + people),
  };
}

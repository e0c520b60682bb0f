import type { Cores, Count, Factor, GiB, Hours, MiB, Money, Ratio, Watts, Years } from './units.ts';
import type { Era } from './era.ts';
import type { GivenFleet } from './fleet.ts';

export type VmIoPath = 'emulated' | 'paravirtual' | 'passthrough';
export type ContainerIoPath = 'host' | 'bridged';
export type MemoryAccounting = 'resident' | 'reserved';
export type LicenceModel = 'guest' | 'bundle' | 'host';
export type YesNo = 'no' | 'yes';
export type Currency = 'usd' | 'jpy' | 'eur';

/** Everything the reader can change; immutable, and the cache key of every result. */
export interface Inputs {
  readonly era: Era;
  /** A fleet that is not made of equal workloads; the inputs then scale it. No slider of its own. */
  readonly fleet: GivenFleet | null;
  /** `n`: VMs or containers, one application each. */
  readonly workloads: Count;
  /** `gm`: what one OS instance occupies before its application. */
  readonly guestOsMemory: MiB;
  /** `gd` */
  readonly guestOsDisk: GiB;
  /** `u`: mean CPU use of the server each workload came from. */
  readonly utilization: Ratio;
  /** `sc`: that server's size, in cores of the era's host. */
  readonly sourceCores: Cores;
  /** `am` */
  readonly appMemory: MiB;
  /** `ad` */
  readonly appDisk: GiB;
  /** `k`: Windows, Linux, Solaris… not distributions. */
  readonly kernelFamilies: Count;
  /** `ks`: share of workloads that are not on the main kernel. */
  readonly minorityShare: Ratio;
  /** `ps`: page sharing between VMs of one kernel family. */
  readonly pageSharing: Ratio;
  /** `vs`: linked clones, deduplication. */
  readonly vmDiskSharing: Ratio;
  /** `ci`: container image disk. */
  readonly imageDisk: GiB;
  /** `cs`: common base layers, templates. */
  readonly imageSharing: Ratio;
  /** `cm`: container runtime memory per container. */
  readonly runtimeMemory: MiB;
  /** `io`: I/O share of the CPU demand. */
  readonly ioShare: Ratio;
  /** `vp` */
  readonly vmIoPath: VmIoPath;
  /** `cp` */
  readonly containerIoPath: ContainerIoPath;
  /** `hm` */
  readonly hostMemory: GiB;
  /** `hc` */
  readonly hostCores: Cores;
  /** `hd` */
  readonly hostDisk: GiB;
  /** `ht`: host CPU target. */
  readonly cpuTarget: Ratio;
  /** `sp`: spare hosts per pool. */
  readonly spareHosts: Count;
  /** `mx`: most containers per host. */
  readonly maxContainers: Count;
  /** `ma` */
  readonly memoryAccounting: MemoryAccounting;
  /** `cu`: share of instances whose image was customised. */
  readonly customisedShare: Ratio;
  /** `gr`: growth of the number of workloads per month. */
  readonly growthPerMonth: Ratio;
  /** `id`: share of instances that nobody uses any more. */
  readonly idleShare: Ratio;
  /** `pk`: hours to patch one kernel, per month. */
  readonly patchHoursPerKernel: Hours;
  /** `pi`: hours to rebuild one image, per month. */
  readonly patchHoursPerImage: Hours;
  /** `pw`: virtualization host at full load. */
  readonly hostPeakPower: Watts;
  /** `pp`: physical application server at full load. */
  readonly physicalPeakPower: Watts;
  /** `il`: idle power as a share of full-load power. */
  readonly idlePowerShare: Ratio;
  /** `pu`: power usage effectiveness of the site. */
  readonly pue: Factor;
  /** `hp`: price of a virtualization host. */
  readonly hostPrice: Money;
  /** `sv`: price of a physical application server. */
  readonly serverPrice: Money;
  /** `ep`: per kWh. */
  readonly energyPrice: Money;
  /** `lm` */
  readonly licenceModel: LicenceModel;
  /** `lg`: guests that one licence covers, when sold in bundles. */
  readonly guestsPerLicence: Count;
  /** `lc`: whether a container counts as an OS instance for the licence. */
  readonly containersCount: YesNo;
  /** `lp`: price of one licence per year. */
  readonly licencePrice: Money;
  /** `wg`: an hour of administration. */
  readonly hourlyWage: Money;
  /** `yr`: years that the cost covers. */
  readonly years: Years;
  /** `cy` */
  readonly currency: Currency;
}

export type InputKey = Exclude<keyof Inputs, 'era' | 'fleet'>;
export type ChoiceKey =
  | 'vmIoPath' | 'containerIoPath' | 'memoryAccounting' | 'licenceModel' | 'containersCount' | 'currency';
export type NumberKey = Exclude<InputKey, ChoiceKey>;
/** What the reader has set by hand; everything else follows the era. */
export type Overrides = { readonly [K in InputKey]?: Inputs[K] };

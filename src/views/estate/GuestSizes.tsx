import { KERNEL_FAMILIES } from '../../derive/estate/kernelFamily.ts';
import { osSizesOf } from '../../derive/estate/osFootprint.ts';
import type { OsName } from '../../derive/estate/osNames.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { useEstate } from './estateContext.ts';
import styles from './Estate.module.css';

/** What a guest OS of each family that is there takes in the model. */
export function GuestSizes({ names }: { readonly names: readonly OsName[] }) {
  const { words: { families } } = useEstate();
  const { format } = useLab();
  const era = useChosen((state) => state.era);
  const inputs = resolveInputs(era, {});
  const there = KERNEL_FAMILIES.map((family) => ({
    family, machines: names.filter((one) => one.family === family).reduce((sum, one) => sum + one.machines, 0),
  })).filter((one) => one.machines > 0);
  return (
    <div className={styles.guests}>
      <ul>
        {there.map(({ family, machines }) => {
          const { memory, disk } = osSizesOf(family, inputs, {});
          return <li key={family}>{families.guest({ family: families.names[family], machines: format.count(machines), memory: format.memory(memory), disk: format.disk(disk) })}</li>;
        })}
      </ul>
      <p>{families.guestNote}</p>
    </div>
  );
}

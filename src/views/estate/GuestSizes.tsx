import { useMemo } from 'react';
import { KERNEL_FAMILIES } from '../../model/kernelFamilies.ts';
import { osSizesOf } from '../../derive/estate/osFootprint.ts';
import type { OsName } from '../../derive/estate/osNames.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import { DataTable } from '../../ui/figure/DataTable.tsx';
import type { TableContent } from '../../ui/figure/table.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { useEstate } from './estateContext.ts';

/** What a guest OS of each family that is there takes in the model. */
export function GuestSizes({ names }: { readonly names: readonly OsName[] }) {
  const { words: { families } } = useEstate();
  const { format } = useLab();
  const era = useChosen((state) => state.era);
  const content = useMemo((): TableContent => {
    const inputs = resolveInputs(era, {});
    const there = KERNEL_FAMILIES.map((family) => ({
      family, machines: names.filter((one) => one.family === family).reduce((sum, one) => sum + one.machines, 0),
    })).filter((one) => one.machines > 0).toSorted((a, b) => b.machines - a.machines);
    return {
      caption: families.guestNote, corner: families.family,
      columns: [{ id: 'machines', header: families.machines }, { id: 'memory', header: families.guestMemory }, { id: 'disk', header: families.guestDisk }],
      rows: there.map(({ family, machines }) => {
        const { memory, disk } = osSizesOf(family, inputs, {});
        return { id: family, header: families.names[family], cells: [format.count(machines), format.memory(memory), format.disk(disk)] };
      }),
    };
  }, [names, era, families, format]);
  return <DataTable content={content} />;
}

import { useMemo } from 'react';
import { Slider } from '../../ui/controls/Slider.tsx';
import { sliderProps } from '../lab/inputProps.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { useEstate, useEstateState } from './estateContext.ts';

/** How busy machines are of which the export does not say it: asked once for all. */
export function AskedUse({ machines }: { readonly machines: number }) {
  const { estate, words: { use } } = useEstate();
  const { messages, format } = useLab();
  const era = useChosen((state) => state.era);
  const given = useEstateState((state) => state.utilization);
  const fixed = useMemo(() => sliderProps('utilization', { era, currency: 'usd', fleet: null }, messages, format), [era, messages, format]);
  const calls = useMemo(() => ({
    onChange: estate.setUtilization, onCommit: () => undefined, onReset: () => estate.setUtilization(null),
  }), [estate]);
  return (
    <section aria-labelledby="estate-use">
      <h2 id="estate-use">{use.title}</h2>
      <p>{use.why(format.count(machines))}</p>
      <Slider {...fixed} {...calls} id="estate-utilization" label={use.label} value={given ?? fixed.defaultValue} changed={given !== null} />
    </section>
  );
}

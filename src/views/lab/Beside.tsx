import { InputPanel } from './InputPanel.tsx';
import { Presets } from './Presets.tsx';
import { useLab } from './labContext.ts';

/** What stands beside the figures: situations to begin from, and every other input. */
export function Beside() {
  const { all } = useLab();
  if (all === null) return null;
  return (
    <>
      <Presets />
      <InputPanel />
    </>
  );
}

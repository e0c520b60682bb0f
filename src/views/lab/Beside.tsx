import { InputPanel } from './InputPanel.tsx';
import { Presets } from './Presets.tsx';

/** What stands beside the figures: situations to begin from, and every other input. */
export function Beside() {
  return (
    <>
      <Presets />
      <InputPanel />
    </>
  );
}

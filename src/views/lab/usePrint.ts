import { useCallback, useEffect, useState } from 'react';
import { MODEL_VERSION } from '../../model/version.ts';
import { stateAddress } from '../take/stateAddress.ts';
import { useAllWords, useLab } from './labContext.ts';
import { isReadyToPrint, printPage } from './printPage.ts';

export interface Print {
  /** Everything is being brought onto the page. */
  readonly isBusy: boolean;
  readonly start: () => void;
}

/**
 * Prints the page once all of it is there, for the keys that every browser has for it, too.
 *
 * @param isReady whether a browser may print as things stand; the same function at every call
 */
export function usePrint(isReady: () => boolean = isReadyToPrint): Print {
  const [isBusy, setBusy] = useState(false);
  const start = useCallback((): void => {
    setBusy(true);
    void printPage().finally(() => setBusy(false));
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isReady()) return;
      event.preventDefault();
      start();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isReady, start]);
  usePrintFoot();
  return { isBusy, start };
}

/** As many characters as three lines at the foot have room for: whoever types them in has typed enough. */
const LONGEST_ADDRESS = 320;

/** The address of a state; of the page alone, where a whole estate is in it. */
const printedAddress = (address: string): string => (address.length <= LONGEST_ADDRESS ? address : address.replace(/#.*$/u, ''));

/** As a style sheet has a text. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`;

/** At the foot of every sheet of paper: what made it, from what, and where it is. */
function usePrintFoot(): void {
  const { store, format } = useLab();
  const { take, lang } = useAllWords();
  useEffect(() => {
    const write = (): void => {
      const { inputs, view } = store.getState();
      const counted = `${format.counted(inputs.workloads, 'workload')} · ${format.counted(inputs.kernelFamilies, 'family')}`;
      const line = [take.footer(MODEL_VERSION), counted, printedAddress(stateAddress(inputs, { ...view, lang }) ?? '')].filter((part) => part !== '');
      document.documentElement.style.setProperty('--foot', quoted(line.join(' · ')));
    };
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, [store, format, take, lang]);
}

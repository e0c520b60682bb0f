import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EstatePageWords } from '../../i18n/ja/estatePage.ts';
import type { Messages } from '../../i18n/messages.ts';
import { startReader } from '../../io/inventory/startWorker.ts';
import { createEstateStore } from '../../store/estateStore.ts';
import type { EstateState, EstateStore } from '../../store/estateStore.ts';
import type { LabStore } from '../../store/labStore.ts';

/** What the steps of the page are handed. */
export interface EstateAtHand {
  readonly estate: EstateStore;
  readonly words: EstatePageWords;
  readonly all: Messages;
}

export const EstateContext = createContext<EstateAtHand | null>(null);

export function useEstate(): EstateAtHand {
  const at = useContext(EstateContext);
  if (at === null) throw new Error('a step of the estate is drawn outside of its page');
  return at;
}

export function useEstateState<T>(select: (state: EstateState) => T): T {
  return useStore(useEstate().estate, select);
}

const stores = new WeakMap<LabStore, EstateStore>();

/** The estate of a page: there as long as the page is, whichever of its views is shown. */
export function estateOfPage(lab: LabStore): EstateStore {
  const before = stores.get(lab);
  if (before !== undefined) return before;
  const made = createEstateStore(startReader);
  stores.set(lab, made);
  return made;
}

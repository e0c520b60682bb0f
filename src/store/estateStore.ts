import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Estate } from '../derive/estate.ts';
import type { OsFamilies } from '../derive/estate/osNames.ts';
import type { KernelFamily } from '../model/kernelFamilies.ts';
import type { Answers, Imported, Question, Refusal } from '../derive/estate/reading.ts';
import type { EstateReader, EstateTerms } from '../io/inventory/estateReader.ts';
import { EstateWork } from '../io/inventory/estateWork.ts';

/** Where an estate comes from. */
export type EstateSource = 'files' | 'table' | 'sample' | 'totals';

export type EstatePhase =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'asking'; readonly questions: readonly Question[]; readonly headers: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `counting`: the reader has said yes, and the model is at work. */
  | { readonly kind: 'checking'; readonly imported: Imported; readonly counting: boolean }
  | { readonly kind: 'taken'; readonly imported: Imported; readonly estate: Estate };

export interface EstateState {
  readonly phase: EstatePhase;
  readonly source: EstateSource;
  /** What the reader has answered, or changed of what was found. */
  readonly answers: Answers;
  readonly families: OsFamilies;
  /** Use of CPUs where the export says nothing; null: that of the era. */
  readonly utilization: number | null;
}

export interface EstateChanges {
  /** Resolves when there is an answer, whatever it is. */
  readonly read: (files: readonly File[], source: EstateSource) => Promise<void>;
  /** Reads the same files again with more answers. */
  readonly answer: (answers: Answers) => Promise<void>;
  readonly refuse: (refusal: Refusal) => void;
  readonly setFamily: (os: string, family: KernelFamily) => void;
  readonly setUtilization: (share: number | null) => void;
  /** Answers for the estate; resolves with it, or with null if something else came in between. */
  readonly take: (terms: Omit<EstateTerms, 'families'>) => Promise<Estate | null>;
  /** Back from the answer to what was read. */
  readonly check: () => void;
  /** Ends whatever is going on and forgets everything: files, machines, what was changed. */
  readonly forget: () => void;
}

export type EstateStore = StoreApi<EstateState> & EstateChanges;

const NOTHING: EstateState = Object.freeze({
  phase: Object.freeze({ kind: 'empty' }), source: 'files', answers: Object.freeze({}), families: new Map(), utilization: null,
});

/**
 * The reader's own machines, as long as the page is open. Nothing in here is ever stored, sent or written into the
 * address: what leaves it are the groups of an answered estate, by the hand of the reader.
 *
 * @param newReader makes what reads; it is stopped and made anew when a reading is given up
 */
export function createEstateStore(newReader: () => EstateReader): EstateStore {
  const store = createStore<EstateState>()(() => NOTHING);
  const { getState: get, setState: set } = store;
  const work = new EstateWork(newReader);
  const show = (phase: EstatePhase): void => set({ phase });

  async function reading(): Promise<void> {
    show({ kind: 'reading', share: 0 });
    const read = await work.read(get().answers, (share) => {
      const { phase } = get();
      if (phase.kind !== 'reading' || phase.share !== share) show({ kind: 'reading', share });
    });
    if (read === null) return;
    if (read.kind === 'imported') show({ kind: 'checking', imported: read, counting: false });
    else if (read.kind === 'refused') show(read);
    else show({ kind: 'asking', questions: read.questions, headers: read.headers });
  }

  const changes: EstateChanges = {
    async read(chosen, source) {
      work.begin(chosen);
      set({ ...NOTHING, source });
      await reading();
    },
    async answer(answers) {
      set((state) => ({ answers: { ...state.answers, ...answers } }));
      await reading();
    },
    refuse(refusal) {
      work.begin();
      show({ kind: 'refused', refusal });
    },
    setFamily: (os, family) => set((state) => ({ families: new Map([...state.families, [os, family]]) })),
    setUtilization: (utilization) => set({ utilization }),
    async take(terms) {
      const { phase, families } = get();
      if (phase.kind !== 'checking') return null;
      const { imported } = phase;
      show({ kind: 'checking', imported, counting: true });
      const estate = await work.estate({ ...terms, families });
      const now = get().phase;
      if (now.kind !== 'checking' || now.imported !== imported) return null;
      if (estate === null) changes.refuse({ kind: 'failed', file: imported.readings[0]?.file ?? '' });
      else show({ kind: 'taken', imported, estate });
      return estate;
    },
    check: () => set(({ phase }) => (phase.kind === 'taken' ? { phase: { kind: 'checking', imported: phase.imported, counting: false } } : {})),
    forget() {
      work.begin();
      set(NOTHING);
    },
  };
  return Object.assign(store, changes);
}

import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** What a typed text means: a number in the slider's own space, or why it is not one. */
export type Parsed =
  /** `note`: the number was corrected on the way, and how. */
  | { readonly value: number; readonly note?: string | null }
  | { readonly error: string };

export interface NumberEntryOptions {
  readonly value: number;
  readonly text: string;
  /** A promise as long as what reads numbers has not come. */
  readonly parse: (text: string) => Parsed | Promise<Parsed>;
  /** Brings the number into range; says so when that changed it. */
  readonly admit: (value: number) => { readonly value: number; readonly note: string | null };
  readonly accept: (value: number) => void;
}

export interface NumberEntry {
  readonly text: string;
  readonly note: string | null;
  readonly invalid: boolean;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly forget: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

interface Draft {
  readonly text: string | null;
  readonly note: string | null;
  readonly invalid: boolean;
  /** The value it was typed over. As soon as the value is another, the draft is void. */
  readonly over: number;
}

/**
 * A number field is read when the reader is done with it (Enter, or leaving), never while an input
 * method composes. What cannot be read stays visible with the reason, and the old value stays in force.
 */
export function useNumberEntry(options: NumberEntryOptions): NumberEntry {
  const [draft, setDraft] = useState<Draft | null>(null);
  const live = draft?.over === options.value ? draft : null;
  const forget = (): void => setDraft(null);

  const commit = (): void => {
    const raw = live?.text ?? null;
    if (raw === null) return;
    const typed = raw.normalize('NFKC').trim();
    if (typed === options.text) return forget();
    const parsed = options.parse(typed);
    if (parsed instanceof Promise) void parsed.then((late) => take(late, raw));
    else take(parsed, raw);
  };

  const take = (parsed: Parsed, raw: string): void => {
    if ('error' in parsed) {
      setDraft({ text: raw, note: parsed.error, invalid: true, over: options.value });
      return;
    }
    const admitted = options.admit(parsed.value);
    const { value } = admitted;
    const note = admitted.note ?? parsed.note ?? null;
    setDraft(note === null ? null : { text: null, note, invalid: false, over: value });
    if (value !== options.value) options.accept(value);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && live !== null) {
      event.stopPropagation();
      forget();
    }
  };

  return {
    text: live?.text ?? options.text,
    note: live?.note ?? null,
    invalid: live?.invalid ?? false,
    type: (text) => setDraft({ text, note: null, invalid: false, over: options.value }),
    commit,
    forget,
    onKeyDown,
  };
}

import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { boardName } from '../../io/boardSnapshot.ts';
import { keptKeys } from '../../derive/inEachEra.ts';
import { PRESETS } from '../../derive/presets.ts';
import type { BoardNote } from '../../store/boardStore.ts';
import type { LabState } from '../../store/labStore.ts';
import { keptText } from '../../ui/parts/keptText.ts';

/** The sentence that tells the reader what was done. */
export function noteText(note: BoardNote, { figures: { board: { notes } } }: Messages): string {
  switch (note.kind) {
    case 'kept': return notes.kept(note.name, note.count);
    case 'alreadyKept': return notes.alreadyKept(note.name);
    case 'full': return notes.full;
    case 'removed': return notes.removed(note.name);
    case 'restored': return notes.restored(note.name);
    case 'loaded': return notes.loaded(note.name);
    case 'tookOver': return note.damaged ? notes.tookOverDamaged(note.count) : notes.tookOver(note.count);
    case 'nothingNew': return notes.nothingNew;
    case 'tooMany': return notes.tooMany(note.count, note.most);
    case 'fileFault': return notes.faults[note.fault];
    case 'otherTab': return notes.otherTab(note.count);
  }
}

/** A name for what the page shows: its situation, else what was set by hand, else its era; no two alike. */
export function snapshotName({ inputs, preset }: LabState, taken: readonly string[], messages: Messages, format: Format): string {
  const { board } = messages.figures;
  const found = PRESETS.find(({ id }) => id === preset);
  const own = keptText({ inputs, messages, format }, keptKeys(inputs));
  const nameOf = (): string => {
    if (inputs.fleet !== null) return messages.fleet.named(own);
    return found === undefined ? board.nameFor(board.eraName(inputs.era), own) : messages.presets.items[found.id].title;
  };
  const name = boardName(nameOf());
  const numbered = (n: number): string => (n === 1 ? name : `${name} (${n})`);
  for (let n = 1; n <= taken.length; n += 1) if (!taken.includes(numbered(n))) return numbered(n);
  return numbered(taken.length + 1);
}

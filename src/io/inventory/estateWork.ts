import type { Estate } from '../../derive/estate.ts';
import type { Answers, Import } from '../../derive/estate/reading.ts';
import type { EstateReader, EstateTerms, OnProgress } from './estateReader.ts';

/** Without progress for so long a reading is given up. */
export const STALLED_AFTER_MS = 60_000;

/** Calls `late` once nothing has been heard for a while. */
function patience(late: () => void): { readonly heard: () => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  const heard = (): void => {
    end();
    timer = setTimeout(late, STALLED_AFTER_MS);
  };
  heard();
  return { heard, end };
}

/** The files of a reader and what is being done with them: one thing at a time, and what comes of anything older comes too late. */
export class EstateWork {
  private files: readonly File[] = [];
  private reader: EstateReader | null = null;
  private turn = 0;
  private giveUp = (): void => undefined;
  private readonly newReader: () => EstateReader;

  constructor(newReader: () => EstateReader) {
    this.newReader = newReader;
  }

  /** Ends what is going on; it resolves with null. `files`: what comes next is about these. */
  begin(files: readonly File[] = []): void {
    this.turn += 1;
    this.giveUp();
    this.reader?.stop();
    this.reader = null;
    this.files = files;
  }

  /** Null where something else was begun in between. A reading that stalls, or whose reader dies, is refused. */
  async read(answers: Answers, onProgress: OnProgress): Promise<Import | null> {
    this.turn += 1;
    this.giveUp();
    const { turn, files } = this;
    const isNow = (): boolean => this.turn === turn;
    const refused = (kind: 'stalled' | 'failed'): Import => {
      this.giveUp = () => undefined;
      this.begin(files);
      return { kind: 'refused', refusal: { kind, file: files[0]?.name ?? '', ...(kind === 'stalled' ? { limit: STALLED_AFTER_MS / 1000 } : {}) } };
    };
    const reader = (this.reader ??= this.newReader());
    return new Promise<Import | null>((resolve) => {
      const calm = patience(() => resolve(refused('stalled')));
      this.giveUp = () => { calm.end(); resolve(null); };
      reader.read(files, files.map((file) => file.name), answers, (share) => {
        if (!isNow()) return;
        calm.heard();
        onProgress(share);
      }).then((read) => resolve(isNow() ? read : null), () => resolve(isNow() ? refused('failed') : null))
        .finally(() => { if (isNow()) calm.end(); });
    });
  }

  /** Null where something else was begun in between, or the reader has died. */
  async estate(terms: EstateTerms): Promise<Estate | null> {
    const { turn, reader } = this;
    const estate = (await reader?.estate(terms).catch(() => null)) ?? null;
    return this.turn === turn ? estate : null;
  }
}

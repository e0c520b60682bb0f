import type { RefusalKind } from '../../derive/estate/reading.ts';

/** Thrown inside the importer and caught at its one door, where it becomes a result. */
export class Refused extends Error {
  readonly kind: RefusalKind;
  readonly found: number | undefined;
  readonly limit: number | undefined;

  constructor(kind: RefusalKind, found?: number, limit?: number) {
    super(kind);
    this.kind = kind;
    this.found = found;
    this.limit = limit;
  }
}

import type { Estate } from '../../derive/estate.ts';
import type { SetAside } from '../../derive/estate/inventory.ts';
import type { Answers, Import } from '../../derive/estate/reading.ts';
import type { EstateTerms } from './estateReader.ts';
import type { MachineColumns } from './machineColumns.ts';

/** What the page asks of the worker. `turn` comes back with every answer. */
export type Asked =
  | { readonly kind: 'read'; readonly turn: number; readonly files: readonly Blob[]; readonly names: readonly string[]; readonly answers: Answers }
  | { readonly kind: 'estate'; readonly turn: number; readonly terms: EstateTerms };

/** What it says. Machines and rows set aside come in slices before `read`, whose lists are empty. */
export type Told =
  | { readonly kind: 'share'; readonly turn: number; readonly share: number }
  | { readonly kind: 'slice'; readonly turn: number; readonly machines: MachineColumns; readonly setAside: readonly SetAside[] }
  | { readonly kind: 'read'; readonly turn: number; readonly result: Import }
  | { readonly kind: 'estate'; readonly turn: number; readonly estate: Estate }
  | { readonly kind: 'failed'; readonly turn: number };

/** The other side, as far as it is used here; a Worker and the inside of one fit. */
export interface Port {
  readonly postMessage: (message: unknown, options?: StructuredSerializeOptions) => void;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/** Machines to a message: to unpack them takes the page a few milliseconds. */
export const SLICE = 1000;

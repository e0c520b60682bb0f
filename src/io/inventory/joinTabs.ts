import { textOf } from './machineRow.ts';
import type { Layout } from './columns.ts';
import type { Row } from './table.ts';

/** The ways of RVTools to say which VM a row is about, surest first. */
const KEYS = ['id', 'uuid', 'name'] as const;

function keysOf(row: Row, layout: Layout): readonly string[] {
  const server = textOf(row, layout, 'server').toLowerCase();
  return KEYS.map((key) => {
    const text = textOf(row, layout, key);
    return text === '' ? '' : `${server}\n${key}\n${text}`;
  });
}

/** Values of another tab by VM, summed where a VM has several rows. */
export class TabIndex {
  private readonly byKey = new Map<string, number>();
  private readonly seen = new Set<string>();

  /** `part` tells the rows of one VM apart, such as its disks. The same part again is the same export again. */
  add(row: Row, layout: Layout, value: number, part: string): void {
    for (const key of keysOf(row, layout)) {
      if (key === '' || this.seen.has(`${key}\n${part}`)) continue;
      this.seen.add(`${key}\n${part}`);
      this.byKey.set(key, (this.byKey.get(key) ?? 0) + value);
    }
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /**
   * The value for a row of the main tab, by id, else by uuid, else by name. A name that several VMs bear joins
   * nothing: `shared` knows those.
   */
  of(row: Row, layout: Layout, shared: ReadonlySet<string>): number | null {
    if (this.isEmpty) return null;
    const [id = '', uuid = '', name = ''] = keysOf(row, layout);
    return this.byKey.get(id) ?? this.byKey.get(uuid) ?? (shared.has(name) ? null : this.byKey.get(name)) ?? null;
  }
}

/** Names that more than one row bears in one vCenter. */
export function sharedNames(rows: readonly Row[], layout: Layout): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const name = keysOf(row, layout)[2] ?? '';
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}

import type { ActualHost, Inventory, InventoryFormat, Machine, SetAside, SetAsideReason } from '../../derive/estate/inventory.ts';
import type { ImportNote, ImportNoteKind, MappedColumn } from '../../derive/estate/reading.ts';
import type { GiB } from '../../model/units.ts';
import { BELIEVABLE } from './limits.ts';
import type { Read } from './machineRow.ts';

export interface Collected {
  readonly inventory: Inventory;
  readonly mapping: readonly MappedColumn[];
  readonly notes: readonly ImportNote[];
  /** Decimal signs by table. */
  readonly decimals: ReadonlyMap<string, '.' | ','>;
  /** Of a table whose columns may be chosen. */
  readonly headers?: readonly string[];
}

/** What one machine is called by, and within what: a vCenter, a file. */
export interface Identity { readonly scope: string; readonly id: string }

/** No machine is so large: the number is damaged, and would leave no sum a number. */
function isBeyondBelief({ vcpus, memory, disk, activeMemory, overhead }: Machine): boolean {
  const mib = Math.max(memory, activeMemory ?? 0, overhead ?? 0);
  return (vcpus ?? 0) > BELIEVABLE.vcpus || mib > BELIEVABLE.memoryMib || (disk ?? 0) > BELIEVABLE.diskGib;
}

/** Counts every row once: as a machine or as set aside. */
export class Collector {
  private readonly machines: Machine[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly seen = new Map<string, Set<string>>();
  private readonly names = new Map<string, number>();
  private readonly notes = new Map<string, ImportNote>();
  private readonly mapping: MappedColumn[] = [];
  private readonly decimals = new Map<string, '.' | ','>();
  private rows = 0;

  private isAgain({ scope, id }: Identity): boolean {
    const ids = this.seen.get(scope);
    if (ids === undefined) this.seen.set(scope, new Set([id]));
    else if (ids.has(id)) return true;
    else ids.add(id);
    return false;
  }

  /** `identity` says which rows are the same machine; null where the export cannot tell. */
  add(table: string, line: number, found: Read | SetAsideReason, identity: Identity | null = null): void {
    this.rows += 1;
    const read = typeof found === 'string' || !isBeyondBelief(found.machine) ? found : 'notANumber';
    if (typeof read === 'string') {
      this.setAside.push({ table, line, reason: read });
      return;
    }
    if (identity !== null && this.isAgain(identity)) {
      this.setAside.push({ table, line, reason: 'duplicate' });
      return;
    }
    const { name } = read.machine;
    if (name !== '') this.names.set(name, (this.names.get(name) ?? 0) + 1);
    this.machines.push(read.machine);
    if (read.suspended) this.note('suspended', 1);
    if (read.diskInUse === true) this.note('storageInUse', 1);
  }

  note(kind: ImportNoteKind, count: number, table = ''): void {
    if (count === 0) return;
    const key = `${kind}\n${table}`;
    this.notes.set(key, { kind, table, count: (this.notes.get(key)?.count ?? 0) + count });
  }

  /** What the numbers of a table were read with. */
  readWith(table: string, decimal: '.' | ','): void {
    this.decimals.set(table, decimal);
  }

  map(columns: readonly MappedColumn[]): void {
    this.mapping.push(...columns);
  }

  finish(format: InventoryFormat, hosts: readonly ActualHost[] = [], storage: GiB | null = null): Collected {
    this.note('sameNames', [...this.names.values()].reduce((sum, times) => sum + (times > 1 ? times : 0), 0));
    const { rows, machines, setAside, mapping, decimals } = this;
    return { inventory: { format, rows, machines, setAside, hosts, storage }, mapping, decimals, notes: [...this.notes.values()] };
  }
}

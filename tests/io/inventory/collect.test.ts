import { describe, expect, it } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';

const read = async (...rows: readonly string[]) => {
  const text = ['name,cpu,memory mib,disk gib,os', ...rows].join('\n');
  const it = await readInventory([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  if (it.kind !== 'imported') throw new Error(it.kind);
  return it.inventory;
};

describe('numbers that no machine has', () => {
  it('are set aside and said, so that sums stay numbers', async () => {
    const inventory = await read('a,1e308,4096,10,linux', 'b,1e308,4096,10,linux', 'c,2,1e308,10,linux', 'd,2,4096,1e308,linux', 'e,2,4096,1e308,linux', 'f,2,4096,10,linux');
    expect(inventory.setAside.map(({ line, reason }) => [line, reason])).toEqual([2, 3, 4, 5, 6].map((line) => [line, 'notANumber']));
    expect([inventory.rows, estateOf(inventory, '2026', {}).totals.memoryMib]).toEqual([6, 4096]);
  });

  it('are far above the largest there are', async () => {
    const { machines } = await read('a,448,33554432,2097152,linux', 'b,999999,999999999,999999999,linux');
    expect(machines).toHaveLength(2);
  });
});

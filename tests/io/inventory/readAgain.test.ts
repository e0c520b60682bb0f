import { describe, expect, test } from 'vitest';
import type { Answers, Imported } from '../../../src/derive/estate/reading.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';
import { vInfo } from '../../fixtures/inventory/rvtoolsExport.ts';
import { csv, utf8 } from '../../fixtures/inventory/texts.ts';
import { workbook } from '../../fixtures/inventory/workbooks.ts';

async function readAs(text: string, answers: Answers = {}): Promise<Imported> {
  const read = await readInventory([{ name: 'a.csv', bytes: utf8(text) }], answers);
  if (read.kind !== 'imported') throw new Error(JSON.stringify(read));
  return read;
}

const memories = ({ inventory }: Imported): readonly number[] => inventory.machines.map((one) => one.memory);

describe('a table that the reader has put right', () => {
  const TABLE = 'Name,vCPU,RAM GB,Swap GB,Disk GB,OS\na,2,4,8,40,Linux\nb,4,8,16,80,Windows\n';

  test('tells all its headers; a format that knows its columns does not', async () => {
    expect((await readAs(TABLE)).headers).toEqual(['Name', 'vCPU', 'RAM GB', 'Swap GB', 'Disk GB', 'OS']);
    expect((await readAs(csv(vInfo([{ name: 'a', id: '1' }])))).headers).toBeUndefined();
  });

  test('has another column, another unit, or a column less', async () => {
    expect(memories(await readAs(TABLE))).toEqual([4096, 8192]);
    expect(memories(await readAs(TABLE, { mapping: new Map([['memory', 'Swap GB']]) }))).toEqual([8192, 16_384]);
    expect(memories(await readAs(TABLE, { units: new Map([['memory', 'MiB']]) }))).toEqual([4, 8]);
    const without = await readAs(TABLE, { mapping: new Map([['os', ''], ['disk', '']]) });
    expect(without.inventory.machines.map((one) => [one.os, one.disk])).toEqual([['', null], ['', null]]);
    expect(without.mapping.map((one) => one.field)).not.toContain('os');
  });

  test('has another separator, and a column of memory that is none leads back to the question', async () => {
    const odd = 'Name;vCPU;RAM GB,x\na;2;4\n';
    expect((await readAs(odd, { separator: ';', mapping: new Map([['memory', 'RAM GB,x']]), units: new Map([['memory', 'GiB']]) })).readings[0]?.separator).toBe(';');
    const none = await readInventory([{ name: 'a.csv', bytes: utf8(TABLE) }], { mapping: new Map([['memory', '']]) });
    expect(none).toMatchObject({ kind: 'asks', questions: [{ kind: 'memoryColumn' }] });
  });
});

describe('an encoding that nobody can tell', () => {
  test('is asked with what the text would read in each', async () => {
    // é in Latin-1 before a letter: neither UTF-8 nor Shift_JIS.
    const bytes = Uint8Array.from([...utf8('Name,RAM MB\ncaf'), 0xe9, 0x20, ...utf8('1,4096\n')]);
    const read = await readInventory([{ name: 'a.csv', bytes }]);
    if (read.kind !== 'asks') throw new Error(read.kind);
    const [question] = read.questions;
    expect(question).toMatchObject({ kind: 'encoding' });
    expect(question?.samples).toHaveLength(question?.choices.length ?? 0);
    expect(question?.samples[0]).toContain('caf\ufffd');
    expect(new Set(question?.samples).size).toBeGreaterThan(1);
  });
});

describe('progress', () => {
  test('rises to the end, and a rest changes nothing of the result', async () => {
    const vms = Array.from({ length: 1600 }, (_, i) => ({ name: `vm-${i}`, id: `vm-${i}`, disks: [1024 * (i + 1)] }));
    const file = { name: 'big.xlsx', bytes: workbook({ vInfo: vInfo(vms) }) };
    const shares: number[] = [];
    const slowly = await readInventory([file], {}, async (share) => {
      shares.push(share);
      await new Promise((done) => { setImmediate(done); });
    });
    expect(JSON.stringify(slowly) === JSON.stringify(await readInventory([file]))).toBe(true);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

import { describe, expect, test } from 'vitest';
import { GAPS, SUBJECTS } from '../../../src/derive/receiptFacts.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { fleetOfText } from '../../../src/io/fleetText.ts';
import { ERAS } from '../../../src/model/era.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { resultOf } from '../../../src/model/resultOf.ts';
import { DEPLOYMENTS } from '../../../src/model/result.ts';
import { count, cores, gib, mib, ratio } from '../../../src/model/units.ts';
import { receiptContentOf } from '../../../src/ui/parts/receiptContent.ts';
import type { ReceiptScene } from '../../../src/ui/parts/receiptContent.ts';
import type { ReceiptContent } from '../../../src/ui/text/receipt.ts';
import { richOf } from '../../../src/ui/parts/richOf.ts';
import { tonedOnly } from '../../../src/ui/parts/tonedOnly.ts';

const scene = (inputs: Inputs, messages: Messages = en): ReceiptScene => ({ inputs, messages, format: formatOf(messages.lang) });
/** Numbers hold on to their units with characters that look like a space or like nothing. */
const plain = (content: ReceiptContent | null): ReceiptContent | null =>
  (content === null ? null : JSON.parse(JSON.stringify(content).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')) as ReceiptContent);
const contentOf = (id: string, it: ReceiptScene): ReceiptContent | null => plain(receiptContentOf(id, it));

const SMALL = resolveInputs('2007', {
  workloads: count(10), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(8), hostCores: cores(64),
  pageSharing: ratio(0.2), spareHosts: count(0), utilization: ratio(0.1), sourceCores: cores(1),
});

describe('the account of a number, in words', () => {
  test('calls the families of an estate by their names', () => {
    const groups = '400-0-1536-6656-20-80-0.2-2,150-1-2048-6144-32-60-0.3-2';
    const named = (text: string): string => JSON.stringify(contentOf('hosts.os', scene(resolveInputs('2026', {}, fleetOfText(text)))));
    expect(named(`lw,${groups}`)).toMatch(/Linux.*Windows/u);
    expect(named(`lw,${groups}`)).not.toContain('ther kernel');
    expect(named(groups)).toMatch(/Main kernel.*Other kernel 1/u);
  });

  test('names its terms, shows them with the present numbers, and ends in the number of the table', () => {
    const content = contentOf('hosts.os', scene(SMALL));
    expect(content?.name).toBe('OS virtualization: Number of hosts');
    expect(content?.lines.at(2)).toEqual({
      words: 'Per host by memory: (Host memory − memory every host carries) ÷ memory of one workload',
      numbers: '(8 GiB − 1 GiB) ÷ 1.0156 GiB', result: '6.892',
    });
    expect(content?.lines.at(-1)?.numbers).toBe('round up (10 ÷ 6)');
    expect(content?.lines.at(-1)?.result).toBe('2');
  });

  test('works the ratio of the headline out: both memories, and one over the other', () => {
    const lines = contentOf('memoryRatio', scene(resolveInputs('2026', {})))?.lines ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[0]?.words).toMatch(/^Memory of VMs: Application/);
    expect(lines[1]?.words).toMatch(/^Memory of containers: Application/);
    const { hardware, os } = resultOf(resolveInputs('2026', {})).deployments;
    const f = formatOf('en');
    expect(lines[2]?.words).toContain('Memory of VMs over that of containers: memory of VMs ÷ memory of containers');
    expect(lines[2]?.result).toBe(f.factor(hardware.memory.total / os.memory.total));
    const [above = 0, below = 0] = lines[2]?.numbers.split(' ÷ ').map((part) => Number.parseFloat(part.replaceAll(',', ''))) ?? [];
    expect(above).toBeCloseTo(hardware.memory.total / 1024, 0);
    expect(below).toBeCloseTo(os.memory.total / 1024, 0);
  });

  test('takes off what page sharing gives back, sign and all', () => {
    const lines = contentOf('memory.hardware', scene(SMALL))?.lines ?? [];
    expect(lines.at(-1)?.words).toContain('− Given back by page sharing');
    expect(lines.at(-1)?.numbers).toMatch(/ − [\d.]+ GiB/);
    expect(lines.map((line) => line.numbers).join(' ')).not.toMatch(/\+ −|−1 ×/);
  });

  test('gives range, kind and confidence of every constant, and says what is unverified', () => {
    const sources = contentOf('memory.hardware', scene(SMALL))?.sources ?? [];
    const hypervisor = sources.find((one) => one.about?.startsWith('Hypervisor memory'));
    expect(hypervisor).toMatchObject({
      about: 'Hypervisor memory, per host 272 MiB (range 192–800 MiB)', kind: 'Vendor claim',
      confidence: 'Medium confidence · unverified', year: ', 2009',
    });
    // Set by hand, so it rests on no source of ours.
    expect(sources.filter((one) => one.about?.startsWith('Guest OS memory'))).toEqual([]);
  });

  test('says in the reader’s language that a number is our own', () => {
    const own = (messages: Messages): readonly string[] =>
      (contentOf('cost.os', scene(resolveInputs('2026', {}), messages))?.sources ?? []).map((one) => one.title);
    expect(own(ja)).toContain(ja.receipts.own);
    expect(own(en)).toContain(en.receipts.own);
  });

  test('says what would halve it, and what it then is', () => {
    expect(contentOf('cpu.os', scene(SMALL))?.halve).toBe(
      'Mean CPU use before the move at 5% instead of 10%, all else as it is, makes it 0.5 cores.');
  });

  test('names fewer workloads only where no other input halves it, and says so', () => {
    expect(contentOf('hosts.hardware', scene(resolveInputs('2026', {})))?.halve).toBe(
      'No other input alone halves it. Workloads at 336 instead of 800 makes it 5.');
    expect(contentOf('hosts.hardware', scene(resolveInputs('2026', {}), ja))?.halve).toContain('ほかの条件を1つ動かすだけでは半分になりません');
  });

  test('explains what a host carries by memory and by disk, whichever binds', () => {
    // 2026: memory binds with VMs, the limit with containers; disk with neither.
    const lines = contentOf('hosts.hardware', scene(resolveInputs('2026', {})))?.lines ?? [];
    const line = (start: string) => lines.find(({ words }) => words.startsWith(start));
    expect(line('Disk every host carries')).toEqual({
      words: 'Disk every host carries: Hypervisor disk, per host + Guest OS disk × VM disk sharing', numbers: '32 GiB + 32 GiB × 70%', result: '54.4 GiB',
    });
    expect(line('Memory of one workload')?.numbers).toBe('4,096 MiB + 2,048 MiB + 25 MiB = 6,169 MiB');
    expect(line('Per host by memory')?.numbers).toContain('6.0244 GiB');
    const containers = contentOf('hosts.os', scene(resolveInputs('2026', {})))?.lines.map(({ words }) => words).join('\n');
    expect(containers).toContain('Memory every host carries: Node agents, per host or VM + Guest OS memory');
  });

  test('says why there is no number', () => {
    const content = contentOf('cost.hardware', scene({ ...SMALL, appMemory: mib(9000) }));
    expect(content?.words).toContain('10 workloads do not fit even an empty host');
    expect(content?.words).toContain('What is short is memory. Less memory for');
    expect(content?.lines).toEqual([]);
    expect(contentOf('cost.hardware', scene({ ...SMALL, workloads: count(1), appMemory: mib(9000) }))?.words).toContain('1 workload does not fit');
    expect(contentOf('sharingBreakEven', scene({ ...SMALL, vmIoPath: 'passthrough' }))?.words).toContain('Passthrough pins');
  });

  test('names a remedy that makes it fit', () => {
    const cases: readonly (readonly [Inputs, RegExp, Inputs])[] = [
      [{ ...SMALL, sourceCores: cores(64), utilization: ratio(1) }, /short is CPU\. Less CPU per workload.*Less memory does not\./, { ...SMALL, sourceCores: cores(8), utilization: ratio(1) }],
      [{ ...SMALL, appDisk: gib(9000) }, /short is disk\. Less disk/, { ...SMALL, appDisk: gib(100) }],
      [{ ...SMALL, appMemory: mib(9000) }, /short is memory\. Less memory/, { ...SMALL, appMemory: mib(9000), hostMemory: gib(32) }],
    ];
    for (const [inputs, words, remedied] of cases) {
      expect(contentOf('hosts.hardware', scene(inputs))?.words).toMatch(words);
      expect(resultOf(remedied).deployments.hardware.notPlaceable).toEqual([]);
    }
    const noCpu = { ...SMALL, sourceCores: cores(64), utilization: ratio(1), appMemory: mib(16), guestOsMemory: mib(16) };
    expect(resultOf(noCpu).deployments.hardware.notPlaceable[0]?.reason).toBe('cpu');
    expect(contentOf('hosts.os', scene(noCpu, ja))?.words).toContain('メモリを減らしても載りません');
  });

  test.each(ERAS)('is whole for every number of %s in both languages', (era) => {
    for (const messages of [ja, en]) {
      const inputs = resolveInputs(era, {});
      for (const id of [...GAPS, ...SUBJECTS.flatMap((subject) => DEPLOYMENTS.map((one) => `${subject}.${one}`))]) {
        const exists = !id.endsWith('.microvm') || resultOf(inputs).deployments.microvm !== null;
        const content = contentOf(id, scene(inputs, messages));
        expect(content !== null, id).toBe(exists);
        if (content === null) continue;
        expect(content.lines.length, id).toBeGreaterThan(0);
        const keys = [...content.lines.map((line) => line.words), ...content.sources.map((one) => one.id)];
        expect(new Set(keys).size, id).toBe(keys.length);
        expect(JSON.stringify(content), id).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
  });

  test.each([en, ja])('ends in the rounded amount that the page shows, and before it has the exact one', (messages) => {
    for (const currency of ['usd', 'jpy', 'eur'] as const) {
      const inputs = resolveInputs('2026', { currency });
      const format = formatOf(messages.lang);
      const { total } = resultOf(inputs).deployments.hardware.cost;
      const last = contentOf('cost.hardware', scene(inputs, messages))?.lines.at(-1);
      const [shown, exact] = [format.money(total, currency), format.byUnit(total, 'money', currency)].map((text) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', ''));
      expect(last?.result).toBe(shown);
      expect(exact).not.toBe(shown);
      expect(last?.numbers.endsWith(` = ${exact ?? ''}`), last?.numbers).toBe(true);
    }
  });

  test('is nothing for an unknown id', () => {
    expect(contentOf('speed.os', scene(SMALL))).toBeNull();
  });
});

describe('a sentence from i18n', () => {
  const sentence = ['needs ', { text: '2 hosts', tone: 'os', receipt: 'hosts.os' }, '.'] as const;

  test('opens the receipts of its numbers', () => {
    const [before, number] = richOf(sentence, scene(SMALL));
    expect(before).toBe('needs ');
    if (number === undefined || typeof number === 'string') throw new Error('no number');
    expect([number.text, number.tone, number.receipt?.content().name]).toEqual(['2 hosts', 'os', 'OS virtualization: Number of hosts']);
  });

  test('keeps its colours where no receipt can open', () => {
    expect(tonedOnly(sentence)).toEqual(['needs ', { text: '2 hosts', tone: 'os' }, '.']);
  });
});

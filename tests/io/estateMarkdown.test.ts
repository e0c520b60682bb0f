import { describe, expect, test } from 'vitest';
import { estateOf } from '../../src/derive/estate.ts';
import type { Inventory, Machine } from '../../src/derive/estate/inventory.ts';
import { estateFigures as en } from '../../src/i18n/en/estateFigures.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { estateFigures as ja } from '../../src/i18n/ja/estateFigures.ts';
import { LANGS, loadMessages } from '../../src/i18n/messages.ts';
import { estateMarkdown } from '../../src/io/estateMarkdown.ts';
import { cores, gib, mib, ratio } from '../../src/model/units.ts';

const machine = (line: number, more: Partial<Machine> = {}): Machine => ({
  name: `secret-${line}`, line, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: 'Secret OS', family: 'linux',
  utilization: ratio(0.03), activeMemory: mib(1000), overhead: null, ...more,
});
const whole: Inventory = {
  format: 'rvtools', rows: 32, storage: null, setAside: [{ table: 'secret.csv', line: 9, reason: 'template' }],
  machines: [...Array.from({ length: 29 }, (_, i) => machine(i + 2)), machine(40, { family: 'aix' }), machine(41, { running: false })],
  hosts: Array.from({ length: 9 }, (_, i) => ({ cluster: `secret-${i % 2}`, cores: cores(16), memory: mib(131_072), cpuUse: ratio(0.2), memoryUse: ratio(0.4) })),
};
const paper = async (inventory: Inventory, lang: 'ja' | 'en'): Promise<string> => estateMarkdown({
  inventory, estate: estateOf(inventory, '2026', {}), messages: await loadMessages(lang), words: lang === 'ja' ? ja : en, format: formatOf(lang),
});

describe.each(LANGS)('an estate on paper: %s', (lang) => {
  test('has the sections of its figures, whole tables and no name', async () => {
    const text = await paper(whole, lang);
    const words = lang === 'ja' ? ja : en;
    const places = [words.rows, words.spread, words.waste, words.reality, words.family].map(({ kicker }) => text.indexOf(`## ${kicker}\n`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/secret|undefined|NaN|Infinity|\[object/iu);
    for (const part of text.split('\n\n').filter((one) => one.startsWith('| '))) {
      expect(new Set(part.split('\n').map((line) => line.split(' | ').length)).size, part).toBe(1);
    }
  });

  test('says of how many machines its hosts are where more run than the model takes, wherever it tells of hosts', async () => {
    const text = await paper({ ...whole, machines: [machine(2, { count: 1_870_433 }), machine(3, { count: 100, family: 'aix' })] }, lang);
    const words = lang === 'ja' ? ja : en;
    for (const { kicker } of [words.rows, words.waste, words.reality, words.family]) {
      expect(text.split('## ').find((part) => part.startsWith(`${kicker}\n`)), kicker).toContain('100,000');
    }
    expect(await paper(whole, lang)).not.toContain('100,000');
  });

  test('leaves out what there is nothing to say about', async () => {
    const text = await paper({ ...whole, hosts: [], setAside: [], rows: 1, machines: [machine(2, { running: false })] }, lang);
    expect(text).not.toContain((lang === 'ja' ? ja : en).reality.kicker);
    expect(text).not.toMatch(/undefined|NaN|Infinity/u);
    const silent = await paper({ ...whole, machines: [machine(2, { utilization: null, activeMemory: null })] }, lang);
    expect(silent).not.toContain((lang === 'ja' ? ja : en).waste.summary);
  });
});

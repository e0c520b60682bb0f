import { expect, test } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import { PRESETS } from '../../src/derive/presets.ts';
import { presetVerdict } from '../../src/derive/presetVerdict.ts';
import { en } from '../../src/i18n/en.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { ja } from '../../src/i18n/ja.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { gib } from '../../src/model/units.ts';

const KINDS = { saves: 'os', even: 'neither', costs: 'hardware', notPlaceable: null } as const;

test.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s: the verdict is that of the headline after it is chosen', (_, preset) => {
  const headline = headlineOf(resolveInputs(preset.era, preset.overrides));
  const verdict = presetVerdict(preset);
  expect(verdict?.fewer ?? null).toBe(KINDS[headline.kind]);
  if (headline.kind === 'notPlaceable' || verdict === null) return;
  expect([verdict.hardware, verdict.os]).toEqual([headline.hardware, headline.os]);
});

test('both sides win somewhere, VMs at least twice', () => {
  const fewer = PRESETS.map((preset) => presetVerdict(preset)?.fewer);
  expect(fewer.filter((side) => side === 'hardware').length).toBeGreaterThanOrEqual(2);
  expect(fewer.filter((side) => side === 'os').length).toBeGreaterThanOrEqual(2);
});

test('says who wins with the smaller number first, and of nobody where both need as many', () => {
  const [english, japanese] = [formatOf('en'), formatOf('ja')];
  const bare = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  expect(bare(plainOf(en.presets.verdict(english, { fewer: 'hardware', hardware: 2, os: 8 })))).toBe('VMs win: 2 hosts to 8');
  expect(bare(plainOf(en.presets.verdict(english, { fewer: 'os', hardware: 8, os: 1 })))).toBe('Containers win: 1 host to 8');
  expect(bare(plainOf(en.presets.verdict(english, { fewer: 'neither', hardware: 3, os: 3 })))).toBe('Even: 3 hosts either way');
  expect(bare(plainOf(ja.presets.verdict(japanese, { fewer: 'hardware', hardware: 2, os: 8 })))).toBe('VMの勝ち：ホスト2台 対 8台');
  expect(bare(plainOf(ja.presets.verdict(japanese, { fewer: 'neither', hardware: 3, os: 3 })))).toBe('引き分け：どちらもホスト3台');
});

test('has none where something fits no host', () => {
  const [first] = PRESETS;
  expect(presetVerdict({ ...first, overrides: { ...first.overrides, appDisk: gib(10_000), hostDisk: gib(10) } })).toBeNull();
});

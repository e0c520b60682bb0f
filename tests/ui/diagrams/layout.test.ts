import { describe, expect, test } from 'vitest';
import { hostSharesOf } from '../../../src/derive/hostShares.ts';
import { stackPicturesOf } from '../../../src/derive/stackBoxes.ts';
import type { HostStack } from '../../../src/derive/stackBoxes.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { mib, mibOf, ratio } from '../../../src/model/units.ts';
import { placeFlags } from '../../../src/ui/diagrams/flags.ts';
import { drawBar, longestOf } from '../../../src/ui/diagrams/shareLayout.ts';
import { spread } from '../../../src/ui/diagrams/spread.ts';
import { commonScale, drawStack, placePanels } from '../../../src/ui/diagrams/stackLayout.ts';
import { fillLines, textWidth, wrapText } from '../../../src/ui/diagrams/textLines.ts';

const hostOf = (id: string, era: '2007' | '2026' = '2026'): HostStack => {
  const host = stackPicturesOf(resolveInputs(era, {})).find((one) => one.id === id)?.host;
  if (host === null || host === undefined) throw new Error(id);
  return host;
};

describe('one scale for all stacks', () => {
  const pictures = stackPicturesOf(resolveInputs('2026', {}));
  const scale = commonScale(pictures, 300, 4);
  const area = { x: 100, width: 120, bottom: 400 };

  test('the tallest just fits, and the guest OS is as high as it is large', () => {
    const tops = pictures.flatMap((one) => (one.host === null ? [] : [drawStack(one.host, area, scale).guests.top]));
    expect(Math.min(...tops)).toBeCloseTo(100, 3);
    const drawing = drawStack(hostOf('hardware'), area, scale);
    const heights = new Map(drawing.boxes.map((box) => [box.layer, box.height]));
    expect((heights.get('application') ?? 0) / (heights.get('guestOs') ?? 1)).toBeCloseTo(2, 9);
    expect(heights.get('hypervisor')).toBeCloseTo(heights.get('guestOs') ?? 0, 9);
  });

  test('a sliver is drawn thicker, and marked', () => {
    const { marks, boxes } = drawStack(hostOf('os'), area, scale);
    expect(marks.filter((one) => one.thick).map((one) => one.layer)).toEqual(['runtime']);
    expect(boxes.find((box) => box.layer === 'runtime')?.height).toBe(4);
  });

  test('columns stay in their area and stand on each other without gap', () => {
    for (const id of ['hardware', 'os', 'nested', 'microvm']) {
      const { boxes } = drawStack(hostOf(id), area, scale);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(100 - 1e-9);
        expect(box.x + box.width).toBeLessThanOrEqual(220 + 1e-9);
        const foot = box.y + box.height;
        expect(foot > 400 - 1e-9 || boxes.some((one) => Math.abs(one.y - foot) < 1e-9)).toBe(true);
      }
    }
  });

  test('page sharing opens a window in all guests but one', () => {
    const { boxes, marks } = drawStack(hostOf('hardware', '2007'), area, commonScale(stackPicturesOf(resolveInputs('2007', {})), 300, 4));
    expect(boxes.filter((box) => box.layer === 'sharedPages')).toHaveLength(11);
    expect(marks.map((one) => one.layer)).toContain('sharedPages');
  });
});

test('panels fill rows without leaving the drawing, both sides in one row', () => {
  const pictures = stackPicturesOf(resolveInputs('2026', {}));
  const sizes = { gutter: 90, slim: { gutter: 80, width: 120 }, gap: 12 };
  for (const width of [320, 390, 700, 1040]) {
    const places = placePanels(pictures, width, 1, sizes);
    expect(places).toHaveLength(5);
    for (const place of places) expect(place.x + place.width).toBeLessThanOrEqual(width + 1e-9);
    const rowOf = (id: string): number | undefined => places.find((place) => place.picture.id === id)?.row;
    expect(rowOf('hardware')).toBe(rowOf('os'));
  }
});

describe('bars', () => {
  test('a bar is as long as its hosts are large, whatever sharing took out of it', () => {
    const inputs = resolveInputs('2007', { pageSharing: ratio(0.6) });
    const [bar] = hostSharesOf(inputs, ['hardware'], 'memory');
    if (bar === undefined) throw new Error('no bar');
    const { stretches, lifted, end } = drawBar(bar, 0, 0.01);
    expect(end).toBeCloseTo(bar.hosts * mibOf(inputs.hostMemory) * 0.01, 6);
    expect(stretches.reduce((sum, one) => sum + one.to - one.from, 0)).toBeCloseTo(end, 6);
    expect((lifted?.to ?? 0) - (lifted?.from ?? 0)).toBeCloseTo(-(bar.shares.find((one) => one.part === 'sharedPages')?.amount ?? 0) * 0.01, 6);
    expect(longestOf([bar])).toBeGreaterThanOrEqual(bar.capacity ?? 0);
  });

  test('more shared than the copies of the OS hold is taken from the applications, and from nothing else', () => {
    const [bar] = hostSharesOf(resolveInputs('2007', { pageSharing: ratio(0.67), guestOsMemory: mib(64) }), ['hardware'], 'memory');
    if (bar === undefined) throw new Error('no bar');
    const { stretches, end } = drawBar(bar, 0, 0.01);
    for (const one of stretches) {
      const [drawn, whole] = [one.to - one.from, one.amount * 0.01];
      if (one.part === 'guestOs') expect(drawn).toBe(0);
      else if (one.part === 'application') expect(drawn).toBeLessThan(whole);
      else expect(drawn).toBeCloseTo(whole, 6);
    }
    expect(stretches.reduce((most, one) => Math.max(most, one.to), 0)).toBeCloseTo(end, 6);
  });
});

describe('labels', () => {
  test('spread moves no further than needed, and stays inside', () => {
    expect(spread([{ at: 10, size: 20 }, { at: 12, size: 20 }], 0, 100)).toEqual([10, 30]);
    expect(spread([{ at: 90, size: 20 }, { at: 95, size: 20 }], 0, 100)).toEqual([70, 90]);
    expect(spread([], 0, 10)).toEqual([]);
  });

  test('flags of a bar never cross: no text over the pole of another in its row or nearer', () => {
    const flags = [{ at: 1, width: 80 }, { at: 100, width: 90 }, { at: 104, width: 90 }, { at: 108, width: 90 }, { at: 260, width: 90 }, { at: 310, width: 60 }];
    const placed = placeFlags(flags, 320);
    expect(placed.map((one) => one.side)).toEqual(['below', 'below', 'below', 'below', 'above', 'above']);
    flags.forEach((flag, i) => flags.forEach((other, j) => {
      const [mine, theirs] = [placed[i], placed[j]];
      if (i === j || mine?.side !== theirs?.side || mine === undefined || theirs === undefined) return;
      const from = mine.side === 'below' ? flag.at : flag.at - flag.width;
      const crossed = other.at > from && other.at < from + flag.width;
      if (crossed) expect(theirs.row).toBeLessThan(mine.row);
    }));
  });

  test('lines break between words, between Japanese letters, and not before a full stop', () => {
    expect(wrapText('Does not fit an empty host.', 90, 12)).toEqual(['Does not fit an', 'empty host.']);
    expect(wrapText('載りません。', 60, 12)).toEqual(['載りませ', 'ん。']);
    expect(fillLines(['ハイパー', 'バイザー'], 200, 12)).toEqual(['ハイパーバイザー']);
    expect(fillLines(['ハイパー', 'バイザー'], 80, 12)).toEqual(['ハイパー', 'バイザー']);
    expect(textWidth('あ', 12)).toBe(12);
  });
});

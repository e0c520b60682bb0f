import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { depthOf } from '../../src/derive/depth.ts';
import { isQuestion } from '../../src/derive/doubt.ts';
import { fullReportOf, reportOf } from '../../src/derive/report.ts';
import { jsonText } from '../../src/io/jsonText.ts';
import { bandOf, curveBandOf } from '../../src/model/band.ts';
import type { BandFigure } from '../../src/model/band.ts';
import { metricOf } from '../../src/model/curve.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs, SPEC } from '../../src/model/inputTable.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { mapOf } from '../../src/model/map.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { METRICS } from '../../src/model/result.ts';
import type { Metric } from '../../src/model/result.ts';
import { sensitivityOf } from '../../src/model/sensitivity.ts';
import { count, gib, mib } from '../../src/model/units.ts';

const MAP_METRICS = ['hosts', 'memory', 'kernels', 'cost'] as const;

const CASES: readonly (readonly [string, Inputs])[] = [
  ['40 of 2007', resolveInputs('2007', { workloads: count(40), kernelFamilies: count(1) })],
  ['the defaults of 2014', resolveInputs('2014', {})],
  ['100 000 on 12 kernels', resolveInputs('2026', { workloads: count(100_000), kernelFamilies: count(12) })],
  ['an application that fits no host', resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })],
  ['yen, and a memory nobody assumes', resolveInputs('2026', { currency: 'jpy', guestOsMemory: mib(1000), hostMemory: gib(300) })],
];

const keyOf = (url: string): NumberKey => {
  const spec = Object.values(SPEC).find((one) => one.url === url);
  if (spec?.kind !== 'number') throw new Error(`no number is called ${url}`);
  return spec.key;
};

function differenceAt(inputs: Inputs, metric: Metric): number | null {
  const { hardware, os } = resultOf(inputs).deployments;
  const [a, b] = [metricOf(hardware, metric), metricOf(os, metric)];
  return a === null || b === null ? null : a - b;
}

const never = (value: number | null | undefined): number | null => value ?? null;

describe.each(CASES)('the full report: %s', (_, inputs) => {
  const depth = depthOf(inputs);
  const report = fullReportOf(inputs, depth);
  const { sensitivity, band, map } = report.divergence;

  test('is the plain report and three parts more, all of it data that JSON can carry', () => {
    const { sensitivity: _s, band: _b, map: _m, ...rest } = report.divergence;
    expect({ ...report, divergence: rest }).toEqual(reportOf(inputs));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(JSON.parse(jsonText(report))).toEqual(report);
  });

  test('sensitivity: each number at both ends, as the model has it; set inputs against the whole model', () => {
    for (const metric of METRICS) {
      const { difference, rows } = sensitivity[metric];
      expect(difference).toBe(differenceAt(inputs, metric));
      const model = sensitivityOf(inputs, metric);
      for (const { id, kind, low, high, span } of model.rows) {
        const named = kind === 'input' ? SPEC[id as NumberKey].url : id;
        const row = rows.find((one) => one.kind === kind && one.id === named);
        expect(row, named).toMatchObject({
          low: low.value, high: high.value, differenceAtLow: low.difference, differenceAtHigh: high.difference, span, isSet: false,
        });
      }
      const set = rows.filter((row) => row.isSet);
      expect(rows.length).toBe(model.rows.length + set.length);
      if (inputs.hostMemory === 300) expect(set.map((row) => row.id)).toContain('hm');
      // Nothing that was set by hand makes the band wide.
      const wide = Object.values(band.figures).flatMap((figure) => figure.wideners.map((one) => one.id));
      for (const row of set) {
        expect(wide).not.toContain(row.id);
        expect(row.value).toBe(inputs[keyOf(row.id)]);
        expect(row.differenceAtLow, row.id).toBe(differenceAt({ ...inputs, [keyOf(row.id)]: row.low }, metric));
        expect(row.differenceAtHigh, row.id).toBe(differenceAt({ ...inputs, [keyOf(row.id)]: row.high }, metric));
      }
      expect(rows.map((row) => row.span ?? -1)).toEqual(rows.map((row) => row.span ?? -1).toSorted((a, b) => b - a));
    }
  });

  test('sensitivity names what the rest of the report has: constants by id, inputs by their key', () => {
    for (const { kind, id, value, unit } of sensitivity.hosts.rows) {
      if (kind === 'input') expect(value, id).toBe(report.inputs[id]);
      else expect({ value, unit }, id).toEqual({
        value: report.assumptions[id as keyof typeof report.assumptions]?.value,
        unit: report.assumptions[id as keyof typeof report.assumptions]?.unit,
      });
    }
  });

  test('band: that of the model, 200 draws, the reader’s question left as it is', () => {
    const names: Readonly<Record<keyof typeof band.figures, BandFigure>> = {
      hardwareHosts: 'a.hosts', osHosts: 'b.hosts', differenceHosts: 'difference.hosts', differenceMemoryMib: 'difference.memory',
      smoothGapWorkloads: 'smoothGap', firstGapWorkloads: 'firstGap',
    };
    const model = bandOf(inputs, { figures: Object.values(names), isSet: isQuestion });
    expect([band.draws, band.seed]).toEqual([200, 2007]);
    expect(band.held.map(keyOf).every(isQuestion)).toBe(true);
    for (const [name, figure] of Object.entries(names) as [keyof typeof names, BandFigure][]) {
      const expected = model.figures.get(figure);
      const { low, middle, high, told, wideners } = band.figures[name];
      expect([low, middle, high, told]).toEqual([never(expected?.low), never(expected?.middle), never(expected?.high), expected?.told ?? 0]);
      expect(wideners.map(({ kind, id, correlation }) => [kind, kind === 'input' ? keyOf(id) : id, correlation]))
        .toEqual((expected?.wideners ?? []).map(({ kind, id, correlation }) => [kind, id, correlation]));
    }
    const { hardwareHosts, osHosts, differenceHosts, differenceMemoryMib, smoothGapWorkloads, firstGapWorkloads } = band.figures;
    const { hardware, os } = resultOf(inputs).deployments;
    expect(hardwareHosts.now).toBe(metricOf(hardware, 'hosts'));
    expect(osHosts.now).toBe(metricOf(os, 'hosts'));
    expect(differenceHosts.now).toBe(differenceAt(inputs, 'hosts'));
    expect(differenceMemoryMib.now).toBe(differenceAt(inputs, 'memory'));
    const { smoothGap, firstGap } = divergenceOf(inputs);
    expect([smoothGapWorkloads.now, firstGapWorkloads.now]).toEqual([smoothGap, firstGap]);
  });

  test('band: along the curve too, the reader’s own number of workloads among the points', () => {
    const at = band.curve.points.map((point) => point.at);
    expect(at).toContain(inputs.workloads);
    const points = curveBandOf(inputs, 'workloads', at, 'hosts', { isSet: isQuestion });
    const plain = points.map(({ at: n, spread }) => ({ at: n, hardware: spread.hardware ?? null, os: spread.os ?? null }));
    expect(band.curve.points.map((point) => point.hardware?.high ?? null)).toEqual(plain.map((point) => point.hardware?.high ?? null));
    expect(band.curve.points.map((point) => point.os?.low ?? null)).toEqual(plain.map((point) => point.os?.low ?? null));
  });

  test('map: that of the model over both axes, and cell by cell what the whole result says there', () => {
    expect([map.x.input, map.y.input]).toEqual(['n', 'k']);
    for (const metric of MAP_METRICS) {
      const { winners, frontier, here, shares } = map.metrics[metric];
      const model = mapOf(inputs, { key: 'workloads', values: map.x.values }, { key: 'kernelFamilies', values: map.y.values }, metric);
      expect(winners.flat()).toEqual(model.cells.map((cell) => cell.winner));
      expect(winners.every((row) => row.length === map.x.values.length)).toBe(true);
      expect(frontier.length).toBe(model.frontier.length);
      expect(shares.hardware + shares.os + shares.tie + shares.nobody).toBeCloseTo(1, 12);
      expect([here.hardware, here.os]).toEqual([resultOf(inputs).deployments.hardware, resultOf(inputs).deployments.os].map((one) => metricOf(one, metric)));
      for (const [row, column] of [[0, 0], [11, 47], [5, 20], [1, 30]] as const) {
        const there = { ...inputs, workloads: count(map.x.values[column] ?? 0), kernelFamilies: count(map.y.values[row] ?? 0) };
        const difference = differenceAt(there, metric);
        const winner = winners[row]?.[column];
        if (difference === null) expect(winner).toBeNull();
        else if (winner === 'os') expect(difference).toBeGreaterThan(0);
        else if (winner === 'hardware') expect(difference).toBeLessThan(0);
        else expect(Math.abs(difference)).toBeLessThanOrEqual(1e-9 * Math.max(1, metricOf(resultOf(there).deployments.os, metric) ?? 0));
      }
    }
  });

  test('map: the frontier lies between cells that different sides win', () => {
    const { winners, frontier } = map.metrics.hosts;
    for (const { from: [column = 0, row = 0], to: [toColumn = 0, toRow = 0], between } of frontier) {
      const upright = toColumn === column;
      expect(upright ? toRow - row : toColumn - column).toBe(1);
      const [one, other] = upright ? [winners[row]?.[column - 1], winners[row]?.[column]] : [winners[row - 1]?.[column], winners[row]?.[column]];
      expect([one, other]).toEqual(between);
      expect(one).not.toBe(other);
    }
  });
});

/** Ten digits: enough to notice, and the same with every mathematical library. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
  (typeof inner === 'number' ? Number(inner.toPrecision(10)) : inner));
const goldenPath = (era: string): string => fileURLToPath(new URL(`../golden/depth-${era}.json`, import.meta.url));
const RENEW = 'RENEW_GOLDEN=1 npx vitest run --project unit tests/derive/reportDepth.test.ts';

describe('the golden bands, maps and sensitivities', () => {
  test.each(ERAS)('%s has not changed unnoticed', (era) => {
    const { sensitivity, band, map } = fullReportOf(resolveInputs(era, {})).divergence;
    const { hosts, memory } = sensitivity;
    const now = rounded({ sensitivity: { hosts, memory }, band, map });
    if (process.env['RENEW_GOLDEN'] === '1') writeFileSync(goldenPath(era), `${jsonText(now)}\n`);
    const then: unknown = JSON.parse(readFileSync(goldenPath(era), 'utf8'));
    expect(now, `Numbers of ${era} changed. If they should:\n  ${RENEW}`).toEqual(then);
  });
});

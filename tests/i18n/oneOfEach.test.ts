import { describe, expect, test } from 'vitest';
import { bindingSharesOf, hostsApartOf } from '../../src/derive/bindingShares.ts';
import { crossingOf } from '../../src/derive/crossing.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { hostSharesOf } from '../../src/derive/hostShares.ts';
import { mixFactsOf } from '../../src/derive/mixHosts.ts';
import { responseFacts } from '../../src/derive/response.ts';
import { resultsTableOf } from '../../src/derive/resultsTable.ts';
import { SPRAWL_MEASURES, sprawlFacts } from '../../src/derive/sprawlGrowth.ts';
import { stackFactsOf } from '../../src/derive/stackBoxes.ts';
import { whyFactsOf } from '../../src/derive/whySteps.ts';
import { en } from '../../src/i18n/en.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import type { RichText } from '../../src/i18n/rich.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';
import { count, mib, ratio } from '../../src/model/units.ts';

const f = formatOf('en');
const text = (...parts: readonly (string | RichText)[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : plainOf(part))).join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

function headline(inputs: Inputs): string {
  const it = headlineOf(inputs);
  return text(en.headline.sentence(f, it), en.headline.opening(f, it), en.headline.beside(f, it), en.headline.bestCase(f, it));
}

function figures(inputs: Inputs): string {
  const it = en.figures;
  const [vmHosts, osHosts] = hostSharesOf(inputs, ['hardware', 'os'], 'memory');
  const [hardware, os] = bindingSharesOf(inputs);
  if (vmHosts === undefined || osHosts === undefined || hardware === undefined || os === undefined) throw new Error('both sides exist');
  const shares = { hardware: vmHosts, os: osHosts, measure: 'memory' as const, workloads: inputs.workloads };
  const stack = stackFactsOf(inputs);
  const crossing = crossingOf(inputs);
  const [response, table, sprawl, mix] = [responseFacts(inputs), resultsTableOf(inputs), sprawlFacts(inputs), mixFactsOf(inputs)];
  return text(
    it.hostShare.title(shares, f), it.hostShare.summary(shares, f), it.stack.title(stack, f), it.stack.summary(stack, f),
    it.binding.title(hardware, os, hostsApartOf(inputs), f), it.binding.summary(hardware, os, f),
    it.crossing.title(crossing, f), it.crossing.summary(crossing, f), it.response.title(response, f), it.response.summary(response, f),
    it.results.title(table, f), it.results.summary(table), it.mix.title(f, mix), it.mix.summary(f, mix),
    ...SPRAWL_MEASURES.map((measure) => it.sprawl.title(sprawl, measure, f)), it.sprawl.summary(sprawl, f),
    ...METRICS.flatMap((metric) => {
      const why = whyFactsOf(inputs, metric);
      return [it.why.title(why, f, 'usd'), it.why.summary(why, f, 'usd')];
    }),
  );
}

/** "1 hosts", "1 workload need": a number before a noun or a verb that does not go with it. */
const PLURAL = /(?<![\d.,])1 (?:hosts|servers|VMs|containers|workloads|kernels|images|licences|kernel families|years|months|cores)\b/;
const VERB = /(?<![\d.,])1 (?:host|server|VM|container|workload|kernel|image|licence|core|h|of them) (?:need|are|were|do|have|take|grow|become|stay|run|fit|move|make|add)\b/;
const MANY = /(?<!and |, )(?:[2-9]|\d{2,}) (?:host|server|VM|container|workload|kernel|image|licence)\b(?! famil)/;

describe('one of each, in English', () => {
  test('the rules see what they are for', () => {
    expect('needs 1 hosts').toMatch(PLURAL);
    expect('1 workload need').toMatch(VERB);
    expect('11 host').toMatch(MANY);
    expect('11 hosts, 1 host, 2.1 hosts, 1 workload needs').not.toMatch(PLURAL);
  });

  const worlds: readonly Inputs[] = ERAS.flatMap((era) => [1, 2, 3].flatMap((n) => [1, 2].flatMap((k) => [0, 1].flatMap((spare) =>
    [{ }, { appMemory: mib(1_048_576) }, { growthPerMonth: ratio(0) }].map((more) =>
      resolveInputs(era, { workloads: count(n), kernelFamilies: count(k), spareHosts: count(spare), minorityShare: ratio(0.5), ...more }))))));

  test.each(worlds.map((inputs) => [`${inputs.era} n=${inputs.workloads} k=${inputs.kernelFamilies} sp=${inputs.spareHosts}`, inputs] as const))('%s', (_, inputs) => {
    for (const said of [figures(inputs), headline(inputs)]) for (const rule of [PLURAL, VERB, MANY]) expect(said).not.toMatch(rule);
    expect(figures(inputs)).not.toMatch(/ 1 times/);
  });
});

import type { Messages } from './messages.ts';
import { enFirst } from './enFirst.ts';
import { assumptionList } from './en/assumptionList.ts';
import { assumptions } from './en/assumptions.ts';
import { estate } from './en/estate.ts';
import { embed } from './en/embed.ts';
import { binding } from './en/figures/binding.ts';
import { board } from './en/figures/board.ts';
import { claims } from './en/figures/claims.ts';
import { copies } from './en/figures/copies.ts';
import { crossing } from './en/figures/crossing.ts';
import { divergence } from './en/figures/divergence.ts';
import { doubt } from './en/figures/doubt.ts';
import { fairness } from './en/figures/fairness.ts';
import { hostShare } from './en/figures/hostShare.ts';
import { map } from './en/figures/map.ts';
import { merge } from './en/figures/merge.ts';
import { mix } from './en/figures/mix.ts';
import { pair } from './en/figures/pair.ts';
import { predict } from './en/figures/predict.ts';
import { published } from './en/figures/published.ts';
import { rack } from './en/figures/rack.ts';
import { response } from './en/figures/response.ts';
import { results } from './en/figures/results.ts';
import { sensitivity } from './en/figures/sensitivity.ts';
import { sprawl } from './en/figures/sprawl.ts';
import { stack } from './en/figures/stack.ts';
import { unscored } from './en/figures/unscored.ts';
import { thenNow } from './en/figures/thenNow.ts';
import { why } from './en/figures/why.ts';
import { fleet } from './en/fleet.ts';
import { inputsBelow } from './en/inputsBelow.ts';
import { labBelow } from './en/labBelow.ts';
import { notices } from './en/notices.ts';
import { presets } from './en/presets.ts';
import { receipts } from './en/receipts.ts';
import { take } from './en/take.ts';

export const en = {
  ...enFirst, assumptions, assumptionList, embed, estate, fleet, notices, presets, receipts, take,
  inputs: { ...enFirst.inputs, ...inputsBelow },
  lab: { ...enFirst.lab, ...labBelow },
  figures: { divergence, stack, hostShare, binding, board, claims, copies, crossing, doubt, fairness, map, merge, mix, pair, predict, published, rack, response, results, sensitivity, sprawl, unscored, thenNow, why },
} satisfies Messages;

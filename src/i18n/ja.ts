import { jaFirst } from './jaFirst.ts';
import { assumptionList } from './ja/assumptionList.ts';
import { assumptions } from './ja/assumptions.ts';
import { estate } from './ja/estate.ts';
import { embed } from './ja/embed.ts';
import { binding } from './ja/figures/binding.ts';
import { board } from './ja/figures/board.ts';
import { claims } from './ja/figures/claims.ts';
import { copies } from './ja/figures/copies.ts';
import { crossing } from './ja/figures/crossing.ts';
import { divergence } from './ja/figures/divergence.ts';
import { doubt } from './ja/figures/doubt.ts';
import { fairness } from './ja/figures/fairness.ts';
import { hostShare } from './ja/figures/hostShare.ts';
import { map } from './ja/figures/map.ts';
import { merge } from './ja/figures/merge.ts';
import { mix } from './ja/figures/mix.ts';
import { pair } from './ja/figures/pair.ts';
import { predict } from './ja/figures/predict.ts';
import { published } from './ja/figures/published.ts';
import { rack } from './ja/figures/rack.ts';
import { response } from './ja/figures/response.ts';
import { results } from './ja/figures/results.ts';
import { sensitivity } from './ja/figures/sensitivity.ts';
import { sprawl } from './ja/figures/sprawl.ts';
import { stack } from './ja/figures/stack.ts';
import { unscored } from './ja/figures/unscored.ts';
import { thenNow } from './ja/figures/thenNow.ts';
import { why } from './ja/figures/why.ts';
import { fleet } from './ja/fleet.ts';
import { inputsBelow } from './ja/inputsBelow.ts';
import { labBelow } from './ja/labBelow.ts';
import { notices } from './ja/notices.ts';
import { presets } from './ja/presets.ts';
import { receipts } from './ja/receipts.ts';
import { take } from './ja/take.ts';

/** The source type of all messages: English must have the same shape or it does not compile. */
export const ja = {
  ...jaFirst, assumptions, assumptionList, embed, estate, fleet, notices, presets, receipts, take,
  inputs: { ...jaFirst.inputs, ...inputsBelow },
  lab: { ...jaFirst.lab, ...labBelow },
  figures: { divergence, stack, hostShare, binding, board, claims, copies, crossing, doubt, fairness, map, merge, mix, pair, predict, published, rack, response, results, sensitivity, sprawl, unscored, thenNow, why },
};

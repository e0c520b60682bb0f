import { divergenceCurve } from '../../derive/divergenceCurve.ts';
import { smallGapOf } from '../../derive/divergenceFacts.ts';
import type { DivergenceFacts } from '../../derive/divergenceFacts.ts';
import { metricText, signedMetric } from '../../i18n/metricText.ts';
import { curveOf, valuesAt } from '../../model/curve.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { TableContent, TableRow } from '../figure/table.ts';
import { ticksBetween } from '../charts/ticks.ts';
import { scaleOfUnit } from '../../i18n/axisText.ts';
import type { FirstScene } from '../scene.ts';

/** The figure in words, for all readers and above all for those who cannot see it. */
export function divergenceSummary(scene: FirstScene, facts: DivergenceFacts): string {
  const { inputs, ghost } = scene;
  const { rows } = divergenceCurve(inputs, ghost, facts.metric, facts.along);
  const placed = rows.filter((row) => row.hardware !== null && row.os !== null);
  const small = facts.metric === 'memory' || facts.metric === 'disk' || facts.metric === 'kernels' ? facts.metric : null;
  const settled = ghost === null && facts.along === 'workloads' && facts.kind !== 'notPlaceable';
  return scene.messages.figures.divergence.summary(scene.format, facts, {
    first: placed[0] ?? null, last: placed.at(-1) ?? null,
    gap: small !== null && settled ? smallGapOf(inputs, small) : null,
  }, inputs.currency);
}

/** About a dozen round points of the axis and the one the reader stands on. */
export function divergenceTable(scene: FirstScene, facts: DivergenceFacts): TableContent {
  const { inputs, ghost, messages, format } = scene;
  const { metric, along } = facts;
  const { range, lines } = divergenceCurve(inputs, ghost, metric, along);
  const { unit, integer } = SPEC[along];
  const { divisor } = scaleOfUnit(format.lang, unit, range.max, inputs.currency);
  const round = ticksBetween(range.start, range.max, { divisor, whole: integer, steps: 11 }).filter((at) => at >= range.min);
  const points = [...new Set([...round, facts.at])].sort((a, b) => a - b);
  const rows = curveOf(inputs, along, points).map((point): TableRow => {
    const values = valuesAt(point, metric);
    const { hardware, os } = values;
    const difference = hardware === null || os === null ? format.notComputable.text
      : signedMetric(format, metric, hardware - os, inputs.currency);
    const label = format.byUnit(point.at, unit, inputs.currency);
    const here = point.at === facts.at;
    return {
      id: String(point.at), header: here ? messages.figures.divergence.now(label) : label, strong: here,
      cells: [...lines.map((id) => metricText(format, metric, values[id], inputs.currency)), difference],
    };
  });
  const words = messages.figures.divergence;
  return {
    caption: words.caption(metric, along), corner: messages.inputs.items[along].name, rows,
    columns: [
      ...lines.map((id) => ({ id, header: messages.terms.deployments[id].short })),
      { id: 'difference', header: words.difference },
    ],
  };
}

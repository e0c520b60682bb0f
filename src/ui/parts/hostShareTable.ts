import type { HostShares, ShareMeasure, SharePart } from '../../derive/hostShares.ts';
import { LAYERS } from '../../model/result.ts';
import type { TableContent, TableRow } from '../figure/table.ts';
import type { Scene } from '../scene.ts';

const PARTS: readonly SharePart[] = [...LAYERS, 'stranded', 'headroom'];

/** The stretches of the bars as numbers; each column sums to its total. */
export function hostShareTable(scene: Scene, bars: readonly HostShares[], measure: ShareMeasure, caption: string): TableContent {
  const { messages, format } = scene;
  const words = messages.figures.hostShare;
  const drawn = PARTS.filter((part) => bars.some((bar) => bar.shares.some((one) => one.part === part)));
  const row = (id: string, header: string, cell: (bar: HostShares) => string, strong = false): TableRow =>
    ({ id, header, cells: bars.map(cell), strong });
  return {
    caption, corner: words.table.corner,
    columns: bars.map((bar) => ({ id: bar.id, header: messages.terms.deployments[bar.id].short })),
    rows: [
      ...drawn.map((part) => row(part, words.parts[part], (bar) =>
        words.amount(measure, bar.shares.find((one) => one.part === part)?.amount ?? null, format))),
      row('total', words.table.total, (bar) => words.amount(measure, bar.capacity ?? bar.used, format), true),
      row('hosts', words.table.hosts, (bar) => format.count(bar.hosts)),
    ],
  };
}

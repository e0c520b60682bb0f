import type { MergeFacts } from '../../derive/merge.ts';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';

/** Consolidation in numbers: before and after. */
export function mergeTable({ messages, format }: Scene, facts: MergeFacts, caption: string): TableContent {
  const { table } = messages.figures.merge;
  const { count } = format;
  const isPlaced = facts.lacks === null;
  const after = (text: string): string => (isPlaced ? text : format.notComputable.text);
  return {
    caption, corner: table.corner,
    columns: [{ id: 'before', header: table.before }, { id: 'after', header: table.after }],
    rows: [
      { id: 'hosts', header: table.hosts, strong: true, cells: [count(facts.servers), after(count(facts.hosts))] },
      { id: 'spare', header: table.spare, cells: [count(0), after(count(facts.spare))] },
      { id: 'mean', header: table.mean, cells: [count(1), format.real(facts.ratio)] },
      { id: 'most', header: table.most, cells: [count(1), after(count(facts.most))] },
      { id: 'systems', header: table.systems, cells: [count(facts.servers), after(count(facts.placed))] },
    ],
  };
}

import type { InventoryFormat } from '../../derive/estate/inventory.ts';
import type { Answers, Question } from '../../derive/estate/reading.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import { headedBy, layoutOf } from './columns.ts';
import type { Headed, Layout, Names } from './columns.ts';
import { importRows, rulesOf } from './importTable.ts';
import type { Ruled } from './importTable.ts';
import type { RowSteps } from './pace.ts';
import type { SourceTable } from './table.ts';

/** What an importer makes of the tables: an inventory, or questions that come first. */
export type Outcome =
  | ({ readonly kind: 'collected' } & Collected)
  | { readonly kind: 'asks'; readonly questions: readonly Question[]; readonly headers: readonly string[] };

/** One format of tables. `reads` says which tables are its own, by what stands in them and never by a file's name. */
export interface TableFormat {
  readonly id: InventoryFormat;
  readonly reads: (table: SourceTable) => boolean;
  readonly read: (tables: readonly SourceTable[], answers: Answers) => RowSteps<Outcome>;
}

export interface Laid { readonly source: SourceTable; readonly headed: Headed; readonly layout: Layout; readonly ruled: Ruled }

export const collected = (result: Collected): Outcome => ({ kind: 'collected', ...result });

/** Null, or the questions of all tables with the headers to choose from. */
export function asking(laid: readonly Laid[]): Outcome | null {
  const questions = laid.flatMap((one) => one.ruled.questions);
  return questions.length === 0 ? null : { kind: 'asks', questions, headers: laid.flatMap((one) => one.headed.headers) };
}

export function laidOut(source: SourceTable, headed: Headed, layout: Layout, answers: Answers): Laid {
  return { source, headed, layout, ruled: rulesOf(headed, layout, source, answers) };
}

/** A format that is one table of machines: `required` headers as `keyOf` writes them, alternatives parted by a slash. */
export function oneTableFormat(id: InventoryFormat, required: readonly string[], names: Names): TableFormat {
  return {
    id,
    reads: (table) => headedBy(table, required) !== null,
    *read(tables, answers) {
      const laid = tables.flatMap((source): Laid[] => {
        const headed = headedBy(source, required);
        return headed === null ? [] : [laidOut(source, headed, layoutOf(headed.headers, names), answers)];
      });
      const questions = asking(laid);
      if (questions !== null) return questions;
      const into = new Collector();
      for (const { headed, layout, ruled } of laid) yield* importRows(into, headed, layout, ruled.rules);
      return collected(into.finish(id));
    },
  };
}

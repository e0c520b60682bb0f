import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take long, the longest first: begun early, they do not keep one worker busy when the other has nothing left. */
const LONG: readonly string[] = [
  'scripts/report', 'derive/receipt', 'docs', 'scripts/reportEstate', 'i18n/story', 'model/divergence', 'derive/reportDepth', 'derive/divergenceCurve',
  'e2e/access', 'e2e/numbers', 'e2e/story', 'e2e/figures', 'e2e/link', 'e2e/reflow', 'e2e/shell', 'e2e/embed', 'e2e/take', 'e2e/print', 'e2e/compare', 'e2e/board',
  'e2e/typing', 'e2e/offline',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return at === -1 ? LONG.length : at;
};

/** The same order on every machine, whatever ran there before; projects as ever. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byName = files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    const projects = [...new Set((await super.sort(files)).map(({ project }) => project))];
    return projects.flatMap((project) => byName.filter((file) => file.project === project).toSorted((a, b) => rank(a) - rank(b)));
  }
}

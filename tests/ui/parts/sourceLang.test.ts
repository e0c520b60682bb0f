import { expect, test } from 'vitest';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { SOURCES } from '../../../src/model/sources.ts';
import type { SourceId } from '../../../src/model/sources.ts';
import { sourceWork } from '../../../src/ui/parts/receiptSources.ts';

const scene = { inputs: resolveInputs('2026', {}), messages: ja, format: formatOf('ja') };

test('every work says in which language it is, so that a Japanese voice does not read English', () => {
  for (const id of Object.keys(SOURCES) as SourceId[]) {
    const { lang, title } = sourceWork(id, scene);
    // The marks around a title are the page's.
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(SOURCES[id].title);
    expect(lang, title).toBe(id === 'ours' ? undefined : japanese ? 'ja' : 'en');
  }
});

import { formatOf } from '../../../src/i18n/format.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import type { Lang } from '../../../src/i18n/messages.ts';
import type { Era } from '../../../src/model/era.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Scene } from '../../../src/ui/scene.ts';

/** What the page would hand to a part for these inputs. */
export async function sceneOf(era: Era, overrides: Overrides = {}, lang: Lang = 'en'): Promise<Scene> {
  return {
    inputs: resolveInputs(era, overrides), ghost: null, revision: 3, stage: 'page', theme: 'light',
    messages: await loadMessages(lang), format: formatOf(lang),
  };
}

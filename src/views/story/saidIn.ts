import type { SceneId } from '../../derive/story.ts';
import { storyFacts } from '../../derive/storyFacts.ts';
import type { StoryFacts } from '../../derive/storyFacts.ts';
import type { SceneWords, StoryProse, StoryWords } from '../../i18n/storyWords.ts';
import type { FirstScene } from '../../ui/scene.ts';

export interface Said {
  readonly title: () => string;
  readonly prose: () => StoryProse;
}

/** What a scene says of the inputs it shows; `Id` ties the words to their facts. */
export function saidIn<Id extends SceneId>(
  id: Id, words: StoryWords, { inputs, format }: Pick<FirstScene, 'inputs' | 'format'>,
): Said {
  const { title, prose }: SceneWords<StoryFacts[Id]> = words[id];
  const facts = storyFacts(id, inputs);
  return { title: () => title(format, facts, inputs), prose: () => prose(format, facts, inputs) };
}

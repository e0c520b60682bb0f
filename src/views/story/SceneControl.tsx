import { STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { ERAS } from '../../model/era.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { CopyLink } from '../lab/CopyLink.tsx';
import { useChosen, useLab } from '../lab/labContext.ts';
import { StoryInput } from './StoryInput.tsx';
import type { StoryText } from './storyText.ts';

/** Where the figure itself is what can be changed, nothing stands beside it. */
export const sceneHasControl = (id: SceneId): boolean =>
  STORY[id].control !== null || id === 'then-now' || id === 'verdict';

/** The one thing that can be changed on a scene. */
export function SceneControl({ id, text }: { readonly id: SceneId; readonly text: StoryText }) {
  const { control } = STORY[id];
  if (control !== null) return <StoryInput scene={id} input={control} />;
  if (id === 'then-now') return <EraChoice label={text.page.era} />;
  return <CopyLink />;
}

function EraChoice({ label }: { readonly label: string }) {
  const { store, messages } = useLab();
  const era = useChosen((state) => state.era);
  return (
    <ChoiceField
      id="story-era" label={label} value={era} onChange={store.chooseEra}
      choices={ERAS.map((value) => ({ value, label: messages.terms.eras[value].name }))}
    />
  );
}

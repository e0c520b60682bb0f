import { memo, useMemo } from 'react';
import { inputsOfScene, overlayOf } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { liveText } from '../../i18n/storyText.ts';
import type { LiveInput } from '../../i18n/storyWords.ts';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import { Slider } from '../../ui/controls/Slider.tsx';
import { LiveNumber } from '../../ui/text/LiveNumber.tsx';
import { sliderProps } from '../lab/inputProps.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { shownIn } from './storySources.ts';

/** An input as a scene shows it: what the scene lays under the reader's inputs is its default there. */
function useSceneInput(id: SceneId, input: NumberKey) {
  const { store, messages, format } = useLab();
  const value: number = useChosen((state) => shownIn(id, state.inputs, state)[input]);
  const era = useChosen((state) => state.era);
  const currency = useChosen((state) => state.inputs.currency);
  const fleet = useChosen((state) => state.inputs.fleet);
  const fixed = useMemo(() => {
    const defaultValue: number = inputsOfScene(id, era, { currency }, fleet)[input];
    return { ...sliderProps(input, { era, currency, fleet }, messages, format), defaultValue };
  }, [id, input, era, currency, messages, format, fleet]);
  const calls = useMemo(() => {
    // A scene that lays a value under this input must not mistake the era's default for an untouched one.
    const pinned = overlayOf(id, fleet)[input] !== undefined;
    return {
      // The slider gives a plain number; the store fits it to the input's range and unit.
      onChange: (next: number) => store.change(input, next as Inputs[typeof input], pinned),
      onCommit: () => store.commit(),
      onReset: () => store.reset(input),
      onCancel: () => store.cancel(),
    };
  }, [store, id, input, fleet]);
  return { value, currency, fixed, calls };
}

interface StoryInputProps {
  readonly scene: SceneId;
  readonly input: NumberKey;
}

/** The one slider of a scene. */
export const StoryInput = memo(function StoryInput({ scene, input }: StoryInputProps) {
  const { value, fixed, calls: { onChange, onCommit, onReset } } = useSceneInput(scene, input);
  const isSet = useChosen((state) => state.overrides[input] !== undefined);
  // A slide's script sets what the scene has as its default: nothing to go back to.
  const changed = isSet && value !== fixed.defaultValue;
  return (
    <Slider {...fixed} onChange={onChange} onCommit={onCommit} onReset={onReset}
      id={`${scene}-${fixed.id}`} value={value} changed={changed} />
  );
});

interface StoryNumberProps extends LiveInput {
  readonly scene: SceneId;
}

/** A number in the prose of a scene, to be dragged. */
export const StoryNumber = memo(function StoryNumber({ scene, ...live }: StoryNumberProps) {
  const { input } = live;
  const { format, messages } = useLab();
  const { value, currency, fixed, calls: { onChange, onCommit, onCancel } } = useSceneInput(scene, input);
  const marks = useMemo(() => [fixed.defaultValue], [fixed]);
  const text = liveText(format, live, value, currency);
  return (
    <LiveNumber range={fixed} value={value} label={messages.inputs.items[input].short} text={text} spoken={fixed.format(value)}
      marks={marks} tone={fixed.tone ?? 'ink'} onChange={onChange} onCommit={onCommit} onCancel={onCancel} />
  );
});

import { DECIDING, PRIMARY } from '../../derive/primary.ts';
import { ERAS } from '../../model/era.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { useChosen, useLab } from '../lab/labContext.ts';
import { NumberInput } from '../lab/NumberInput.tsx';
import { StepperInput } from '../lab/StepperInput.tsx';
import { StoryInput } from '../story/StoryInput.tsx';
import { useMedia } from '../useMedia.ts';
import { controlOf } from './cardOf.ts';
import type { Card } from './cardOf.ts';
import styles from './Embed.module.css';

/** Where the main sliders leave the figure more than half of the frame. */
const ROOMY = '(width >= 54rem) and (height >= 30rem)';

/** What can be changed in the frame: the main sliders where there is room for them, else the one that matters most. */
export function EmbedControl({ card, label }: { readonly card: Card; readonly label: string }) {
  const set = useChosen((state) => state.view.controls);
  const roomy = useMedia(ROOMY);
  if (set === 'none') return null;
  if (set === 'full' && roomy) {
    return (
      <section className={styles.all} aria-label={label}>
        {PRIMARY.map((input) => (
          card.kind === 'scene' ? <StoryInput key={input} scene={card.id} input={input} /> : <NumberInput key={input} input={input} compact />
        ))}
        {card.kind === 'figure' && <StepperInput input={DECIDING} />}
      </section>
    );
  }
  return controlOf(card) === null ? null : <section className={styles.one} aria-label={label}><One card={card} /></section>;
}

function One({ card }: { readonly card: Card }) {
  const axis = useChosen((state) => state.view.axis);
  const control = controlOf(card);
  if (control === null) return null;
  if (control === 'era') return <EraChoice />;
  if (control === 'axis') return <NumberInput input={axis} compact />;
  return card.kind === 'scene' ? <StoryInput scene={card.id} input={control} /> : <NumberInput input={control} compact />;
}

function EraChoice() {
  const { store, messages } = useLab();
  const era = useChosen((state) => state.era);
  return (
    <ChoiceField id="frame-era" label={messages.lab.era.label} value={era} onChange={store.chooseEra}
      choices={ERAS.map((value) => ({ value, label: messages.terms.eras[value].name }))} />
  );
}

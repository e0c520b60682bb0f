import { CARD_CONTROL_SETS, THEMES } from '../../io/linkState.ts';
import { FIGURE_IDS, FRAME_HEIGHTS, goodHeight } from '../../derive/cards.ts';
import type { FrameHeight } from '../../derive/cards.ts';
import { SCENE_IDS } from '../../derive/story.ts';
import { LANGS } from '../../i18n/lang.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import type { SelectOption } from '../../ui/controls/SelectField.tsx';
import type { Card } from '../embed/cardOf.ts';
import { useLab } from '../lab/labContext.ts';
import type { ShareChoice } from './shareChoice.ts';
import type { ShareText } from './useShareText.ts';
import styles from './Share.module.css';

export interface ShareOptionsProps {
  readonly choice: ShareChoice;
  readonly onChange: (choice: ShareChoice) => void;
  readonly text: ShareText;
  /** Whether there is anything on the reader's board. */
  readonly hasBoard: boolean;
}

/** A figure and a scene may have the same id. */
const keyOf = ({ kind, id }: Card): string => `${kind}:${id}`;
const CARDS: readonly Card[] = [
  ...FIGURE_IDS.map((id): Card => ({ kind: 'figure', id })), ...SCENE_IDS.map((id): Card => ({ kind: 'scene', id })),
];

/** What is embedded, how high, how it looks and what can be changed in it. */
export function ShareOptions({ choice, onChange, text, hasBoard }: ShareOptionsProps) {
  const { messages: { lab: { theme, language } }, format } = useLab();
  const words = text.share.frame;
  const cards = CARDS.map((card): SelectOption<string> => ({
    value: keyOf(card), label: text.nameOf(card), group: card.kind === 'figure' ? words.figures : words.scenes,
    disabled: card.id === 'board' && !hasBoard,
  }));
  const chooseCard = (key: string): void => {
    const card = CARDS.find((one) => keyOf(one) === key);
    if (card !== undefined) onChange({ ...choice, card, height: goodHeight(card.id) });
  };
  return (
    <div className={styles.options}>
      <SelectField id="share-card" label={words.card} labelPlace="above" value={keyOf(choice.card)} options={cards} onChange={chooseCard} />
      <ChoiceField id="share-height" label={words.height} labelPlace="beside" value={String(choice.height)}
        choices={FRAME_HEIGHTS.map((height) => ({ value: String(height), label: words.px(format.count(height)) }))}
        onChange={(height) => onChange({ ...choice, height: Number(height) as FrameHeight })} />
      <ChoiceField id="share-controls" label={words.controls} labelPlace="beside" value={choice.controls}
        choices={CARD_CONTROL_SETS.map((value) => ({ value, label: words[value] }))} onChange={(controls) => onChange({ ...choice, controls })} />
      <ChoiceField id="share-title" label={words.heading} labelPlace="beside" value={choice.title ? 'shown' : 'hidden'}
        choices={(['shown', 'hidden'] as const).map((value) => ({ value, label: words[value] }))} onChange={(value) => onChange({ ...choice, title: value === 'shown' })} />
      <ChoiceField id="share-theme" label={theme.label} labelPlace="beside" value={choice.theme}
        choices={THEMES.map((value) => ({ value, label: theme[value] }))} onChange={(next) => onChange({ ...choice, theme: next })} />
      <ChoiceField id="share-lang" label={language.label} labelPlace="beside" value={choice.lang}
        choices={LANGS.map((value) => ({ value, label: language[value] }))} onChange={(lang) => onChange({ ...choice, lang })} />
    </div>
  );
}

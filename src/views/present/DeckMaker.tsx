import { useState } from 'react';
import type { ReactNode } from 'react';
import { ownDeck, STEP_IDS } from '../../derive/decks.ts';
import type { Deck, StepId } from '../../derive/decks.ts';
import type { Format } from '../../i18n/format.ts';
import { cleanTitles, deckText } from '../../io/deckText.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { stepName } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import field from './DeckField.module.css';
import styles from './DeckMaker.module.css';

interface DeckMakerProps {
  readonly deck: Deck;
  /** Of the deck, then of each slide; see ViewState. */
  readonly titles: readonly string[];
  readonly text: TalkText;
  readonly format: Format;
  /** The deck as links write it, and its headings. */
  readonly onMake: (deck: string, titles: readonly string[]) => void;
  /** Copies the link to the deck as it is shown. */
  readonly link?: ReactNode;
}

interface Line {
  readonly id: StepId;
  readonly isIn: boolean;
  readonly heading: string;
}

/** The slides of the deck in their order, then what is not in it. */
function linesOf(deck: Deck, titles: readonly string[]): readonly Line[] {
  const shown = deck.steps.map(({ id }, i) => ({ id, isIn: true, heading: titles[i + 1] ?? '' }));
  const rest = STEP_IDS.filter((id) => shown.every((line) => line.id !== id));
  return [...shown, ...rest.map((id) => ({ id, isIn: false, heading: '' }))];
}

function moved(lines: readonly Line[], at: number, by: 1 | -1): readonly Line[] {
  const [line, other] = [lines[at], lines[at + by]];
  if (line === undefined || other === undefined) return lines;
  return lines.map((one, i) => (i === at ? other : i === at + by ? line : one));
}

/** A deck of the reader's own: which scenes, in which order, under which headings. */
export function DeckMaker(props: DeckMakerProps) {
  const { deck, titles, text, format, onMake } = props;
  const words = text.deck.make;
  const [title, setTitle] = useState(titles[0] ?? '');
  const [lines, setLines] = useState(() => linesOf(deck, titles));
  const [said, setSaid] = useState('');
  const change = (id: StepId, part: Partial<Line>): void => setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const move = (at: number, by: 1 | -1, id: StepId): void => {
    setLines(moved(lines, at, by));
    setSaid(words.moved(stepName(text, id), format.count(at + by + 1)));
  };
  const make = (): void => {
    const chosen = lines.filter((line) => line.isIn);
    const made = ownDeck(chosen.map((line) => line.id));
    if (made === null) setSaid(words.needsOne);
    else onMake(deckText(made), cleanTitles([title, ...chosen.map((line) => line.heading)]));
  };
  return (
    <div className={styles.maker}>
      <p className={styles.line}>{words.line}</p>
      <label className={styles.whole}>{words.deckTitle}<input className={field.field} value={title} onChange={(event) => setTitle(event.target.value)} /></label>
      <ol className={styles.list}>
        {lines.map(({ id, isIn, heading }, at) => (
          <li key={id} className={styles.row} data-in={isIn}>
            <label className={styles.name}>
              <input type="checkbox" checked={isIn} onChange={(event) => change(id, { isIn: event.target.checked })} />
              {stepName(text, id)} <VisuallyHidden>{words.include}</VisuallyHidden>
            </label>
            <input className={field.field} aria-label={words.ownOf(stepName(text, id))} placeholder={words.own} value={heading} disabled={!isIn}
              onChange={(event) => change(id, { heading: event.target.value })} />
            <span className={styles.move}>
              <Button kind="icon" label={words.upOf(stepName(text, id))} disabled={at === 0} onClick={() => move(at, -1, id)}>↑</Button>
              <Button kind="icon" label={words.downOf(stepName(text, id))} disabled={at === lines.length - 1} onClick={() => move(at, 1, id)}>↓</Button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.end}><Button onClick={make}>{words.start}</Button> {props.link}</div>
      <p className={styles.said} role="status">{said}</p>
    </div>
  );
}

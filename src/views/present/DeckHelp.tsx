import type { DeckWords } from '../../i18n/deckWords.ts';
import { DECK_KEYS } from './deckKeys.ts';
import type { DeckCommand } from './deckKeys.ts';
import { DeckDialog } from './DeckDialog.tsx';
import styles from './DeckHelp.module.css';

const COMMANDS = Object.keys(DECK_KEYS) as DeckCommand[];

/** Every key and what it does. */
export function DeckHelp({ words, onClose }: { readonly words: DeckWords; readonly onClose: () => void }) {
  return (
    <DeckDialog title={words.help.title} close={words.help.close} onClose={onClose}>
      <dl className={styles.keys}>
        {COMMANDS.map((command) => (
          <div key={command} className={styles.row}>
            <dt>{DECK_KEYS[command].map((key) => <kbd key={key} className={styles.key}>{key}</kbd>)}</dt>
            <dd>{words.keys[command]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{words.help.clicker}</p>
    </DeckDialog>
  );
}

import type { StepId } from '../../derive/decks.ts';
import { LANGS } from '../../i18n/lang.ts';
import { stepNotes, useTalkText } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import styles from './PresenterPage.module.css';

/** What there is to say, in the language of the slides and in the other one. */
export function PresenterNotes({ step, text }: { readonly step: StepId; readonly text: TalkText }) {
  const otherLang = LANGS.find((lang) => lang !== text.lang) ?? text.lang;
  const other = useTalkText(otherLang);
  return (
    <section className={styles.notes} aria-label={text.deck.presenter.notes}>
      <h2>{text.deck.presenter.notes}</h2>
      {stepNotes(text, step).map((note) => <p key={note}>{note}</p>)}
      {other !== null && (
        <div className={styles.other} lang={otherLang}>
          <h3>{text.deck.presenter.otherLanguage}</h3>
          {stepNotes(other, step).map((note) => <p key={note}>{note}</p>)}
        </div>
      )}
    </section>
  );
}

import { useState } from 'react';
import { ERAS } from '../../model/era.ts';
import { canRedo, canUndo } from '../../store/labStore.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SegmentedNav } from '../../ui/layout/SegmentedNav.tsx';
import { useMedia } from '../useMedia.ts';
import { sceneInView, usePresentKey } from '../usePresentKey.ts';
import { ViewLink } from '../ViewLink.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import { cardOfPage } from '../share/pageCard.ts';
import { CopyLink } from './CopyLink.tsx';
import { useChosen, useLab } from './labContext.ts';
import styles from './Masthead.module.css';

/** As wide as the tools need for one or two rows: Masthead.module.css. */
const PHONE = '(width < 40rem)';

/** Name of the page, and what belongs to all of it: its views, era, undo, link, theme, language. */
export function Masthead({ era = true }: { readonly era?: boolean }) {
  const { messages } = useLab();
  const phone = useMedia(PHONE);
  const [more, setMore] = useState(false);
  const { moreTools } = messages.lab.buttons;
  const rarer = <><History /><Share /><CopyLink /><Theme /></>;
  return (
    <header className={styles.masthead}>
      <p className={styles.name}>{messages.lab.title}</p>
      {phone && (
        <div className={styles.group}>
          <Language />
          <button type="button" className={styles.more} aria-label={moreTools} title={moreTools} aria-expanded={more} onClick={() => setMore(!more)}>⋯</button>
        </div>
      )}
      <nav className={styles.tools} aria-label={messages.lab.landmarks.tools}>
        <Views slides={!phone || more} />
        {era && <EraSwitch />}
        {(!phone || more) && rarer}
        {!phone && <Language />}
      </nav>
    </header>
  );
}

/** On a phone, from which few people give talks, the slides are with the rarer tools. */
function Views({ slides }: { readonly slides: boolean }) {
  const { messages: { lab: { views } }, goTo } = useLab();
  usePresentKey(goTo);
  return (
    <div className={styles.views}>
      <ViewLink view="story">{views.story}</ViewLink><ViewLink view="lab">{views.lab}</ViewLink><ViewLink view="estate">{views.estate}</ViewLink>{slides && <ViewLink view="present">{views.present}</ViewLink>}
    </div>
  );
}

function EraSwitch() {
  const { store, messages } = useLab();
  const era = useChosen((state) => state.era);
  const items = ERAS.map((one) => ({ value: one, label: messages.terms.eras[one].name }));
  return <SegmentedNav label={messages.lab.era.label} items={items} current={era} onSelect={store.chooseEra} />;
}

function Share() {
  const { store, messages } = useLab();
  return <ShareButton label={messages.lab.buttons.share} cardOf={() => cardOfPage(store.getState().view.view, sceneInView())} />;
}

function History() {
  const { store, messages } = useLab();
  const undo = useChosen(canUndo);
  const redo = useChosen(canRedo);
  const changed = useChosen((state) => Object.keys(state.overrides).length > 0);
  const { buttons } = messages.lab;
  return (
    <div className={styles.group}>
      <Button kind="icon" label={buttons.undo} disabled={!undo} onClick={store.undo}>↶</Button>
      <Button kind="icon" label={buttons.redo} disabled={!redo} onClick={store.redo}>↷</Button>
      <Button kind="quiet" disabled={!changed} onClick={store.resetAll}>{buttons.resetAll}</Button>
    </div>
  );
}

function Theme() {
  const { store, messages } = useLab();
  const theme = useChosen((state) => state.view.theme);
  const text = messages.lab.theme;
  const items = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: text[value] }));
  return <SegmentedNav label={text.label} items={items} current={theme} onSelect={(next) => store.setView({ theme: next })} />;
}

function Language() {
  const { store, messages } = useLab();
  const text = messages.lab.language;
  const items = (['ja', 'en'] as const).map((value) => ({ value, label: text[value], lang: value }));
  return <SegmentedNav label={text.label} items={items} current={messages.lang} onSelect={(lang) => store.setView({ lang })} />;
}

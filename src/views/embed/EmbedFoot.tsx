import { useState } from 'react';
import { isSamePinned, pinnedOf } from '../../derive/cards.ts';
import type { Pinned } from '../../derive/cards.ts';
import type { Messages } from '../../i18n/messages.ts';
import { wholeHash } from '../../io/embedLink.ts';
import { MODEL_VERSION } from '../../model/version.ts';
import { linkOf } from '../../store/labStore.ts';
import { FleetNote } from '../lab/FleetLine.tsx';
import { useChosen, useLab } from '../lab/labContext.ts';
import { labOf } from '../story/labOf.ts';
import { inputsOfCard } from './cardOf.ts';
import type { Card } from './cardOf.ts';
import styles from './Embed.module.css';

export interface EmbedFootProps {
  readonly card: Card;
  readonly words: Messages['embed'];
}

/** Whose figure it is, by which model and in which era, and the way to the whole page. */
export function EmbedFoot({ card, words }: EmbedFootProps) {
  const { messages } = useLab();
  const era = useChosen((state) => state.era);
  return (
    <footer className={styles.foot}>
      <ModelLine card={card} words={words} />
      <Corrected words={words} />
      <p className={styles.about}>
        <span className={styles.name}>{words.name}</span>
        <span>{words.about(messages.terms.eras[era].name, MODEL_VERSION)}</span>
        <FleetNote />
      </p>
      {hasAddress() && <OpenWhole card={card} words={words} />}
    </footer>
  );
}

/** A frame without an origin of its own may also be refused new windows, in silence: then the address is there to be copied. */
const mayBeRefused = (): boolean => window.origin === 'null' && window.parent !== window;
/** A page that was given to its frame as a text (`srcdoc`) has no address that could be opened. */
const hasAddress = (): boolean => window.location.protocol !== 'about:';

function OpenWhole({ card, words }: Pick<EmbedFootProps, 'card' | 'words'>) {
  const { store } = useLab();
  const committed = useChosen((state) => state.committed);
  const view = useChosen((state) => state.view);
  const [isShown, setShown] = useState(false);
  const link = linkOf({ ...store.getState(), committed, view });
  const hash = wholeHash(card.kind === 'scene' ? labOf(card.id, link) : link);
  return (
    <>
      <a className={styles.open} href={hash} target="_blank" rel="noopener noreferrer" title={words.openHint}
        onClick={() => { if (mayBeRefused()) setShown(true); }}>
        {words.open}<span aria-hidden="true">{' \u2197'}</span>
      </a>
      {isShown && (
        <label className={styles.address}>
          {words.blocked}
          <input readOnly value={`${window.location.href.split('#')[0] ?? ''}${hash}`} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}

/** A frame that was made with another model says so, and what that changes. */
function ModelLine({ card, words }: Pick<EmbedFootProps, 'card' | 'words'>) {
  const { store, format } = useLab();
  const made = useChosen((state) => state.view.model);
  const was = useChosen((state) => state.view.was);
  // As the address has it; what the reader changes in the frame is no doing of the model's.
  const [now] = useState(() => pinnedOf(inputsOfCard(card, store.getState())));
  if (made === null || made === MODEL_VERSION) return null;
  const said = ({ hardware, os }: Pinned) => ({
    hardware: hardware === null ? null : format.count(hardware), os: os === null ? null : format.count(os),
  });
  return (
    <p className={styles.model} data-model-line>
      {words.changed({ made, today: MODEL_VERSION, was: was === null ? null : said(was), now: said(now), same: was !== null && isSamePinned(was, now) })}
    </p>
  );
}

/** What of the address was corrected; keys that are unknown are ignored in a frame. */
function Corrected({ words }: Pick<EmbedFootProps, 'words'>) {
  const { format } = useLab();
  const count = useChosen((state) => state.notices.filter(({ from, about }) => from === 'link' && about.kind !== 'unknownKey').length);
  return count === 0 ? null : <p className={styles.model}>{words.corrected(format.count(count))}</p>;
}

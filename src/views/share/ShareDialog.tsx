import { useState } from 'react';
import type { ReactNode } from 'react';
import { LINK_LIMIT } from '../../io/linkPairs.ts';
import type { NamedInputs } from '../../io/boardSnapshot.ts';
import { pictureFile } from '../../io/pictureFiles.ts';
import { isSingleFile } from '../../io/singleFile.ts';
import type { SharedFigure } from '../../io/shareSnippets.ts';
import { folderOf, pageIn, reachOf, siteOfText } from '../../io/siteAddress.ts';
import type { Reach } from '../../io/siteAddress.ts';
import { MODEL_VERSION } from '../../model/version.ts';
import type { LabState } from '../../store/labStore.ts';
import field from '../present/DeckField.module.css';
import { DeckDialog } from '../present/DeckDialog.tsx';
import { inputsOfCard } from '../embed/cardOf.ts';
import type { Card } from '../embed/cardOf.ts';
import { boardShown } from '../lab/boardShown.ts';
import { FleetInLink } from '../lab/FleetLine.tsx';
import { useLab } from '../lab/labContext.ts';
import { AnyMissing } from '../Missing.tsx';
import { CopyField } from './CopyField.tsx';
import { ShareCode } from './ShareCode.tsx';
import type { PictureSource } from './ShareCode.tsx';
import { drawCommand, drawingOf, firstChoice, frameHash, pageHash, pictureSetFor, placeHash } from './shareChoice.ts';
import type { ShareChoice } from './shareChoice.ts';
import { ShareOptions } from './ShareOptions.tsx';
import { SharePreview } from './SharePreview.tsx';
import { SingleFileOffer } from './SingleFileOffer.tsx';
import { useShareText } from './useShareText.ts';
import type { ShareText } from './useShareText.ts';
import styles from './Share.module.css';

export interface ShareDialogProps {
  /** What is embedded unless the reader chooses something else. */
  readonly card: Card;
  readonly onClose: () => void;
}

/** Everything that takes this page elsewhere: its link, a figure in a frame, a picture. */
export function ShareDialog({ card, onClose }: ShareDialogProps) {
  const { messages: { lang }, theme } = useLab();
  const [choice, setChoice] = useState(() => firstChoice(card, lang, theme));
  const text = useShareText(lang);
  const words = useShareText(choice.lang);
  if (text === null || words === null) return null;
  return (
    <DeckDialog title={text.share.title} close={text.share.close} onClose={onClose} wide>
      <AnyMissing />
      <Sharing choice={choice} onChange={setChoice} text={text} own={words} />
    </DeckDialog>
  );
}

/** The state as it is while the dialog is open, and the board with it: neither can be changed behind it. */
function useShared(): { readonly state: LabState; readonly board: readonly NamedInputs[] } {
  const { store } = useLab();
  const [shared] = useState(() => ({ state: store.getState(), board: boardShown(store) }));
  return shared;
}

/** A page on a disk is framed only where one file holds all of it; a text in a frame has no address at all. */
const canFrameItself = (reach: Reach): boolean => reach !== 'nobody' || (window.location.protocol === 'file:' && isSingleFile());

interface SharingProps {
  readonly choice: ShareChoice;
  readonly onChange: (choice: ShareChoice) => void;
  /** Words in the language of the page … */
  readonly text: ShareText;
  /** … and in that of the frame. */
  readonly own: ShareText;
}

function Sharing({ choice, onChange, text, own }: SharingProps) {
  const { messages: { lang }, format } = useLab();
  const { state, board } = useShared();
  const [typed, setTyped] = useState('');
  const reach = reachOf(window.location.href);
  const site = siteOfText(typed) ?? (reach === 'nobody' ? text.share.site.example : window.location.href);
  const { share } = text;
  const ownHash = pageHash(state, lang);
  const link = `${pageIn(site, lang)}${ownHash}`;
  const hash = frameHash(choice, state, board);
  const name = own.share.frame.name(own.nameOf(choice.card));
  const { figure, source } = sharedFigure({ choice, state, board, site, name, own });
  return (
    <div className={styles.sharing}>
      <div className={styles.side}>
        <Part title={share.link.title}>
          {reach !== 'everybody' && <SiteField reach={reach} typed={typed} onType={setTyped} words={share.site} />}
          <p className={styles.soft}>{share.link.line(MODEL_VERSION)}<FleetInLink />{ownHash.length > LINK_LIMIT && ` ${share.link.long(format.count(LINK_LIMIT))}`}</p>
          <CopyField label={share.link.label} labelHidden text={link} copy={share.link.copy} words={share.code} />
        </Part>
        <Part title={share.file.title}><SingleFileOffer hash={ownHash} words={share.file} /></Part>
        <Part title={share.frame.title}>
          <ShareOptions choice={choice} onChange={onChange} text={text} hasBoard={board.length > 0} />
        </Part>
      </div>
      <div className={styles.side}>
        <Part title={share.preview.title}>
          {!canFrameItself(reach) ? <p>{share.preview.noFrame}</p>
            : <SharePreview hash={hash} height={choice.height} title={name} words={share.preview} format={format} />}
        </Part>
        <Part title={share.code.title}>
          <ShareCode figure={figure} source={source} text={text} />
        </Part>
      </div>
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.part}><h3>{title}</h3>{children}</section>
);

interface FigureProps extends Pick<SharingProps, 'choice' | 'own'> {
  readonly state: LabState;
  readonly board: readonly NamedInputs[];
  readonly site: string;
  readonly name: string;
}

/** What is put into the code, and where its picture comes from. */
function sharedFigure({ choice, state, board, site, name, own }: FigureProps): { readonly figure: SharedFigure; readonly source: PictureSource } {
  const { card, lang, height } = choice;
  const page = pageIn(site, lang);
  const set = pictureSetFor(card, state);
  const drawing = drawingOf(card);
  const picture = set === null ? `${card.id}.svg` : `${folderOf(site)}${pictureFile(card.id, set, lang, 'svg')}`;
  const source = set !== null ? 'made' : drawing === null ? 'list' : { command: drawCommand(drawing, choice, state) };
  const alt = own.share.frame.alt(own.nameOf(card), own.headline(inputsOfCard(card, state)));
  const figure = { frame: `${page}${frameHash(choice, state, board)}`, page: `${page}${placeHash(choice, state, board)}`, picture, title: name, alt, height };
  return { figure, source };
}

interface SiteFieldProps {
  readonly reach: Reach;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly words: ShareText['share']['site'];
}

/** Asked for where this page's own address is of no use to others. */
function SiteField({ reach, typed, onType, words }: SiteFieldProps) {
  const isBad = typed.trim() !== '' && siteOfText(typed) === null;
  return (
    <>
      <p id="share-site-why">{reach === 'nobody' ? words.nobody : words.thisMachine}{reach === 'nobody' && siteOfText(typed) === null && ` ${words.stand}`}</p>
      <label htmlFor="share-site">{words.label}</label>
      <input id="share-site" className={field.field} inputMode="url" autoComplete="off" placeholder={words.example} value={typed}
        aria-describedby="share-site-why" aria-invalid={isBad} onChange={(event) => onType(event.currentTarget.value)} />
      {isBad && <p role="alert">{words.bad}</p>}
    </>
  );
}

import { headlineOf } from '../../derive/headline.ts';
import { PRIMARY } from '../../derive/primary.ts';
import { SPEC } from '../../model/inputTable.ts';
import { beforeReceipts } from '../../ui/parts/tonedOnly.ts';
import type { FirstScene } from '../../ui/scene.ts';
import { Rich } from '../../ui/text/Rich.tsx';
import { headlineText } from '../lab/headlineText.ts';
import doubt from '../lab/DoubtLine.module.css';
import headline from '../lab/Headline.module.css';
import page from '../lab/LabPage.module.css';
import masthead from '../lab/Masthead.module.css';
import bar from '../lab/PrimaryInputs.module.css';
import { FirstFigure } from './FirstFigure.tsx';

export interface FirstViewProps {
  readonly scene: FirstScene;
  readonly words: { readonly what: string; readonly needs: string; readonly waiting: string };
}

/**
 * The page before its program has come, and where it never comes: made at build time for the default inputs and
 * replaced, never hydrated. Same widths and heights as the lab, so that nothing moves when that takes its place.
 */
export function FirstView({ scene, words }: FirstViewProps) {
  const { lab, lang } = scene.messages;
  return (
    <section lang={lang} className={`${page.page} first-view`} aria-label={lab.title}>
      <div className={`${masthead.masthead} first-masthead`}><p className={masthead.name}>{lab.title}</p></div>
      <p className="first-waiting">{words.waiting}</p>
      <div className="first-numbers">
        <FirstHeadline scene={scene} />
        <FirstInputs scene={scene} />
        <div className={page.columns}><div className={page.first}><FirstFigure scene={scene} /></div></div>
      </div>
      {/* Last: what is still being read from the line must not push it about. */}
      <p className="first-note">{words.what} {words.needs}</p>
    </section>
  );
}

function FirstHeadline({ scene: { messages, format, inputs } }: { readonly scene: FirstScene }) {
  const facts = headlineOf(inputs);
  const { first, rest } = headlineText(messages, format, facts);
  const { receipt } = messages.lab;
  return (
    <>
      <div className={headline.headline}>
        <p className={headline.kicker}>{messages.lab.kicker}</p>
        <Rich as="h1" pieces={beforeReceipts(first)} messages={receipt} />
        <Rich size="lead" pieces={beforeReceipts(rest)} messages={receipt} />
        <div />
      </div>
      <p className={doubt.line} />
    </>
  );
}

function FirstInputs({ scene: { messages, format, inputs } }: { readonly scene: FirstScene }) {
  return (
    <div className={bar.bar}>
      <dl className={bar.row}>
        {PRIMARY.map((key) => {
          const { number, unit } = format.byUnit.parts(inputs[key], SPEC[key].unit, inputs.currency);
          return (
            <div key={key} className="first-input">
              <dt>{messages.inputs.items[key].short}</dt>
              <dd><span className="first-number">{number}</span> {unit}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

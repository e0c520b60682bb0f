import { CLAIM_IDS, claimsOf } from '../../derive/claims.ts';
import type { Claims, TryAt } from '../../derive/claims.ts';
import { ERAS } from '../../model/era.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import { ClaimItem } from './ClaimItem.tsx';
import styles from './ClaimsFigure.module.css';
import { ClaimMark } from './ClaimMark.tsx';
import { figureMessages } from './figureMessages.ts';
import { keptText } from './keptText.ts';

export interface ClaimsFigureProps {
  readonly scene: Scene;
  /** Takes the reader to a figure of the page; where there is none around, nothing is offered. */
  readonly onGo?: ((figure: TryAt) => void) | undefined;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The seven claims of the article: what each is worth in three eras, by which number and which source. */
export function ClaimsFigure({ scene, onGo, headingLevel = 3 }: ClaimsFigureProps) {
  const { messages, format } = scene;
  const words = messages.figures.claims;
  const facts = claimsOf(scene.inputs);
  const title = words.title(facts, format);
  return (
    <Figure
      id="claims" revision={scene.revision} headingLevel={headingLevel} title={[title]} height="auto" kicker={messages.lab.sections.claims.title}
      messages={figureMessages(messages)} table={() => claimsTable(scene, facts, title)}
    >
      <p className={styles.intro}>{words.interest}</p>
      <p className={styles.intro}>{messages.figures.thenNow.kept(keptText(scene, facts.kept), format, scene.inputs.fleet !== null)}</p>
      <ol className={styles.list}>
        {facts.claims.map((claim) => <ClaimItem key={claim.id} scene={scene} claim={claim} all={facts} level={headingLevel} onGo={onGo} />)}
      </ol>
    </Figure>
  );
}

function claimsTable({ messages, format }: Scene, { claims }: Claims, caption: string): TableContent {
  const words = messages.figures.claims;
  return {
    caption, corner: words.table.corner,
    columns: ERAS.map((era) => ({ id: era, header: messages.terms.eras[era].name, kind: 'words' })),
    rows: CLAIM_IDS.map((id) => ({
      id: String(id), header: `${format.count(id)} ${words.items[id].title}`,
      cells: claims.find((claim) => claim.id === id)?.eras
        .map((one) => <ClaimMark key={one.era} verdict={one.verdict} text={words.verdicts[one.verdict]} />) ?? [],
    })),
  };
}

import { plainOf } from '../../i18n/rich.ts';
import { stackFactsOf, stackPicturesOf } from '../../derive/stackBoxes.ts';
import { StackDiagram } from '../diagrams/StackDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';
import { stackTable } from './stackTable.ts';

export interface StackFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** One host of every deployment as the stack of its layers, redrawn as inputs change. */
export function StackFigure({ scene, width, headingLevel = 3 }: StackFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.stack;
  const pictures = stackPicturesOf(scene.inputs);
  const facts = stackFactsOf(scene.inputs);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  return (
    <Figure
      id="stack" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={scene.messages.lab.sections.stack.title}
      summary={[summary]} sources={[words.scale, words.thick, words.ring].join(scene.messages.headline.joint)}
      table={() => stackTable(scene, pictures, plainOf(title))} messages={figureMessages(scene.messages)}
    >
      <div ref={slot}>
        <StackDiagram scene={scene} pictures={pictures} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

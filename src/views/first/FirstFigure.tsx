import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { DEFAULT_VIEW } from '../../io/linkState.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { DataTable } from '../../ui/figure/DataTable.tsx';
import { Figure } from '../../ui/figure/Figure.tsx';
import { divergenceSummary, divergenceTable } from '../../ui/parts/divergenceWords.ts';
import { figureMessages } from '../../ui/parts/figureMessages.ts';
import { DivergencePicture } from '../../ui/plain/DivergencePicture.tsx';
import type { FirstScene } from '../../ui/scene.ts';

/** Two drawings, of which the style sheet shows the one that fits: a wide one made small could not be read. */
const SIZES = [{ name: 'wide', width: 960, height: 460 }, { name: 'narrow', width: 380, height: 400 }] as const;

/** The divergence figure as it stands in the HTML: picture, words and numbers. */
export function FirstFigure({ scene }: { readonly scene: FirstScene }) {
  const { metric, axis: along } = DEFAULT_VIEW;
  const { messages, format, inputs } = scene;
  const facts = divergenceFacts(inputs, metric, along);
  const words = messages.figures.divergence;
  const title = words.title(format, facts, inputs.currency);
  const chosen = [[words.show, messages.terms.metrics[metric].name], [words.along, messages.inputs.items[along].name]] as const;
  return (
    <>
      <Figure
        id={`divergence-${messages.lang}`} revision={scene.revision} headingLevel={2} title={[title]} height="tall"
        controls={chosen.map(([label, value]) => (
          <p key={label} className="first-choice"><span>{label}</span><span>{value}</span></p>
        ))}
        summary={[divergenceSummary(scene, facts)]} messages={figureMessages(messages)}
      >
        {SIZES.map(({ name, width, height }) => (
          <div key={name} className={`first-${name}`}>
            <DivergencePicture scene={scene} metric={metric} along={along} width={width} height={height} name={title} />
          </div>
        ))}
      </Figure>
      <Disclosure summary={messages.lab.controls.table}>
        <DataTable content={divergenceTable(scene, facts)} captionHidden />
      </Disclosure>
    </>
  );
}

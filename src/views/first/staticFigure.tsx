import type { ReactNode } from 'react';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { sprawlFacts } from '../../derive/sprawlGrowth.ts';
import { plainOf } from '../../i18n/rich.ts';
import { Figure } from '../../ui/figure/Figure.tsx';
import { BindingFigure } from '../../ui/parts/BindingFigure.tsx';
import { CopiesFigure } from '../../ui/parts/CopiesFigure.tsx';
import { CrossingFigure } from '../../ui/parts/CrossingFigure.tsx';
import { divergenceSummary, divergenceTable } from '../../ui/parts/divergenceWords.ts';
import { FairnessFigure } from '../../ui/parts/FairnessFigure.tsx';
import { figureMessages } from '../../ui/parts/figureMessages.ts';
import { HostShareFigure } from '../../ui/parts/HostShareFigure.tsx';
import { MapFigure } from '../../ui/parts/MapFigure.tsx';
import { MergeFigure } from '../../ui/parts/MergeFigure.tsx';
import { PairFigure } from '../../ui/parts/PairFigure.tsx';
import { RackFigure } from '../../ui/parts/RackFigure.tsx';
import { sprawlTable } from '../../ui/parts/SprawlFigure.tsx';
import { ThenNowFigure } from '../../ui/parts/ThenNowFigure.tsx';
import { tonedOnly } from '../../ui/parts/tonedOnly.ts';
import { DivergencePicture } from '../../ui/plain/DivergencePicture.tsx';
import { SprawlPicture } from '../../ui/plain/SprawlPicture.tsx';
import type { Scene } from '../../ui/scene.ts';

interface Drawing {
  readonly scene: Scene;
  /** CSS pixels to draw at; the style sheet fits the drawing to its place. */
  readonly width: number;
}
type Draw = (drawing: Drawing) => ReactNode;

const HEIGHT = 380;

const divergence = (id: SceneId): Draw => function Divergence({ scene, width }) {
  const { metric, axis: along } = STORY[id];
  const { messages, format, inputs } = scene;
  const facts = divergenceFacts(inputs, metric, along);
  const title = messages.figures.divergence.title(format, facts, inputs.currency);
  const summary = divergenceSummary(scene, facts);
  return (
    <Figure
      id="divergence" revision={0} headingLevel={3} title={[title]} height="auto" summary={[summary]}
      table={() => divergenceTable(scene, facts)} messages={figureMessages(messages)}
    >
      <DivergencePicture scene={scene} metric={metric} along={along} width={width} height={HEIGHT} name={`${title} ${summary}`} />
    </Figure>
  );
};

function Growth({ scene, width }: Drawing) {
  const { messages, format } = scene;
  const words = messages.figures.sprawl;
  const facts = sprawlFacts(scene.inputs);
  const title = words.title(facts, 'kernels', format);
  const summary = words.summary(facts, format);
  return (
    <Figure id="sprawl" revision={0} headingLevel={3} title={tonedOnly(title)} height="auto" summary={[summary]} messages={figureMessages(messages)}
      table={() => sprawlTable(scene, 'kernels', plainOf(title))}>
      <SprawlPicture scene={scene} measure="kernels" width={width} height={HEIGHT} name={`${plainOf(title)} ${summary}`} />
    </Figure>
  );
}

/** The figure of each scene as a picture: what needs the chart library is drawn without it. */
const FIGURES: Readonly<Record<SceneId, Draw>> = {
  'server-sprawl': (drawing) => <RackFigure {...drawing} />,
  consolidation: (drawing) => <MergeFigure {...drawing} />,
  'os-sprawl': (drawing) => <CopiesFigure {...drawing} />,
  'memory-disk': (drawing) => <PairFigure {...drawing} />,
  crossing: (drawing) => <CrossingFigure {...drawing} />,
  divergence: divergence('divergence'),
  bottleneck: (drawing) => <BindingFigure {...drawing} />,
  fairness: (drawing) => <FairnessFigure {...drawing} />,
  kernels: (drawing) => <MapFigure {...drawing} />,
  'sprawl-again': Growth,
  'then-now': (drawing) => <ThenNowFigure {...drawing} />,
  'your-estate': (drawing) => <HostShareFigure {...drawing} measure="disk" />,
  verdict: (drawing) => <HostShareFigure {...drawing} />,
};

export function StaticFigure({ id, ...drawing }: Drawing & { readonly id: SceneId }) {
  return FIGURES[id](drawing);
}

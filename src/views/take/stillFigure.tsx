import type { ReactNode } from 'react';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { responseFacts } from '../../derive/response.ts';
import { sprawlFacts } from '../../derive/sprawlGrowth.ts';
import type { RichText } from '../../i18n/rich.ts';
import type { ViewState } from '../../io/linkState.ts';
import { Figure } from '../../ui/figure/Figure.tsx';
import { BindingFigure } from '../../ui/parts/BindingFigure.tsx';
import { CopiesFigure } from '../../ui/parts/CopiesFigure.tsx';
import { CrossingFigure } from '../../ui/parts/CrossingFigure.tsx';
import { divergenceSummary } from '../../ui/parts/divergenceWords.ts';
import { figureMessages } from '../../ui/parts/figureMessages.ts';
import { HostShareFigure } from '../../ui/parts/HostShareFigure.tsx';
import { MapFigure } from '../../ui/parts/MapFigure.tsx';
import { MergeFigure } from '../../ui/parts/MergeFigure.tsx';
import { MixFigure } from '../../ui/parts/MixFigure.tsx';
import { PairFigure } from '../../ui/parts/PairFigure.tsx';
import { pictureName } from '../../ui/parts/pictureName.ts';
import { RackFigure } from '../../ui/parts/RackFigure.tsx';
import { StackFigure } from '../../ui/parts/StackFigure.tsx';
import { ThenNowFigure } from '../../ui/parts/ThenNowFigure.tsx';
import { tonedOnly } from '../../ui/parts/tonedOnly.ts';
import { WhyFigure } from '../../ui/parts/WhyFigure.tsx';
import { DivergencePicture } from '../../ui/plain/DivergencePicture.tsx';
import { ResponsePicture } from '../../ui/plain/ResponsePicture.tsx';
import { SprawlPicture } from '../../ui/plain/SprawlPicture.tsx';
import type { Scene } from '../../ui/scene.ts';

export interface Still {
  readonly scene: Scene;
  /** CSS pixels. */
  readonly width: number;
  /** What the figures are asked to show. */
  readonly view: ViewState;
}

interface Drawn {
  readonly id: string;
  readonly scene: Scene;
  readonly title: RichText | string;
  readonly summary: string;
  readonly children: ReactNode;
}

/** A figure whose drawing needs the chart library on the page and a plain picture here. */
function Plain({ id, scene, title, summary, children }: Drawn) {
  return (
    <Figure
      id={id} revision={0} headingLevel={3} title={typeof title === 'string' ? [title] : tonedOnly(title)} height="auto"
      summary={[summary]} messages={figureMessages(scene.messages)}
    >
      {children}
    </Figure>
  );
}

function Divergence({ scene, width, view: { metric, axis: along } }: Still) {
  const facts = divergenceFacts(scene.inputs, metric, along);
  const title = scene.messages.figures.divergence.title(scene.format, facts, scene.inputs.currency);
  const summary = divergenceSummary(scene, facts);
  return (
    <Plain id="divergence" scene={scene} title={title} summary={summary}>
      <DivergencePicture scene={scene} metric={metric} along={along} width={width} height={width < 480 ? 400 : 460} name={pictureName(scene, title, summary)} />
    </Plain>
  );
}

function Response({ scene, width }: Still) {
  const words = scene.messages.figures.response;
  const facts = responseFacts(scene.inputs);
  const [title, summary] = [words.title(facts, scene.format), words.summary(facts, scene.format)];
  return (
    <Plain id="response" scene={scene} title={title} summary={summary}>
      <ResponsePicture scene={scene} width={width} height={460} name={pictureName(scene, title, summary)} />
    </Plain>
  );
}

function Sprawl({ scene, width }: Still) {
  const words = scene.messages.figures.sprawl;
  const facts = sprawlFacts(scene.inputs);
  const [title, summary] = [words.title(facts, 'kernels', scene.format), words.summary(facts, scene.format)];
  return (
    <Plain id="sprawl" scene={scene} title={title} summary={summary}>
      <SprawlPicture scene={scene} measure="kernels" width={width} height={360} name={pictureName(scene, title, summary)} />
    </Plain>
  );
}

/** The figures that are one drawing, and so can be drawn where nobody lays out words. */
const STILLS = {
  divergence: (still) => <Divergence {...still} />,
  'host-share': ({ scene, width }) => <HostShareFigure scene={scene} width={width} />,
  why: ({ scene, width, view }) => <WhyFigure scene={scene} width={width} metric={view.metric} />,
  stack: ({ scene, width }) => <StackFigure scene={scene} width={width} />,
  binding: ({ scene, width }) => <BindingFigure scene={scene} width={width} />,
  map: ({ scene, width, view }) => <MapFigure scene={scene} width={width} x={view.mapX} y={view.mapY} metric={view.mapMetric} />,
  mix: ({ scene, width }) => <MixFigure scene={scene} width={width} />,
  crossing: ({ scene, width }) => <CrossingFigure scene={scene} width={width} />,
  response: (still) => <Response {...still} />,
  sprawl: (still) => <Sprawl {...still} />,
  'then-now': ({ scene, width }) => <ThenNowFigure scene={scene} width={width} />,
  rack: ({ scene, width }) => <RackFigure scene={scene} width={width} />,
  merge: ({ scene, width }) => <MergeFigure scene={scene} width={width} begins="told" />,
  copies: ({ scene, width }) => <CopiesFigure scene={scene} width={width} />,
  pair: ({ scene, width }) => <PairFigure scene={scene} width={width} />,
} satisfies Readonly<Record<string, (still: Still) => ReactNode>>;

export type StillId = keyof typeof STILLS;
export const STILL_IDS = Object.keys(STILLS) as readonly StillId[];

export const StillFigure = ({ id, ...still }: Still & { readonly id: StillId }): ReactNode => STILLS[id](still);

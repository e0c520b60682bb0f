import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { BoardState } from '../../derive/boardFacts.ts';
import type { FigureId } from '../../derive/cards.ts';
import type { NamedInputs } from '../../io/boardSnapshot.ts';
import type { ViewState } from '../../io/linkState.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { Scene } from '../../ui/scene.ts';
import { chooseOnMap } from '../lab/chooseOnMap.ts';
import { FigureSlot } from '../lab/FigureSlot.tsx';
import { useChosen, useLab } from '../lab/labContext.ts';
import { later } from '../../ui/figure/later.ts';

const DivergenceFigure = later(async () => (await import('../../ui/parts/DivergenceFigure.tsx')).DivergenceFigure);
const HostShareFigure = later(async () => (await import('../../ui/parts/HostShareFigure.tsx')).HostShareFigure);
const WhyFigure = later(async () => (await import('../../ui/parts/WhyFigure.tsx')).WhyFigure);
const StackFigure = later(async () => (await import('../../ui/parts/StackFigure.tsx')).StackFigure);
const BindingFigure = later(async () => (await import('../../ui/parts/BindingFigure.tsx')).BindingFigure);
const MapFigure = later(async () => (await import('../../ui/parts/MapFigure.tsx')).MapFigure);
const MixFigure = later(async () => (await import('../../ui/parts/MixFigure.tsx')).MixFigure);
const FairnessFigure = later(async () => (await import('../../ui/parts/FairnessFigure.tsx')).FairnessFigure);
const CrossingFigure = later(async () => (await import('../../ui/parts/CrossingFigure.tsx')).CrossingFigure);
const ResponseFigure = later(async () => (await import('../../ui/parts/ResponseFigure.tsx')).ResponseFigure);
const SprawlFigure = later(async () => (await import('../../ui/parts/SprawlFigure.tsx')).SprawlFigure);
const SensitivityFigure = later(async () => (await import('../../ui/parts/SensitivityFigure.tsx')).SensitivityFigure);
const DoubtFigure = later(async () => (await import('../../ui/parts/DoubtFigure.tsx')).DoubtFigure);
const BoardFigure = later(async () => (await import('../../ui/parts/BoardFigure.tsx')).BoardFigure);
const ResultsFigure = later(async () => (await import('../../ui/parts/ResultsFigure.tsx')).ResultsFigure);
const AssumptionList = later(async () => (await import('../../ui/parts/AssumptionList.tsx')).AssumptionList);
const PublishedList = later(async () => (await import('../../ui/parts/PublishedList.tsx')).PublishedList);
const ThenNowFigure = later(async () => (await import('../../ui/parts/ThenNowFigure.tsx')).ThenNowFigure);
const ClaimsFigure = later(async () => (await import('../../ui/parts/ClaimsFigure.tsx')).ClaimsFigure);

/** What a figure is drawn with besides its scene; without a store it is a picture. */
interface Around {
  readonly view: ViewState;
  readonly store: LabStore | null;
  readonly board: readonly BoardState[];
}

const FIGURES: Readonly<Record<FigureId, (scene: Scene, around: Around) => ReactNode>> = {
  divergence: (scene, { view, store }) => (
    <DivergenceFigure scene={scene} headingLevel={2} metric={view.metric} along={view.axis}
      {...(store === null ? {} : { onMetric: (metric) => store.setView({ metric }), onAlong: (axis) => store.setView({ axis }) })} />
  ),
  'host-share': (scene) => <HostShareFigure scene={scene} headingLevel={2} />,
  why: (scene, { view, store }) => (
    <WhyFigure scene={scene} headingLevel={2} metric={view.metric} {...(store === null ? {} : { onMetric: (metric) => store.setView({ metric }) })} />
  ),
  stack: (scene) => <StackFigure scene={scene} headingLevel={2} />,
  binding: (scene) => <BindingFigure scene={scene} headingLevel={2} />,
  map: (scene, { view, store }) => (
    <MapFigure scene={scene} headingLevel={2} x={view.mapX} y={view.mapY} metric={view.mapMetric}
      {...(store === null ? {} : { onShow: ({ x, y, metric }) => store.setView({ mapX: x, mapY: y, mapMetric: metric }), onChoose: chooseOnMap(store) })} />
  ),
  mix: (scene) => <MixFigure scene={scene} headingLevel={2} />,
  fairness: (scene, { store }) => (
    <FairnessFigure scene={scene} headingLevel={2} {...(store === null ? {} : { onSwitch: (key, value) => store.set(key, value as Inputs[typeof key]) })} />
  ),
  crossing: (scene, { store }) => (
    <CrossingFigure scene={scene} headingLevel={2}
      {...(store === null ? {} : { onVmPath: (path) => store.set('vmIoPath', path), onContainerPath: (path) => store.set('containerIoPath', path) })} />
  ),
  response: (scene) => <ResponseFigure scene={scene} headingLevel={2} />,
  sprawl: (scene) => <SprawlFigure scene={scene} headingLevel={2} />,
  sensitivity: (scene, { view, store }) => (
    <SensitivityFigure scene={scene} headingLevel={2} metric={view.metric} {...(store === null ? {} : { onMetric: (metric) => store.setView({ metric }) })} />
  ),
  doubt: (scene) => <DoubtFigure scene={scene} headingLevel={2} />,
  board: (scene, { view, board }) => <BoardFigure scene={scene} headingLevel={2} states={board} metric={view.metric} />,
  results: (scene) => <ResultsFigure scene={scene} headingLevel={2} />,
  assumptions: (scene) => <AssumptionList scene={scene} headingLevel={2} />,
  published: (scene) => <PublishedList scene={scene} headingLevel={2} />,
  'then-now': (scene) => <ThenNowFigure scene={scene} headingLevel={2} />,
  claims: (scene) => <ClaimsFigure scene={scene} headingLevel={2} />,
};

/** One figure of the lab, alone. The board is that of the address: what the reader keeps is on another page's shelf. */
export function EmbedFigure({ id }: { readonly id: FigureId }) {
  const { store } = useLab();
  const view = useChosen((state) => state.view);
  const sent = useChosen((state) => state.sentBoard);
  const board = useMemo(() => sent.map(stateOf), [sent]);
  const figure = useMemo(() => {
    const around = { view, store: view.controls === 'none' ? null : store, board };
    return (scene: Scene): ReactNode => FIGURES[id](scene, around);
  }, [id, view, store, board]);
  return <FigureSlot id={id} size="middle">{figure}</FigureSlot>;
}

const stateOf = ({ name, era, overrides, fleet }: NamedInputs, i: number): BoardState =>
  ({ id: `sent-${i + 1}`, name, kind: 'sent', inputs: resolveInputs(era, overrides, fleet) });

import { lazy } from 'react';
import { BoardSlot } from './BoardSlot.tsx';
import { FairnessSlot } from './FairnessSlot.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { goToFigure } from './goToFigure.ts';
import { useLab } from './labContext.ts';
import { MapSlot } from './MapSlot.tsx';
import { SensitivitySlot } from './SensitivitySlot.tsx';
import { WhySlot } from './WhySlot.tsx';

const HostShareFigure = lazy(async () => ({ default: (await import('../../ui/parts/HostShareFigure.tsx')).HostShareFigure }));
const StackFigure = lazy(async () => ({ default: (await import('../../ui/parts/StackFigure.tsx')).StackFigure }));
const BindingFigure = lazy(async () => ({ default: (await import('../../ui/parts/BindingFigure.tsx')).BindingFigure }));
const MixFigure = lazy(async () => ({ default: (await import('../../ui/parts/MixFigure.tsx')).MixFigure }));
const CrossingFigure = lazy(async () => ({ default: (await import('../../ui/parts/CrossingFigure.tsx')).CrossingFigure }));
const DoubtFigure = lazy(async () => ({ default: (await import('../../ui/parts/DoubtFigure.tsx')).DoubtFigure }));
const ResponseFigure = lazy(async () => ({ default: (await import('../../ui/parts/ResponseFigure.tsx')).ResponseFigure }));
const SprawlFigure = lazy(async () => ({ default: (await import('../../ui/parts/SprawlFigure.tsx')).SprawlFigure }));
const ResultsFigure = lazy(async () => ({ default: (await import('../../ui/parts/ResultsFigure.tsx')).ResultsFigure }));
const AssumptionList = lazy(async () => ({ default: (await import('../../ui/parts/AssumptionList.tsx')).AssumptionList }));
const PublishedList = lazy(async () => ({ default: (await import('../../ui/parts/PublishedList.tsx')).PublishedList }));
const ThenNowFigure = lazy(async () => ({ default: (await import('../../ui/parts/ThenNowFigure.tsx')).ThenNowFigure }));
const ClaimsFigure = lazy(async () => ({ default: (await import('../../ui/parts/ClaimsFigure.tsx')).ClaimsFigure }));

/** The figures in the order of the argument: who takes the room, why, what it costs on the way and over time. */
export function Figures() {
  const { store } = useLab();
  return (
    <>
      <FigureSlot id="host-share" size="middle">{(scene) => <HostShareFigure scene={scene} />}</FigureSlot>
      <WhySlot />
      <FigureSlot id="stack" size="tall">{(scene) => <StackFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="binding" size="middle">{(scene) => <BindingFigure scene={scene} />}</FigureSlot>
      <MapSlot />
      <FigureSlot id="mix" size="middle">{(scene) => <MixFigure scene={scene} />}</FigureSlot>
      <FairnessSlot />
      <FigureSlot id="crossing" size="middle">
        {(scene) => (
          <CrossingFigure scene={scene} onVmPath={(path) => store.set('vmIoPath', path)}
            onContainerPath={(path) => store.set('containerIoPath', path)} />
        )}
      </FigureSlot>
      <FigureSlot id="response" size="middle">{(scene) => <ResponseFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="sprawl" size="middle">{(scene) => <SprawlFigure scene={scene} />}</FigureSlot>
      <SensitivitySlot />
      <FigureSlot id="doubt" size="tall">{(scene) => <DoubtFigure scene={scene} />}</FigureSlot>
      <BoardSlot />
      <FigureSlot id="results" size="tall">{(scene) => <ResultsFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="assumptions" size="middle">{(scene) => <AssumptionList scene={scene} />}</FigureSlot>
      <FigureSlot id="published" size="tall">{(scene) => <PublishedList scene={scene} />}</FigureSlot>
      <FigureSlot id="then-now" size="middle">{(scene) => <ThenNowFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="claims" size="tall">{(scene) => <ClaimsFigure scene={scene} onGo={goToFigure} />}</FigureSlot>
    </>
  );
}

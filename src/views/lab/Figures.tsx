import { later } from '../../ui/figure/later.ts';
import { BoardSlot } from './BoardSlot.tsx';
import { FairnessSlot } from './FairnessSlot.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { goToFigure } from './goToFigure.ts';
import { useLab } from './labContext.ts';
import { MapSlot } from './MapSlot.tsx';
import { SensitivitySlot } from './SensitivitySlot.tsx';
import { WhySlot } from './WhySlot.tsx';

const HostShareFigure = later(async () => (await import('../../ui/parts/HostShareFigure.tsx')).HostShareFigure);
const StackFigure = later(async () => (await import('../../ui/parts/StackFigure.tsx')).StackFigure);
const BindingFigure = later(async () => (await import('../../ui/parts/BindingFigure.tsx')).BindingFigure);
const MixFigure = later(async () => (await import('../../ui/parts/MixFigure.tsx')).MixFigure);
const CrossingFigure = later(async () => (await import('../../ui/parts/CrossingFigure.tsx')).CrossingFigure);
const DoubtFigure = later(async () => (await import('../../ui/parts/DoubtFigure.tsx')).DoubtFigure);
const ResponseFigure = later(async () => (await import('../../ui/parts/ResponseFigure.tsx')).ResponseFigure);
const SprawlFigure = later(async () => (await import('../../ui/parts/SprawlFigure.tsx')).SprawlFigure);
const ResultsFigure = later(async () => (await import('../../ui/parts/ResultsFigure.tsx')).ResultsFigure);
const AssumptionList = later(async () => (await import('../../ui/parts/AssumptionList.tsx')).AssumptionList);
const PublishedList = later(async () => (await import('../../ui/parts/PublishedList.tsx')).PublishedList);
const ThenNowFigure = later(async () => (await import('../../ui/parts/ThenNowFigure.tsx')).ThenNowFigure);
const ClaimsFigure = later(async () => (await import('../../ui/parts/ClaimsFigure.tsx')).ClaimsFigure);

/** The figures in the order of the argument: who takes the room, why, what it costs on the way and over time. */
export function Figures() {
  const { store } = useLab();
  return (
    <>
      <FigureSlot id="host-share" size="middle" load={HostShareFigure.load}>{(scene) => <HostShareFigure scene={scene} />}</FigureSlot>
      <WhySlot />
      <FigureSlot id="stack" size="tall" load={StackFigure.load}>{(scene) => <StackFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="binding" size="middle" load={BindingFigure.load}>{(scene) => <BindingFigure scene={scene} />}</FigureSlot>
      <MapSlot />
      <FigureSlot id="mix" size="middle" load={MixFigure.load}>{(scene) => <MixFigure scene={scene} />}</FigureSlot>
      <FairnessSlot />
      <FigureSlot id="crossing" size="middle" load={CrossingFigure.load}>
        {(scene) => (
          <CrossingFigure scene={scene} onVmPath={(path) => store.set('vmIoPath', path)}
            onContainerPath={(path) => store.set('containerIoPath', path)} />
        )}
      </FigureSlot>
      <FigureSlot id="response" size="middle" load={ResponseFigure.load}>{(scene) => <ResponseFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="sprawl" size="middle" load={SprawlFigure.load}>{(scene) => <SprawlFigure scene={scene} />}</FigureSlot>
      <SensitivitySlot />
      <FigureSlot id="doubt" size="tall" load={DoubtFigure.load}>{(scene) => <DoubtFigure scene={scene} />}</FigureSlot>
      <BoardSlot />
      <FigureSlot id="results" size="tall" load={ResultsFigure.load}>{(scene) => <ResultsFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="assumptions" size="middle" load={AssumptionList.load}>{(scene) => <AssumptionList scene={scene} />}</FigureSlot>
      <FigureSlot id="published" size="tall" load={PublishedList.load}>{(scene) => <PublishedList scene={scene} />}</FigureSlot>
      <FigureSlot id="then-now" size="middle" load={ThenNowFigure.load}>{(scene) => <ThenNowFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="claims" size="tall" load={ClaimsFigure.load}>{(scene) => <ClaimsFigure scene={scene} onGo={goToFigure} />}</FigureSlot>
    </>
  );
}

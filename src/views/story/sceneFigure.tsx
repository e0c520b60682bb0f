import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { Scene } from '../../ui/scene.ts';
import { chooseOnMap } from '../lab/chooseOnMap.ts';
import { useLab } from '../lab/labContext.ts';
import { StorySlot } from './StorySlot.tsx';
import { later } from '../../ui/figure/later.ts';

const RackFigure = later(async () => (await import('../../ui/parts/RackFigure.tsx')).RackFigure);
const MergeFigure = later(async () => (await import('../../ui/parts/MergeFigure.tsx')).MergeFigure);
const CopiesFigure = later(async () => (await import('../../ui/parts/CopiesFigure.tsx')).CopiesFigure);
const CrossingFigure = later(async () => (await import('../../ui/parts/CrossingFigure.tsx')).CrossingFigure);
const ResponseFigure = later(async () => (await import('../../ui/parts/ResponseFigure.tsx')).ResponseFigure);
const PairFigure = later(async () => (await import('../../ui/parts/PairFigure.tsx')).PairFigure);
const PredictDivergence = later(async () => (await import('../../ui/parts/PredictDivergence.tsx')).PredictDivergence);
const BindingFigure = later(async () => (await import('../../ui/parts/BindingFigure.tsx')).BindingFigure);
const FairnessFigure = later(async () => (await import('../../ui/parts/FairnessFigure.tsx')).FairnessFigure);
const MapFigure = later(async () => (await import('../../ui/parts/MapFigure.tsx')).MapFigure);
const SprawlFigure = later(async () => (await import('../../ui/parts/SprawlFigure.tsx')).SprawlFigure);
const ThenNowFigure = later(async () => (await import('../../ui/parts/ThenNowFigure.tsx')).ThenNowFigure);
const SensitivityFigure = later(async () => (await import('../../ui/parts/SensitivityFigure.tsx')).SensitivityFigure);

/** For the figures that ask for a guess before they tell. */
export interface Asked {
  readonly isTold: boolean;
  readonly onTold: () => void;
}

interface Drawn {
  /** Rough height of the figure, so that nothing jumps when it arrives. */
  readonly size: 'low' | 'middle' | 'tall';
  /** Whether the figure's own choices are what the reader does here; elsewhere they would be one thing too many. */
  readonly choices?: true;
  /** The figure, with what can be changed on it; without a store it is a picture. */
  readonly draw: (scene: Scene, store: LabStore, asked: Asked) => ReactNode;
}

/** Who does not care whether the answer has been seen. */
const UNASKED: Asked = { isTold: false, onTold: () => undefined };

/** Which figure makes the point of which scene. */
const FIGURES: Readonly<Record<SceneId, Drawn>> = {
  'server-sprawl': { size: 'middle', draw: (scene) => <RackFigure scene={scene} /> },
  consolidation: { size: 'middle', choices: true, draw: (scene, _, { isTold, onTold }) => <MergeFigure scene={scene} begins={isTold ? 'told' : 'asking'} onTold={onTold} /> },
  'os-sprawl': { size: 'middle', choices: true, draw: (scene) => <CopiesFigure scene={scene} /> },
  'memory-disk': { size: 'tall', draw: (scene) => <PairFigure scene={scene} /> },
  crossing: {
    size: 'tall', choices: true,
    draw: (scene, store) => (
      <>
        <CrossingFigure scene={scene} onVmPath={(path) => store.set('vmIoPath', path)} onContainerPath={(path) => store.set('containerIoPath', path)} />
        {scene.stage === 'page' && <ResponseFigure scene={scene} />}
      </>
    ),
  },
  divergence: {
    size: 'tall', choices: true,
    draw: (scene, _, { isTold, onTold }) => (
      <PredictDivergence scene={scene} metric={STORY.divergence.metric} along={STORY.divergence.axis} headingLevel={3}
        begins={isTold ? 'figure' : 'asking'} onTold={onTold} />
    ),
  },
  bottleneck: { size: 'low', draw: (scene) => <BindingFigure scene={scene} /> },
  fairness: {
    size: 'tall', choices: true,
    // The figure gives a value of that input; the store fits it and refuses what it is not.
    draw: (scene, store) => <FairnessFigure scene={scene} onSwitch={(key, value) => store.set(key, value as Inputs[typeof key])} />,
  },
  kernels: { size: 'tall', draw: (scene, store) => <MapFigure scene={scene} onChoose={chooseOnMap(store)} /> },
  'sprawl-again': { size: 'middle', draw: (scene) => <SprawlFigure scene={scene} /> },
  'then-now': { size: 'middle', draw: (scene) => <ThenNowFigure scene={scene} /> },
  'your-estate': { size: 'tall', draw: (scene, store) => <MapFigure scene={scene} onChoose={chooseOnMap(store)} /> },
  verdict: { size: 'tall', draw: (scene) => <SensitivityFigure scene={scene} /> },
};

/** The figure of a scene, drawn when it comes near. */
export function SceneFigure({ id, asked = UNASKED }: { readonly id: SceneId; readonly asked?: Asked }) {
  const { store } = useLab();
  const { size, draw, choices = false } = FIGURES[id];
  const figure = useMemo(() => (scene: Scene) => draw(scene, store, asked), [draw, store, asked]);
  return <StorySlot id={id} size={size} choices={choices}>{figure}</StorySlot>;
}

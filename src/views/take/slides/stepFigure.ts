import { bindingSharesOf } from '../../../derive/bindingShares.ts';
import { costCurves } from '../../../derive/costCurves.ts';
import { crossingOf } from '../../../derive/crossing.ts';
import { divergenceFacts } from '../../../derive/divergenceFacts.ts';
import { doubtSteps } from '../../../derive/doubtRows.ts';
import { fairnessSteps } from '../../../derive/fairness.ts';
import { mergeFacts } from '../../../derive/merge.ts';
import { osCopiesOf } from '../../../derive/osCopies.ts';
import { rackFacts } from '../../../derive/rack.ts';
import { STORY } from '../../../derive/story.ts';
import type { SceneId } from '../../../derive/story.ts';
import { thenNowOf } from '../../../derive/thenNow.ts';
import { FIRST_GRID, winMapSteps, winRequestOf } from '../../../derive/winMap.ts';
import { finished } from '../../../model/steps.ts';
import { bindingTable } from '../../../ui/parts/BindingFigure.tsx';
import { copiesTable } from '../../../ui/parts/CopiesFigure.tsx';
import { crossingTable } from '../../../ui/parts/CrossingFigure.tsx';
import { divergenceTable } from '../../../ui/parts/divergenceWords.ts';
import { fairnessTable } from '../../../ui/parts/FairnessFigure.tsx';
import { mergeTable } from '../../../ui/parts/mergeTable.ts';
import { pairTable } from '../../../ui/parts/PairFigure.tsx';
import { rackTable } from '../../../ui/parts/RackFigure.tsx';
import { sensitivityTable } from '../../../ui/parts/SensitivityFigure.tsx';
import { sprawlTable } from '../../../ui/parts/SprawlFigure.tsx';
import { thenNowTable } from '../../../ui/parts/ThenNowFigure.tsx';
import { winTable } from '../../../ui/parts/winTable.ts';
import type { Scene } from '../../../ui/scene.ts';
import type { TableContent } from '../../../ui/figure/table.ts';
import type { StillId } from '../stillFigure.tsx';

/** What a scene of the story shows: the figure by its own id, and the numbers in it. */
export interface StepFigure {
  readonly id: string;
  /** Its picture, where it is more than a chart. */
  readonly still: StillId | null;
  readonly table: (scene: Scene) => TableContent | null;
}

const map: StepFigure = {
  id: 'map', still: 'map',
  table: (scene) => {
    const request = winRequestOf(scene.inputs, null, 'hosts', FIRST_GRID);
    return winTable(scene, request, finished(winMapSteps(request)));
  },
};

/** Which figure makes the point of which scene, as in the story. */
export const STEP_FIGURES: Readonly<Record<SceneId, StepFigure>> = {
  'server-sprawl': { id: 'rack', still: 'rack', table: (scene) => rackTable(scene, rackFacts(scene.inputs), '') },
  consolidation: { id: 'merge', still: 'merge', table: (scene) => mergeTable(scene, mergeFacts(scene.inputs), '') },
  'os-sprawl': {
    id: 'copies', still: null,
    table: (scene) => {
      const facts = osCopiesOf(scene.inputs);
      return facts === null ? null : copiesTable(scene, facts, '');
    },
  },
  'memory-disk': { id: 'pair', still: null, table: (scene) => pairTable(scene, costCurves(scene.inputs), '') },
  crossing: { id: 'crossing', still: 'crossing', table: (scene) => crossingTable(scene, crossingOf(scene.inputs), '') },
  divergence: { id: 'divergence', still: null, table: (scene) => divergenceTable(scene, divergenceFacts(scene.inputs, STORY.divergence.metric, STORY.divergence.axis)) },
  bottleneck: { id: 'binding', still: null, table: (scene) => bindingTable(scene, bindingSharesOf(scene.inputs), '') },
  fairness: { id: 'fairness', still: null, table: (scene) => fairnessTable(scene, finished(fairnessSteps(scene.inputs)), '') },
  kernels: map,
  'sprawl-again': { id: 'sprawl', still: null, table: (scene) => sprawlTable(scene, 'kernels', '') },
  'then-now': { id: 'then-now', still: null, table: (scene) => thenNowTable(scene, thenNowOf(scene.inputs), '') },
  'your-estate': map,
  verdict: { id: 'sensitivity', still: null, table: (scene) => sensitivityTable(scene, finished(doubtSteps(scene.inputs, 'hosts')), '') },
};

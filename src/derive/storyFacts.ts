import { recentByInputs } from '../model/cached.ts';
import type { Inputs } from '../model/inputs.ts';
import type { SceneId } from './story.ts';
import { kernelsFacts, sprawlAgainFacts, thenNowFacts, verdictFacts, yourEstateFacts } from './storyFactsEstate.ts';
import type { KernelsFacts, SprawlAgainFacts, ThenNowFacts, VerdictFacts, YourEstateFacts } from './storyFactsEstate.ts';
import { bottleneckFacts, crossingFacts, divergenceSceneFacts, fairnessFacts } from './storyFactsGap.ts';
import type { BottleneckFacts, CrossingFacts, DivergenceSceneFacts, FairnessFacts } from './storyFactsGap.ts';
import { consolidationFacts, memoryDiskFacts, osSprawlFacts, serverSprawlFacts } from './storyFactsHosts.ts';
import type { ConsolidationFacts, MemoryDiskFacts, OsSprawlFacts, ServerSprawlFacts } from './storyFactsHosts.ts';

/** What each scene says in numbers; its title and its prose are made of it in each language. */
export interface StoryFacts {
  readonly 'server-sprawl': ServerSprawlFacts;
  readonly consolidation: ConsolidationFacts;
  readonly 'os-sprawl': OsSprawlFacts;
  readonly 'memory-disk': MemoryDiskFacts;
  readonly crossing: CrossingFacts;
  readonly divergence: DivergenceSceneFacts;
  readonly bottleneck: BottleneckFacts;
  readonly fairness: FairnessFacts;
  readonly kernels: KernelsFacts;
  readonly 'sprawl-again': SprawlAgainFacts;
  readonly 'then-now': ThenNowFacts;
  readonly 'your-estate': YourEstateFacts;
  readonly verdict: VerdictFacts;
}

const FACTS: { readonly [K in SceneId]: (inputs: Inputs) => StoryFacts[K] } = {
  'server-sprawl': serverSprawlFacts, consolidation: consolidationFacts, 'os-sprawl': osSprawlFacts, 'memory-disk': memoryDiskFacts,
  crossing: crossingFacts, divergence: divergenceSceneFacts, bottleneck: bottleneckFacts, fairness: fairnessFacts,
  kernels: kernelsFacts, 'sprawl-again': sprawlAgainFacts, 'then-now': thenNowFacts, 'your-estate': yourEstateFacts, verdict: verdictFacts,
};

const known = recentByInputs<{ [K in SceneId]?: StoryFacts[K] }>();

/**
 * The facts of one scene under the inputs it shows; un-rounded, without a word. Kept by the identity of the immutable
 * inputs: title, prose and notes ask for the same facts.
 */
export function storyFacts<K extends SceneId>(id: K, inputs: Inputs): StoryFacts[K] {
  const all = known.get(inputs) ?? {};
  const before: { [P in SceneId]?: StoryFacts[P] }[K] = all[id];
  if (before !== undefined) return before;
  const facts: StoryFacts[K] = FACTS[id](inputs);
  known.set(inputs, { ...all, [id]: facts });
  return facts;
}

import type { StoryWords } from '../storyWords.ts';
import { bottleneck } from './story/bottleneck.ts';
import { consolidation } from './story/consolidation.ts';
import { crossing } from './story/crossing.ts';
import { divergence } from './story/divergence.ts';
import { fairness } from './story/fairness.ts';
import { kernels } from './story/kernels.ts';
import { memoryDisk } from './story/memoryDisk.ts';
import { osSprawl } from './story/osSprawl.ts';
import { serverSprawl } from './story/serverSprawl.ts';
import { sprawlAgain } from './story/sprawlAgain.ts';
import { thenNow } from './story/thenNow.ts';
import { verdict } from './story/verdict.ts';
import { yourEstate } from './story/yourEstate.ts';

export const story: StoryWords = {
  'server-sprawl': serverSprawl, consolidation, 'os-sprawl': osSprawl, 'memory-disk': memoryDisk, crossing, divergence, bottleneck,
  fairness, kernels, 'sprawl-again': sprawlAgain, 'then-now': thenNow, 'your-estate': yourEstate, verdict,
};

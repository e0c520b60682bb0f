import type { SceneId } from '../../derive/story.ts';
import type { ViewName } from '../../io/linkState.ts';
import type { Card } from '../embed/cardOf.ts';

export const FIRST_CARD: Card = { kind: 'figure', id: 'divergence' };

/** What the reader is most likely to mean who shares the whole page. */
export const cardOfPage = (view: ViewName, scene: SceneId | null): Card => (view === 'story' ? { kind: 'scene', id: scene ?? 'divergence' } : FIRST_CARD);

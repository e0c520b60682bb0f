import type { ComponentType } from 'react';
import type { Lang } from '../i18n/lang.ts';
import type { ViewName } from '../io/linkState.ts';

/** A view that has come, with all it needs to be drawn at once. */
export interface LoadedView {
  readonly name: ViewName;
  readonly Page: ComponentType;
}

/** Brings one view and leaves the others on the server. */
export async function loadView(name: ViewName, lang: Lang): Promise<LoadedView> {
  switch (name) {
    case 'lab': return { name, Page: (await import('./lab/LabPage.tsx')).LabPage };
    // Until there are slides the story stands for them.
    case 'story': case 'present': return { name, Page: await storyPage(lang) };
  }
}

async function storyPage(_lang: Lang): Promise<ComponentType> {
  return (await import('./story/StoryPage.tsx')).StoryPage;
}

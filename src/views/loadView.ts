import type { ComponentType } from 'react';
import type { Lang } from '../i18n/lang.ts';
import type { ViewName } from '../io/linkState.ts';
import { loadLinkWriter } from './linkWriter.ts';

/** A view that has come, with all it needs to be drawn at once. */
export interface LoadedView {
  readonly name: ViewName;
  readonly Page: ComponentType;
}

/** Brings one view and leaves the others on the server. */
export async function loadView(name: ViewName, lang: Lang): Promise<LoadedView> {
  switch (name) {
    case 'lab': return { name, Page: (await import('./lab/LabPage.tsx')).LabPage };
    case 'story': return { name, Page: await storyPage(lang) };
    case 'embed': return { name, Page: (await import('./embed/EmbedPage.tsx')).EmbedPage };
    case 'estate': return { name, Page: await estatePage(lang) };
    case 'present': return { name, Page: (await import('./present/DeckPage.tsx')).DeckPage };
  }
}

async function storyPage(lang: Lang): Promise<ComponentType> {
  const [{ StoryPage }] = await Promise.all([
    import('./story/StoryPage.tsx'), import('./story/storyText.ts').then(async ({ loadStoryText }) => loadStoryText(lang)), loadLinkWriter(),
  ]);
  return StoryPage;
}

async function estatePage(lang: Lang): Promise<ComponentType> {
  const [{ EstatePage }] = await Promise.all([
    import('./estate/EstatePage.tsx'), import('./estate/estateText.ts').then(async ({ loadEstateText }) => loadEstateText(lang)),
  ]);
  return EstatePage;
}

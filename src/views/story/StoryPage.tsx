import { SCENE_IDS } from '../../derive/story.ts';
import { useLab } from '../lab/labContext.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { ViewLink } from '../ViewLink.tsx';

/** The scenes as an article. */
export function StoryPage() {
  const { messages: { lab } } = useLab();
  useDocumentTitle(lab.documentTitle);
  return (
    <main id="main" data-story="">
      <h1>{lab.title}</h1>
      <ViewLink view="lab">{lab.views.lab}</ViewLink>
      {SCENE_IDS.map((id) => <section key={id} id={id}><h2>{id}</h2></section>)}
    </main>
  );
}

/** What is known of a module while the site is cut into files. */
interface ModuleInfo { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] }
interface Context { readonly getModuleInfo: (id: string) => ModuleInfo | null }

/** The words that both views begin with. */
const WORDS = /[\\/]src[\\/]i18n[\\/](ja|en)First\.ts$/;
/** What a reader waits for before the page answers: a view with all that it imports outright. */
const LAB = /[\\/]src[\\/]views[\\/]lab[\\/]LabPage\.tsx$/;
/** What the story begins with and the lab goes on with: what writes links, and what brings figures as they come near. */
const SOON = /[\\/]src[\\/](io[\\/]encodeHash\.ts|views[\\/]lab[\\/]FigureSlot\.tsx)$/;
const STORY = /[\\/]src[\\/]views[\\/]story[\\/]StoryPage\.tsx$/;
const OURS = /[\\/]src[\\/].*\.(tsx?|module\.css)$/;
/** Words come by language; a module of Recharts in a shared file would bring Recharts with it. */
const APART = /[\\/]src[\\/](i18n[\\/](ja|en)(First|\.ts$|[\\/])|ui[\\/]charts[\\/]drawnCurve)/;

const isShareable = (id: string): boolean => OURS.test(id) && !APART.test(id);

/** True if the view imports the module, itself or through others, without waiting for anything. */
function isNeededBy(view: RegExp, id: string, context: Context, seen = new Set<string>()): boolean {
  if (view.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return context.getModuleInfo(id)?.importers.some((importer) => isNeededBy(view, importer, context, seen)) ?? false;
}

const neededBy = (view: RegExp, name: string) => (id: string, context: Context): string | null =>
  (isShareable(id) && isNeededBy(view, id, context) ? name : null);

/** Files to take away are made of all figures at once; what only they share stays with its figure. */
const TAKEN = /[\\/]src[\\/]views[\\/](take[\\/]slides[\\/]|present[\\/]talkSlides)/;

/** What is asked for by itself and brings the module with it. */
function rootsOf(id: string, context: Context, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id) || TAKEN.test(id)) return new Set();
  seen.add(id);
  const { importers = [], dynamicImporters = [] } = context.getModuleInfo(id) ?? {};
  const own = dynamicImporters.length > 0 || importers.length === 0 ? [id] : [];
  return new Set([...own, ...importers.flatMap((importer) => [...rootsOf(importer, context, seen)])]);
}

const sharedByFigures = (id: string, context: Context): string | null =>
  (isShareable(id) && rootsOf(id, context).size >= 2 ? 'figures' : null);

/*
 * On a slow line fifty small files wait for each other. So what several files need stands in few: what the first words
 * need in either language, what the lab waits for before it answers, what it goes on with, what the story waits for
 * besides, and what figures bring later.
 */
export const SHARED_FILES = [
  { name: neededBy(WORDS, 'words'), minShareCount: 2, priority: 3 },
  { name: neededBy(LAB, 'lab'), minShareCount: 2, priority: 2 },
  { name: neededBy(SOON, 'soon'), priority: 1.5 },
  { name: neededBy(STORY, 'telling'), minShareCount: 2, priority: 1 },
  { name: sharedByFigures, minShareCount: 2 },
];

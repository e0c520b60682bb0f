/** What is known of a module while the site is cut into files. */
interface ModuleInfo { readonly importers: readonly string[] }
interface Context { readonly getModuleInfo: (id: string) => ModuleInfo | null }

/** The words that both views begin with. */
const WORDS = /[\\/]src[\\/]i18n[\\/](ja|en)First\.ts$/;
/** What a reader waits for before the page answers: a view with all that it imports outright. */
const LAB = /[\\/]src[\\/]views[\\/]lab[\\/]LabPage\.tsx$/;
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

/*
 * On a slow line fifty small files wait for each other. So what several files need stands in few: what the first words
 * need in either language, what the lab waits for before it answers, what the story waits for besides, and what
 * figures bring later.
 */
export const SHARED_FILES = [
  { name: neededBy(WORDS, 'words'), minShareCount: 2, priority: 3 },
  { name: neededBy(LAB, 'lab'), minShareCount: 2, priority: 2 },
  { name: neededBy(STORY, 'telling'), minShareCount: 2, priority: 1 },
  { name: 'figures', test: isShareable, minShareCount: 2 },
];

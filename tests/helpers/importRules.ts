import { resolveImport } from './sourceFile.ts';
import type { Import, SourceFile, SyntaxNode } from './sourceFile.ts';

/** A rule of the house: what a file does against it, one sentence each. */
export type Rule = (file: SourceFile) => string[];

export const FOLDERS = ['model', 'derive', 'i18n', 'io', 'store', 'ui', 'views'] as const;
type Folder = (typeof FOLDERS)[number] | 'main';

interface Rights {
  /** Folders besides its own. */
  readonly folders: readonly Folder[];
  /** Folders of which it may know the types, and nothing that runs. */
  readonly types?: readonly Folder[];
  readonly packages: readonly string[];
}

const RIGHTS: Readonly<Record<Folder, Rights>> = {
  model: { folders: [], packages: [] },
  derive: { folders: ['model'], packages: [] },
  i18n: { folders: ['model'], types: ['derive'], packages: [] },
  io: { folders: ['model', 'derive', 'i18n'], packages: [] },
  store: { folders: ['model', 'io'], types: ['derive', 'i18n'], packages: ['zustand'] },
  ui: { folders: ['model', 'derive', 'i18n'], packages: ['react'] },
  views: { folders: ['model', 'derive', 'i18n', 'io', 'store', 'ui'], packages: ['react', 'zustand'] },
  main: { folders: FOLDERS, packages: ['react', 'react-dom', 'zustand'] },
};

/** Packages that single files or folders may use beyond their folder's rights. */
const EXTRA_PACKAGES: readonly { readonly path: RegExp; readonly name: string }[] = [
  { path: /^ui\/charts\//, name: 'recharts' },
  { path: /^io\/pptx\//, name: 'pptxgenjs' },
  { path: /^io\/pptx\//, name: 'jszip' },
];

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** 'model/units.ts' → 'model'; 'main.tsx' → 'main'; anything else → undefined. */
export function folderOf(path: string): Folder | undefined {
  if (path === 'main.tsx') return 'main';
  const [first, ...rest] = path.split('/');
  return rest.length > 0 ? FOLDERS.find((folder) => folder === first) : undefined;
}

/** '@scope/name/part' → '@scope/name'. */
const packageOf = (specifier: string): string =>
  specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

function mayReach(from: Folder, to: Folder | undefined, typeOnly: boolean): boolean {
  if (to === undefined || to === 'main') return false;
  const rights = RIGHTS[from];
  return to === from || rights.folders.includes(to) || (typeOnly && rights.types?.includes(to) === true);
}

function wrongDirection(file: SourceFile, entry: Import): string[] {
  const from = folderOf(file.path);
  const target = resolveImport(file.path, entry.specifier);
  const to = folderOf(target);
  if (from === undefined || mayReach(from, to, entry.typeOnly)) return [];
  return [`line ${entry.line}: ${from} may not import ${target}${entry.typeOnly ? ' (type)' : ''}`];
}

const direction: Rule = (file) =>
  file.imports.filter((entry) => isRelative(entry.specifier)).flatMap((entry) => wrongDirection(file, entry));

const knownFolder: Rule = (file) => {
  if (folderOf(file.path) !== undefined || file.path.endsWith('.d.ts')) return [];
  return [`is in none of the seven folders (${FOLDERS.join(' → ')})`];
};

const packages: Rule = (file) => {
  const folder = folderOf(file.path);
  const extra = EXTRA_PACKAGES.filter((entry) => entry.path.test(file.path)).map((entry) => entry.name);
  const allowed = folder === undefined ? [] : [...RIGHTS[folder].packages, ...extra];
  return file.imports
    .filter((entry) => !isRelative(entry.specifier) && entry.specifier !== '')
    .filter((entry) => !allowed.includes(packageOf(entry.specifier)))
    .map((entry) => `line ${entry.line}: may not use the package ${entry.specifier}`);
};

const fullAddress: Rule = (file) =>
  file.imports
    .filter((entry) => entry.specifier === '' || (isRelative(entry.specifier) && !/\.(tsx?|css|svg|json)(\?[\w&]+)*$/.test(entry.specifier)))
    .map((entry) => `line ${entry.line}: import '${entry.specifier}' needs a written-out address with its ending`);

/** A file with nothing of its own, that only hands on what others export. */
function isBarrel(file: SourceFile): boolean {
  const own = file.statements.filter((node) => node.type !== 'ImportDeclaration');
  const handsOn = (node: SyntaxNode): boolean =>
    /^Export(All|Named)/.test(node.type) && (node['declaration'] ?? null) === null;
  return own.length > 0 && own.every(handsOn);
}

const noBarrels: Rule = (file) => [
  ...(/(^|\/)index\.tsx?$/.test(file.path) ? ['is a barrel by its name'] : []),
  ...(isBarrel(file) ? ['is a barrel: it hands on and holds nothing of its own'] : []),
  ...file.statements
    .filter((node) => node.type === 'ExportAllDeclaration')
    .map((node) => `line ${file.lineOf(node)}: export * hands on what nobody named`),
];

export const IMPORT_RULES = { knownFolder, direction, packages, fullAddress, noBarrels } as const;

/**
 * What is loaded before the first view: the packages that main.tsx reaches without `import()`.
 * The heavy ones must not be among them.
 */
export function eagerPackages(files: readonly SourceFile[], entry = 'main.tsx'): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const found = new Set<string>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (file === undefined || reached.has(path)) return;
    reached.add(path);
    for (const { specifier, typeOnly, dynamic } of file.imports) {
      if (typeOnly || dynamic) continue;
      if (isRelative(specifier)) visit(resolveImport(path, specifier));
      else found.add(packageOf(specifier));
    }
  };
  visit(entry);
  return found;
}

import { folderOf } from './importRules.ts';
import type { Rule } from './importRules.ts';
import { literalOf } from './sourceFile.ts';
import type { SourceFile, SyntaxNode } from './sourceFile.ts';

const MAX_LINES = 300;

/** Names that put text into the page as HTML, or run text as a program. */
const SINKS = new Set([
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe',
  'parseHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'srcdoc', 'srcDoc', 'eval',
]);

/** Names that reach the network. */
const REQUESTS = new Set([
  'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon', 'importScripts',
]);

const BROWSER = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'navigator']);

const isObject = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The name of an identifier, plain or JSX; '' for other nodes. */
const nameOf = (node: unknown): string =>
  isObject(node) && /^(JSX)?Identifier$/.test(node.type) ? String(node['name']) : '';

/** 'Date.now' for a member access written so; '' for other nodes. */
const memberOf = (node: SyntaxNode): string =>
  node.type === 'MemberExpression' ? `${nameOf(node['object'])}.${nameOf(node['property'])}` : '';

/** Identifiers and string keys that answer to one of the names. */
const uses = (file: SourceFile, names: ReadonlySet<string>): SyntaxNode[] =>
  file.nodes.filter((node) => names.has(nameOf(node)));

const at = (file: SourceFile, node: SyntaxNode, what: string): string => `line ${file.lineOf(node)}: ${what}`;

const size: Rule = (file) => {
  if (file.lines <= MAX_LINES || file.path.startsWith('i18n/story')) return [];
  return [`has ${file.lines} lines; ${MAX_LINES} is the limit`];
};

const plainName: Rule = (file) =>
  /(^|\/)(utils?|helpers?|common|data|manager|misc)(\.|\/|$)/i.test(file.path)
    ? ['has a name that says nothing; name it after what it exports']
    : [];

const noDefaultExport: Rule = (file) =>
  file.nodes
    .filter((node) => node.type === 'ExportDefaultDeclaration' || node.type === 'TSExportAssignment')
    .map((node) => at(file, node, 'default export'));

const noEnum: Rule = (file) =>
  file.nodes.filter((node) => node.type === 'TSEnumDeclaration').map((node) => at(file, node, 'enum'));

const noEscape: Rule = (file) => [
  ...file.nodes.filter((node) => node.type === 'TSAnyKeyword').map((node) => at(file, node, 'any')),
  ...(/@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable/.exec(file.text) ?? [])
    .slice(0, 1)
    .map((found) => `silences a check: ${found}`),
];

function readsClockOrChance(node: SyntaxNode): boolean {
  if (/^(Date\.|Math\.random$|performance\.|crypto\.)/.test(memberOf(node))) return true;
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && nameOf(node['callee']) === 'Date';
}

const noClockNoChance: Rule = (file) => {
  if (!['model', 'derive'].includes(folderOf(file.path) ?? '')) return [];
  return file.nodes.filter(readsClockOrChance).map((node) => at(file, node, 'reads the clock or chance'));
};

const noBrowserInPureFolders: Rule = (file) => {
  if (!['model', 'derive', 'i18n'].includes(folderOf(file.path) ?? '')) return [];
  return uses(file, BROWSER).map((node) => at(file, node, `reaches for the browser: ${nameOf(node)}`));
};

const INTL_NAMES = new Set(['Intl', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']);

const intlInFormatOnly: Rule = (file) => {
  // Where a language ends a word is its own affair, as are its numbers.
  if (/^i18n\/(format\w*|phrases)\.ts$/.test(file.path)) return [];
  return uses(file, INTL_NAMES).map((node) => at(file, node, `${nameOf(node)} outside i18n/format`));
};

const noHtmlSink: Rule = (file) => [
  ...uses(file, SINKS).map((node) => at(file, node, `HTML sink ${nameOf(node)}`)),
  ...file.nodes
    .filter((node) => SINKS.has(literalOf(node)) || /^document\.write(ln)?$/.test(memberOf(node)) ||
      (node.type === 'NewExpression' && nameOf(node['callee']) === 'Function') || /^\s*javascript:/i.test(literalOf(node)))
    .map((node) => at(file, node, 'HTML sink or program made of text')),
];

/** `<img src="https://…">` and the like; `<a href>` is a link the reader follows, not a request. */
function loadsFromElsewhere(node: SyntaxNode): boolean {
  if (node.type !== 'JSXOpeningElement' || nameOf(node['name']) === 'a') return false;
  const attributes = Array.isArray(node['attributes']) ? node['attributes'].filter(isObject) : [];
  return attributes.some(
    (attribute) =>
      ['src', 'srcSet', 'href', 'poster', 'data', 'xlinkHref'].includes(nameOf(attribute['name'])) &&
      /^(https?:)?\/\//.test(literalOf(attribute['value'])),
  );
}

/** Asks the page's own server whether this page is still the newest; a browser test sees that it asks nobody else. */
const ASKS_OWN_SERVER = 'views/replaced.ts';

const noRequest: Rule = (file) => [
  ...(file.path === ASKS_OWN_SERVER ? [] : uses(file, REQUESTS)).map((node) => at(file, node, `request by ${nameOf(node)}`)),
  ...file.nodes.filter(loadsFromElsewhere).map((node) => at(file, node, 'loads from another origin')),
  ...file.nodes
    .filter((node) => node.type === 'ImportExpression' && /^(https?:)?\/\//.test(literalOf(node['source'])))
    .map((node) => at(file, node, 'imports from another origin')),
  ...(file.path.endsWith('.css') && /(url\(|@import)\s*['"]?(https?:)?\/\//.test(file.text)
    ? ['style sheet loads from another origin']
    : []),
];

/** 'PresentMode' → present, mode. A part knows its stage, not the view it stands in. */
const wordsOf = (text: string): string[] =>
  text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z]+/g) ?? [];

const noViewNamesInUi: Rule = (file) => {
  if (folderOf(file.path) !== 'ui') return [];
  const words = new Set(wordsOf(file.text));
  return ['browse', 'embed', 'present']
    .filter((word) => words.has(word))
    .map((word) => `says '${word}', a view's name; a part knows only its stage`);
};

const TEXT_ATTRIBUTES = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder']);

function isVisibleText(node: SyntaxNode): boolean {
  if (node.type === 'JSXText') return /\p{L}/u.test(String(node['value']));
  if (node.type === 'JSXAttribute') {
    return TEXT_ATTRIBUTES.has(nameOf(node['name'])) && /\p{L}/u.test(literalOf(node['value']));
  }
  if (node.type === 'TemplateElement') return /[\u3040-\u30ff\u4e00-\u9fff]/.test(JSON.stringify(node['value']));
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(literalOf(node));
}

const wordsInI18nOnly: Rule = (file) => {
  if (!['ui', 'views', 'main'].includes(folderOf(file.path) ?? '')) return [];
  return file.nodes.filter(isVisibleText).map((node) => at(file, node, 'text for the reader belongs in i18n'));
};

/** Where a program begins: the page, and a worker. */
const BEGINNINGS = ['main.tsx', 'io/inventory/inventoryWorker.ts'];

const quietOnImport: Rule = (file) => {
  if (BEGINNINGS.includes(file.path)) return [];
  return file.statements
    .filter((node) => /^(Expression|If|For|ForOf|ForIn|While|DoWhile|Switch|Try|Block)Statement$/.test(node.type))
    .map((node) => at(file, node, 'acts on import'));
};

export const CODE_RULES = {
  size,
  plainName,
  noDefaultExport,
  noEnum,
  noEscape,
  noClockNoChance,
  noBrowserInPureFolders,
  intlInFormatOnly,
  noHtmlSink,
  noRequest,
  noViewNamesInUi,
  quietOnImport,
  wordsInI18nOnly,
} as const;

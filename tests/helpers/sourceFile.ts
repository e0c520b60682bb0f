import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree; what else it holds depends on its type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** 'react', '../model/units.ts'; '' where the address is computed at run time. */
  readonly specifier: string;
  /** Gone after compilation: `import type`, or every name in it a type. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
  readonly line: number;
}

export interface SourceFile {
  /** Below src/, with '/': 'model/units.ts'. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Empty for style sheets. */
  readonly nodes: readonly SyntaxNode[];
  /** The nodes at the top of the file. */
  readonly statements: readonly SyntaxNode[];
  readonly imports: readonly Import[];
  readonly lineOf: (node: SyntaxNode) => number;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a tree, parents first. */
function nodesOf(tree: unknown): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(tree);
  return found;
}

/** 'x' for the literal 'x', '' for anything computed. */
export function literalOf(node: unknown): string {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : '';
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every(
    (name) => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'),
  );
}

function importOf(node: SyntaxNode, line: number): Import | undefined {
  const found = { specifier: literalOf(node['source']), typeOnly: false, dynamic: false, line };
  switch (node.type) {
    case 'ImportDeclaration':
      return { ...found, typeOnly: isTypeOnly(node) };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (!isNode(node['source'])) return undefined;
      return { ...found, typeOnly: isTypeOnly(node) };
    case 'ImportExpression':
      return { ...found, dynamic: true };
    case 'TSImportType':
      return { ...found, typeOnly: true };
    case 'TSImportEqualsDeclaration':
      return found;
    default:
      return undefined;
  }
}

/** Reads one file's text; throws if it is TypeScript that cannot be parsed. */
export function sourceFile(path: string, text: string): SourceFile {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const lineOf = (node: SyntaxNode): number => lineAt(node.start);
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (path.endsWith('.css')) return { path, text, lines, nodes: [], statements: [], imports: [], lineOf };
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`src/${path}: ${error.message}`);
  const nodes = nodesOf(parsed.program);
  const imports = nodes.flatMap((node) => importOf(node, lineOf(node)) ?? []);
  const top: readonly unknown[] = parsed.program.body;
  const statements = top.filter(isNode);
  return { path, text, lines, nodes, statements, imports, lineOf };
}

/** Every TypeScript file and style sheet below a folder. */
export function sourceFilesIn(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => sourceFile(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

/** '../model/units.ts' seen from 'derive/rows.ts' → 'model/units.ts'; leaves src → '../…'. */
export function resolveImport(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.replace(/\?.*$/, '').split('/')) {
    if (step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return specifier;
  }
  return parts.join('/');
}

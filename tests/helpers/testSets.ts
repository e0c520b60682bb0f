import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['model', 'derive', 'i18n', 'io', 'store', 'scripts'] as const;

/** Tests of everything that needs no browser and no document. */
export const UNIT: readonly string[] = ['tests/*.test.ts', `tests/{${FOLDERS.join(',')}}/**/*.test.ts`];

function unitTestsWith(sign: string): readonly string[] {
  return FOLDERS.flatMap((folder) => readdirSync(`${TESTS}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => readFileSync(`${TESTS}../${path}`, 'utf8').includes(sign)));
}

/** Those that put another module in the place of one of ours, which no other test must see. */
export const testsApart = (): readonly string[] => unitTestsWith('vi.mock(');
/** Those with properties: they say more, the more they run. */
export const testsWithProperties = (): readonly string[] => unitTestsWith("from 'fast-check'");

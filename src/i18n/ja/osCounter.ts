import type { Format } from '../format.ts';
import { JOINER } from '../numerals.ts';

/** OSは、9つまでを「つ」で、それより多ければ「個」で数える。 */
export const systems = (f: Format, n: number): string => (n < 10 ? `${f.count(n)}${JOINER}つ` : f.counted(n, 'kernel'));

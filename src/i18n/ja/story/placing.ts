import type { Missing } from '../../../derive/storyFactsHosts.ts';
import type { RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

/** 文の中の2つの方式。色が付き、数字なら計算の内訳が開く。 */
export const vm = (text: string, receipt?: string): RichWord => ({ text, tone: 'hardware', ...(receipt === undefined ? {} : { receipt }) });
export const container = (text: string, receipt?: string): RichWord => ({ text, tone: 'os', ...(receipt === undefined ? {} : { receipt }) });

const NOT_ONE = { hardware: 'VMが1台も', os: 'コンテナが1個も' } as const;

/** 載らないワークロードがあるときの題。 */
export const cannotPlace = ({ side, reason }: Missing): string =>
  `この条件では、${NOT_ONE[side]}ホストに載りません。足りないのは${terms.resources[reason]}です`;

/** 同じく、本文の終わりに。 */
export const notHere = '今の条件では空のホストにも載らないため、台数は出せません。ワークロードを小さくするか、ホストを大きくすると比べられます。';

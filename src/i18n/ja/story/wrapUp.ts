import type { Headline } from '../../../derive/headline.ts';
import type { Format } from '../../format.ts';

const SERVERS = 'ハードウェア仮想化で減るのはサーバーの台数で、OSの数は減りません。';
const COPIES = 'OS仮想化で減るのはOSの複製です。ただし、同じカーネルを共有できる範囲に限られます。';
const DECIDES = '勝敗を決めるのは新しさではなく、カーネルが何系統あるか、どの資源が先に尽きるかです。';

function parting(f: Format, { opening, onAverage }: Exclude<Headline, { kind: 'notPlaceable' }>): string {
  switch (opening.kind) {
    case 'from': return onAverage === true
      ? `ここでは、ワークロードがおよそ${f.counted(opening.certain, 'workload')}以上になると、VMのほうが多くのホストを使い、差は開いたままになります。`
      : `ここでは、ワークロードが${f.counted(opening.certain, 'workload')}以上になると、VMのほうが確実に多くのホストを使います。`;
    case 'inPlaces': return 'ここでは、ワークロードを増やしても、台数の差は開いたままにはなりません。';
    case 'never': return 'ここでは、ワークロードをいくら増やしても、VMのホストがコンテナより多くなることはありません。';
  }
}

/** 持ち帰る3行。数字は今の条件のもの。 */
export function wrapUp(f: Format, h: Headline): readonly [string, string, string] {
  if (h.kind === 'notPlaceable') return [SERVERS, COPIES, DECIDES];
  const { hardware, os } = h.kernels;
  return [
    `${SERVERS}ここでは、パッチを当てるカーネルが${f.counted(hardware, 'kernel')}あります。`,
    `${COPIES}ここでは、カーネルは${f.counted(os, 'kernel')}です。`,
    `${DECIDES}${parting(f, h)}`,
  ];
}

import type { Headline } from '../../../derive/headline.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { container, vm } from './placing.ts';

/** 何が増え、どこから差が開き、何がそれを覆すか。 */
export function wrapUp(f: Format, h: Headline): readonly [RichText, RichText, RichText] {
  if (h.kind === 'notPlaceable') {
    return [
      ['載せるアプリケーションは同じで、違うのはOSをいくつ持つかです。'],
      ['今の条件では載らないワークロードがあり、台数は比べられません。'],
      ['カーネルの種類、分離の強さ、移行のしやすさは、台数と別に考えてください。'],
    ];
  }
  const copies: RichText = [
    '載せるアプリケーションは同じで、違うのはOSをいくつ持つかです。パッチを当てるカーネルは、',
    vm(`VMで${f.counted(h.kernels.hardware, 'kernel')}`), '、', container(`コンテナで${f.counted(h.kernels.os, 'kernel')}`), 'です。',
  ];
  const { opening } = h;
  const from: RichText = opening.kind === 'from'
    ? [`台数の差が確実に開くのは、ワークロードが${f.counted(opening.certain, 'workload')}以上になってからです。CPUが先に尽きる現場では、密度は台数に響きません。`]
    : ['この条件では、ワークロードを増やしても、台数の差は開いたままになりません。'];
  return [copies, from, ['カーネルが分かれるほど、VMに有利になります。分離の強さと移行のしやすさは、台数と別に考えてください。']];
}

import type { Compared, MemoryDiskFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format, Formatter } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

const LEAD = '複製が占める資源は、数に比例して増えます。';

/** これより小さい差は、ないのと同じ。 */
const SAME = 0.005;

function totals(measure: 'memory' | 'disk', { total }: Compared, show: Formatter): readonly StoryPiece[] {
  const name = measure === 'memory' ? 'メモリ' : 'ディスク';
  return [`${name}はVMで`, vm(show(total.hardware), `${measure}.hardware`), '、コンテナで', container(show(total.os), `${measure}.os`)];
}

function difference({ difference: d, total }: Compared, f: Format): string {
  if (Math.abs(d) < SAME * total.os) return 'と、ほとんど差がありません。';
  return d > 0
    ? `。差の${f.memory(d)}に、アプリケーションの分は含まれていません。`
    : `。ここでは、VMのほうが${f.memory(-d)}少なくなります。`;
}

function disks(each: Compared['each'], f: Format): string {
  const images = `コンテナも、イメージごとに${f.disk(each.os)}ずつ増えます。`;
  return each.hardware === 0 ? `ゲストOSのディスクは、すべて共有できる前提です。${images}`
    : `OSのディスクは、共有できる分を除いてもVMごとに${f.disk(each.hardware)}。${images}`;
}

export const memoryDisk: SceneWords<MemoryDiskFacts> = {
  name: 'メモリとディスク',
  title: (f, { memory, missing, onAverage }) => {
    if (memory === null) return missing === null ? '' : cannotPlace(missing);
    const { hardware, os } = memory.each;
    const lead = onAverage === true ? 'アプリケーションのほかに、平均して、' : 'アプリケーションのほかに、';
    return hardware < 0
      ? `${lead}コンテナは1\u2060個ごとに${f.memory(os)}を使いますが、VMは1\u2060台ごとに、ページ共有で${f.memory(-hardware)}を返します`
      : `${lead}VMは1\u2060台ごとに${f.memory(hardware)}、コンテナは1\u2060個ごとに${f.memory(os)}のメモリを使います`;
  },
  prose: (f, { memory, disk }) => {
    if (memory === null || disk === null) return [[LEAD, notHere]];
    return [[
      `${LEAD}ワークロードが`, { input: 'workloads' }, 'のとき、', ...totals('memory', memory, f.memory),
      difference(memory, f), ...totals('disk', disk, f.disk), `です。${disks(disk.each, f)}`,
    ]];
  },
  objections: [{
    claim: 'VMごとに丸ごとのディスクを置く人はいない。リンククローンも重複排除もある。',
    answer: 'だから、2014年と2026年の既定値には共有を入れてあります。重複排除でVMイメージの4〜8割が減ったという報告が根拠ですが、こちらは未検証です。2007年を0としたのは当時の習慣に合わせたためで、技術がなかったわけではありません。',
    sources: ['jin2009'],
  }, {
    claim: 'コンテナのイメージもレイヤーを共有するから、ほとんど増えないはずだ。',
    answer: '共通のベースを守っていれば、そのとおりです。Docker Hubでは、ファイルのうち重複しないものは3%でしたが、レイヤーの多くは1つのイメージからしか使われていませんでした。共有が効くかどうかは、仕組みよりも運用の規律で決まります。',
    sources: ['zhao2019'],
  }],
  notes: [
    '数を1から200くらいまで動かして、2本の線の傾きを見せてください。伝えたいのは高さの差ではなく、傾きの違いです。',
    '次に、隣のディスクを見てもらいます。2014年以降の条件では、クローンと重複排除が効いて複製の多くが消えています。隠さずに見せてください。',
  ],
};

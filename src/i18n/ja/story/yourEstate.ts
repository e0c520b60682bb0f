import type { YourEstateFacts } from '../../../derive/storyFactsEstate.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { minority } from './kernels.ts';
import { cannotPlace, container, vm } from './placing.ts';

const LEAD = 'ここまでの数字は、調査と仮定から組み立てた平均の姿です。4つの数字を、ご自分の環境のものに置き換えてください。';

const FOUR: readonly StoryPiece[] = [
  'ワークロードは', { input: 'workloads' }, '、ゲストOSは1つ', { input: 'guestOsMemory' }, '、CPU使用率は', { input: 'utilization' }, '、カーネルは',
  { input: 'kernelFamilies' }, '。',
];
/** 実環境の構成を取り込んだとき。 */
const GIVEN = 'ここからは、取り込んだ実環境を1台ずつ数えた答えです。次の4つを動かすと、構成の割合を保ったまま全体が増減します。';
const GIVEN_FOUR: readonly StoryPiece[] = [
  'ワークロードは', { input: 'workloads' }, '、ゲストOSは1つ平均', { input: 'guestOsMemory' }, '、CPU使用率は平均', { input: 'utilization' }, '、カーネルは',
  { input: 'kernelFamilies' }, '。',
];
const PRIVATE = '入力した数字が、このブラウザーの外へ送られることはありません。';

export const yourEstate: SceneWords<YourEstateFacts> = {
  name: 'ご自分の環境',
  title: (f, { headline: h, odd }) => {
    if (h.kind === 'notPlaceable') return cannotPlace({ side: h.deployment === 'os' ? 'os' : 'hardware', reason: h.reason });
    const lead = `カーネルが${f.counted(h.families, 'family')}${minority(h, odd, f)}のワークロード${f.counted(h.workloads, 'workload')}なら、ホストは`;
    return h.kind === 'even' ? `${lead}VMでもコンテナでも${f.counted(h.os, 'host')}です` : `${lead}VMで${f.counted(h.hardware, 'host')}、コンテナで${f.counted(h.os, 'host')}です`;
  },
  prose: (f, { headline: h, changed }, { fleet }) => {
    const asked = fleet === null ? [LEAD, ...FOUR] : [GIVEN, ...GIVEN_FOUR];
    const set = changed === 0 ? (fleet === null ? '今は、すべて既定値です。' : '') : `既定値から${f.count(changed)}項目を変えています。`;
    if (h.kind === 'notPlaceable') return [[...asked, 'この条件では、空のホストにも載らないものがあります。', PRIVATE]];
    const answer: readonly StoryPiece[] = h.kind === 'even'
      ? ['この条件では、ホストはどちらも', container(f.counted(h.os, 'host'), 'hosts.os'), 'です。']
      : ['この条件では、ホストはVMで', vm(f.counted(h.hardware, 'host'), 'hosts.hardware'), '、コンテナで', container(f.counted(h.os, 'host'), 'hosts.os'), 'です。'];
    return [[...asked, ...answer, set, PRIVATE]];
  },
  objections: [{
    claim: '全部が同じ大きさのワークロードなど、現実にはない。平均で計算した台数は当てにならない。',
    answer: '大小が混ざると、どちらの方式でも詰めたときのすき間が増えます。平均を入れて計算した台数より、実際は多くなりがちです。Azureのデータでも、VMの大きさは平均のまわりに大きく散らばっています。見てほしいのは台数そのものより、差の向きと、それが変わる条件です。手元にVMの一覧があれば、「実環境」で1台ごとの大きさから計算できます。',
    sources: ['azure2017', 'ours'],
  }],
  notes: [
    '先方の数字を、その場で入れてください。およその数が4つあれば十分です。',
    '台数が正しいかどうかより、「どの数字が変われば答えが変わるか」を一緒に探します。',
    '出してよい数字かどうかは、先に確認してください。入力した値はブラウザーの外に出ませんが、画面には映ります。',
  ],
};

import type { Crossing, CrossingSide, StopId } from '../../../derive/crossing.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';

/** Names on the layers, in the pieces at which they may break. */
const stops: Readonly<Record<StopId, readonly string[]>> = {
  application: ['アプリ'], guestOs: ['ゲスト', 'OS'], deviceModel: ['装置の', 'エミュ', 'レーション'],
  paravirtualDriver: ['準仮想化', 'ドライバー'], hypervisor: ['ハイパー', 'バイザー'], hypervisorPassed: ['ハイパー', 'バイザー'],
  bridge: ['ブリッジ・', 'NAT'], sharedKernel: ['共有', 'カーネル'], hardware: ['ハード', 'ウェア'],
};
const sides: Readonly<Record<CrossingSide['id'], string>> = { hardware: 'VM', os: 'コンテナ' };

const isNative = (side: CrossingSide): boolean => Math.abs(side.cost.factor - 1) < 0.0005;

function cost(side: CrossingSide, f: Format): RichWord {
  const text = isNative(side) ? `${sides[side.id]}では同じ` : `${sides[side.id]}では${f.factor(side.cost.factor)}`;
  return { text, tone: side.id };
}

function title({ hardware, os, dearer }: Crossing, f: Format): RichText {
  if (dearer === 'even') {
    const same = isNative(hardware) && isNative(os) ? '仮想化しない場合と同じです' : `仮想化しない場合の約${f.factor(os.cost.factor)}です`;
    return ['リクエスト1つにかかるCPUは、', { text: 'VM', tone: 'hardware' }, 'でも', { text: 'コンテナ', tone: 'os' }, `でも${same}`];
  }
  const [first, second] = dearer === 'hardware' ? [hardware, os] : [os, hardware];
  const tail = dearer === 'hardware' ? 'です' : 'です。ここではVMのほうが軽く済みます';
  return ['リクエスト1つにかかるCPUは、仮想化しない場合と比べて、', cost(first, f), '、', cost(second, f), tail];
}

function passage({ hardware, os }: Crossing): string {
  const vm = hardware.systems === 2 ? 'ゲストOSとハイパーバイザーの2つのOSを通ります' : 'ゲストOSだけを通り、ハイパーバイザーは素通りします';
  const container = os.path === 'bridged' ? '共有カーネル1つを通りますが、その手前でNATなどの処理が加わります' : '共有カーネル1つだけを通ります';
  return `VMのリクエストは${vm}。コンテナのリクエストは${container}。`;
}

function parts({ hardware, os }: Crossing, f: Format): string {
  return `CPU処理の${f.percent(hardware.cost.ioShare, 0)}はI/Oで、これにかかるCPUはVMで${f.factor(hardware.cost.ioFactor)}、コンテナで${f.factor(os.cost.ioFactor)}です。残りの計算は、VMで${f.factor(hardware.cost.cpuFactor)}になります。`;
}

function overhead({ hardware, os }: Crossing, f: Format): string {
  if (hardware.overhead === null || os.overhead === null) return '';
  return `ワークロードすべてを合わせた上乗せは、VMで${f.cores(hardware.overhead)}、コンテナで${f.cores(os.overhead)}です。`;
}

export const crossing = {
  title, stops,
  summary: (facts: Crossing, f: Format): string =>
    `${passage(facts)}${parts(facts, f)}${overhead(facts, f)}`,
  /** How to read the drawing. */
  reading: 'ハイパーバイザーも1つのOSと数えています。層の厚さに意味はありません。CPUの量に比例するのは帯だけで、斜線が上乗せです。',
  sides: { hardware: 'ハードウェア仮想化', os: 'OS仮想化' },
  short: sides,
  systems: (n: number, f: Format): string => `通るOSは${f.count(n)}つ`,
  request: 'リクエスト', answer: '応答',
  passed: '素通り',
  send: 'リクエストを送る',
  /** Before the first answer: what will be seen. */
  hint: 'リクエストを送ると、CPUがかかる側ほどゆっくり進みます。',
  arrived: (facts: Crossing, f: Format): string =>
    `応答が返りました。通ったOSは、VMでは${f.count(facts.hardware.systems)}つ、コンテナでは${f.count(facts.os.systems)}つです。かかったCPUは、VMでは${f.factor(facts.hardware.cost.factor)}、コンテナでは${f.factor(facts.os.cost.factor)}です。`,
  bars: 'リクエスト1つのCPU（仮想化なし = 1）',
  table: {
    corner: 'CPUの内訳', cpu: (share: string) => `計算（${share}）× 倍率`, io: (share: string) => `I/O（${share}）× 倍率`,
    total: '合計', systems: '通るOS', overhead: '全体の上乗せ', product: (share: string, factor: string, result: string) => `${share} × ${factor} = ${result}`,
  },
};

import type { BestCase, Comparison, Headline } from '../../derive/headline.ts';
import type { Format } from '../format.ts';
import type { RichText, RichWord } from '../rich.ts';
import { terms } from './terms.ts';

const hosts = (f: Format, n: number, side: 'hardware' | 'os'): RichWord =>
  ({ text: f.counted(n, 'host'), tone: side, receipt: `hosts.${side}` });

function sentence(f: Format, h: Headline): RichText {
  if (h.kind === 'notPlaceable') {
    const some = h.unplaced === undefined ? 'ワークロード1つがホスト1台に' : `ワークロード${f.counted(h.workloads, 'workload')}のうち${f.counted(h.unplaced, 'workload')}が、空のホストにも`;
    return [
      `${terms.deployments[h.deployment].name}では、${some}収まりません。`,
      `足りないのは${terms.resources[h.reason]}です。`,
    ];
  }
  const lead = `カーネルが${f.counted(h.families, 'family')}のワークロード${f.counted(h.workloads, 'workload')}は、`;
  if (h.kind === 'even') {
    return [lead, { text: 'VM', tone: 'hardware' }, 'でも', { text: 'コンテナ', tone: 'os' }, 'でもホスト', hosts(f, h.os, 'os'), 'に収まります。'];
  }
  const costs = h.kind === 'costs';
  return [
    lead, { text: 'VM', tone: 'hardware' }, 'ならホスト', hosts(f, h.hardware, 'hardware'), costs ? 'で済み、' : '、',
    { text: 'コンテナ', tone: 'os' }, costs ? 'では' : 'なら', hosts(f, h.os, 'os'), costs ? '必要です。' : 'に収まります。',
  ];
}

/** The two differences that hosts do not show. */
function beside(f: Format, h: Comparison): RichText {
  const kernels: RichText = [
    'パッチを当てるカーネルは、コンテナの', { text: f.counted(h.kernels.os, 'kernel'), tone: 'os', receipt: 'kernels.os' }, 'に対して',
    { text: f.counted(h.kernels.hardware, 'kernel'), tone: 'hardware', receipt: 'kernels.hardware' }, 'です。',
  ];
  if (Math.abs(h.memoryRatio - 1) < 0.005) return ['VMの使うメモリはコンテナと変わりませんが、', ...kernels];
  const memory: RichWord = { text: f.factor(h.memoryRatio), receipt: 'memoryRatio' };
  return h.memoryRatio > 1
    ? ['VMはコンテナの', memory, 'のメモリを使い、', ...kernels]
    : ['VMの使うメモリはコンテナの', memory, 'で済みますが、', ...kernels];
}

function opening(f: Format, h: Comparison): RichText {
  const { opening: from } = h;
  const asked = h.families === h.familiesAsked ? '' : `カーネルが${f.counted(h.familiesAsked, 'family')}の場合、`;
  if (from.kind === 'never') {
    const { hardware, os } = from.perHost;
    const mean = h.onAverage === true ? '平均で' : '';
    // カーネルごとにホストを分けると、1台に載る数が同じでも、コンテナのほうが多くのホストを使うことがある。
    if (hardware === os && (h.kind === 'costs' || h.familiesAsked > 1)) {
      const why = h.familiesAsked > 1 ? 'で、コンテナはカーネルごとにホストを分けるため' : '';
      return [`ワークロードを増やしても、VMのほうが多くなることはありません。ホスト1台に載る数は、どちらも${mean}${f.counted(os, 'workload')}${why}です。`];
    }
    return [hardware === os ? `台数の差は、ワークロードを増やしても開きません。ホスト1台に載るワークロードは、どちらも${mean}${f.counted(os, 'workload')}だからです。`
      : `ワークロードを増やしても、VMのほうが多くのホストを使うことはありません。ホスト1台に載るのは、${mean}VMが${f.counted(hardware, 'vm')}、コンテナが${f.counted(os, 'container')}です。`];
  }
  if (from.kind === 'inPlaces') {
    return [`${asked}ワークロードが`, { text: `${h.onAverage === true ? 'およそ' : ''}${f.counted(from.touch, 'workload')}`, receipt: 'firstGap' }, 'になるとVMのほうが1台多いところが現れますが、差が開いたままにはなりません。'];
  }
  const certain: RichWord = { text: f.counted(from.certain, 'workload'), receipt: 'firstGap' };
  // 大きさがそろっていないときの数は、探して得たもので、証明したものではない。
  if (h.onAverage === true) {
    const nearly: RichWord = { text: `およそ${f.counted(from.certain, 'workload')}`, receipt: 'firstGap' };
    if (h.kind === 'costs') return [`${asked}コンテナのほうが少ないホストで済むのは、ワークロード`, nearly, 'からです。'];
    if (from.about === null || from.certain <= from.about) return [`${asked}ワークロードが`, nearly, '以上なら、VMのほうが多くのホストを使います。'];
    return [
      `${asked}ワークロードが`, { text: `およそ${f.counted(from.about, 'workload')}`, receipt: 'smoothGap' },
      'を超えると、VMのほうが多くのホストを使います。差が開いたままになるのは、', nearly, 'からです。',
    ];
  }
  if (h.kind === 'costs') return [`${asked}コンテナのほうが確実に少ないホストで済むのは、ワークロード`, certain, 'からです。'];
  if (from.about === null || from.certain <= from.about) return [`${asked}ワークロードが`, certain, '以上なら、VMのほうが多くのホストを使います。'];
  return [
    `${asked}ワークロードが`, { text: `およそ${f.counted(from.about, 'workload')}`, receipt: 'smoothGap' },
    'を超えると、VMのほうが多くのホストを使います。確実にそう言えるのは', certain, 'からです。',
  ];
}

function bestCase(f: Format, best: BestCase): RichText {
  switch (best.kind) {
    case 'kernels': return ['VMに有利な条件もあります。カーネルが', { text: `${f.counted(best.families, 'family')}以上`, receipt: 'kernelBreakEven' }, 'になると、コンテナにしてもホストは減りません。'];
    case 'sharing': return [`VMに有利な条件もあります。公表された最高の${f.percent(best.share)}までページを共有できれば、`, { text: f.counted(best.hosts, 'host'), tone: 'hardware' }, 'で済みます。'];
    case 'microvm': return ['VMの側にも手があります。マイクロVMなら、ワークロードごとにカーネルを分けても', { text: f.counted(best.hosts, 'host'), tone: 'microvm', receipt: 'hosts.microvm' }, 'で済みます。'];
    case 'oneKernel': return ['コンテナに有利な条件もあります。カーネルを1系統にそろえれば、VMの', { text: f.counted(best.hardware, 'host'), tone: 'hardware' }, 'に対して', { text: f.counted(best.hosts, 'host'), tone: 'os' }, 'で済みます。'];
    case 'noSharing': return ['コンテナに有利な条件もあります。VM間のページ共有がなければ、VMではホストが', { text: f.counted(best.hosts, 'host'), tone: 'hardware' }, '必要です。'];
    case 'workloads': return ['ワークロードが増えるほど、コンテナに有利になります。'];
    case 'memory': return [
      best.hostsMore > 0 ? `コンテナに有利な点もあります。ホストは${f.counted(best.hostsMore, 'host')}多くなりますが、使うメモリは` : 'コンテナに有利な点もあります。台数は減りませんが、使うメモリは',
      { text: f.memory(best.saved), tone: 'os' }, '少なくなります。',
    ];
    case 'none': return [];
  }
}

const remedies = {
  memory: 'アプリケーションかゲストOSのメモリを減らすか、ホストを大きくすると、比べられるようになります。',
  disk: 'アプリケーションかゲストOSのディスクを減らすか、ホストを大きくすると、比べられるようになります。',
  cpu: 'CPU使用率を下げるか移行元のコア数を減らすか、ホストを大きくすると、比べられるようになります。',
  count: '1台に載せる個数の上限を上げると、比べられるようになります。',
} as const;

export const headline = {
  /** Between two sentences. */
  joint: '',
  sentence,
  beside: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : beside(f, h)),
  opening: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : opening(f, h)),
  bestCase: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [remedies[h.reason]] : bestCase(f, h.bestCase)),
};

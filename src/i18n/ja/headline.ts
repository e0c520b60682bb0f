import type { BestCase, Headline } from '../../derive/headline.ts';
import type { Format } from '../format.ts';
import type { RichText, RichWord } from '../rich.ts';
import { terms } from './terms.ts';

type Compared = Exclude<Headline, { readonly kind: 'notPlaceable' }>;

const hosts = (f: Format, n: number, side: 'hardware' | 'os'): RichWord =>
  ({ text: f.counted(n, 'host'), tone: side, receipt: `hosts.${side}` });

const condition = (f: Format, h: Compared): string =>
  h.families === 1 ? 'カーネルが1系統だけなら、' : `カーネルが${f.counted(h.families, 'family')}なら、`;

function gap(f: Format, h: Compared): RichText {
  const { smoothGap, firstGap } = h;
  if (smoothGap === null && firstGap === null) return ['ワークロードをいくら増やしても、この差は開きません。'];
  if (firstGap === null && smoothGap !== null) {
    return ['差が開くのは', { text: `およそ${f.counted(Math.round(smoothGap), 'workload')}`, receipt: 'smoothGap' }, 'からですが、確実に開いたままになる点はありません。'];
  }
  if (smoothGap === null || firstGap === null) {
    return firstGap === null ? [] : ['差は', { text: f.counted(firstGap, 'workload'), receipt: 'firstGap' }, 'から確実に開きます。'];
  }
  if (firstGap <= smoothGap) {
    return [
      '差が開くのは', { text: f.counted(firstGap, 'workload'), receipt: 'firstGap' }, 'から（ホストの端数を切り上げなければ、およそ',
      { text: f.counted(Math.round(smoothGap), 'workload'), receipt: 'smoothGap' }, 'から）です。',
    ];
  }
  return [
    '差が開くのは', { text: `およそ${f.counted(Math.round(smoothGap), 'workload')}`, receipt: 'smoothGap' },
    'から、確実になるのは', { text: f.counted(firstGap, 'workload'), receipt: 'firstGap' }, 'からです。',
  ];
}

function sentence(f: Format, h: Headline): RichText {
  if (h.kind === 'notPlaceable') {
    return [
      `${terms.deployments[h.deployment].name}では、ワークロード1つがホスト1台に収まりません。`,
      `足りないのは${terms.resources[h.reason]}です。`,
    ];
  }
  const lead = `${condition(f, h)}ワークロード${f.counted(h.workloads, 'workload')}は、`;
  if (h.kind === 'even') {
    return [lead, { text: 'VM', tone: 'hardware' }, 'でも', { text: 'コンテナ', tone: 'os' }, 'でも、ホスト', hosts(f, h.os, 'os'), 'に収まります。'];
  }
  return [
    lead, { text: 'VM', tone: 'hardware' }, 'ならホスト', hosts(f, h.hardware, 'hardware'), '、',
    { text: 'コンテナ', tone: 'os' }, 'なら', hosts(f, h.os, 'os'), h.kind === 'costs' ? 'です。台数ではVMが有利です。' : 'に収まります。',
  ];
}

function bestCase(f: Format, best: BestCase): RichText {
  switch (best.kind) {
    case 'kernels': return best.families === 1
      ? ['ただし、カーネルが1系統でも台数が減らない条件があります。']
      : ['VMに有利な条件では：カーネルが', { text: `${f.counted(best.families, 'family')}以上`, receipt: 'kernelBreakEven' }, 'あると、コンテナにしてもホストは減りません。'];
    case 'sharing': return ['VMに有利な条件では：ページ共有が', { text: f.percent(best.share), receipt: 'sharingBreakEven' }, 'に届けば、メモリの差はなくなります。'];
    case 'microvm': return ['VMの側にも手があります：マイクロVMなら、ワークロードごとにカーネルを分けても', { text: f.counted(best.hosts, 'host'), tone: 'microvm', receipt: 'hosts.microvm' }, 'で済みます。'];
    case 'oneKernel': return ['コンテナに有利な条件では：カーネルを1系統にそろえれば、', { text: f.counted(best.hosts, 'host'), tone: 'os' }, 'で済みます。'];
    case 'memory': return ['コンテナに有利な点：台数は減りませんが、使うメモリは', { text: f.memory(best.saved), tone: 'os' }, '少なくなります。'];
    case 'workloads': return ['コンテナに有利な条件では：ワークロードが', { text: f.counted(best.from, 'workload'), receipt: 'firstGap' }, '以上になれば、必ずホストが減ります。'];
    case 'none': return ['カーネルの数やページ共有を変えても、この結論は変わりません。'];
  }
}

export const headline = {
  /** Between two sentences. */
  joint: '',
  sentence,
  gap: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : gap(f, h)),
  bestCase: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable'
    ? ['アプリケーションのメモリかディスクを減らすか、ホストを大きくすると、比べられるようになります。'] : bestCase(f, h.bestCase)),
};

import type { StackFacts } from '../../../derive/stackBoxes.ts';
import type { DeploymentId, LayerId, Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

/** Names beside the drawing, in the pieces at which they may break. */
const layers: Readonly<Record<LayerId, readonly string[]>> = {
  application: ['アプリ'], image: ['イメージ'], runtime: ['ランタイム'], guestOs: ['ゲスト', 'OS'],
  guestKernel: ['ゲスト', 'カーネル'], userland: ['ユーザー', 'ランド'], monitor: ['VM', 'モニター'],
  vmmOverhead: ['VMの', '上乗せ'], sharedPages: ['ページ共有', 'で戻る分'], agents: ['エージェント'],
  hostOs: ['ホスト', 'OS'], hypervisor: ['ハイパー', 'バイザー'],
};

const vms = (facts: NonNullable<StackFacts['hardware']>, format: Format): RichWord =>
  ({ text: `${format.named(facts.guests, 'vm')}（カーネル\u2060${format.counted(facts.kernels, 'kernel')}）`, tone: 'hardware' });

const containers = (facts: NonNullable<StackFacts['os']>, format: Format): RichWord =>
  ({ text: `${format.named(facts.guests, 'container')}（カーネル\u2060${format.counted(facts.kernels, 'kernel')}）`, tone: 'os' });

function title(facts: StackFacts, format: Format): RichText {
  const { hardware, os } = facts;
  if (hardware === null && os === null) return ['この条件では、VMもコンテナも1台のホストに載りません'];
  if (hardware !== null && os !== null) return [facts.onAverage === true ? '平均的なホスト1台に載るのは、' : '1台のホストに載るのは、', vms(hardware, format), 'か、', containers(os, format), 'です'];
  if (hardware !== null) return ['コンテナは1個も載らず、VMなら1台のホストに', vms(hardware, format), 'が載ります'];
  return os === null ? [] : ['VMは1台も載らず、コンテナなら1台のホストに', containers(os, format), 'が載ります'];
}

function summary(facts: StackFacts, format: Format): string {
  const each = `アプリケーションのほかの層は、${facts.onAverage === true ? '平均すると、' : ''}VMでは1台ごとに${format.memory(facts.eachVm)}、コンテナでは1個ごとに${format.memory(facts.eachContainer)}です。`;
  if (facts.families === 1) return each;
  return `${each}カーネルは${format.counted(facts.families, 'family')}あり、VMなら1台のホストに混ぜて載せられますが、コンテナは系統ごとに別のホストが要ります。`;
}

function guests(id: DeploymentId, count: number, inVms: number, format: Format): string {
  switch (id) {
    case 'physical': return 'アプリ1つ';
    case 'hardware': return format.named(count, 'vm');
    case 'os': return format.named(count, 'container');
    case 'nested': return `${format.named(inVms, 'vm')}に${format.named(count, 'container')}`;
    case 'microvm': return format.named(count, 'vm');
  }
}

export const stack = {
  title, summary, layers, guests,
  /** An OS with a server to itself is nobody's guest. */
  ownOs: ['OS'] as readonly string[],
  drawn: (count: number, format: Format) => `うち${format.count(count)}だけを描画`,
  host: (memory: string) => `ホスト1台 ${memory}`,
  server: 'サーバー1台',
  kernels: (running: number, format: Format) => format.named(running, 'kernel'),
  patched: (patched: number, format: Format) => `パッチは${format.counted(patched, 'kernel')}分`,
  lacks: (resource: Resource | null) =>
    resource === null ? '載りません' : `空のホストにも載りません。足りないもの：${terms.resources[resource]}`,
  /** How to read the drawing; the marks are those drawn in it. */
  scale: '高さはメモリの量で、どの方式も同じ縮尺です。',
  thick: '↕ は、見えるように縮尺より太く描いた層です。',
  ring: '○ はカーネル1つです。',
  table: {
    corner: '1台のホスト', guests: '載る数', kernels: 'カーネル', used: '使用メモリ', each: (layer: string) => `${layer}（1つ分）`,
  },
};

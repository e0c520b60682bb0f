import type { OsCopies } from '../../../derive/osCopies.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { systems } from '../osCounter.ts';

function title(facts: OsCopies | null, f: Format): RichText {
  if (facts === null) return ['この条件では、VMかコンテナがホストに収まらず、並べられません'];
  const { copies, kernels } = facts;
  const vms = { text: f.named(copies, 'vm'), tone: 'hardware' } as const;
  const containers = { text: `カーネル\u2060${f.counted(kernels, 'kernel')}`, tone: 'os' } as const;
  if (copies <= kernels) return [vms, `にはOSが${systems(f, copies)}。コンテナにしても、`, containers, 'が要ります'];
  return [vms, `にはOSが${systems(f, copies)}。コンテナなら、`, containers, 'で足ります'];
}

function freed({ copies, kernels, freed: room, vms }: OsCopies, f: Format): string {
  const gone = copies - kernels;
  const first = gone > 0 ? `ゲストOS\u00a0${systems(f, copies)}のうち${systems(f, gone)}が要らなくなります。` : '';
  if (room > 0) return `${first}同じアプリケーションのままで、メモリが${f.memory(room)}（VMで使う${f.memory(vms.total)}の${f.percent(room / vms.total)}）空きます。`;
  return room < 0 ? `${first}それでも、メモリはコンテナのほうが${f.memory(-room)}多く使います。` : `${first}使うメモリは同じです。`;
}

function summary(facts: OsCopies | null, f: Format): string {
  if (facts === null) return '';
  const kinds = facts.families > 1
    ? `カーネルは${f.counted(facts.families, 'family')}あるので、1つにはまとまりません。コンテナでは、系統ごとに別のホストが要ります。` : '';
  const shared = facts.givenBack > 0 ? `VM側のOSは、ページ共有で戻る${f.memory(facts.givenBack)}を差し引いて描いています。` : '';
  return `${freed(facts, f)}${kinds}${shared}`;
}

export const copies = {
  title, summary,
  share: 'カーネルを共有する', back: 'VMごとのOSに戻す',
  shared: ({ copies: n, kernels, freed: room }: OsCopies, f: Format): string =>
    `OS\u00a0${systems(f, n)}がカーネル\u2060${f.counted(kernels, 'kernel')}になりました。${room > 0 ? `空いたメモリは${f.memory(room)}です。` : '空くメモリはありません。'}`,
  parted: ({ copies: n }: OsCopies, f: Format): string => `OSは、VMごとに1つずつ、合わせて${systems(f, n)}に戻りました。`,
  sides: { vms: 'VM', containers: 'コンテナ' },
  /** Where the containers will stand. */
  waiting: ['同じ', 'アプリを', 'コンテナに', 'すると？'] as readonly string[],
  layers: {
    application: ['アプリ'], vmBesides: ['VMの', '上乗せ'], containerBesides: ['ランタイム', 'など'],
    hypervisor: ['ハイパー', 'バイザー'],
  } as Readonly<Record<'application' | 'vmBesides' | 'containerBesides' | 'hypervisor', readonly string[]>>,
  copies: (n: number, f: Format): readonly string[] => ['ゲスト', 'OS ', `× ${f.count(n)}`],
  kernels: (n: number, f: Format): readonly string[] => ['カーネル', `× ${f.count(n)}`],
  freedRoom: (memory: string): readonly string[] => [memory, 'の空き'],
  reading: (isThinned: boolean): string =>
    `ホスト1台のメモリを、左右同じ縮尺で描いています。縞1本がOS\u00a01つ${isThinned ? '（数が多いので間引いています）' : ''}です。`,
  /** Of a given fleet. */
  mean: 'アプリケーションとOSの大きさは、系統ごとの平均です。',
  thick: '↕ は、見えるように縮尺より太く描いた層です。',
  table: {
    corner: 'ホスト1台分のメモリ', difference: '空く量', application: 'アプリケーション', os: 'OS', besides: '上乗せ・ランタイムなど',
    hypervisor: 'ハイパーバイザー', total: '合計', systems: 'OS（カーネル）の数',
  },
};

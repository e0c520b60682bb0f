import type { BindingShares, HostsApart } from '../../../derive/bindingShares.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

const names = terms.resources;

function same(resource: Resource): string {
  switch (resource) {
    case 'cpu': return 'どちらもCPUが先に尽きます。この条件では、メモリを節約しても台数は減りません';
    case 'memory': return 'どちらもメモリが先に尽きます。台数を決めるのは、1つあたりのメモリです';
    case 'disk': return 'どちらもディスクが先に尽きます。台数を決めるのは、1つあたりのディスクです';
    case 'count': return 'どちらも個数の上限に先に達します。資源はまだ余っています';
  }
}

/** Saving memory saves no host, and yet their numbers differ. */
function apartText({ cause, hosts, added }: HostsApart, f: Format): RichText {
  const cpu = `仮想化で増えるCPUの違い（${f.percent(added.hardware, 0)}と${f.percent(added.os, 0)}）`;
  const why = { factor: `${cpu}による差です`, pools: 'カーネルごとにホストを分けるためです', both: `${cpu}と、カーネルごとにホストを分けることによる差です` }[cause];
  return [
    '。台数は', { text: `VMで${f.counted(hosts.hardware, 'host')}`, tone: 'hardware' }, '、',
    { text: `コンテナで${f.counted(hosts.os, 'host')}`, tone: 'os' }, `。${why}`,
  ];
}

function title(hardware: BindingShares, os: BindingShares, apart: HostsApart | null, format: Format): RichText {
  const [vm, container] = [hardware.binding, os.binding];
  if (vm === null) {
    if (container === null) return ['この条件では、VMもコンテナもホストに載りません'];
    return ['VMはホストに載りません。コンテナで先に尽きるのは、', { text: names[container], tone: 'os' }, 'です'];
  }
  if (container === null) return ['コンテナはホストに載りません。VMで先に尽きるのは、', { text: names[vm], tone: 'hardware' }, 'です'];
  if (vm === container) return [same(vm), ...(apart === null ? [] : apartText(apart, format))];
  return ['先に尽きるのは、', { text: `VMでは${names[vm]}`, tone: 'hardware' }, '、', { text: `コンテナでは${names[container]}`, tone: 'os' }, 'です'];
}

/** これより少ない余りは0%と書かれてしまうので、言わない。 */
const WORTH_SAYING = 0.005;

function left(side: BindingShares, name: string, format: Format): string {
  const rest = side.shares
    .filter((one) => one.resource !== side.binding && one.resource !== 'count' && one.used !== null && 1 - one.used >= WORTH_SAYING)
    .map((one) => `${names[one.resource]}の${format.percent(1 - (one.used ?? 0), 0)}`);
  return side.binding === null || rest.length === 0 ? '' : `${name}のホストが満杯になったとき、${format.list(rest)}は空いたままです。`;
}

export const binding = {
  title,
  summary: (hardware: BindingShares, os: BindingShares, format: Format) =>
    `${left(hardware, 'VM', format)}${left(os, 'コンテナ', format)}`,
  physical: '物理サーバーは1台に1つしか載せないので、ここでは比べません。',
  /** Between the resource and the bar. */
  resources: { memory: 'メモリ', cpu: 'CPU', disk: 'ディスク', count: '個数' } as Readonly<Record<Resource, string>>,
  first: '先に尽きる',
  noLimit: '上限なし',
  /** A node of nested containers is a VM: its limit of guests is not the host's. */
  perVm: 'VM内の個数',
  carries: (side: BindingShares, format: Format) => {
    if (side.carries === null) return '';
    const whole = Math.floor(side.carries + 1e-9);
    if (side.id === 'nested' && side.binding === 'count') return `VM\u00a01\u2060台に${format.counted(whole, 'container')}`;
    return `ホスト1台に約${format.counted(whole, side.id === 'hardware' || side.id === 'microvm' ? 'vm' : 'container')}`;
  },
  lacks: (resource: Resource | null) => (resource === null ? '載りません' : `空のホストにも載りません。足りないもの：${names[resource]}`),
  target: (share: string) => `CPUは、使ってよいと決めた上限（全体の${share}）に対する割合です。`,
  table: { corner: '資源', carries: 'これだけなら載る数', used: (name: string) => `${name}：使用`, limit: (name: string) => `${name}：載る数` },
};

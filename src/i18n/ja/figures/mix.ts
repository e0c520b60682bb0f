import type { MixFacts, MixGroup, MixRival } from '../../../derive/mixHosts.ts';
import type { Fleet } from '../../../model/fleet.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

const RIVALS: Readonly<Record<MixRival | 'best', string>> = {
  best: '最良の組み合わせ', allVms: 'すべてVM', allContainers: 'すべてコンテナ', nested: 'VM内コンテナ', microvm: 'マイクロVM',
};
const ONLY: Readonly<Record<'allVms' | 'allContainers', string>> = { allVms: 'すべてVM', allContainers: 'すべてコンテナ' };

const MOST_NAMES = 3;

function familiesText(f: Format, families: readonly number[], systems?: Fleet['systems']): string {
  return families.length > MOST_NAMES ? `${f.counted(families.length, 'family')}のカーネル` : families.map((family) => terms.family(family, systems)).join('と');
}

const vms = (text: string): RichWord => ({ text, tone: 'hardware' });
const containers = (text: string): RichWord => ({ text, tone: 'os' });

/** 台数で勝つか、同じ台数でメモリだけ少ないか。 */
function against(f: Format, { best, single }: MixFacts): string {
  if (best === null) return '';
  if (single === null) return `ホストは${f.counted(best.hosts, 'host')}です。ほかの分け方では載りません`;
  if (best.hosts < single.total.hosts) return `${ONLY[single.id]}なら${f.counted(single.total.hosts, 'host')}のところ、ホスト${f.counted(best.hosts, 'host')}で済みます`;
  return `ホストは${ONLY[single.id]}と同じ${f.counted(best.hosts, 'host')}で、メモリが${f.memory(single.total.memory - best.memory)}減ります`;
}

function other(f: Format, facts: MixFacts, id: 'allVms' | 'allContainers'): string {
  const rival = facts.rivals.find((one) => one.id === id)?.total ?? null;
  if (facts.best === null) return '';
  const own = `${f.counted(facts.best.hosts, 'host')}`;
  if (rival === null) return `ホストは${own}で、${ONLY[id]}にすると載りません`;
  if (rival.hosts > facts.best.hosts) return `ホストは${own}で済み、${ONLY[id]}なら${f.counted(rival.hosts, 'host')}必要です`;
  if (rival.memory <= facts.best.memory) return `ホストは${own}で、${ONLY[id]}にしても変わりません`;
  return `ホストはどちらも${own}で、メモリが${f.memory(rival.memory - facts.best.memory)}少なくなります`;
}

function title(f: Format, facts: MixFacts): RichText {
  const { kind, families, systems, by } = facts;
  switch (kind) {
    case 'none': return ['どう分けても、載らないワークロードが残ります'];
    case 'allContainers': return families === 1
      ? ['カーネルが1系統なので分けるまでもなく、', containers('すべてコンテナ'), `にするのが最良です。${other(f, facts, 'allVms')}`]
      : [containers('すべてコンテナ'), `にするのが最良です。${other(f, facts, 'allVms')}`];
    case 'allVms': return [vms('すべてVM'), `にするのが最良です。${other(f, facts, 'allContainers')}`];
    case 'mixed': return [
      vms(`${familiesText(f, by.vm.families, systems)}の${f.counted(by.vm.workloads, 'workload')}はVM`), 'に残し、',
      containers(`あとの${f.counted(by.container.workloads, 'workload')}はコンテナ`), `にすると、${against(f, facts)}`,
    ];
  }
}

function summary(f: Format, { best, rivals, families, systems }: MixFacts): string {
  if (best === null) return '';
  const beside = rivals.filter(({ id, total }) => (id === 'nested' || id === 'microvm') && total !== null);
  const parts = beside.map(({ id, total }) => `${RIVALS[id]}なら${f.counted(total?.hosts ?? null, 'host')}`);
  const fewer = beside.some(({ total }) => total !== null && total.hosts < best.hosts);
  const told = parts.length === 0 ? '' : `このほか、${f.list(parts)}です${fewer ? '。台数では、こちらのほうが少なく済みます' : ''}。`;
  const others = systems === undefined ? families > 1 : systems.some((one) => one !== 'linux');
  const linux = others && rivals.some(({ id }) => id === 'microvm') ? 'マイクロVMのゲストはLinuxに限るので、ほかのカーネルがあれば使えません。' : '';
  return told + linux;
}

export const mix = {
  kicker: '最良の組み合わせ',
  title, summary,
  rivals: RIVALS,
  carriers: { vm: 'VM：', container: 'コンテナ：' },
  families: familiesText,
  /** プールの2行目。 */
  group: (f: Format, group: MixGroup) =>
    `${f.counted(group.workloads, 'workload')}を${f.counted(group.placed, 'host')}に${group.spare === 0 ? '' : `、予備${f.counted(group.spare, 'host')}`}`,
  spare: '予備',
  times: (f: Format, hosts: number) => `× ${f.count(hosts)}`,
  bar: (f: Format, hosts: number, memory: number) => `${f.counted(hosts, 'host')}、${f.memory(memory)}`,
  cannot: 'すべては載らない',
  block: (f: Format, each: number) => (each === 1 ? '小さな四角はワークロード1つです。' : `小さな四角はワークロード${f.count(each)}個までを表します。`),
  reading: 'VMは四角ごとにゲストOSの色の土台があり、コンテナはホストに1枚の土台を共有します。模様はカーネルの系統です。',
  rule: 'カーネルの系統ごとにVMかコンテナかを選ぶすべての分け方から、ホストが最も少なく、次にメモリが最も少ないものを選んでいます。',
  table: { corner: '方式', hosts: 'ホスト', memory: 'メモリ', vms: 'VMにするもの', containers: 'コンテナにするもの', nothing: 'なし' },
};

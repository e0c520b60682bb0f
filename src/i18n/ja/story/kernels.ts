import type { KernelsFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

const LEAD = 'コンテナはホストのカーネルで動くので、LinuxのホストにWindowsのコンテナは載りません。';

/** 「（少数派20%）」。系統の数が同じでも、少数派が1個か2割かで答えは変わる。 */
export function minority({ families, workloads }: { readonly families: number; readonly workloads: number }, odd: number, f: Format): string {
  if (families === 1) return '';
  const share = odd / workloads;
  return `（少数派${share < 0.005 ? f.counted(odd, 'workload') : f.percent(share, 0)}）`;
}

/** 「9台から11台」「11台のまま」 */
function step(before: number, after: number, f: Format): string {
  if (before === after) return `${f.counted(after, 'host')}のまま`;
  return `${f.counted(before, 'host')}から${f.counted(after, 'host')}に${after > before ? '増え' : '減り'}`;
}

function moved({ hosts, alike, odd, families, workloads }: KernelsFacts, f: Format): string | null {
  if (hosts === null || alike === null || families === 1) return null;
  const lead = odd === 1 ? `${f.counted(workloads, 'workload')}のうち1\u2060個だけカーネルが違うと、` : `カーネルが${f.counted(families, 'family')}${minority({ families, workloads }, odd, f)}に分かれると、`;
  return hosts.os === alike.os && hosts.hardware === alike.hardware
    ? `${lead}ホストはコンテナで${f.counted(hosts.os, 'host')}、VMで${f.counted(hosts.hardware, 'host')}のまま変わりません`
    : `${lead}コンテナのホストは${step(alike.os, hosts.os, f)}、VMのホストは${step(alike.hardware, hosts.hardware, f)}${alike.hardware === hosts.hardware ? 'です' : 'ます'}`;
}

function pools({ odd, spare, families, workloads }: KernelsFacts, f: Format): string {
  if (families === 1) return '今は、すべてが1つのカーネルで動きます。数えるのはカーネルで、ディストリビューションの違いは問いません。';
  const extra = spare > 0 ? `ホストと、予備${f.counted(spare, 'host')}` : 'ホスト';
  return `${f.counted(workloads, 'workload')}のうち${f.counted(odd, 'workload')}がほかのカーネルなら、系統ごとに別の${extra}が要ります。ハイパーバイザーは、カーネルの違うVMを同じホストに並べます。`;
}

function now({ hosts, nested }: KernelsFacts, f: Format): readonly StoryPiece[] {
  if (hosts === null) return [notHere];
  const least = Math.min(hosts.hardware, hosts.os);
  const rest = nested !== null && nested < least ? `コンテナをVMの中で動かせば、${f.counted(nested, 'host')}まで減ります。` : '';
  const lead: readonly StoryPiece[] = [{ input: 'kernelFamilies' }, 'のとき、ホストは'];
  if (hosts.hardware === hosts.os) return [...lead, 'どちらも', container(f.counted(hosts.os, 'host'), 'hosts.os'), `です。${rest}`];
  return [
    ...lead, 'VMで', vm(f.counted(hosts.hardware, 'host'), 'hosts.hardware'), '、コンテナで', container(f.counted(hosts.os, 'host'), 'hosts.os'),
    `です。${rest}`,
  ];
}

export const kernels: SceneWords<KernelsFacts> = {
  name: '異なるカーネル',
  title: (f, facts) => {
    if (facts.missing !== null) return cannotPlace(facts.missing);
    const { hosts } = facts;
    if (hosts === null) return '';
    const each = hosts.hardware === hosts.os ? `VMでもコンテナでも${f.counted(hosts.os, 'host')}` : `VMで${f.counted(hosts.hardware, 'host')}、コンテナで${f.counted(hosts.os, 'host')}`;
    return moved(facts, f) ?? `カーネルが1系統なら、ホストは${each}です`;
  },
  prose: (f, facts) => [facts.missing === null ? [LEAD, pools(facts, f), ...now(facts, f)] : [LEAD, notHere]],
  objections: [{
    claim: 'うちはディストリビューションもバージョンもばらばらだが、全部Linuxだ。コンテナで何の問題もない。',
    answer: 'そのとおりです。どのLinuxディストリビューションも1つのLinuxカーネルで動くので、ここでは1系統と数えます。カーネルモジュールや特定の版に頼るアプリケーションだけは別です。Windowsのコンテナでは、ホストとイメージのビルドをそろえる必要があります。',
    sources: ['windowsContainers'],
  }, {
    claim: '気がつけば、VMのOSはどれも同じになっている。カーネルが分かれる現場のほうが珍しい。',
    answer: '元の記事もそう書いていますが、出典はありません。同じころの調査では、126社の96%がWindowsを、52%がLinuxをVMで動かしていました。少なくとも48%は両方です。Linuxだけの環境が珍しくなくなったのは、クラウドが広まってからです。',
    sources: ['doi2007', 'sage2008'],
  }],
  notes: [
    '「Windowsのサーバーは1台も残りませんか」と聞いてみてください。1台でも残れば、この図のとおりになります。',
    '増えるのは、そのためのホストと予備です。予備を共用できる構成なら、差は縮みます。',
    '結論はVMかコンテナかではなく、どのカーネルをどちらに載せるかです。組み合わせとVM内コンテナも、ここで見せておきます。',
  ],
};

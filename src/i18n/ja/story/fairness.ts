import type { FairnessFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';
import { cannotPlace, notHere } from './placing.ts';

const LEAD = 'VMの側の反論は、どれも筋が通っています。同じゲストならページを共有でき、ディスクはクローンで済み、装置はVMに直接渡せます。';

/** VMから見た差。文の途中と、終わり。 */
function gapText(gap: number, f: Format, who = 'VMのホストが'): { readonly mid: string; readonly end: string } {
  if (gap === 0) return { mid: '台数は並び', end: '台数は並びます' };
  const text = `${who}${f.counted(Math.abs(gap), 'host')}${gap > 0 ? '多く' : '少なく'}`;
  return { mid: text, end: `${text}なります` };
}

function sharing({ sharing: { breakEven, off, share } }: FairnessFacts, f: Format): string {
  if (off) return 'ただし装置を直接渡すと、ページ共有は働きません。';
  if (breakEven === null) return '公表された最高の67%を共有しても、VMのメモリはコンテナ並みにはなりません。';
  if (breakEven <= share) return `今の${f.percent(share)}の共有で、VMのメモリはコンテナ以下になります。`;
  return `ページ共有だけでVMのメモリをコンテナ並みにするには、${f.percent(breakEven, 0)}の共有が要ります（今は${f.percent(share)}）。`;
}

function micro({ microvm }: FairnessFacts, f: Format): string {
  if (microvm === null) return '';
  const hosts = f.counted(microvm.hosts, 'host');
  const limit = microvm.limited ? 'ただし、個数の上限を課しているのはコンテナだけです。' : '';
  if (microvm.difference < 0) return `マイクロVMなら、カーネルを1つずつ持たせても${hosts}で、コンテナより少なく済みます。${limit}`;
  return microvm.difference === 0
    ? `マイクロVMなら、カーネルを1つずつ持たせても、コンテナと同じ${hosts}です。`
    : `マイクロVMなら、カーネルを1つずつ持たせても${hosts}です。`;
}

export const fairness: SceneWords<FairnessFacts> = {
  name: '公平のためのスイッチ',
  title: (f, { missing, gap, favour }) => {
    if (missing !== null) return cannotPlace(missing);
    if (gap === null || favour.hardware === null || favour.os === null) return '';
    if (favour.hardware === favour.os) return `スイッチをどちらに有利な側へ切り替えても、${gapText(favour.os, f).end}`;
    const isSame = favour.hardware * favour.os > 0;
    const [forVms, forContainers] = [isSame && favour.hardware > 0 ? 'にしても、' : 'にすると', isSame && favour.os < 0 ? 'にしても' : 'にすると'];
    return `スイッチをすべてVMに有利な側${forVms}${gapText(favour.hardware, f, isSame ? 'VMのホストは' : undefined).mid}、`
      + `コンテナに有利な側${forContainers}${gapText(favour.os, f, isSame ? '' : undefined).end}`;
  },
  prose: (f, facts) => [facts.missing === null
    ? [LEAD, facts.gap === null ? '' : `今の設定では、${gapText(facts.gap, f).end}。`, sharing(facts, f), micro(facts, f)]
    : [LEAD, notHere]],
  objections: [{
    claim: 'コンテナを安全に使うなら、守りを固める費用がかかる。それを数えずに軽いと言うのは公平ではない。',
    answer: 'そのとおりで、このモデルは守りの費用を数えていません。gVisorでは、空のコンテナのメモリが4.1\u00a0MBから23.7\u00a0MBになり、Node.jsの処理は毎秒886件から375件に減りました。Kataはポッドごとに120〜160\u00a0MiBを確保します。他人どうしを同居させるなら、ランタイムのメモリをその値にして比べてください。',
    sources: ['gvisor', 'kataOverhead'],
  }, {
    claim: 'マイクロVMがコンテナ並みに軽いというのは、作った側の言い分だ。',
    answer: '5\u00a0MiBというモニターの値は開発元の仕様ですが、公開された生データとも合っています。むしろ「QEMUは131\u00a0MB、Firecrackerは3\u00a0MB」という比較のほうに注意が要ります。あれは割り当てたアドレス空間で、常駐メモリの差は15〜32\u00a0MiBです。ゲストはLinuxに限ります。',
    sources: ['firecrackerSpec', 'agache2020'],
  }],
  notes: [
    'VMに詳しい方がいたら、この場面の操作を任せてください。気になるスイッチを選んでもらい、差がどう動くかを一緒に見ます。',
    'スイッチはVMに有利なものだけではありません。コンテナのI/O経路をブリッジにすると、コンテナの側が不利になります。',
    'マイクロVMは、どちらか一方という問いへの3つ目の答えです。Linuxだけ、という条件を忘れずに言ってください。',
  ],
};

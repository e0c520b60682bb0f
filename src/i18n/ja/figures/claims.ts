import type { ClaimId, ClaimNumbers, Claims, TryAt } from '../../../derive/claims.ts';
import type { Facts1, Facts2, Facts3, Facts4, Facts5, Facts6, Facts7 } from '../../../derive/claimFacts.ts';
import type { ClaimVerdict } from '../../../derive/claimVerdict.ts';
import type { VmIoPath } from '../../../model/inputs.ts';
import type { Format } from '../../format.ts';
import { terms } from '../terms.ts';

interface Claim {
  readonly title: string;
  /** What was published and what the numbers leave out. */
  readonly remark: string;
  /** What to change there. */
  readonly where: string;
}

const items: Readonly<Record<ClaimId, Claim>> = {
  1: {
    title: '仮想マシンでは、1つの処理が2つのOSを通る。',
    remark: 'HP研究所の測定（2007年）では、アプリケーションを1つから4つに増やすと、応答時間がXenで400%以上、OpenVZで約100%延びました。I/Oが多く、飽和に近い負荷での結果です。記事がいう10〜15%は移行前のサーバーの使用率ですが、その負荷でも、I/Oの多い仕事では最大で1.6倍ほどかかります。',
    where: 'I/Oの割合とI/O経路、負荷を変えてみてください。',
  },
  2: {
    title: 'ゲストOSは、台数分のメモリを使う。',
    remark: '複製は、当時も今も残ります。VMどうしのページ共有は、主要な製品で2014年以降、既定では無効になりました。なお、コンテナでもアプリケーション自身のメモリは1つずつ要ります。',
    where: 'ゲストOSの層を見て、ページ共有を動かしてみてください。',
  },
  3: {
    title: 'ディスクもライセンスも、OSの数だけ要る。',
    remark: 'ディスクは、リンククローンや重複排除を使わなければ、そのとおりです。ライセンスは、2007年にはすでに、1本で複数のVMを動かせる契約や、台数を問わない契約がありました。コンテナが当時どう数えられたかは、確かめられていません。',
    where: '指標をディスクかOSライセンスに切り替えてみてください。',
  },
  4: {
    title: '装置のエミュレーションは、不完全で遅い。',
    remark: '完全なエミュレーションについては、そのとおりです。ただし準仮想化ドライバーは当時からあり、今は装置をVMに直接渡すこともできます。3.3倍という値は専門家の見積もりで、実測ではありません。',
    where: 'VMのI/O経路を切り替えてみてください。',
  },
  5: {
    title: '多くのサーバーは、CPUを10〜15%しか使っていない。',
    remark: '当時の調査は6%から20%まで幅があり、よく運用されたところでは30〜50%でした。クラウドのVMでも、CPU使用率が平均20%未満のものが、2017年に約67%、2019年に約74%ありました。統合によって、CPUの遊びはなくなったのではなく、VMの中に移りました。',
    where: '条件の「CPU使用率」を動かしてみてください。',
  },
  6: {
    title: '簡単に作れる仮想マシンは、乱立する。',
    remark: '2017年の調査では、VMの30%が半年間まったく使われていませんでした。ただしコンテナとイメージも同じように増え、カーネルを共有してもイメージは減りません。増え方は、当サイトの仮定です。',
    where: '36か月先まで、カーネルとイメージを見比べてください。',
  },
  7: {
    title: '気がつけば、仮想マシンのOSはみな同じになっている。',
    remark: '記事に出典はありません。2008年の調査では、126社の96%がWindowsを、52%がLinuxをVMで動かしており、少なくとも48%は両方を使っていました。2026年を「一部」としたのは当サイトの判断で、クラウドではLinuxだけの環境も珍しくないためです。',
    where: '「カーネルの系統数」を2以上にしてみてください。',
  },
};

const times = (value: number | null, f: Format): string => (value === null ? '飽和' : f.factor(value));

const one = ({ calm, busy, ioShare, heavyIo, loads }: Facts1, f: Format): string => {
  const [low, high] = calm;
  const slow = low === null || high === null ? 'VMが飽和' : `コンテナの${f.range(f.factor, low, high)}`;
  return `VMの応答時間は、負荷${f.range(f.percent, loads.calm[0], loads.calm[1])}（I/O\u00a0${f.percent(ioShare, 0)}）で${slow}、負荷${f.percent(loads.busy)}（I/O\u00a0${f.percent(heavyIo, 0)}）で${busy === null ? '飽和' : times(busy, f)}。`;
};

const two = ({ fits, copies, givenBack, net, vmmPerVm, onAverage }: Facts2, f: Format): string => {
  if (!fits) return 'VMがホストに載らず、計算できません。';
  const shared = givenBack > 0 ? `ページ共有で${f.percent(givenBack, 1)}が戻り、残りは${f.percent(net, 1)}。` : 'ページ共有で戻る分はなし。';
  // 引き算が合うように、戻る分があるときは小数第1位まで書く。
  return `ゲストOSの複製は、VMのメモリの${f.percent(copies, givenBack > 0 ? 1 : 0)}。${shared}ほかに${f.named(1, 'vm')}ごとに${onAverage === true ? '平均' : ''}${f.memory(vmmPerVm)}。`;
};

const three = ({ fits, diskRatio, diskPerOs, licences, guests, model, bundle }: Facts3, f: Format): string => {
  if (!fits) return 'VMがホストに載らず、計算できません。';
  const sold = model === 'guest' ? 'VMごと' : model === 'host' ? 'ホストごと' : `1本で${f.counted(bundle, 'vm')}`;
  return `OSのディスクは、丸ごと複製した場合の${f.percent(diskPerOs, 0)}。ライセンスは${f.named(guests, 'vm')}に${f.count(licences)}本（${sold}）。ディスク全体はコンテナの${f.factor(diskRatio)}。`;
};

const paths: Readonly<Record<VmIoPath, string>> = { emulated: 'エミュレーション', paravirtual: '準仮想化', passthrough: 'パススルー' };

const four = ({ factors, path }: Facts4, f: Format): string => {
  const each = (id: VmIoPath): string => `${paths[id]}で${f.factor(factors[id])}`;
  return `I/OにかかるCPUは、${each('emulated')}、${each('paravirtual')}、${each('passthrough')}。使うのは${paths[path]}。`;
};

const five = ({ published, low, high, utilization, servers, hosts, onAverage }: Facts5, f: Format): string => {
  const fit = hosts === null ? 'ホストに載らない' : `ホスト${f.counted(hosts, 'host')}に収まる`;
  return `調査では${f.percent(published, 0)}（${f.range(f.percent, low, high, 0)}）。${onAverage === true ? '平均' : ''}使用率${f.percent(utilization, 0)}なら、${f.named(servers, 'server')}が${fit}。`;
};

const six = ({ months, workloads, kernels, images }: Facts6, f: Format): string =>
  `${f.duration(months)}後、ワークロードは${f.counted(workloads, 'workload')}。カーネルはVMで${f.counted(kernels.hardware, 'kernel')}、コンテナで${f.counted(kernels.os, 'kernel')}。イメージはどちらも${f.counted(images, 'image')}。`;

const seven = ({ at }: Facts7, f: Format): string => {
  const of = (side: 'hardware' | 'os'): string => f.list(at.map((it) => f.count(it[side])));
  return `カーネルが${f.list(at.map((it) => f.count(it.families)))}系統のとき、ホストは順に、VMで${of('hardware')}台、コンテナで${of('os')}台。`;
};

function numbers(it: ClaimNumbers, f: Format): string {
  switch (it.id) {
    case 1: return one(it, f);
    case 2: return two(it, f);
    case 3: return three(it, f);
    case 4: return four(it, f);
    case 5: return five(it, f);
    case 6: return six(it, f);
    case 7: return seven(it, f);
  }
}

function rule(id: ClaimId, { limits }: Claims, f: Format): string {
  switch (id) {
    case 1: return `負荷${f.percent(limits[1].calm[1])}でコンテナの${f.factor(limits[1].holds)}以上かかれば「当てはまる」、負荷${f.percent(limits[1].busy)}でだけそうなら「一部」。`;
    case 2: return `ページ共有の後も複製がメモリの${f.percent(limits[2].holds)}以上なら「当てはまる」、${f.percent(limits[2].part, 0)}以上なら「一部」。`;
    case 3: return `ディスクもライセンスも、OSの数の${f.percent(limits[3].holds)}以上要るなら「当てはまる」、どちらかが${f.percent(limits[3].part)}以上なら「一部」。`;
    case 4: return `使っているI/O経路のCPUが、仮想化なしの${f.factor(limits[4].holds)}以上なら「当てはまる」、${f.factor(limits[4].part)}以上なら「一部」。`;
    case 5: return `調査の値が${f.percent(limits[5].holds)}以下なら「当てはまる」、${f.percent(limits[5].part)}以下なら「一部」。条件の使用率を変えても、判定は変わりません。`;
    case 6: case 7: return '計算では決まらないので、出典をもとに判定しています。条件を変えても、判定は変わりません。';
  }
}

const title = (claims: Claims, f: Format): string => {
  const [then, now] = [claims.holding['2007'], claims.holding['2026']];
  const [first, last] = [terms.eras['2007'].name, terms.eras['2026'].name];
  const told = then === now ? `${first}でも${last}でも${f.count(now)}つ` : `${first}では${f.count(then)}つ、${last}では${f.count(now)}つ`;
  return `${claims.claims.length}つの主張のうち、そのまま当てはまるのは、${told}です`;
};

export const claims = {
  title, items, numbers, rule,
  label: (number: string) => `主張${number}`,
  interest: '記事を書いた土居昌博氏の会社は、本人によれば2006年から、OpenVZとその開発元SWsoftの広報を日本で手がけていました。OS仮想化に利害のある立場から書かれたものとして読み、逆の証拠も同じ扱いで載せています。',
  verdicts: {
    holds: '当てはまる', part: '一部当てはまる', noLonger: 'もう当てはまらない', unsupported: '裏づけがない', unknown: '判定できない',
  } as Readonly<Record<ClaimVerdict, string>>,
  chosen: '選択中',
  rest: { rule: '判定の基準', where: '試す場所', sources: '出典' },
  /** Who and when; the titles are folded away. */
  brief: (authors: string, year: number) => `${authors} ${year}`,
  places: {
    divergence: 'どこで差が開くか', 'host-share': 'ホストの容量は何に使われるか', binding: '何が足りなくなるか',
    crossing: 'リクエストの通り道', response: '負荷と応答時間', sprawl: '増えたものの面倒は誰が見るか', map: 'どちらがどこで勝つか',
    fairness: '公平のためのスイッチ',
  } as Readonly<Record<TryAt, string>>,
  go: (place: string) => `「${place}」へ`,
  table: { corner: '主張' },
};

import type { ThenNowFacts } from '../../../derive/storyFactsEstate.ts';
import type { EraCompared } from '../../../derive/thenNow.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';
import { terms } from '../terms.ts';

const ORIGIN = 'このページのもとになったのは、2007年の記事です。筆者の会社は、OpenVZとその開発元の広報を日本で手がけていました。';

/** これより小さい差は、ないのと同じ。 */
const SAME = 0.005;

const year = (one: EraCompared): string => terms.eras[one.era].name;

function claims({ claims: { all, first, last }, ...eras }: ThenNowFacts, f: Format): string {
  const same = `${f.count(all)}つの主張のうち、そのまま当てはまるのは`;
  return first === last
    ? `${same}、${year(eras.first)}の条件でも${year(eras.last)}の条件でも${f.count(last)}つです。`
    : `${same}、${year(eras.first)}の条件で${f.count(first)}つ、${year(eras.last)}では${f.count(last)}つです。`;
}

function changes({ first, last }: ThenNowFacts, f: Format): string {
  const vmm = [f.memory(first.vmmPerVm), f.memory(last.vmmPerVm)] as const;
  const cpu = [f.factor(first.hardware.cpu), f.factor(last.hardware.cpu)] as const;
  const way = ([from, to]: readonly [string, string], turned: string): string => (from === to ? `${to}のまま` : `${from}から${to}に${turned}`);
  const [vmmWay, cpuWay] = [
    way(vmm, last.vmmPerVm < first.vmmPerVm ? '減り' : '増え'), way(cpu, last.hardware.cpu < first.hardware.cpu ? '下がり' : '上がり'),
  ];
  return `VM\u00a01台あたりの${last.onAverage === true ? '平均' : ''}メモリオーバーヘッドは${vmmWay}、リクエスト1つのCPUは${cpuWay}${cpuWay.endsWith('まま') ? 'です' : 'ました'}。`;
}

/** 「コンテナより75%多く」「コンテナと同じに」 */
function extra(value: number, f: Format): string {
  const text = f.percent(Math.abs(value), 0);
  if (!/[1-9]/u.test(text)) return 'コンテナと同じに';
  return `コンテナより${text}${value > 0 ? '多く' : '少なく'}`;
}

function title({ first, last }: ThenNowFacts, f: Format): string {
  const { extraMemory: before } = first;
  const { extraMemory: after } = last;
  if (before === null || after === null) {
    return `この条件では空のホストにも載らないものがあり、${year(first)}と${year(last)}は比べられません`;
  }
  if (Math.min(Math.abs(before), Math.abs(after)) > SAME && Math.sign(before) === Math.sign(after)) {
    return `VMが使うメモリは、コンテナに比べて、${year(first)}の条件で${f.percent(Math.abs(before), 0)}、${year(last)}の条件で${f.percent(Math.abs(after), 0)}${after > 0 ? '多く' : '少なく'}なります`;
  }
  const [a, b] = [extra(before, f), extra(after, f)];
  return `VMが使うメモリは、${year(first)}の条件では${a}、${year(last)}の条件では${b}なります`;
}

export const thenNow: SceneWords<ThenNowFacts> = {
  name: 'あのころと今',
  title: (f, facts) => title(facts, f),
  prose: (f, facts) => [[
    ORIGIN, claims(facts, f), changes(facts, f),
    facts.last.copiesGivenBack < 1 ? 'それでも、ゲストOSの複製は台数分残っています。' : '',
  ]],
  objections: [{
    claim: 'OS仮想化の広報をしていた人の記事ではないか。それを土台にした比較は信用できない。',
    answer: '利害はあります。筆者自身が、2006年からSWsoftとOpenVZの広報を手がけたと書いています。だから主張を1つずつ確かめ、裏づけのないものにはそう書きました。「VMのOSはみな同じになる」という主張は、同じころの調査に合いません。ライセンスの主張も、2007年の時点ですでに契約の実態とずれていました。',
    sources: ['doi2007', 'sage2008', 'windows2003R2', 'rhel5Rights'],
  }, {
    claim: '反対側の資料もベンダーのものばかりだ。VMwareの数字でVMを弁護するのか。',
    answer: 'これも、そのとおりです。VMのオーバーヘッドの表とEPTの測定はVMware、Firecrackerの数字はAWS、KVMとDockerの比較は両方を売っていたIBMのものです。出典ごとに種別を示し、ベンダーの主張と実測を分けて書いています。',
    sources: ['vsphere40', 'vmwareEpt2009', 'agache2020', 'felter2014'],
  }],
  notes: [
    '元の記事の立場を、こちらから先に明かしてください。隠していたと思われたら、ほかの数字も疑われます。',
    '下がったのはVM\u00a01台あたりのオーバーヘッドと、I/OにかかるCPUで、ゲストOSの複製という構造は変わっていません。',
    '2007年の条件と今の条件を切り替えて、変わったものと変わらなかったものを1つずつ挙げてください。',
  ],
};

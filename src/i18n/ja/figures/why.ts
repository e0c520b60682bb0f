import type { WhyFacts, WhyPart, WhyStep } from '../../../derive/whySteps.ts';
import type { Currency } from '../../../model/inputs.ts';
import type { Metric } from '../../../model/result.ts';
import type { WhyTerm } from '../../../model/why.ts';
import type { Format } from '../../format.ts';
import { metricText } from '../../metricText.ts';
import { JOINER } from '../../numerals.ts';
import { partText } from '../../partText.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

/** Beside a bar; short. */
const names: Readonly<Record<WhyStep['term'], string>> = {
  application: 'アプリケーション', image: 'コンテナイメージ', runtime: 'ランタイム', guestOs: 'ゲストOS', guestKernel: 'ゲストカーネル',
  userland: 'ユーザーランド', monitor: 'VMモニター', vmmOverhead: 'VMの上乗せ', sharedPages: 'ページ共有', agents: 'エージェント',
  hostOs: 'ホストOS', hypervisor: 'ハイパーバイザー', useful: 'アプリケーションの処理', overhead: 'CPUの上乗せ',
  stranded: '使えずに残る分', guests: 'ゲストのカーネル', hostKernels: 'ホストのカーネル', kernelFiles: 'マイクロVM用カーネル',
  licences: 'ライセンス', idlePower: '無負荷時の電力', loadPower: '負荷に応じた電力', hardware: 'ホストの購入費', energy: '電気代',
  people: '運用の人件費', rounding: '台数への切り上げ', spare: '予備ホスト', other: 'その他',
};

const more = (who: string, metric: Metric, amount: string): string =>
  (metric === 'cost' ? `${who}のほうが${amount}高くつきます` : `${who}のほうが${amount}多く必要です`);

/** Behind a part of a whole: 台分. */
export const COUNTER: Readonly<Partial<Record<Metric, string>>> = { hosts: '台分', kernels: '個分', licences: '本分' };

/** "ゲストOS（3.1台分）": what makes the difference, and what takes it back. */
const part = ({ term, amount }: WhyPart, metric: Metric, f: Format, currency: Currency): string => {
  const counter = COUNTER[metric];
  return `${names[term]}（${partText(f, metric, amount, currency)}${counter === undefined ? '' : `${JOINER}${counter}`}）`;
};

function title(facts: WhyFacts, f: Format, currency: Currency): RichText {
  if (facts.kind === 'notPlaceable') {
    const who = facts.deployment === 'hardware' ? 'VM' : 'コンテナ';
    return [`${who}がホストに載らないので、比べられません。足りないのは${terms.resources[facts.reason]}です`];
  }
  const { metric, difference, main, back } = facts;
  const amount = metricText(f, metric, Math.abs(difference), currency);
  if (main === null) return [`${terms.metrics[metric].fragment}は、VMでもコンテナでも同じです`];
  const made = part(main, metric, f, currency);
  if (difference === 0) {
    const taken = back === null ? 'です' : `ですが、${part(back, metric, f, currency)}などがそれを打ち消しています`;
    return [`${terms.metrics[metric].fragment}は同じです。VMで余分なのは`, { text: made, tone: 'hardware' }, taken];
  }
  const who = difference > 0 ? 'VM' : 'コンテナ';
  const tone = difference > 0 ? 'hardware' : 'os';
  const rest = back === null ? '' : `。反対に、${part(back, metric, f, currency)}が差を縮めています`;
  return [{ text: more(who, metric, amount), tone }, `。いちばんの理由は、${made}です${rest}`];
}

function summary(facts: WhyFacts, f: Format, currency: Currency): string {
  if (facts.kind === 'notPlaceable') return '';
  const { metric, hardware, os, steps } = facts;
  const [from, to] = [metricText(f, metric, hardware, currency), metricText(f, metric, os, currency)];
  const other = steps.find((step) => step.term === 'other');
  const folded = other === undefined ? '' : `「その他」は${f.list(other.holds.map((term) => names[term]))}の合計です。`;
  return `VMの${from}から始め、VMを重くしている分を引き、コンテナを重くしている分とVMが節約している分を足していくと、コンテナの${to}になります。${folded}`;
}

export const why = {
  kicker: '差はどこから来るか', title, summary, names,
  ends: { hardware: 'VM', os: 'コンテナ' },
  choose: '何の差か',
  axis: (metric: Metric, unit: string): string => terms.metrics[metric].axis(unit),
  empty: 'この条件では比べられません。',
  /** How to read hatching and outlines. */
  reading: '左へ戻る斜線の帯はVMに余計な分、右へ進む横線の帯はコンテナに余計な分か、VMが節約している分です。台数と消費電力は、まず端数のまま層に分け、台数への切り上げと予備は別に数えています。',
  ghost: '縦の細線は、動かす前の値です。',
  table: { corner: '内訳', change: 'VMからコンテナへ', total: '合計', note: '最後の列は、足し合わせると合計に一致するように丸めています。' },
  named: (term: WhyTerm): string => names[term],
};

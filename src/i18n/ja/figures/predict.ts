import type { PredictResult } from '../../../derive/predictHosts.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';

function now({ workloads, guess, model }: PredictResult, f: Format): string {
  const where = `ワークロード\u2060${f.counted(workloads, 'workload')}では、`;
  if (guess === model) return `${where}予想もモデルも${f.counted(model, 'host')}です。`;
  return `${where}予想は${f.counted(guess, 'host')}、モデルは${f.counted(model, 'host')}です。`;
}

function parts({ guessParts, modelParts }: PredictResult, f: Format): string {
  const from = (n: number): string => `約${f.counted(Math.round(n), 'workload')}から`;
  if (guessParts !== null && modelParts !== null) return `コンテナが1台少なくなるのは、予想の線では${from(guessParts)}、モデルでは${from(modelParts)}です。`;
  if (modelParts !== null) return `予想の線では、コンテナがVMより1台少なくなるところはありません。モデルでは、${from(modelParts)}1台少なくなります。`;
  if (guessParts !== null) return `予想の線では${from(guessParts)}コンテナが1台少なくなりますが、モデルでは、平均して1台少なくなるところはありません。`;
  return '予想でもモデルでも、コンテナがVMより1台少なくなるところはありません。';
}

function off(result: PredictResult, f: Format): string {
  return result.off < 0.5 ? '線全体が、ほぼ重なっています。' : `線全体では、平均${f.real(result.off, 2)}\u2060台のずれです。`;
}

export const predict = {
  question: (): RichText => [
    '同じワークロードを', { text: 'コンテナ', tone: 'os' }, 'にすると、ホストは何台になるでしょうか。線を描いてみてください',
  ],
  hint: '実線はVMのホスト台数です。丸を上下に動かして、コンテナの線を予想します。丸は上下の矢印キーでも動きます。',
  told: '太い破線がモデル、細い線が予想です。',
  result: (result: PredictResult, f: Format): string => `${now(result, f)}${parts(result, f)}${off(result, f)}`,
  line: '予想の線',
  handle: (n: number, f: Format): string => `ワークロード\u2060${f.counted(n, 'workload')}のときの、コンテナのホスト台数`,
  lines: { hardware: 'VM', os: 'コンテナ', guess: '予想' },
  show: '答えを見る', skip: '予想しないで見る', next: '図を詳しく見る', again: 'もう一度描く',
  table: { corner: 'ワークロード', hardware: 'VM', os: 'コンテナ', guess: '予想' },
};

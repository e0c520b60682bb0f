import type { SetAsideReason } from '../../derive/estate/inventory.ts';
import type { ImportNoteKind, QuestionKind, RefusalKind } from '../../derive/estate/reading.ts';
import type { DifferenceReason } from '../../derive/estate/reality.ts';
import { isolated } from '../givenText.ts';

const quoted = (text: string): string => `「${isolated(text)}」`;

/** `file` and the others are texts of the reader, cut and made safe; numbers come in already written. */
export interface RefusedFile { readonly file: string; readonly found: string; readonly limit: string }
export interface AskedColumn { readonly file: string; readonly column: string; readonly samples: readonly string[]; readonly choices: readonly string[] }
export interface Noted { readonly count: string; readonly table: string }

const inFile = (it: { readonly file: string }): string => `${quoted(it.file)}：`;
const samples = ({ samples: some }: AskedColumn): string => (some.length === 0 ? '' : `（${some.map(isolated).join('、')}など）`);
const choices = ({ choices: all }: AskedColumn): string => all.map(isolated).join(' / ');

/** What is said about an inventory that was read: why not at all, what is asked, what was set aside. */
export const estate = {
  refused: {
    empty: (it) => `${inFile(it)}中身がありません。`,
    tooLarge: (it) => `${inFile(it)}大きすぎるため読み込みません（${it.found}、上限は${it.limit}）。`,
    tooManyRows: (it) => `${inFile(it)}行数が上限の${it.limit}行を超えているため読み込みません。一部だけを取り込むことはしません。`,
    tooManyColumns: (it) => `${inFile(it)}列数が上限の${it.limit}列を超えているため読み込みません。`,
    oldExcel: (it) => `${inFile(it)}Excel 97-2003形式（.xls）です。Excelで.xlsxかCSVとして保存し直してください。`,
    encrypted: (it) => `${inFile(it)}パスワードで保護されています。保護を解除して保存し直してください。`,
    openDocument: (it) => `${inFile(it)}OpenDocument形式（.ods）です。.xlsxかCSVとして保存し直してください。`,
    binaryExcel: (it) => `${inFile(it)}Excelバイナリ形式（.xlsb）です。.xlsxかCSVとして保存し直してください。`,
    compressed: (it) => `${inFile(it)}圧縮ファイルです。展開してから中のファイルを選んでください。`,
    otherZip: (it) => `${inFile(it)}ZIPファイルですが、Excelブックではありません。展開してから中のファイルを選んでください。`,
    zipEntries: (it) => `${inFile(it)}ブックに含まれるファイルが多すぎます（${it.found}個、上限は${it.limit}個）。`,
    zipSize: (it) => `${inFile(it)}展開すると大きくなりすぎるため開きません（${it.found}、上限は${it.limit}）。`,
    zipRatio: (it) => `${inFile(it)}圧縮率が異常に高い（${it.found}倍、上限は${it.limit}倍）ため開きません。`,
    zipForged: (it) => `${inFile(it)}記録されたサイズと実際のサイズが一致しないため開きません。`,
    zipDamaged: (it) => `${inFile(it)}ファイルが壊れています。`,
    zipMethod: (it) => `${inFile(it)}対応していない方式で圧縮されています。Excelで保存し直してください。`,
    xmlDoctype: (it) => `${inFile(it)}Excelブックにはないはずの文書型宣言が含まれているため開きません。`,
    xmlDamaged: (it) => `${inFile(it)}シートのXMLが壊れています。`,
    notText: (it) => `${inFile(it)}表でもテキストでもありません。`,
    noTable: (it) => `${inFile(it)}表として読み取れません。`,
    noRows: (it) => `${inFile(it)}見出しの下に行がありません。`,
    jsonDamaged: (it) => `${inFile(it)}JSONとして正しくありません。途中で切れている可能性があります。`,
    jsonUnknown: (it) => `${inFile(it)}JSONですが、インベントリーの形式ではありません。`,
    folder: (it) => `${inFile(it)}フォルダーです。中のファイルを選んでください。`,
    notReadable: (it) => `${inFile(it)}ブラウザーから読み取れません。選んだあとに移動・変更されたか、ほかのアプリで開かれている可能性があります。`,
    stalled: (it) => `${inFile(it)}${it.limit}秒たっても読み取りが進まないため、中止しました。`,
    noneRunning: (it) => `${inFile(it)}動いているマシンがありません。`,
    failed: (it) => `${inFile(it)}読み取りの途中でエラーが起きました。ファイルが大きい場合は、分けてお試しください。`,
  } satisfies Readonly<Record<RefusalKind, (it: RefusedFile) => string>>,
  asked: {
    encoding: (it) => `${inFile(it)}文字コードを判別できません。どれですか（${choices(it)}）。`,
    decimal: (it) => `${inFile(it)}数値の区切り${samples(it)}が小数点か桁区切りか判別できません。小数点はどちらですか（${choices(it)}）。`,
    memoryUnit: (it) => `${inFile(it)}メモリの列${quoted(it.column)}${samples(it)}に単位がありません。単位は何ですか（${choices(it)}）。`,
    diskUnit: (it) => `${inFile(it)}ディスクの列${quoted(it.column)}${samples(it)}に単位がありません。単位は何ですか（${choices(it)}）。`,
    cpuUnit: (it) => `${inFile(it)}CPU使用率の列${quoted(it.column)}${samples(it)}がパーセントか0〜1の割合か判別できません。どちらですか（${choices(it)}）。`,
    memoryColumn: (it) => `${inFile(it)}メモリの列が見つかりません。どの列ですか（${choices(it)}）。`,
  } satisfies Readonly<Record<QuestionKind, (it: AskedColumn) => string>>,
  reasons: {
    template: 'テンプレート', placeholder: 'SRMのプレースホルダー', appliance: 'クラスターが自動で作るVM（vCLS）',
    disconnected: 'vCenterから切り離されている', duplicate: '同じIDの行がすでにある', finished: '終了したPod',
    perNode: '全ノードで動くエージェント（DaemonSetなど）', noMemory: 'メモリの値がない', noCpu: 'CPU数がない',
    notANumber: '数値として読めない値がある', negative: '負の値がある', unknownState: '電源の状態が分からない',
    broken: '行が壊れている（引用符の閉じ忘れなど）', totals: '合計の行', notAMachine: 'マシンではない',
  } satisfies Readonly<Record<SetAsideReason, string>>,
  notes: {
    blankRows: (it) => `空の行が${it.count}行ありました。`,
    suspended: (it) => `一時停止中の${it.count}台は、電源オフと同じくディスクだけを数えました。`,
    sameNames: (it) => `同じ名前のマシンが${it.count}台あります。別のマシンとして扱いました。`,
    nulCharacters: (it) => `${quoted(it.table)}からNUL文字を${it.count}個取り除きました。`,
    diskWithSwap: () => 'ディスク容量の列がないため、スワップとスナップショットを含むProvisionedを使いました。',
    storageInUse: (it) => `${it.count}台はディスクの容量がないため、使用量を使いました。`,
    otherFormat: (it) => `形式の異なる${it.count}個のファイルは使いませんでした。`,
    unusedSheets: (it) => `${quoted(it.table)}のうち、使わないものが${it.count}個ありました。`,
  } satisfies Readonly<Record<ImportNoteKind, (it: Noted) => string>>,
  differences: {
    spares: 'モデルは、故障に備えて空けておくホストも数えています。実際のホストのうち何台が予備かは、出力からは分かりません。',
    clusters: '実際はクラスターが分かれていて、予備のホストもそれぞれに要ります。モデルは1つのクラスターとして数えています。',
    sizes: '実際はホストの大きさがまちまちです。モデルは中央のホストにそろえています。',
    cpuHeadroom: '実際のホストは、モデルの目標よりもCPUに余裕があります。',
    cpuFull: '実際のホストは、モデルの目標よりもCPUを使い込んでいます。',
    memoryHeadroom: '実際のホストは、メモリに余裕があります。',
    memoryOvercommitted: '実際は、ホストのメモリより多くのメモリをVMに割り当てています。モデルはオーバーコミットしません。',
    reserved: 'モデルは割り当てたメモリをすべて確保します。実際に使われているのは、それより少ない量です。',
    disk: 'モデルではディスクが先に足りなくなります。共有ストレージの容量は出力に含まれていない可能性があります。',
    unexplained: 'この差の理由は、出力からは分かりません。実際の運用のしかたか、モデルの前提によるものです。',
    noDifference: '予測と実際の台数は同じです。',
    notPlaced: 'モデルのホストに載らないマシンがあるため、台数を比べられません。',
    scaled: 'モデルが扱える台数を超えているため、予測は一部の台数に換算したものです。実際の台数とは比べられません。',
  } satisfies Readonly<Record<DifferenceReason, string>>,
  /** For the command: what it did, in a line each. */
  command: {
    summary: (it: { readonly rows: string; readonly imported: string; readonly setAside: string }): string =>
      `${it.rows}行のうち${it.imported}行を取り込み、${it.setAside}行を除きました。`,
    setAside: (it: { readonly count: string; readonly reason: string }): string => `除いた行：${it.reason}（${it.count}行）`,
    answer: (it: { readonly kind: string }): string => `--answer ${it.kind}=… で答えてください。`,
    chooseColumn: '--map memory=見出し で指定してください。',
    unknownSystems: (it: { readonly count: string }): string =>
      `${it.count}台はOSが分からないため、独立したカーネルの系統として数えました。--answer unknownOs=linux などで指定できます。`,
    eraUtilization: (it: { readonly count: string; readonly share: string }): string =>
      `${it.count}台はCPU使用率が出力にないため、${it.share}としました。`,
    scaled: (it: { readonly running: string; readonly used: string }): string =>
      `動いているマシンは${it.running}台です。モデルが扱えるのは${it.used}台までのため、構成の比率はそのままに、${it.used}台として計算しました。`,
    notPlaced: (it: { readonly name: string; readonly count: string }): string => `${it.name}：ホストに載らないマシンが${it.count}台あるため、必要なホストの数は出せません。`,
    notRead: (it: { readonly file: string; readonly reason: string }): string => `${quoted(it.file)}を開けません（${isolated(it.reason)}）。`,
  },
};
export type EstateWords = typeof estate;

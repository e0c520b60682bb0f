import type { InventoryFormat } from '../../derive/estate/inventory.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import type { Encoding, QuestionKind } from '../../derive/estate/reading.ts';
import { isolated } from '../givenText.ts';

interface FormatWords { readonly name: string; readonly how: string }
interface Asked { readonly title: string; readonly why: string }

const quoted = (text: string): string => `「${isolated(text)}」`;

/** 実環境の一覧を受け取り、確かめ、使うまでのことば。 */
export const estatePage = {
  documentTitle: '実環境：手元の一覧で答えを出す',
  kicker: '実環境',
  title: '手元の一覧で、自分の環境の答えを出す',
  lead: 'VMの一覧を渡すと、1台ごとの大きさをもとに計算します。ラボも、ストーリーも、スライドも、その環境についての答えに変わります。',
  promise: 'ファイルを読むのは、このブラウザーの中だけです。どこにも送らず、保存もしません。ページを再読み込みすると、一覧は消えます。使い始めたあとにアドレスに残るのは、名前のない、まとめた数字だけです。',
  drop: {
    title: 'ここにファイルをドロップするか、選んでください', gap: '', over: '離すと読み取ります', choose: 'ファイルを選ぶ',
    kinds: 'RVTools、Live Optics、Azure Migrateなど、12の形式（xlsx、CSV、JSON）を読み取れます。',
    several: '1つの環境を複数のファイルに分けて出力した場合は、まとめて渡してください。',
  },
  paste: { summary: '表を貼り付ける', label: '見出しの行から下をコピーして貼り付けてください', read: '貼り付けた表を読む', file: '貼り付けた表' },
  sample: {
    title: 'ファイルがなければ、サンプルで', action: 'サンプル環境を使う',
    what: 'vCenterが2つ、VMが800台の架空の環境です。テンプレートや電源オフのVM、OSの分からないVMも混ざっています。読み取りから先は、本物のファイルと同じです。',
    file: 'サンプル環境',
  },
  totals: {
    title: '合計だけ分かるなら', what: '4つの合計を台数で割り、同じ大きさのVMがそろった環境として計算します。ばらつきは分かりません。',
    machines: 'VMの台数', vcpus: 'vCPUの合計', memory: 'メモリの合計', disk: 'ディスクの合計', windows: 'Windowsの割合', use: 'CPU使用率',
    unit: { machines: '台', vcpus: 'vCPU', memory: 'GiB', disk: 'GiB', share: '%' },
    action: 'この合計で計算する', wrong: '0より大きい数値を入力してください。', wrongShare: '0から100までの数値を入力してください。',
    file: '4つの合計',
  },
  formats: {
    summary: '読み取れる12の形式と、一覧の出力方法',
    items: {
      rvtools: { name: 'RVTools', how: 'メニューの「File」→「Export all to xlsx」。CSVなら、vInfo、vCPU、vMemory、vDisk、vHost、vDatastoreをまとめて渡します。' },
      liveOptics: { name: 'Live Optics', how: 'プロジェクトのExcelレポート（xlsx）をそのまま渡します。シート「VMs」と「ESX Hosts」を使います。' },
      azureMigrate: { name: 'Azure Migrate', how: 'インポート用テンプレート（CSV）に記入したファイルを渡します。' },
      awsImport: { name: 'AWS Application Discovery Service', how: 'インポート用テンプレート（CSV）に記入したファイルを渡します。ディスクの容量は含まれません。' },
      hyperV: { name: 'Hyper-V', how: 'ホストのPowerShellで、次のコマンドを実行します。' },
      vcfOperations: { name: 'VCF Operations（Aria Operations）', how: '仮想マシンの一覧のビューを、CSVでエクスポートします。' },
      proxmox: { name: 'Proxmox VE', how: 'ノードのシェルで、次のコマンドを実行します。VMもコンテナも読み取ります。' },
      domstats: { name: 'libvirt（KVM）', how: 'ホストのシェルで、次のコマンドを実行します。' },
      kubernetes: { name: 'Kubernetes', how: 'クラスターに接続できる端末で、次のコマンドを実行します。' },
      vzlist: { name: 'OpenVZ / Virtuozzo', how: 'ホストのシェルで、次のコマンドを実行します。' },
      groups: { name: 'グループのJSON', how: 'このページの「グループを保存する」で保存したファイルを、そのまま読み取ります。' },
      table: { name: 'そのほかの表', how: '1行が1台で、メモリの列があれば、CSVでもExcelでも読み取れます。列と単位は、読み取ったあとで確かめられます。' },
    } satisfies Readonly<Record<InventoryFormat, FormatWords>>,
  },
  reading: { title: '読み取っています', cancel: '中止する', progress: '読み取りの進み具合' },
  refused: { title: '読み取れませんでした', again: '別のファイルを選ぶ', kept: 'ほかの数字は何も変わっていません。' },
  asking: {
    title: '1つだけ教えてください', titleMany: (count: string) => `あと${count}つ教えてください`, next: 'この内容で読み取る', inFile: (file: string) => `ファイルは${quoted(file)}です。`,
    column: (file: string, column: string, samples: readonly string[]) => `${quoted(file)}の列${quoted(column)}：${samples.map(isolated).join('、')}。`,
    samples: (file: string, samples: readonly string[]) => `${quoted(file)}の値：${samples.map(isolated).join('、')}。`,
    kinds: {
      encoding: { title: '文字コードはどれですか', why: '文字が正しく読めるものを選んでください。' },
      decimal: { title: '小数点はどちらの記号ですか', why: '桁区切りとも小数点とも読める数値があります。' },
      memoryUnit: { title: 'メモリの単位は何ですか', why: '見出しにも値にも単位がありません。数値の大きさから推測することはしません。' },
      diskUnit: { title: 'ディスクの単位は何ですか', why: '見出しにも値にも単位がありません。数値の大きさから推測することはしません。' },
      cpuUnit: { title: 'CPU使用率の単位はどちらですか', why: 'パーセントとも、0から1までの割合とも読めます。' },
      memoryColumn: { title: 'メモリはどの列ですか', why: 'メモリと分かる見出しがありません。' },
    } satisfies Readonly<Record<QuestionKind, Asked>>,
    gap: '', joint: '：', percent: 'パーセント（12 = 12%）', ratio: '割合（0.12 = 12%）', point: 'ピリオド（1.5）', comma: 'コンマ（1,5）', choose: '選んでください',
  },
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16（LE）', 'utf-16be': 'UTF-16（BE）', 'windows-31j': 'Shift_JIS（CP932）' } satisfies Readonly<Record<Encoding, string>>,
  check: {
    title: (format: string) => `${format}として読み取りました`, table: '表として読み取りました', groups: 'グループとして読み取りました',
    counted: (it: { readonly rows: string; readonly imported: string; readonly setAside: string }) => `${it.rows}行 = 取り込み${it.imported}行 + 除外${it.setAside}行`,
    machines: (it: { readonly running: string; readonly off: string }) => `動いているのは${it.running}台です。電源オフの${it.off}台は、ディスクだけを数えます。`,
    allRunning: (running: string) => `${running}台すべてが動いています。`,
    hosts: (hosts: string) => `今あるホストは${hosts}台です。`,
    setAside: (count: string) => `除外した${count}行の理由`, reason: '理由', rowCount: '行数',
    reading: '文字コードと列の対応', file: 'ファイル', encoding: '文字コード', separator: '区切り', decimal: '小数点',
    separators: { ',': 'コンマ', ';': 'セミコロン', '\t': 'タブ', '|': '縦線', other: 'そのほか' },
    asFound: '自動', found: (name: string) => `自動（${name}）`, unitOf: (field: string) => `${field}の単位`, mapping: '列の対応', column: '列', used: '使いみち', unit: '単位', noUnit: '—', noColumn: '使わない',
    fields: {
      name: '名前', id: 'ID', uuid: 'UUID', server: 'vCenter', power: '電源の状態', template: 'テンプレート', placeholder: 'プレースホルダー', connection: '接続の状態',
      vcpus: 'CPU数', memory: 'メモリ', activeMemory: '使用中のメモリ', overhead: 'オーバーヘッド', disk: 'ディスク容量', diskUsed: 'ディスク使用量', cpuUse: 'CPU使用率', cpuMax: 'CPUの上限',
      os: 'OS', host: 'ホスト', part: 'ディスク番号', count: '台数',
    } as Readonly<Record<string, string>>,
    again: 'この設定で読み直す', other: '別の一覧にする', use: 'この環境を使う', counting: '計算しています',
    undoable: '使い始めても、「元に戻す」で前の数字に戻れます。',
  },
  families: {
    title: 'OSとカーネルの系統', why: 'カーネルが異なるコンテナは、同じホストに載せられません。系統が違うときは、ここで直せます。',
    open: (count: string) => `${count}台は、OSの名前から系統が分かりません。選ばなければ、独立した系統として数えます。`,
    os: 'OS', machines: '台数', family: '系統', none: '（記載なし）', familyOf: (os: string) => `${quoted(os)}の系統`,
    more: (count: string) => `残り${count}種類のOS`,
    names: {
      windows: 'Windows', linux: 'Linux', freebsd: 'FreeBSD', solaris: 'Solaris', macos: 'macOS', aix: 'AIX', hpux: 'HP-UX', netware: 'NetWare', other: 'そのほか', unknown: '不明',
    } satisfies Readonly<Record<KernelFamily, string>>,
    guestMemory: 'メモリ', guestDisk: 'ディスク',
    guestNote: '1つのゲストOSが使うメモリとディスクです。ベンダーの最小要件と推奨値をもとにしています。',
  },
  use: { title: 'CPU使用率', why: (count: string) => `${count}台には、CPU使用率の記録がありません。平均を教えてください。`, label: 'CPU使用率の平均' },
  taken: {
    title: (running: string) => `${running}台の環境を使っています`, aside: (running: string) => `${running}台の環境は、今は使っていません`, again: 'もう一度使う', gap: '',
    sums: (it: { readonly vcpus: string; readonly memory: string; readonly disk: string }) => `vCPUは合計${it.vcpus}、メモリは${it.memory}、ディスクは${it.disk}です。`,
    answers: 'ラボ、ストーリー、スライドの数字は、この環境についての答えになりました。',
    equal: '合計を台数で割り、どのVMも同じ大きさとして計算しています。',
    private: 'VMの名前が、このページの外に出ることはありません。リンクに入るのは、同じ大きさのVMをまとめた数字と、カーネルの系統だけです。',
    /** The era was changed after the estate had been computed. */
    otherEra: (taken: string) => `ゲストOSの大きさは、${taken}の値で計算したままです。`, anew: (era: string) => `${era}の値で計算し直す`,
    capped: (used: string) => `モデルが扱えるのは${used}台までのため、構成の比率はそのままに、${used}台として計算しています。`,
    figures: '環境の中身', lab: 'ラボで見る', story: 'ストーリーで見る', back: '読み取りの内容に戻る', forget: 'この環境の使用をやめる',
  },
};
export type EstatePageWords = typeof estatePage;

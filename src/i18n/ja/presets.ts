import type { PresetVerdict } from '../../derive/presetVerdict.ts';
import type { PresetId } from '../../derive/presets.ts';
import type { Format } from '../format.ts';
import type { RichText, RichWord } from '../rich.ts';

interface PresetText {
  /** A person or a place. */
  readonly title: string;
  readonly story: string;
  /** What to look at first. */
  readonly look: string;
}

const items: Readonly<Record<PresetId, PresetText>> = {
  branchServers: {
    title: '支店のサーバーを本社に集める担当者',
    story: '80の支店に1台ずつ置いたWindowsサーバー。CPUは6%しか使われていません。',
    look: '「何が足りなくなるか」を見てください。先に尽きるのは、メモリでもCPUでもなくディスクです。',
  },
  hostingProvider: {
    title: '1種類のLinuxだけを売るホスティング事業者',
    story: '小さなLinux環境を500件、同じテンプレートから作って貸し出しています。',
    look: 'ホストは、VMではコンテナの2倍以上要ります。ゲストOSの層が、アプリケーションより厚いためです。',
  },
  identicalDesktops: {
    title: '同じデスクトップを配る情報システム部',
    story: '中身がほぼ等しいデスクトップを120台、リンククローンで配ります。ページ共有は公表された最高の67%です。',
    look: '共有がここまで効くと、台数は並びます。共有の割合を下げて、差が戻る点を探してください。',
  },
  busyTransactions: {
    title: '負荷の高い取引システムを抱えた運用者',
    story: 'CPUを50%使うサーバーが40台。仕事の6割は入出力です。',
    look: '「リクエストの通り道」を見てください。先に尽きるのはCPUで、効いてくるのは密度よりI/O経路です。',
  },
  dockerHosting: {
    title: 'Docker 1.0に乗り換える2014年のホスティング事業者',
    story: '小さなアプリケーション400個を、VMから、NATと階層型ファイルシステムを通るコンテナへ移します。',
    look: 'ブリッジ経由でもホストは減ります。先に尽きるのは、VMではメモリ、コンテナではCPUです。ホスト直結に替えても台数は変わらないので、CPUの使用量を比べてください。',
  },
  testLab: {
    title: '8種類のOSで動作を確かめる検証チーム',
    story: '64の検証環境が、カーネルの異なる8系統に均等に散らばっています。予備のホストは置きません。',
    look: '台数を見てください。VMの2台に対し、コンテナは系統ごとに別のホストが要るので8台です。メモリは逆に、コンテナのほうが少なくなります。VM内コンテナも2台で済みます。',
  },
  cloudAverage: {
    title: 'クラウドの平均的なVMを1,000台使う会社',
    story: '2017年に公開されたAzureのデータから、平均的な大きさのVMを1,000台並べました。4割はLinuxです。',
    look: 'コンテナ側を決めているのは、メモリではなく個数の上限です。上限をVMごとに数えるVM内コンテナとも比べてください。マイクロVMに移せるのは、Linuxの分だけです。',
  },
  mixedEnterprise: {
    title: 'WindowsとLinuxを併用する企業の基盤担当',
    story: '120個のワークロードのうち、35%は主なカーネルとは別の系統で動きます。',
    look: 'メモリはコンテナのほうが少ないのに、ホストは1台多くなります。予備が2系統分要るためです。VM内コンテナなら3台です。',
  },
  kubernetesShop: {
    title: '現在のKubernetesチーム',
    story: '1,500個の小さなサービスを、64\u00a0GiBのノードで動かしています。カーネルはLinuxだけです。',
    look: 'サービスごとにVMを1台ずつ立てた場合と比べてください。マイクロVMなら、台数の差は1台しか残りません。',
  },
  bigDatabase: {
    title: '大きなデータベースを預かる管理者',
    story: '1台のホストの大半を使うデータベースが4つあります。',
    look: '統合する余地がなければ、どの仮想化でも、予備を含めて台数は同じです。分離や移行のしやすさで選べます。',
  },
  edgeSite: {
    title: 'ホストを2台しか置けない店舗',
    story: 'レジ用のWindowsと、Linuxのサービスが合わせて10個。1台が止まっても営業を続けます。',
    look: 'VMなら2台で済みます。コンテナだけでは、カーネルごとに予備が要るので4台になります。',
  },
};

/** The side with fewer hosts first, then how many each needs. */
function verdict(f: Format, { fewer, hardware, os }: PresetVerdict): RichText {
  const vms: RichWord = { text: 'VM', tone: 'hardware' };
  const containers: RichWord = { text: 'コンテナ', tone: 'os' };
  if (fewer === 'neither') return [`引き分け：どちらもホスト${f.counted(os, 'host')}`];
  const [winner, less, more] = fewer === 'hardware' ? [vms, hardware, os] : [containers, os, hardware];
  return [winner, `の勝ち：ホスト${f.counted(less, 'host')} 対 ${f.counted(more, 'host')}`];
}

export const presets = {
  verdict,
  label: '現場を選ぶ',
  apply: (title: string) => `「${title}」の条件にする`,
  current: '表示中',
  look: '見どころ',
  items,
};

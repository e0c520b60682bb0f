import type { AssumptionId } from '../../model/assumptions.ts';

interface AssumptionText {
  readonly name: string;
  /** Where the number is from and what would change it, in either direction. */
  readonly note: string;
}

const items: Readonly<Record<AssumptionId, AssumptionText>> = {
  hypervisorMemory: {
    name: 'ハイパーバイザーのメモリ（ホスト1台）',
    note: '2007年はvSphere 4.0の手引きにあるサービスコンソールの標準値です。2014年と2026年は当サイトの仮定で、分散ストレージなどを同居させれば増え、最小構成なら減ります。',
  },
  hypervisorDisk: {
    name: 'ハイパーバイザーのディスク（ホスト1台）',
    note: '当サイトの仮定です。起動用の領域だけなら小さく、ログやダンプの領域まで含めると大きくなりますが、結果への影響はわずかです。',
  },
  nodeAgents: {
    name: 'ノードのエージェント（ホストまたはVM\u00a01台）',
    note: '監視や編成のためにコンテナのノードで動くプロセスの分で、当サイトの仮定です。監視やサービスメッシュを足せば増え、単独のランタイムだけなら減ります。',
  },
  vmCpuOverhead: {
    name: 'VMのCPUオーバーヘッド',
    note: '2014年はLinpackの実測（調整済みで2%、既定の設定で17%）です。2026年の1%は専門家の見積もりで、実測ではありません。VMの設定しだいで大きくも小さくもなります。',
  },
  'vmIoFactor.emulated': {
    name: 'I/Oの倍率：エミュレーション',
    note: '「2倍から10倍遅い」という専門家の見積もりから、内輪の値を採りました。当時のESXやXenには準仮想化ドライバーもあり、これがふつうの使い方だったわけではありません。',
  },
  'vmIoFactor.paravirtual': {
    name: 'I/Oの倍率：準仮想化ドライバー',
    note: '2007年はHP研究所のXenの測定に合わせ、2014年はKVMの往復遅延とランダム入出力の実測によります。連続した入出力では差がほとんどなく、小さなランダム入出力では2倍を超えます。2026年は当サイトの仮定です。',
  },
  'vmIoFactor.passthrough': {
    name: 'I/Oの倍率：パススルー',
    note: '10\u00a0GbEのSR-IOVで、VM\u00a01台あたりCPUの増加は1.76%という測定があります。速さと引き換えに、ページ共有やライブマイグレーションが難しくなります。',
  },
  'containerIoFactor.host': {
    name: 'I/Oの倍率：コンテナ、ホスト直結',
    note: '2014年の実測では、ホストのネットワークとボリュームを使うかぎり、仮想化なしとほぼ同じでした。OpenVZの「1〜3%」はベンダー側の主張です。',
  },
  'containerIoFactor.bridged': {
    name: 'I/Oの倍率：コンテナ、ブリッジ経由',
    note: '2014年にNATとAUFSを通したMySQLは、仮想化なしの0.855倍でした（設定の読み取りには推定を含みます）。2026年は当サイトの仮定で、オーバーレイネットワークの構成しだいで上下します。',
  },
  vmmFixed: {
    name: 'VM\u00a01台の固定オーバーヘッド',
    note: '2007年と2014年はVMwareの表に直線を当てはめた値です。2026年は実使用量ならQEMUとFirecrackerの差（15〜32\u00a0MiB）、予約量ならKubeVirtの計算式で、数え方によって約10倍違います。',
  },
  vmmPerVcpu: {
    name: 'vCPU\u00a01個ごとのオーバーヘッド',
    note: '出典は固定分と同じです。スライダーで作るVMはvCPUを1個とするので、大きなVMではこれより増えます。',
  },
  vmmPerMib: {
    name: 'VMのメモリに比例するオーバーヘッド',
    note: '出典は固定分と同じです。メモリの大きなVMほど効きます。2026年の実使用量では、測定できるほどの比例分がありませんでした。',
  },
  vmmPassthrough: {
    name: 'パススルーの追加予約',
    note: 'KubeVirtは、装置を直接渡すVMに1\u00a0GiBを余分に予約します。アドレス空間の予約なので、実使用量で数えるときは加えません。',
  },
  microvmMonitor: {
    name: 'マイクロVMのモニター',
    note: 'Firecrackerの仕様は、モニターのメモリを5\u00a0MiB以下と定めています。開発元の仕様ですが、公開された生データとも食い違いません。',
  },
  microvmKernelFixed: {
    name: 'マイクロVMのカーネル（固定分）',
    note: '最小構成のLinuxゲストが失うメモリの実測に、直線を当てはめた値です。機能を足したカーネルなら増えます。',
  },
  microvmKernelPerMib: {
    name: 'マイクロVMのカーネル（比例分）',
    note: '4\u00a0KiBのページごとに64バイトの管理領域が要ることから1/64です。4\u00a0GiBを超えると割合が3.5%に上がった例があります。',
  },
  microvmUserland: {
    name: 'マイクロVMのユーザーランド',
    note: '最小構成のゲストでの使用量（47〜54\u00a0MiB）です。一般のディストリビューションを載せると、通常のVMに近づきます。',
  },
  'exchangeRate.jpy': {
    name: '為替：1ドルあたりの円',
    note: 'その年のおおよその平均で、ドル建ての価格を円に直すためだけに使います。価格をご自分の値に替えれば関係しません。',
  },
  'exchangeRate.eur': {
    name: '為替：1ドルあたりのユーロ',
    note: 'その年のおおよその平均で、ドル建ての価格をユーロに直すためだけに使います。価格をご自分の値に替えれば関係しません。',
  },
};

export const assumptions = { items };

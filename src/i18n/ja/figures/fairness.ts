import type { Fairness, FairnessId } from '../../../derive/fairness.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';

/** Why an architect would object if this could not be switched. */
const objections: Readonly<Record<FairnessId, string>> = {
  pageSharing: '「同じゲストはメモリページを共有する。全部を数えるのは不当だ」。ただしVM間の共有は、2014年以降は既定で無効です。',
  vmDiskSharing: '「VMごとに丸ごとのイメージを置く人はいない。リンククローンも重複排除もある」。',
  vmIoPath: '「パススルーなら、データの経路にOSは2つない」。代わりにゲストのメモリが固定され、ページ共有は働きません。',
  containerIoPath: '「ホスト直結で測るのはコンテナに甘い。実際はブリッジやオーバーレイを通る」。',
  spareHosts: '「プールごとに予備が要る。省けば、カーネルの系統を増やしても負担がないように見える」。',
  memoryAccounting: '「実使用量で数えるのはVMに甘い。スケジューラーはもっと多くを予約する」。逆の立場からは、予約量のほうが不当です。',
  nested: '「うちのコンテナはVMの中で動いている。素のホストと比べても意味がない」。',
  microvm: '「VMもコンテナ並みに軽くできる」。ワークロードごとにカーネルを持ち、ゲストはLinuxに限ります。',
};

const titles: Readonly<Record<FairnessId, string>> = {
  pageSharing: 'VM間のページ共有', vmDiskSharing: 'リンククローン・重複排除', vmIoPath: 'VMのI/O経路', containerIoPath: 'コンテナのI/O経路',
  spareHosts: 'プールごとの予備ホスト', memoryAccounting: 'メモリの数え方', nested: 'VM内コンテナ', microvm: 'マイクロVM',
};

function gap(hosts: number, f: Format): string {
  if (hosts === 0) return 'ホストの台数に差はありません';
  return `ホストは${hosts > 0 ? 'VM' : 'コンテナ'}のほうが${f.counted(Math.abs(hosts), 'host')}多くなります`;
}

function title({ favour }: Fairness, f: Format): RichText {
  if (favour.hardware === null || favour.os === null) return ['この条件ではどちらかがホストに載らず、差を比べられません'];
  if (favour.hardware === favour.os) return [`スイッチをどちらに有利な側へ切り替えても、${gap(favour.os, f)}`];
  const [forVms, forContainers] = [{ text: 'VMに有利な側', tone: 'hardware' }, { text: 'コンテナに有利な側', tone: 'os' }] as const;
  const more = (hosts: number): string => f.counted(Math.abs(hosts), 'host');
  // 多い側が替わらないときは、その側に有利にしても、と言う。
  if (favour.hardware > 0 && favour.os > 0) {
    return ['スイッチをすべて', forVms, `にしても、VMのホストは${more(favour.hardware)}多く、`, forContainers, `にすると${more(favour.os)}多くなります`];
  }
  if (favour.hardware < 0 && favour.os < 0) {
    return ['スイッチをすべて', forVms, `にすると、コンテナのホストは${more(favour.hardware)}多く、`, forContainers, `にしても${more(favour.os)}多くなります`];
  }
  return ['スイッチをすべて', forVms, `にすると、${gap(favour.hardware, f)}。`, forContainers, `にすると、${gap(favour.os, f)}`];
}

export const fairness = {
  kicker: '公平のためのスイッチ', title, titles, objections,
  waiting: 'スイッチを1つずつ切り替えて、差を計算しています…',
  stale: '帯は切り替える前の結果です。',
  fresh: '現在の条件での結果です。',
  summary: '帯はVMからコンテナを引いた差です。ほかの条件はそのままで、その行だけを切り替えています。',
  reading: '塗りと太字は現在の設定、白抜きは切り替えたときです。0より右はVMのほうが多く、左はコンテナのほうが多いことを表します。左がホスト、右がメモリで、目盛りは全行で同じです。',
  /** On a slide, where nothing else explains the bars. */
  key: 'VM − コンテナの差。左がホスト、右がメモリ。塗りは現在の設定、白抜きは切り替えたとき。',
  off: 'なし', on: (share: string): string => `あり（${share}）`,
  spare: (n: number, f: Format): string => (n === 0 ? 'なし' : f.counted(n, 'host')),
  idle: 'ここでは、ホストの台数もメモリも変わりません。',
  containers: 'コンテナ',
  total: (hosts: string, memory: string): string => `全体でホスト${hosts}、メモリ${memory}。`,
  notYet: 'この時代にはまだありません。',
  unfit: 'この条件ではホストに載りません。',
  /** Heard: one option of a row. */
  spoken: (option: string, hosts: string, memory: string): string => `${option}：ホスト${hosts}、メモリ${memory}`,
  table: { corner: 'スイッチ', option: '設定', hosts: 'ホストの差', memory: 'メモリの差' },
};

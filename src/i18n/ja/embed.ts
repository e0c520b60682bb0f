/** Hosts in words; null where not everything fits. */
export interface PinnedText { readonly hardware: string | null; readonly os: string | null }
export interface ModelChangeText { readonly made: string; readonly today: string; readonly was: PinnedText | null; readonly now: PinnedText; readonly same: boolean }

const side = (name: string, hosts: string | null): string => (hosts === null ? `${name}は載らず` : `${name}で${hosts}\u2060台`);
const both = ({ hardware, os }: PinnedText): string => `${side('VM', hardware)}、${side('コンテナ', os)}`;

/** Words of a figure that stands alone in a frame of another page. */
export const embed = {
  name: '二つの仮想化',
  documentTitle: (title: string): string => `${title}｜二つの仮想化`,
  figure: (title: string): string => `図：${title}`,
  open: '全体版を開く',
  openHint: '新しいタブで、この条件のまま開きます。',
  blocked: '埋め込み先の設定で開けないときは、このアドレスをコピーしてください。',
  about: (era: string, model: string): string => `${era}・モデル ${model}`,
  more: '続きは全体版にあります。',
  control: '条件',
  corrected: (count: string): string => `アドレスのうち${count}か所は、そのままでは使えないため補正しています。`,
  changed: ({ made, today, was, now, same }: ModelChangeText): string => {
    if (was === null) return `この埋め込みはモデル ${made}で作られました。今のモデル ${today}では数値が異なることがあります。`;
    if (same) return `モデル ${made}で作られた埋め込みです。今のモデル ${today}でも、ホストの台数は変わりません。`;
    return `ホストの台数が変わりました。モデル ${made}：${both(was)}。今のモデル ${today}：${both(now)}。`;
  },
  integrator: { title: '埋め込みの見本', note: 'このページには、すべての図と場面を、高さ・言語・配色ごとに sandbox="allow-scripts" の枠（iframe）に入れて並べています。枠の中身は、近くまでスクロールすると読み込まれます。' },
  settings: { figure: '図', controls: '操作', title: '見出しの表示', model: 'モデルの版', was: '作成時の台数' },
  /** What settings are set to, where a link can say it and nothing else has a name for it. */
  values: { none: '指定なし', full: '主な条件', min: '1つだけ', without: 'なし', shown: '表示する', hidden: '表示しない' },
};

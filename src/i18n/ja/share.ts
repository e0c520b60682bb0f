import type { FigureId } from '../../derive/cards.ts';

/** What is said of a place that a figure can be put: how to do it, and what its administrator must allow. */
interface HostWords { readonly name: string; readonly how: string; readonly admin: string }

const figures: Readonly<Record<FigureId, string>> = {
  divergence: 'どこで差が開くか', 'host-share': 'ホストの容量は何に使われるか', why: '差はどこから来るか', stack: '層の積み方', binding: '何が足りなくなるか', map: 'どちらがどこで勝つか',
  mix: '最良の組み合わせ', fairness: '公平のためのスイッチ', crossing: 'リクエストの通り道', response: '負荷と応答時間', sprawl: '増えたものの面倒は誰が見るか',
  sensitivity: 'ここでいちばん効くもの', doubt: 'どこまで確かか', board: '比較ボード', results: 'すべての方式の比較', assumptions: '前提条件', published: '公表された結果と、モデルの予測',
  'then-now': 'あのころと今', claims: '元の記事の7つの主張',
};

/** By the ids of `SHARE_HOSTS`. */
const hosts = {
  html: {
    name: 'HTML', how: 'HTMLを書けるページに貼り付けます。',
    admin: '貼り付けるページにコンテンツセキュリティポリシー（CSP）がある場合は、frame-srcに公開先のドメインを加えます。',
  },
  confluence: {
    name: 'Confluence', how: 'Iframeマクロを挿入し、アドレスと高さを入れます。HTMLマクロを使える場合は、枠のコードを貼り付けます。高さは自動では変わりません。',
    admin: 'Data CenterのHTMLマクロは既定で無効です。システム管理者がアプリの管理から有効にします。追加のマクロには、表示できるドメインの許可リストを持つものがあります。',
  },
  growi: {
    name: 'GROWI', how: 'ページの本文に貼り付けます。',
    admin: 'XSS対策が「推奨設定」なら、そのまま表示できます。独自の設定にしている場合は、iframeタグと、src・width・height・sandboxの各属性を許可します。',
  },
  gitlab: {
    name: 'GitLab', how: '画像とリンクなら、Wikiでもイシューでも使えます。',
    admin: '枠での埋め込みは、まだ実験的な機能です。GitLabがあらかじめ用意したサービスしか許可できない版では、枠は表示されません。許可するドメインを管理者が登録できる版では、枠のコードを使えます。',
  },
  mediawiki: {
    name: 'MediaWiki', how: '拡張機能のIframeTagが入っていれば、枠のコードを貼り付けます。なければ、画像をアップロードして2つ目のコードを使います。',
    admin: 'IframeTagを導入し、許可するホスト名の一覧に公開先を加えます。titleなどほかの属性は、表示のときに取り除かれます。',
  },
  sharepoint: {
    name: 'SharePoint', how: 'ページに「埋め込み」Webパーツを追加し、コードを貼り付けます。',
    admin: 'サイトの設定の「HTMLフィールドのセキュリティ」で、公開先のドメインを許可します。アドレスはhttpsで始まる必要があります。',
  },
  backstage: {
    name: 'Backstage', how: 'TechDocsのMarkdownに貼り付けます。',
    admin: 'app-config.yamlのtechdocs.sanitizer.allowedIframeHostsに、公開先のホスト名（ポート番号があればそれも）を加えます。backend.cspでframe-srcを絞っている場合は、そちらにも加えます。',
  },
  notion: {
    name: 'Notion', how: '「/embed」と入力し、アドレスを貼り付けます。高さは枠の端をドラッグして決めます。',
    admin: '許可の設定はありません。公開先が社内からしか開けない場合は、埋め込めないことがあります。',
  },
  markdown: {
    name: 'Markdown', how: '枠を使えないところ（GitHub、esa、Kibela、READMEなど）では、画像を置き、ページへのリンクにします。',
    admin: '外部の画像を表示できれば、ほかに許可は要りません。画像を中継するサービスでは、公開先がインターネットから開ける必要があります。',
  },
  dokuwiki: {
    name: 'DokuWiki', how: 'iframeプラグインが入っていれば、枠のコードを貼り付けます。なければ、画像とリンクを使います。',
    admin: '枠を使うには、iframeプラグインの導入が必要です。外部の画像は、プラグインがなくても表示できます。',
  },
  redmine: {
    name: 'Redmine', how: '枠は使えません。画像を置き、ページへのリンクにします。書式がTextileなら、2つ目のコードを使います。',
    admin: '標準のままでは、枠を許可する設定はありません。',
  },
} satisfies Readonly<Record<string, HostWords>>;

/** The dialog that makes links, frames and pictures for other people's pages. */
export const share = {
  title: '共有・埋め込み',
  close: '閉じる',
  link: {
    title: 'リンク', label: 'このページへのリンク', copy: 'リンクをコピー',
    line: (model: string) => `今の条件、表示、言語が入っています。計算に使っているのはモデル ${model}です。`,
    /** What is longer is cut by the page, and by many a chat before that. */
    long: (limit: string) => `ただし、ページが読み取れるのはリンクの先頭から${limit}文字までで、このリンクはそれより長くなっています。開いた人には先頭の部分だけが反映され、読み取れなかった部分があることが通知されます。チャットでは、もっと手前で切れることもあります。実環境の構成を渡すには、実環境のページでグループをJSONに保存し、そのファイルを送ってください。比較ボードの案は、ボードをファイルに保存すれば渡せます。スライドの見出しを短くすると、リンクも短くなります。`,
  },
  file: {
    title: '1つのファイル',
    line: 'ページ全体を1つのHTMLファイルにまとめたものです。添付やUSBメモリで渡せて、ネットワークがなくても開けます。今の条件で開きます。',
    save: 'ファイルを保存', working: 'ファイルを用意しています。',
    given: 'ファイルをブラウザーに渡しました。何も保存されないときは、このページを囲む枠（iframe）が保存を許可していません。別のタブで開いてください。',
    failed: 'ファイルを読み込めませんでした。接続を確認してから、もう一度お試しください。',
    own: '今開いているこのページが、すべてを入れた1つのファイルです。そのまま渡せます。条件も渡すときは、アドレスの「#」から後ろを添えてください。',
  },
  site: {
    label: '公開先のアドレス', example: 'https://wiki.example.org/virtual/',
    nobody: 'このページはファイルとして開かれているため、ほかの人がリンクを開くことも、埋め込むこともできません。公開先のアドレスを入れると、リンクとコードに使います。入れたアドレスは保存しません。',
    thisMachine: 'このページは、お使いのパソコンからしか開けません。公開先のアドレスを入れると、リンクとコードに使います。入れたアドレスは保存しません。',
    bad: 'https:// で始まるアドレスを入れてください。', stand: 'リンクとコードには、仮のアドレスが入っています。',
  },
  frame: {
    title: '埋め込む図', card: '図または場面', figures: '図', scenes: 'ストーリーの場面',
    height: '高さ', px: (px: string) => `${px}\u00a0px`,
    controls: '操作', full: '主な条件', min: '1つだけ', none: 'なし',
    heading: '見出し', shown: 'あり', hidden: 'なし',
    name: (name: string) => `${name}（二つの仮想化）`,
    alt: (name: string, headline: string) => `${name}：${headline}`,
  },
  preview: {
    title: 'プレビュー',
    real: (width: string, height: string) => `実際の大きさです（幅 ${width}\u00a0px、高さ ${height}\u00a0px）。`,
    scaled: (percent: string) => `画面の幅に合わせて、${percent}に縮めています。`,
    loading: 'プレビューを読み込んでいます。',
    blank: 'プレビューが表示されません。公開先のサーバーの設定によっては、埋め込み先でも同じことが起きます。下の「サーバーの設定」を確かめてください。',
    noFrame: 'ファイルとして開いたページでは、プレビューを表示できません。',
  },
  code: {
    title: 'コード', where: '埋め込み先', admin: '管理者が許可すること', copied: 'コピーしました。',
    kinds: { address: 'アドレス', frame: '枠（iframe）のコード', picture: '画像とリンク', textile: '画像とリンク（Textile）' },
    copy: (what: string) => `${what}をコピー`,
    refused: 'ブラウザーがコピーを許可していません。選択してあるので、Ctrl+C（Macでは⌘C）でコピーしてください。',
    untried: '各製品の文書やソースコードに基づく説明です。製品上での動作は確かめていません。',
  },
  picture: {
    made: '画像は、公開先で「npm run pictures」を実行してあると表示されます。',
    own: '既定やプリセットから条件を変えているので、公開先に用意された画像はありません。「図と数値を保存」で保存した画像か、次のコマンドで作った画像をアップロードし、コードの画像名を置き換えてください。',
    list: 'この条件の画像は、公開先にありません。「図と数値を保存」で保存した画像をアップロードし、コードの画像名を置き換えてください。',
    command: '画像を作るコマンド',
  },
  server: {
    title: 'サーバーの設定',
    line: '埋め込み先によらず、公開先のサーバーには次の設定が要ります。frame-ancestorsで埋め込み先を許可し、X-Frame-Optionsは送らず、Access-Control-Allow-Origin: * を送ってください。最後の1つは、sandbox付きの枠に表示するために必要です。',
  },
  /** The pages beside the pictures, made without a program. */
  pictures: {
    title: '図の画像', line: '枠（iframe）を使えないところのための画像です。条件はプリセットと時代の既定値で、アドレスは変わりません。',
    alone: '画像だけを開く', live: '動かせる図を開く', all: 'すべての画像', markdown: 'Markdown', png: 'PNG', standard: (era: string) => `${era}の既定値`,
  },
  /** The page that shows frames to whoever sets up a wiki. */
  integrator: { one: '1つの枠で試す', strips: '埋め込み先ごとの違い', host: '埋め込み先', kept: '残る属性', none: '（枠のコードは使えない）', all: 'すべての見本',
    offline: 'いまはオフラインです。sandbox の付いた枠では、このブラウザーに保存してあるサイトが使われないため、空のままになります。接続が戻ってから再読み込みしてください。',
  },
  hosts,
  figures,
};

interface Section { readonly title: string; readonly standfirst: string }

const section = (title: string, standfirst: string): Section => ({ title, standfirst });

const sections = {
  headline: section('結論', '今の条件での答えと、それが変わる条件です。'),
  divergence: section('どこで差が開くか', '横軸の条件を動かすと、2つの方式の差がどこから開くかが分かります。'),
  host: section('ホストを食べているのは誰か', '載せるアプリケーションは同じです。違うのは、その周りにある層だけです。'),
  stack: section('層の積み方', '高さはメモリの量に比例します。合計した数字と同じ層を、そのまま描いています。'),
  binding: section('何が足りなくなるか', '先に尽きた資源が台数を決めます。CPUが先に尽きるなら、メモリを節約しても台数は減りません。'),
  crossing: section('リクエストの通り道', '1つのリクエストが通るOSは2つか、1つか。CPUを余計に使う側では、混むほど応答が遅れます。'),
  manage: section('増えたものを誰が面倒みるか', '作るのが簡単になると、数が増えます。減るのはカーネルで、イメージは減りません。'),
  results: section('すべての方式の比較', '同じアプリケーションを載せたときの、方式ごとの結果です。'),
  receipts: section('数字の内訳', 'どの数字も、計算式と出典を開いて確かめられます。'),
  inputs: section('条件', '変えた項目には印が付き、1つずつ元に戻せます。'),
  assumptions: section('前提条件', 'モデルが使う定数のすべてです。値の幅と出典、どこまで確かかを添えています。'),
  presets: section('こんな現場なら', '実在しうる現場を選ぶと、その条件に変わります。ハードウェア仮想化が勝つ現場もあります。'),
  claims: section('元の記事の7つの主張', 'それぞれを、このページのどこで試せるかを示します。'),
  colophon: section('このページについて', '誰が、何をもとに作ったか。'),
};

/** Words of the lab that the first view does without. */
export const labBelow = {
  standfirst: [
    'ハードウェア仮想化はVMごとにOSを持ち、OS仮想化は1つのカーネルを共有します。',
    '差がどこから開き、どんなときに開かないのかを、ご自分の条件で確かめてください。',
  ],
  description: '仮想マシンとコンテナで、ホストの台数、メモリ、ディスク、管理の手間がどこから分かれるかを、スライダーを動かして確かめるページです。',
  announce: {
    undone: '1つ前に戻しました。', redone: 'やり直しました。', reset: 'すべて既定に戻しました。',
    preset: (name: string) => `「${name}」の条件に変えました。`,
    era: (name: string) => `${name}の既定値に変えました。`,
  },
  sections,
  colophon: {
    origin: 'きっかけは、土居昌博氏の記事「仮想マシンとOS仮想化とは似て非なるもの」（Think IT、2007年3月2日）です。',
    method: '結果はすべて、このページの中の1つの計算から出ています。定数には出典と幅を付け、確かめられなかったものには「未検証」と書いています。',
    limits: '扱っていないもの：分離の強さ、ライブマイグレーション、障害の広がり方。どれも台数には表れず、方式を選ぶ決め手になることがあります。',
    privacy: '入力した値はこのブラウザーの外に出ません。Cookieも、外部との通信も使いません。',
    licence: 'ソースコードはMITライセンスです。',
    version: (version: string) => `モデル ${version}`,
  },
};

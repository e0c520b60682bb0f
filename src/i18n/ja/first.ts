/** What only the page without its program says. */
export const first = {
  what: 'ハードウェア仮想化（仮想マシン）とOS仮想化（コンテナ）の差が、どこで、どれだけ開くかを、スライダーを動かして確かめるページです。入力した数字がブラウザーの外へ送られることはありません。',
  needs: 'ここにあるのは既定の条件での結果です。条件を動かすにはJavaScriptが必要です。この文章が表示されたままの場合は、JavaScriptを有効にするか、新しいブラウザーで開き直してください。',
  waiting: '…',
};

export const errors = {
  field: {
    notANumber: '数値として読み取れません。例：512',
    ambiguous: '桁区切りか小数点か、判別できません。「1,500」または「1.5」のように入力してください。',
    largest: (limit: string) => `入力できる最大の値は${limit}です。`,
    smallest: (limit: string) => `入力できる最小の値は${limit}です。`,
    whole: '整数で入力してください。',
  },
  figure: {
    failed: 'この図を描けませんでした。ほかの図はそのまま使えます。',
    failedTable: 'この図を描けませんでした。数値は表で確認できます。',
    retry: 'もう一度描く',
    loading: '図を読み込んでいます',
    empty: 'この条件では描けるものがありません。',
  },
  page: {
    failed: 'ページを表示できませんでした。',
    reload: '再読み込み',
    defaults: '既定の条件で開く',
  },
  copyFailed: 'コピーできませんでした。アドレス欄のURLをお使いください。',
  notSaved: 'このブラウザーでは設定を保存できません。リンクをコピーすれば条件を残せます。',
  languageFailed: 'もう一方の言語を読み込めませんでした。接続を確認してから、もう一度お試しください。',
};

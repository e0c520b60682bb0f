// Before the first paint: language, theme, and whether the link has inputs.
(({ documentElement: root }) => {
  let said = location.hash;
  if (/[#&](?!v=|lang=|theme=)./.test(said)) root.dataset.linked = '';
  try {
    said += `&${localStorage['two-kinds-of-virtual/preferences']}`;
  } catch {
    // Forbidden.
  }
  const lang = /\blang\W+(ja|en)\b/.exec(said) ?? /,(ja|en)/.exec(`,${navigator.languages.join()},ja`);
  root.lang = root.dataset.first = lang?.[1] ?? 'ja';
  const theme = /\btheme\W+(light|dark)\b/.exec(said);
  if (theme) root.dataset.theme = theme[1];
})(document);

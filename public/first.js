// Before the first paint: which view, in which language and theme, and whether the link has inputs. The page of the
// other language is fetched only where nobody has chosen one: index.html, opened in a browser that prefers English.
(({ documentElement: root }) => {
  // The single file (data-alone) has both languages, and may bring an address.
  const alone = 'alone' in root.dataset;
  const hash = location.hash || root.dataset.address || '';
  let said = hash;
  if (/[#&](?!(?:v|view|scene|lang|theme)=)\w+=/.test(hash)) root.dataset.linked = '';
  root.dataset.view = /[#&]view=(story|lab|present|embed)\b/.exec(hash)?.[1] ?? ('linked' in root.dataset ? 'lab' : 'story');
  const page = (root.dataset.page = root.lang);
  // A figure in a frame of another page asks for no storage.
  try {
    if (root.dataset.view !== 'embed') said += `&${localStorage['two-kinds-of-virtual/preferences']}`;
  } catch {
    // Forbidden.
  }
  const theme = /\btheme\W+(light|dark)\b/.exec(said);
  if (theme) root.dataset.theme = theme[1];
  // en.html is English to whoever opens it, unless its address says otherwise.
  const chosen = /\blang\W+(ja|en)\b/.exec(page === 'en' ? hash : said)?.[1];
  const preferred = /,(ja|en)\b/.exec(`,${navigator.languages.join().toLowerCase()},ja`)[1];
  if (page === 'ja' && !chosen && preferred === 'en' && !alone) location.replace(`en.html${location.search}${hash}`);
  root.lang = root.dataset.first = chosen ?? (alone ? preferred : page);
})(document);

/** What would make a browser ask another origin, by where it stands. A link that a reader follows is none. */
const PATTERNS = {
  // In markup: anything that is fetched, and no <a>; addresses in <meta> are read by others, and og: ones are told to be whole.
  html: [
    /<(?!a[\s>]|meta\s)[a-z][^>]*\s(?:src|href|srcset|poster|data|action|formaction|manifest|ping)="\s*(?:(?:https?|wss?):)?\/\/[^"]*"/gi,
    /<meta http-equiv="refresh"[^>]*>/gi,
    /<base\s[^>]*>/gi,
  ],
  css: [/(?:url\(\s*["']?|@import\s*["'])(?:https?:)?\/\/[^)"']*/gi],
  js: [
    /\b(?:fetch|import|importScripts|Worker|SharedWorker|WebSocket|EventSource|WebTransport|sendBeacon|Request)\(\s*["'`](?:(?:https?|wss?):)?\/\/[^"'`]*/g,
    /\.(?:src|href|srcset|action|poster)\s*=\s*["'`](?:https?:)?\/\/[^"'`]*/g,
    /\bimport\s*["'](?:https?:)?\/\/[^"']*/g,
    /\.open\(\s*["'`](?:GET|POST|HEAD|PUT)["'`]\s*,\s*["'`](?:https?:)?\/\/[^"'`]*/gi,
  ],
} as const;

/** Canonical and alternate addresses, where the build was told its own: read, never fetched. */
const READ_ONLY = /rel="(?:canonical|alternate)"/;

/** Requests to other origins in a file of the built site, by the end of its name; [] for what holds no addresses. */
export function outwardRequests(name: string, text: string): readonly string[] {
  const found = (kind: keyof typeof PATTERNS, part: string): string[] => PATTERNS[kind].flatMap((pattern) => part.match(pattern) ?? []);
  if (/\.m?js$/.test(name)) return found('js', text);
  if (name.endsWith('.css')) return found('css', text);
  if (name.endsWith('.webmanifest') || name.endsWith('.json')) return text.match(/"(?:src|start_url|scope|url)"\s*:\s*"(?:https?:)?\/\/[^"]*/g) ?? [];
  if (!/\.(?:html|svg)$/.test(name)) return [];
  const inside = (tag: string): string => [...text.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'gi'))].map((match) => match[1] ?? '').join('\n');
  const markup = text.replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1>/gi, (whole) => whole.slice(0, whole.indexOf('>') + 1));
  return [...found('html', markup), ...found('css', markup), ...found('css', inside('style')), ...found('js', inside('script'))].filter((one) => !READ_ONLY.test(one));
}

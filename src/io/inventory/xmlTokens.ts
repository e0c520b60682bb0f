import { Refused } from './refused.ts';

export interface XmlToken {
  /** Text before the tag, entities resolved. */
  readonly text: string;
  /** 'c' opens, '/c' closes; '' at the end. Prefixes are cut off: 'x:c' is 'c'. */
  readonly tag: string;
  /** What stands in the tag after its name. */
  readonly rest: string;
  readonly selfClosing: boolean;
}

/** A tag that does not end within this is no tag of a workbook. */
const TAG_MOST = 1 << 20;

const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The five entities of XML and numbers; a file that declares others is refused before. '&lt;a&#62;' → '<a>' */
export const unescaped = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?\w{1,10});/gu, entity) : text;

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const made = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
  patterns.set(name, made);
  return made;
}

/** The value of an attribute, '' if it has none. (' r="A1" t="s"', 't') → 's' */
export function attribute(rest: string, name: string): string {
  const found = patternOf(name).exec(rest);
  return unescaped(found?.[1] ?? found?.[2] ?? '');
}

const BANG = 33;
const QUESTION = 63;

/** The first blank of any kind, −1 without one. */
function blankIn(body: string): number {
  for (let at = 0; at < body.length; at += 1) if (body.charCodeAt(at) <= 32) return at;
  return -1;
}

function tokenOf(text: string, inside: string): XmlToken {
  const selfClosing = inside.endsWith('/');
  const body = selfClosing ? inside.slice(0, -1) : inside;
  const blank = blankIn(body);
  const name = blank < 0 ? body : body.slice(0, blank);
  const closing = name.startsWith('/');
  const prefix = name.indexOf(':');
  const tag = prefix < 0 ? name : (closing ? '/' : '') + name.slice(prefix + 1);
  return { text, tag, rest: blank < 0 ? '' : body.slice(blank), selfClosing };
}

/** What ends a thing that begins with `<`: comments and CDATA have ends of their own. */
function endMark(text: string, at: number): '>' | '-->' | ']]>' {
  if (text.charCodeAt(at + 1) !== BANG) return '>';
  if (text.startsWith('<!--', at)) return '-->';
  return text.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

/**
 * The tags of an XML text that comes in pieces, in linear time. A document type, the door to entity bombs and external
 * files, is refused. Throws Refused for what does not end.
 */
export async function* xmlTokens(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly XmlToken[]> {
  const decoder = new TextDecoder('utf-8');
  let left = '';
  let raw = '';
  for await (const piece of pieces) {
    const text = left + decoder.decode(piece, { stream: true });
    const tokens: XmlToken[] = [];
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0 || text.length - open < 9 && text[open + 1] === '!') break;
      if (text[open + 1] === '!' && /^<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(open, open + 9))) throw new Refused('xmlDoctype');
      const mark = endMark(text, open);
      const end = text.indexOf(mark, open);
      if (end < 0) break;
      const before = text.slice(at, open);
      if (mark === '>' && text.charCodeAt(open + 1) !== QUESTION) {
        const token = tokenOf(raw + unescaped(before), text.slice(open + 1, end));
        tokens.push(token);
        raw = '';
      } else raw += unescaped(before) + (mark === ']]>' ? text.slice(open + 9, end) : '');
      at = end + mark.length;
    }
    left = text.slice(at);
    if (left.length > TAG_MOST) throw new Refused('xmlDamaged');
    yield tokens;
  }
  if (left.trim() !== '') throw new Refused('xmlDamaged');
}

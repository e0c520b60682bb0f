/** Advance of a character in ems, near enough to set labels without asking the browser. */
function advanceOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x2060 || code === 0x2068 || code === 0x2069) return 0;
  if (code >= 0x2e80 && code !== 0xff65) return 1;
  if (/[MW%@—]/.test(char)) return 0.88;
  if (/[A-Z0-9×↕○+−]/.test(char)) return 0.63;
  if (/[ijlt.,:;'|()\u00a0 ·・/]/.test(char)) return 0.34;
  return 0.57;
}

/** Between Japanese and Latin the browser sets an eighth of an em. */
const BOUNDARY = /[\u3040-\u30ff\u4e00-\u9fff]\u2060?(?=[A-Za-z0-9])|[A-Za-z0-9]\u2060?(?=[\u3040-\u30ff\u4e00-\u9fff])/gu;

/** Width of one line in CSS pixels, a little on the wide side. */
export function textWidth(text: string, size: number): number {
  const advances = Array.from(text).reduce((sum, char) => sum + advanceOf(char), 0);
  return (advances + (text.match(BOUNDARY)?.length ?? 0) / 8) * size;
}

/** May not begin a line in Japanese. */
const NO_START = /^[、。,.)」』・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ:;%]/;

/** Words of a Latin line, characters of a Japanese one with what must stay on their line. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\u0021-\u024f\u00a0\u2060]+ ?|./gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && NO_START.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Fills pieces into lines of at most `width`; a piece longer than that has a line to itself. */
export function fillLines(pieces: readonly string[], width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + piece).trimEnd(), size) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim());
}

export const wrapText = (text: string, width: number, size: number): readonly string[] =>
  fillLines(piecesOf(text), width, size);

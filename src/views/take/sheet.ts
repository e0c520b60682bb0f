import { textWidth, wrapText } from '../../ui/diagrams/textLines.ts';
import { CHART_FONT, GROUND } from '../../ui/palette.ts';
import type { Theme } from '../../ui/palette.ts';
import type { SvgPiece } from '../../io/svgText.ts';

/** What stands on the sheet above each other: pieces drawn from their own upper left corner. */
export interface SheetBlock {
  readonly height: number;
  readonly pieces: readonly SvgPiece[];
}

export interface Sheet {
  /** Of what is drawn, without the margins. */
  readonly width: number;
  readonly theme: Theme;
  readonly lang: string;
  readonly title: string;
  /** For those who do not see the picture. */
  readonly description: string;
  readonly blocks: readonly SheetBlock[];
  /** Small, at the foot: what it comes from and for which inputs. */
  readonly footer: readonly string[];
}

const MARGIN = 24;
const BETWEEN = 16;
const SMALL = 11;

export const piece = (name: string, attributes: SvgPiece['attributes'], children: SvgPiece['children'] = []): SvgPiece => ({ name, attributes, children });

/** Lines of text that nobody has laid out yet. */
export function textBlock(text: string, width: number, { size, weight = 400, fill }: { readonly size: number; readonly weight?: number; readonly fill: string }): SheetBlock {
  const leading = Math.round(size * 1.45);
  const lines = wrapText(text, width, size);
  return {
    height: lines.length * leading,
    pieces: lines.map((line, i) => piece('text', { x: 0, y: i * leading + size, 'font-size': size, 'font-weight': weight, fill }, [line])),
  };
}

/** The query in lines: it has no blanks to break at. */
function footLines(footer: readonly string[], width: number): readonly string[] {
  return footer.flatMap((line) => {
    if (textWidth(line, SMALL) <= width || !line.includes('&')) return wrapText(line, width, SMALL);
    const lines: string[] = [];
    for (const part of line.split(/(?<=&)/u)) {
      const last = lines.at(-1);
      if (last !== undefined && textWidth(last + part, SMALL) <= width) lines[lines.length - 1] = last + part;
      else lines.push(part);
    }
    return lines;
  });
}

/** Size of a sheet in CSS pixels, and the sheet as one drawing. */
export interface DrawnSheet { readonly width: number; readonly height: number; readonly root: SvgPiece }

/** A figure as a picture that stands alone: its sentence, its drawing, and where it comes from. */
export function sheetOf({ width, theme, lang, title, description, blocks, footer }: Sheet): DrawnSheet {
  const ground = GROUND[theme];
  const lines = footLines(footer, width);
  const last: SheetBlock = {
    height: lines.length * 16,
    pieces: lines.map((line, i) => piece('text', { x: 0, y: i * 16 + SMALL, 'font-size': SMALL, fill: ground.inkSoft }, [line])),
  };
  let y = MARGIN;
  const placed = [...blocks, last].filter(({ pieces }) => pieces.length > 0).map((block) => {
    const at = y;
    y += block.height + BETWEEN;
    return piece('g', { transform: `translate(${MARGIN} ${Math.round(at)})` }, block.pieces);
  });
  const [wide, high] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(y - BETWEEN) + MARGIN];
  const root = piece('svg', {
    width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, role: 'img', 'xml:lang': lang, 'font-family': CHART_FONT, fill: ground.ink,
  }, [
    piece('title', {}, [title]), piece('desc', {}, [description]),
    piece('rect', { width: wide, height: high, fill: ground.paper }),
    ...placed,
  ]);
  return { width: wide, height: high, root };
}

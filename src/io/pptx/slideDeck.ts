import type { Lang } from '../../i18n/lang.ts';
import type { SlideWords } from '../../i18n/slideWords.ts';
import type { NativeChart } from './nativeChart.ts';

/** Slides as plain data: what `pptxFile` writes, and nothing that it has to know besides. Colours are '#rrggbb'. */
export interface SlideDeck {
  readonly lang: Lang;
  readonly title: string;
  /** Who made the file. */
  readonly author: string;
  readonly look: SlideLook;
  /** What each shape is called, for who lists them or has them read out. */
  readonly shapes: ShapeNames;
  readonly slides: readonly SlidePage[];
}

/** Without markup: the package escapes a name as often as it passes it on. */
export type ShapeNames = SlideWords['shapes'];

export interface SlideLook {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  /** Behind rows that matter. */
  readonly wash: string;
  readonly link: string;
}

export interface SlidePage {
  /** One line above the title: what the slide is about. */
  readonly kicker: string;
  readonly title: string;
  readonly body: SlideBody;
  /** What to say; a paragraph each. */
  readonly notes: readonly string[];
  readonly footer: string;
  /** What it says on the link back, and where it leads; null where there is no address to lead to. */
  readonly link: SlideLink | null;
}

export interface SlideLink {
  readonly text: string;
  readonly address: string;
}

export type SlideBody =
  | { readonly is: 'cover'; readonly lines: readonly string[] }
  /** One to three, beside each other; the heading of each says what is measured. */
  | { readonly is: 'charts'; readonly charts: readonly NativeChart[] }
  | { readonly is: 'picture'; readonly picture: SlidePicture }
  | { readonly is: 'table'; readonly table: SlideTable; readonly lead: string };

export interface SlidePicture {
  /** data:image/png;base64,… */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

export interface SlideTable {
  readonly columns: readonly { readonly header: string; readonly isWords: boolean; /** Share of the width. */ readonly share: number }[];
  readonly rows: readonly SlideRow[];
  /** Points. */
  readonly size: number;
}

export interface SlideRow {
  readonly cells: readonly string[];
  readonly isStrong: boolean;
}

/** The account of a number, in the reader's language, ready to be set. */
export interface ReceiptContent {
  /** What the number is: "Memory that containers save". */
  readonly name: string;
  /** How such a number comes about, in a sentence or two. */
  readonly words?: string | undefined;
  readonly lines: readonly ReceiptLine[];
  readonly sources: readonly ReceiptSource[];
  /** What would halve the number. */
  readonly halve?: string | undefined;
}

export interface ReceiptLine {
  /** "hosts × memory per host" */
  readonly words: string;
  /** "12 × 256 GiB" */
  readonly numbers: string;
  /** "3,072 GiB" */
  readonly result: string;
}

export interface ReceiptSource {
  readonly id: string;
  /** The number that rests on this source: "Guest OS memory 2,048 MiB". */
  readonly about?: string | undefined;
  readonly title: string;
  /** The language of the title, where that is known. */
  readonly lang?: 'ja' | 'en' | undefined;
  /** As it follows the title: ", 2007". */
  readonly year?: string | undefined;
  readonly href?: string | undefined;
  /** "measurement", "vendor's claim", "our assumption"; left out where the source above has said it. */
  readonly kind?: string | undefined;
  readonly confidence?: string | undefined;
}

export interface ReceiptMessages {
  /** Heard after the number on its button: "how it is computed". */
  readonly explain: string;
  readonly close: string;
  readonly sources: string;
  readonly halve: string;
  /** Between that and how; a space where a language has none of its own. */
  readonly joint?: string;
}

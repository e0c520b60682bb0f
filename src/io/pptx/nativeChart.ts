/** A chart that a presentation program draws itself, from numbers that its reader can change. */
export interface NativeChart {
  /** 'lines' stand over numbers and keep their distances; all others over names. */
  readonly kind: 'lines' | 'columns' | 'bars';
  readonly isStacked: boolean;
  /** What is measured, with its unit: above the chart, and what it is called for those who do not see it. */
  readonly heading: string;
  readonly description: string;
  /** Head of the column of places in the workbook, and below a chart of lines. */
  readonly placesName: string;
  readonly places: readonly (string | number)[];
  readonly series: readonly ChartSeries[];
  /** null: every mark says its number, no axis is needed … */
  readonly axis: ChartAxis | null;
  /** … but where it would begin and end: left to itself, a program cuts bars off below. */
  readonly range: { readonly min: number; readonly max: number };
  /** Along the bottom of a chart of lines. */
  readonly along: ChartAxis | null;
  readonly hasLegend: boolean;
  /** The plot as shares of the chart; the rest is for words. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of bars: how much of each lies under the next, 0…1. */
  readonly overlap: number;
  /** Of bars: the gap between two as a share of their thickness. */
  readonly gap: number;
}

export interface ChartAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As spreadsheets write formats: '#,##0.0'. */
  readonly format: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each place; null: nothing there. */
  readonly values: readonly (number | null)[];
  /** '#rrggbb'; null: takes its room and is not seen. */
  readonly colour: string | null;
  /** Of lines: drawn with gaps, so that nobody needs the colour. */
  readonly isDashed: boolean;
  readonly outline: string | null;
  readonly format: string;
  /** '#rrggbb' of its words. */
  readonly ink: string;
  readonly labels: readonly ChartLabel[];
}

/** The number of a point beside it. */
export interface ChartLabel {
  readonly at: number;
  readonly withName: boolean;
  /** From where it would stand, in shares of the chart. */
  readonly shift: { readonly x: number; readonly y: number } | null;
}

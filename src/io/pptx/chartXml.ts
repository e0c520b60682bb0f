import { xmlText } from '../svgText.ts';
import type { ChartAxis, ChartLabel, ChartSeries, NativeChart } from './nativeChart.ts';
import { columnName } from './workbook.ts';

/** Faces of words, and the language they are in. */
export interface ChartWords {
  readonly latin: string;
  readonly japanese: string;
  /** 'ja-JP' */
  readonly lang: string;
  readonly ink: string;
  readonly rule: string;
}

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [ALONG, UP] = [111_111_111, 222_222_222];
/** English metric units to a point. */
const EMU = 12_700;

const colour = (hex: string): string => `<a:srgbClr val="${hex.slice(1, 7).toUpperCase()}"/>`;
const filled = (hex: string): string => `<a:solidFill>${colour(hex)}</a:solidFill>`;
const ONLY_LINE = '<a:noFill/>';
const line = (hex: string | null, points: number, dash = 'solid'): string =>
  (hex === null ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${points * EMU}" cap="flat">${filled(hex)}<a:prstDash val="${dash}"/><a:round/></a:ln>`);

function words(size: number, hex: string, { latin, japanese, lang }: ChartWords, { isBold = false, isOneLine = false } = {}): string {
  const face = `<a:latin typeface="${xmlText(latin)}"/><a:ea typeface="${xmlText(japanese)}"/>`;
  return `<c:txPr><a:bodyPr${isOneLine ? ' wrap="none"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${filled(hex)}${face}</a:defRPr></a:pPr>`
    + `<a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}

const shows = (value: boolean, name: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels stand where the kind of chart allows it: a stack has no outside. */
const placeOf = ({ kind, isStacked }: NativeChart): string => (kind === 'lines' ? 'r' : isStacked ? 'ctr' : 'outEnd');

function labelXml(label: ChartLabel, { format, ink }: ChartSeries, chart: NativeChart, look: ChartWords): string {
  const layout = label.shift === null ? '' : `<c:layout><c:manualLayout><c:x val="${label.shift.x}"/><c:y val="${label.shift.y}"/></c:manualLayout></c:layout>`;
  return `<c:dLbl><c:idx val="${label.at}"/>${layout}<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`
    + `${words(chart.kind === 'lines' ? 14 : 12, ink, look, { isBold: label.withName, isOneLine: true })}<c:dLblPos val="${placeOf(chart)}"/>${shows(true, label.withName)}<c:separator>  </c:separator></c:dLbl>`;
}

/** A number that has been moved needs no line back to its mark: it stands on it. */
const NO_LEADERS = '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
  + '<c15:showLeaderLines val="0"/></c:ext></c:extLst>';

function labelsXml(series: ChartSeries, chart: NativeChart, look: ChartWords): string {
  return `<c:dLbls>${series.labels.map((label) => labelXml(label, series, chart, look)).join('')}${shows(false, false)}${NO_LEADERS}</c:dLbls>`;
}

const point = (i: number, value: string | number): string => `<c:pt idx="${i}"><c:v>${typeof value === 'number' ? value : xmlText(value)}</c:v></c:pt>`;

function numbers(column: number, values: readonly (string | number | null)[], format: string): string {
  const at = columnName(column);
  const points = values.map((value, i) => (typeof value === 'number' && Number.isFinite(value) ? point(i, value) : '')).join('');
  return `<c:numRef><c:f>Sheet1!$${at}$2:$${at}$${values.length + 1}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

const texts = (values: readonly (string | number)[]): string =>
  `<c:strRef><c:f>Sheet1!$A$2:$A$${values.length + 1}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values.map((value, i) => point(i, String(value))).join('')}</c:strCache></c:strRef>`;

const marker = (hex: string | null): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${hex === null ? ONLY_LINE : filled(hex)}${line(null, 0)}</c:spPr></c:marker>`;

function seriesXml(series: ChartSeries, i: number, chart: NativeChart, look: ChartWords): string {
  const column = columnName(i + 1);
  const head = `<c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${point(0, series.name)}</c:strCache></c:strRef></c:tx>`;
  const labels = labelsXml(series, chart, look);
  if (chart.kind === 'lines') {
    const drawn = `<c:spPr>${line(series.colour, 3, series.isDashed ? 'dash' : 'solid')}</c:spPr>${marker(series.colour)}`;
    return `<c:ser>${head}${drawn}${labels}<c:xVal>${numbers(0, chart.places, 'General')}</c:xVal><c:yVal>${numbers(i + 1, series.values, series.format)}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const drawn = `<c:spPr>${series.colour === null ? ONLY_LINE : filled(series.colour)}${line(series.outline, 0.75)}</c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser>${head}${drawn}${labels}<c:cat>${texts(chart.places)}</c:cat><c:val>${numbers(i + 1, series.values, series.format)}</c:val></c:ser>`;
}

interface AxisPlace {
  readonly id: number;
  readonly other: number;
  readonly at: 'b' | 'l';
  readonly isGridded: boolean;
  readonly crosses: 'autoZero' | 'max' | 'min';
  readonly range: NativeChart['range'];
}

/** An axis of numbers; without one it is there, as it must be, and not shown. */
function valueAxis(axis: ChartAxis | null, { id, other, at, isGridded, crosses, range: { min, max } }: AxisPlace, between: 'between' | 'midCat', look: ChartWords): string {
  const grid = isGridded && axis !== null ? `<c:majorGridlines><c:spPr>${line(look.rule, 0.75)}</c:spPr></c:majorGridlines>` : '';
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${axis === null ? 1 : 0}"/><c:axPos val="${at}"/>${grid}`
    + `<c:numFmt formatCode="${xmlText(axis?.format ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`
    + `<c:spPr>${line(isGridded ? null : look.rule, 0.75)}</c:spPr>${words(12, look.ink, look)}<c:crossAx val="${other}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>`
    + `${axis === null ? '' : `<c:majorUnit val="${axis.step}"/>`}</c:valAx>`;
}

/** Names beside the bars; the first on top where they lie. */
function nameAxis({ kind }: NativeChart, look: ChartWords): string {
  const isLying = kind === 'bars';
  return `<c:catAx><c:axId val="${ALONG}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/>`
    + `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(look.rule, 0.75)}</c:spPr>`
    + `${words(12, look.ink, look)}<c:crossAx val="${UP}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function plotXml(chart: NativeChart, look: ChartWords): string {
  const { x, y, width, height } = chart.plot;
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`;
  const series = chart.series.map((one, i) => seriesXml(one, i, chart, look)).join('');
  const ids = `<c:axId val="${ALONG}"/><c:axId val="${UP}"/>`;
  if (chart.kind === 'lines') {
    return `${layout}<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${ids}</c:scatterChart>`
      + `${valueAxis(chart.along, { id: ALONG, other: UP, at: 'b', isGridded: false, crosses: 'min', range: chart.along ?? chart.range }, 'midCat', look)}`
      + `${valueAxis(chart.axis, { id: UP, other: ALONG, at: 'l', isGridded: true, crosses: 'min', range: chart.axis ?? chart.range }, 'midCat', look)}`;
  }
  const isLying = chart.kind === 'bars';
  const bars = `<c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${chart.isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}`
    + `<c:gapWidth val="${Math.round(chart.gap * 100)}"/><c:overlap val="${Math.round(chart.overlap * 100)}"/>${ids}`;
  return `${layout}<c:barChart>${bars}</c:barChart>${nameAxis(chart, look)}`
    + `${valueAxis(chart.axis, { id: UP, other: ALONG, at: isLying ? 'b' : 'l', isGridded: true, crosses: isLying ? 'max' : 'autoZero', range: chart.axis ?? chart.range }, 'between', look)}`;
}

function legendXml({ hasLegend, series }: NativeChart, look: ChartWords): string {
  if (!hasLegend) return '';
  const unseen = series.flatMap((one, i) => (one.colour === null ? [`<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`] : [])).join('');
  return `<c:legend><c:legendPos val="b"/>${unseen}<c:overlay val="0"/>${words(12, look.ink, look)}</c:legend>`;
}

/**
 * A chart as ECMA-376 DrawingML, its numbers cached from the workbook beside it. In → out: see `NativeChart`; assumes
 * as many values in each series as there are places.
 */
export function chartXml(chart: NativeChart, look: ChartWords): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>`
    + `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotXml(chart, look)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legendXml(chart, look)}`
    + '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
    + `${words(12, look.ink, look)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

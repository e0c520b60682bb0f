import { memo, useMemo } from 'react';
import { positionOn } from '../../derive/winAxis.ts';
import type { WinAxis } from '../../derive/winAxis.ts';
import type { MapMetric } from '../../derive/mapMetrics.ts';
import type { WinMap } from '../../model/map.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { textWidth } from './textLines.ts';
import { frontierPath, regionLabels, regionsOf, xOf, yOf } from './winLayout.ts';
import type { Holder, Plot, Sheet } from './winLayout.ts';
import { useWinPaint } from './winPaint.tsx';
import { winTicksOf, withRoom } from './winTicks.ts';
import type { WinTick } from './winTicks.ts';

export interface WinPictureProps {
  readonly scene: Pick<Scene, 'theme' | 'messages' | 'format' | 'stage'>;
  readonly map: WinMap;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly metric: MapMetric;
  readonly currency: Scene['inputs']['currency'];
  readonly plot: Plot;
}

const HOLDERS: readonly Holder[] = ['hardware', 'os', 'tie', 'nobody'];

/** Everything of the map but the reader's place: drawn anew only when the map itself changes. */
export const WinPicture = memo(function WinPicture(props: WinPictureProps) {
  const { scene, map, x, y, plot } = props;
  const paint = useWinPaint(scene.theme);
  const ground = GROUND[scene.theme];
  const sheet = useMemo(() => ({ map, x, y, plot }), [map, x, y, plot]);
  const regions = useMemo(() => regionsOf(sheet), [sheet]);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  return (
    <>
      {paint.defs}
      {regions.map(({ holder, strength, path }) => (
        <path key={`${holder}${strength}`} d={path} fill={paint.fill(holder, strength)} data-region={holder} data-strength={strength} />
      ))}
      <path d={frontierPath(sheet, false)} fill="none" stroke={ground.inkSoft} strokeWidth={1.25 * unit} data-role="line" />
      <path d={frontierPath(sheet, true)} fill="none" stroke={ground.ink} strokeWidth={2.5 * unit} strokeLinecap="square" data-role="line" />
      <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} fill="none" stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
      <Labels scene={scene} metric={props.metric} sheet={sheet} unit={unit} />
    </>
  );
});

/** A plate behind words: no hatching runs through them. */
function Labels({ scene, metric, sheet, unit }: Pick<WinPictureProps, 'scene' | 'metric'> & { readonly sheet: Sheet; readonly unit: number }) {
  const ground = GROUND[scene.theme];
  const { region, nobody } = scene.messages.figures.map;
  const size = 14 * unit;
  const labels = useMemo(() => regionLabels(
    sheet, HOLDERS.map((holder) => ({ holder, texts: holder === 'nobody' ? [nobody] : region(holder, metric) })),
    (text) => textWidth(text, size) + 16 * unit, size * 1.75,
  ), [sheet, region, nobody, metric, size, unit]);
  return (
    <g fontFamily={CHART_FONT} fontSize={size} fontWeight={700} textAnchor="middle">
      {labels.map(({ holder, text, x: at, y: middle, width }) => (
        <g key={holder} data-label={holder}>
          <rect x={at - width / 2} y={middle - size * 0.85} width={width} height={size * 1.7} fill={ground.paper} fillOpacity={holder === 'tie' ? 0 : 0.92} data-role="plate" />
          <text x={at} y={middle + size * 0.35} fill={holder === 'hardware' || holder === 'os' ? DEPLOYMENT_INK[scene.theme][holder].text : ground.inkSoft} fontWeight={holder === 'tie' || holder === 'nobody' ? 400 : 700}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Room right of the plot, into which the last value may reach. */
const PAST = 14;

export interface WinMarkProps {
  readonly scene: Pick<Scene, 'theme' | 'messages' | 'format' | 'stage'>;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly place: { readonly x: number; readonly y: number };
  readonly currency: Scene['inputs']['currency'];
  readonly plot: Plot;
}

/** A value on an axis, and the span along the axis that it takes. */
interface Reading { readonly text: string; readonly width: number; readonly at: number }

function Axes({ scene, x, y, currency, plot, unit, across, upward }: WinMarkProps & { readonly unit: number; readonly across: Reading; readonly upward: Reading }) {
  const ground = GROUND[scene.theme];
  const words = scene.messages.figures.map;
  const size = 12 * unit;
  const ticks = useMemo(() => ({ x: winTicksOf(x, scene.format, currency), y: winTicksOf(y, scene.format, currency) }), [x, y, scene.format, currency]);
  const bottom = plot.top + plot.height;
  const room = (tick: WinTick): number => textWidth(tick.text, size) + 10 * unit;
  const clearX = (tick: WinTick): boolean => Math.abs(xOf(plot, tick.at) - across.at) > (room(tick) + across.width) / 2;
  const clearY = (tick: WinTick): boolean => Math.abs(yOf(plot, tick.at) - upward.at) > 15 * unit;
  return (
    <g fontFamily={CHART_FONT} fontSize={size} fill={ground.inkSoft}>
      {withRoom(ticks.x.ticks, plot.width, room).map((tick) => (
        <g key={tick.value}>
          <path d={`M${xOf(plot, tick.at)} ${bottom}v${4 * unit}`} stroke={ground.ruleStrong} data-role="line" />
          {clearX(tick) && <text x={Math.min(xOf(plot, tick.at), plot.left + plot.width + PAST - textWidth(tick.text, size) / 2)} y={bottom + 17 * unit} textAnchor="middle">{tick.text}</text>}
        </g>
      ))}
      {withRoom(ticks.y.ticks, plot.height, () => 17 * unit).map((tick) => (
        <g key={tick.value}>
          <path d={`M${plot.left} ${yOf(plot, tick.at)}h${-4 * unit}`} stroke={ground.ruleStrong} data-role="line" />
          {clearY(tick) && <text x={plot.left - 7 * unit} y={yOf(plot, tick.at) + 4 * unit} textAnchor="end">{tick.text}</text>}
        </g>
      ))}
      <text x={0} y={13 * unit}>↑ {words.axis(y.key, ticks.y.unit)}</text>
      <text x={plot.left + plot.width} y={bottom + 37 * unit} textAnchor="end">{words.axis(x.key, ticks.x.unit)} →</text>
    </g>
  );
}

/** The reader's place: a ring, two hairlines to the axes, and its values there. */
export function WinMark({ scene, x, y, place, currency, plot }: WinMarkProps) {
  const ground = GROUND[scene.theme];
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const [cx, cy] = [xOf(plot, positionOn(x, place.x)), yOf(plot, positionOn(y, place.y))];
  const bottom = plot.top + plot.height;
  const size = 12 * unit;
  const value = (axis: WinAxis, at: number): string => scene.messages.figures.map.axisValue(scene.format, axis.key, at, currency);
  const text = value(x, place.x);
  const width = textWidth(text, size);
  const middle = Math.min(Math.max(width / 2, cx), plot.left + plot.width + PAST - width / 2);
  const across: Reading = { text, width, at: middle };
  const upward: Reading = { text: value(y, place.y), width: 0, at: cy };
  return (
    <g data-role="mark">
      <Axes scene={scene} x={x} y={y} place={place} currency={currency} plot={plot} unit={unit} across={across} upward={upward} />
      <path d={`M${cx} ${cy}V${bottom}M${plot.left} ${cy}H${cx}`} stroke={ground.ink} strokeWidth={unit} fill="none" data-role="line" />
      <circle cx={cx} cy={cy} r={11 * unit} fill={ground.paper} data-role="ring" />
      <circle cx={cx} cy={cy} r={8 * unit} fill={ground.paper} stroke={ground.ink} strokeWidth={3 * unit} data-role="ring" />
      <g fontFamily={CHART_FONT} fontSize={size} fontWeight={700} fill={ground.ink}>
        <text x={across.at} y={bottom + 17 * unit} textAnchor="middle">{across.text}</text>
        <text x={plot.left - 7 * unit} y={cy + 4 * unit} textAnchor="end">{upward.text}</text>
      </g>
    </g>
  );
}

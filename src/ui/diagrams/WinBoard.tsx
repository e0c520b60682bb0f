import { useMemo } from 'react';
import type { HerePoint } from '../../derive/winFacts.ts';
import { cellAt, positionOn } from '../../derive/winAxis.ts';
import type { WinAxis } from '../../derive/winAxis.ts';
import type { MapMetric } from '../../derive/mapMetrics.ts';
import type { WinMap } from '../../model/map.ts';
import type { Scene } from '../scene.ts';
import { textWidth } from './textLines.ts';
import { useWinHandle } from './useWinHandle.ts';
import type { ChooseOnMap, MapPlace } from './useWinHandle.ts';
import styles from './WinDiagram.module.css';
import { WinMark, WinPicture } from './WinDiagram.tsx';
import { xOf, yOf } from './winLayout.ts';
import type { Plot } from './winLayout.ts';
import { winTicksOf } from './winTicks.ts';

export interface WinBoardProps {
  readonly scene: Scene;
  readonly map: WinMap;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly metric: MapMetric;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly here: HerePoint;
  /** Without it the map is a picture. */
  readonly onChoose?: ChooseOnMap | undefined;
}

const NARROW = 480;
/** So that both axes are on the slide under a heading of two lines. */
const ON_SLIDE = 300;

/** A gutter as wide as the widest mark, a line above for the axis title, two below. */
function plotOf(scene: Scene, y: WinAxis, width: number): Plot {
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const { format, messages, inputs } = scene;
  const value = messages.figures.map.axisValue(format, y.key, inputs[y.key], inputs.currency);
  const texts = [value, ...winTicksOf(y, format, inputs.currency).ticks.map((tick) => tick.text)];
  const left = Math.ceil(Math.max(24 * unit, ...texts.map((text) => textWidth(text, 12.5 * unit) + 12 * unit)));
  const right = 14 * unit;
  return { left, top: 24 * unit, width: width - left - right, height: unit === 1 ? (width < NARROW ? 270 : 340) : ON_SLIDE };
}

/** The map as a picture, and over it the reader's place, to be moved. */
export function WinBoard(props: WinBoardProps) {
  const { scene, x, y, width, onChoose } = props;
  const { theme, messages, format, stage } = scene;
  const plot = useMemo(() => plotOf(scene, y, width), [scene, y, width]);
  // What the picture is made of and nothing else: it is not drawn again because the ring moved.
  const drawing = useMemo(() => ({ theme, messages, format, stage }), [theme, messages, format, stage]);
  return onChoose === undefined
    ? <Still {...props} plot={plot} drawing={drawing} place={{ x: scene.inputs[x.key], y: scene.inputs[y.key] }} />
    : <Movable {...props} plot={plot} drawing={drawing} onChoose={onChoose} />;
}

interface PlottedProps extends WinBoardProps {
  readonly plot: Plot;
  readonly drawing: Pick<Scene, 'theme' | 'messages' | 'format' | 'stage'>;
}

function Still({ scene, map, x, y, metric, width, label, plot, drawing, place }: PlottedProps & { readonly place: MapPlace }) {
  const height = plot.top + plot.height + 42 * (scene.stage === 'slide' ? 1.5 : 1);
  const { currency } = scene.inputs;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <WinPicture scene={drawing} map={map} x={x} y={y} metric={metric} currency={currency} plot={plot} />
      <WinMark scene={drawing} x={x} y={y} place={place} currency={currency} plot={plot} />
    </svg>
  );
}

/** What the map knows of a place that the hand has reached before the page has. */
function readOff({ map, x, y }: PlottedProps, place: MapPlace): Omit<HerePoint, 'missing'> {
  const column = cellAt(x, positionOn(x, place.x));
  const cell = map.cells[cellAt(y, positionOn(y, place.y)) * x.values.length + column];
  return { ...place, hardware: cell?.values.hardware ?? null, os: cell?.values.os ?? null, winner: cell?.winner ?? null };
}

function Movable(props: PlottedProps & { readonly onChoose: ChooseOnMap }) {
  const { scene, x, y, metric, plot, here, onChoose } = props;
  const { place, handle, area } = useWinHandle({ inputs: scene.inputs, x, y, onChoose });
  const words = scene.messages.figures.map;
  const settled = place.x === here.x && place.y === here.y;
  const spoken = words.spoken(scene.format, { metric, x: x.key, y: y.key }, settled ? here : readOff(props, place), scene.inputs.currency);
  return (
    <div className={styles.map}>
      <Still {...props} place={place} />
      <div className={styles.area} style={{ left: plot.left, top: plot.top, width: plot.width, height: plot.height }} data-screen-only {...area}>
        <div
          className={styles.handle} tabIndex={0} role="slider" aria-label={words.handle.name} aria-roledescription={words.handle.role}
          aria-valuemin={0} aria-valuemax={x.values.length - 1} aria-valuenow={cellAt(x, positionOn(x, place.x))} aria-valuetext={spoken}
          style={{ left: xOf(plot, positionOn(x, place.x)) - plot.left, top: yOf(plot, positionOn(y, place.y)) - plot.top }}
          {...handle}
        />
      </div>
    </div>
  );
}

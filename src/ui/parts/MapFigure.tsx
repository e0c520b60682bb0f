import { memo, useMemo, useState } from 'react';
import { winFactsOf } from '../../derive/winFacts.ts';
import { MAP_METRICS } from '../../derive/mapMetrics.ts';
import { FIRST_GRID } from '../../derive/winMap.ts';
import type { MapMetric } from '../../derive/mapMetrics.ts';
import { INPUT_TABLE } from '../../model/inputTable.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import type { ChooseOnMap } from '../diagrams/useWinHandle.ts';
import { WinBoard } from '../diagrams/WinBoard.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import styles from './MapFigure.module.css';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';
import { useWinMap } from './useWinMap.ts';
import { winTable } from './winTable.ts';

export interface MapFigureProps {
  readonly scene: Scene;
  /** What is chosen; to begin with, where nobody is told of another choice: it changes no result. */
  readonly x?: NumberKey;
  readonly y?: NumberKey;
  readonly metric?: MapMetric;
  /** The reader chooses what to compare, or another input for an axis. Without it the choice is kept here. */
  readonly onShow?: ((shown: ShownMap) => void) | undefined;
  /** The reader moves to another place of the map. Without it the map is a picture. */
  readonly onChoose?: ChooseOnMap | undefined;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** Where each side wins: any two inputs as axes, coloured by who needs less. */
export function MapFigure(props: MapFigureProps) {
  const { scene, onChoose, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const given: ShownMap = { x: props.x ?? FIRST_GRID.x, y: props.y ?? FIRST_GRID.y, metric: props.metric ?? 'hosts' };
  const [own, setOwn] = useState(given);
  const { x, y, metric } = props.onShow === undefined ? own : given;
  const axes = useMemo(() => ({ x, y }), [x, y]);
  const show = props.onShow ?? setOwn;
  const width = drawingWidth(props.width, measured);
  const { request, map, rough } = useWinMap(scene, axes.x, axes.y, metric, width);
  const words = scene.messages.figures.map;
  const facts = useMemo(() => winFactsOf(request, map), [request, map]);
  const title = words.title(scene.format, facts, scene.inputs.currency);
  const summary = words.summary(scene.format, facts, scene.inputs.currency);
  return (
    <Figure
      id="map" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={words.kicker} summary={[summary]} messages={figureMessages(scene.messages)}
      sources={[words.reading, onChoose === undefined ? '' : words.drag, rough ? words.rough : ''].join(scene.format.lang === 'ja' ? '' : ' ').trim()}
      table={() => winTable(scene, request, map)}
      controls={scene.stage === 'slide' ? undefined : <Choices words={scene.messages} axes={axes} metric={metric} onShow={show} />}
    >
      <div ref={slot}>
        <WinBoard
          scene={scene} map={map} x={request.x} y={request.y} metric={metric} width={width}
          label={pictureName(scene, title, summary)} here={facts.here} onChoose={onChoose}
        />
      </div>
      {scene.stage === 'slide' && <p className={styles.key}>{words.key}</p>}
    </Figure>
  );
}

interface Axes { readonly x: NumberKey; readonly y: NumberKey }
/** The axes of a map and what is compared on it. */
export interface ShownMap extends Axes { readonly metric: MapMetric }

interface ChoicesProps {
  readonly words: Scene['messages'];
  readonly axes: Axes;
  readonly metric: MapMetric;
  readonly onShow: (shown: ShownMap) => void;
}

const KEYS: readonly NumberKey[] = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));

/** Kept from drawing anew with every move of a slider: together the lists have eighty entries. */
const Choices = memo(function Choices({ words, axes, metric, onShow }: ChoicesProps) {
  const { choose, metrics } = words.figures.map;
  const { items } = words.inputs;
  // Choosing the other axis's input turns the map.
  const across = (x: NumberKey): void => onShow({ metric, x, y: x === axes.y ? axes.x : axes.y });
  const upward = (y: NumberKey): void => onShow({ metric, y, x: y === axes.x ? axes.y : axes.x });
  const keys = useMemo(() => KEYS.map((value) => ({ value, label: items[value].name })), [items]);
  return (
    <>
      <ChoiceField
        id="map-metric" label={choose.metric} labelPlace="hidden" value={metric} onChange={(next) => onShow({ ...axes, metric: next })}
        choices={MAP_METRICS.map((value) => ({ value, label: metrics[value] }))}
      />
      <SelectField id="map-x" label={choose.x} value={axes.x} onChange={across} options={keys} />
      <SelectField id="map-y" label={choose.y} value={axes.y} onChange={upward} options={keys} />
    </>
  );
});

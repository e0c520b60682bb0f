import { axisFormat, axisOfUnit } from '../../i18n/axisFormat.ts';
import { DOUBT_FIGURES, SCALE_OF } from '../../derive/doubt.ts';
import type { DoubtBand, DoubtFigureId, DoubtScaleId, DoubtStrip as Strip } from '../../derive/doubt.ts';
import type { AxisFormat } from '../../i18n/axisFormat.ts';
import { DoubtAxis, DoubtStrip } from '../diagrams/DoubtStrip.tsx';
import { doubtScale, stripPlan } from '../diagrams/doubtScale.ts';
import type { DoubtScale } from '../diagrams/doubtScale.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import ranges from './RangeRows.module.css';
import styles from './DoubtFigure.module.css';

export interface DoubtRowsProps {
  readonly scene: Scene;
  readonly facts: DoubtBand;
  readonly width: number | undefined;
}

const SCALES: readonly DoubtScaleId[] = ['hosts', 'memory', 'workloads'];
/** As the style sheet has them: from this width on names stand beside their strips. */
const BESIDE = 640;
const NAMES = 280;
const GAP = 16;

/** All figures as strips, those of one unit on one scale. */
export function DoubtRows({ scene, facts, width }: DoubtRowsProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const whole = drawingWidth(width, measured);
  const isBeside = whole >= BESIDE;
  return (
    <div ref={slot}>
      {SCALES.map((id) => (
        <Group key={id} id={id} scene={scene} facts={facts} width={isBeside ? whole - NAMES - GAP : whole} isBeside={isBeside} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly id: DoubtScaleId;
  readonly scene: Scene;
  readonly facts: DoubtBand;
  readonly width: number;
  readonly isBeside: boolean;
}

function axisOf({ format, inputs }: Scene, id: DoubtScaleId, strips: readonly Strip[]): AxisFormat {
  const values = strips.flatMap(({ now, spread }) => [now, spread?.low, spread?.high]).filter((value) => typeof value === 'number');
  const most = Math.max(1, ...values.map(Math.abs));
  return id === 'workloads' ? axisOfUnit(format, 'count', most, inputs.currency) : axisFormat(format, id, most, inputs.currency);
}

/** At the ends of a strip and on its axis a number stands without its noun. */
const endText = ({ format }: Scene, id: DoubtScaleId) => (value: number): string =>
  (id === 'memory' ? format.memory(value) : format.count(Math.round(value)));

function Group({ id, scene, facts, width, isBeside }: GroupProps) {
  const words = scene.messages.figures.doubt;
  const strips = DOUBT_FIGURES.filter((figure) => SCALE_OF[figure] === id).map((figure) => facts.strips[figure]);
  const axis = axisOf(scene, id, strips);
  const scale = doubtScale({
    strips, width, font: scene.stage === 'slide' ? 18 : 12, ticks: { divisor: axis.divisor, whole: id !== 'memory' },
    logarithmic: id === 'workloads', text: endText(scene, id), never: words.never,
  });
  return (
    <div className={styles.group} data-beside={isBeside} data-scale={id}>
      <div className={ranges.axis}>
        <p className={styles.soft}>{words.axes[id](axis.unitLabel)}</p>
        <DoubtAxis theme={scene.theme} scale={scale} label={axis.format} never={words.never} />
      </div>
      <ul className={ranges.list}>
        {strips.map((strip) => <Row key={strip.id} scene={scene} facts={facts} strip={strip} scale={scale} />)}
      </ul>
    </div>
  );
}

const isSide = (id: DoubtFigureId): id is 'hardware' | 'os' => id === 'hardware' || id === 'os';

interface RowProps { readonly scene: Scene; readonly facts: DoubtBand; readonly strip: Strip; readonly scale: DoubtScale }

function Row({ scene, facts, strip, scale }: RowProps) {
  const { format, theme } = scene;
  const words = scene.messages.figures.doubt;
  const { id } = strip;
  return (
    <li className={ranges.row} data-doubted={id}>
      <p className={ranges.head} data-tone={isSide(id) ? id : undefined}>
        <span>{words.named(facts, id)}</span> <span className={styles.now}>{words.here(words.value(format, id, strip.now))}</span>
        {' '}<span className={styles.band}>{words.band(format, strip)}</span>
      </p>
      <div className={ranges.drawn}>
        <DoubtStrip theme={theme} scale={scale} id={id} plan={stripPlan(strip, scale, endText(scene, SCALE_OF[id]))} />
      </div>
      <p className={styles.soft}>{words.wideners(strip.wideners)}</p>
    </li>
  );
}

import type { Crossing } from '../../derive/crossing.ts';
import { chartText, textWidth } from '../charts/chartText.ts';
import { CHART_FONT, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { CrossingBarsPart } from './CrossingBars.tsx';
import { CrossingColumnPart } from './CrossingColumn.tsx';
import { crossingLayout } from './crossingLayout.ts';
import type { CrossingColumn } from './crossingLayout.ts';
import { usePaint } from './patterns.tsx';
import { useTravel } from './useTravel.ts';
import styles from './CrossingDiagram.module.css';

export interface CrossingDiagramProps {
  readonly scene: Scene;
  readonly facts: Crossing;
  readonly width: number;
  readonly label: string;
  /** Rises each time a request is sent; 0: none yet. */
  readonly run: number;
  /** The last request is answered: the way it took stays marked. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
}

/** Bold type is this much wider. */
const BOLD = 1.06;

/** The way of a request through the layers of both stacks and back, and the CPU it costs. */
export function CrossingDiagram({ scene, facts, width, label, run, arrived, onArrived }: CrossingDiagramProps) {
  const { format, messages, theme, stage } = scene;
  const words = messages.figures.crossing;
  const paint = usePaint(theme);
  const size = chartText(stage).label;
  const labels = Math.max(textWidth(words.short.hardware, size), textWidth(words.short.os, size)) + 12;
  const layout = crossingLayout(facts, width, size, labels);
  const [vm, container] = layout.columns;
  const travels = [
    { way: vm.way, factor: facts.hardware.cost.factor }, { way: container.way, factor: facts.os.cost.factor },
  ] as const;
  const markers = useTravel(run, travels, onArrived);
  const column = { scene, paint, size, scale: layout.scale, arrived, travelling: run > 0 && !arrived };
  const headingOf = ({ side, width: room }: CrossingColumn): readonly [string, string] => {
    const full = words.sides[side.id];
    return [textWidth(full, size) * BOLD <= room ? full : words.short[side.id], words.systems(side.systems, format)];
  };
  return (
    <svg
      className={styles.crossing} width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`}
      role="img" aria-label={label} fontFamily={CHART_FONT} fontSize={size} fill={GROUND[theme].ink}
    >
      {paint.defs}
      <CrossingColumnPart {...column} column={vm} marker={markers[0]} heading={headingOf(vm)} />
      <CrossingColumnPart {...column} column={container} marker={markers[1]} heading={headingOf(container)} />
      <CrossingBarsPart scene={scene} facts={facts} bars={layout.bars} size={size} />
    </svg>
  );
}

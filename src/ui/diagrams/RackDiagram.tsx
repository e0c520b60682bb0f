import { memo } from 'react';
import type { RackFacts } from '../../derive/rack.ts';
import { textWidth } from '../charts/chartText.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { RackBoxes } from './RackBoxes.tsx';
import { ServerPanel } from './ServerPanel.tsx';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { rackLayout } from './rackLayout.ts';
import type { Area } from './rackLayout.ts';

export interface RackDiagramProps {
  readonly scene: Scene;
  readonly facts: RackFacts;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** Heights at the size of a page. */
const HEAD = 26;
const FOOT = 54;
const PANEL = 140;
const WIDE = 560;

interface Places { readonly height: number; readonly racks: Area; readonly panel: Area; readonly isWide: boolean }

function placesOf(width: number, unit: number): Places {
  const isWide = width / unit >= WIDE;
  const panel = isWide ? 176 * unit : width;
  const gap = isWide ? 40 * unit : 0;
  const top = isWide ? 0 : PANEL * unit;
  // A slide has room for so much below its headline and above its slider.
  const height = unit > 1 ? 270 : isWide ? 300 : 260;
  return {
    isWide, height: top + HEAD * unit + height + FOOT * unit,
    racks: { x: isWide ? panel + gap : 0, y: top + HEAD * unit, width: width - (isWide ? panel + gap : 0), height },
    panel: { x: 0, y: 0, width: panel, height: isWide ? HEAD * unit + height + FOOT * unit : PANEL * unit },
  };
}

/** Physical servers in their racks, each as full as its CPU is used; one of them opened; and all their CPU as one bar. */
export const RackDiagram = memo(function RackDiagram({ scene, facts, width, label }: RackDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const { height, racks, panel, isWide } = placesOf(width, unit);
  const layout = rackLayout(facts.servers, racks, unit);
  const ink = DEPLOYMENT_INK[scene.theme].physical;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="rack"
    >
      {paint.defs}
      <ServerPanel scene={scene} facts={facts} area={panel} isTall={isWide} paint={paint} unit={unit} />
      <text x={racks.x} y={racks.y - 10 * unit} fontSize={14 * unit} fontWeight={700} fill={ink.text}>
        {scene.format.named(facts.servers, 'server')}
      </text>
      {layout.each > 1 && (
        <text x={racks.x + racks.width} y={racks.y - 10 * unit} textAnchor="end" fill={GROUND[scene.theme].inkSoft}>
          {scene.messages.figures.rack.each(layout.each, scene.format)}
        </text>
      )}
      <RackBoxes layout={layout} used={facts.used} paint={paint} theme={scene.theme} />
      <AllCpu scene={scene} facts={facts} paint={paint} unit={unit} area={{ ...racks, y: racks.y + racks.height + 8 * unit, height: 14 * unit }} />
    </svg>
  );
});

interface AllProps { readonly scene: Scene; readonly facts: RackFacts; readonly paint: Paint; readonly unit: number; readonly area: Area }

/** The same share once more, of all servers together: the work as one run, and the room that nothing uses. */
function AllCpu({ scene, facts, paint, unit, area }: AllProps) {
  const { format, messages, theme } = scene;
  const { x, y, width, height } = area;
  const ground = GROUND[theme];
  const words = messages.figures.rack.all(facts.usedCores, facts.cores, format);
  const size = 13 * unit;
  return (
    <>
      <path d={`M${x} ${y - 8 * unit + 1}h${width}`} stroke={ground.ink} strokeWidth={2} data-role="line" />
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill={paint.fill('stranded')} stroke={ground.ruleStrong} data-part="stranded" />
      <rect x={x} y={y} width={width * facts.used} height={height} fill={DEPLOYMENT_INK[theme].physical.mark} data-part="used" />
      {/* Hundreds of thousands of cores are a long line on a phone. */}
      <text x={x} y={y + height + 20 * unit} fontSize={size * Math.min(1, width / textWidth(words, size))}>{words}</text>
    </>
  );
}

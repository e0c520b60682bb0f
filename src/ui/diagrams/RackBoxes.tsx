import { DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Paint } from './patterns.tsx';
import type { RackLayout } from './rackLayout.ts';

export interface RackBoxesProps {
  readonly layout: RackLayout;
  /** Share of the CPU in use, 0…1. */
  readonly used: number;
  readonly paint: Paint;
  readonly theme: Theme;
}

const rect = (x: number, y: number, width: number, height: number): string => `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;

/** Every server with its CPU: filled as far as it is used, hatched where it idles. Three paths, however many servers. */
export function RackBoxes({ layout, used, paint, theme }: RackBoxesProps) {
  const ground = GROUND[theme];
  const { boxes, racks } = layout;
  return (
    <>
      <path
        d={racks.map(({ x, y, width, height }) => `M${x + 0.5} ${y}v${height}h${width - 1}v${-height}`).join('')}
        fill="none" stroke={ground.ruleStrong} strokeWidth={1} data-role="line"
      />
      <path
        d={boxes.map((box) => rect(box.x, box.y, box.width * box.share, box.height)).join('')}
        fill={paint.fill('stranded')} stroke={ground.ruleStrong} strokeWidth={0.75} data-part="idle"
      />
      <path
        d={boxes.map((box) => rect(box.x, box.y, box.width * box.share * used, box.height)).join('')}
        fill={DEPLOYMENT_INK[theme].physical.mark} data-part="used"
      />
    </>
  );
}

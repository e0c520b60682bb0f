import type { BoardSide } from '../../derive/boardFacts.ts';
import { GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import { hostCuts } from './boardLayout.ts';
import type { BoardGrid } from './boardLayout.ts';
import type { Paint } from './patterns.tsx';
import { drawBar } from './shareLayout.ts';

export interface BoardBarProps {
  readonly theme: Theme;
  readonly paint: Paint;
  readonly panel: 'hosts' | 'memory';
  readonly side: BoardSide;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  /** CSS pixels for a host, or for a MiB. */
  readonly perUnit: number;
  readonly grid: BoardGrid;
  readonly unit: number;
  /** The value before the drag. */
  readonly before: number | null;
}

/** One side of one state: hosts as boxes, or memory by layer, and the number at its end. */
export function BoardBar({ theme, paint, panel, side, value, x, y, perUnit, grid, unit, before }: BoardBarProps) {
  const ground = GROUND[theme];
  const misfit = side.hosts === null;
  const drawing = drawBar(panel === 'hosts' ? side.filled : side.layers, x, perUnit);
  const lifted = panel === 'memory' && !misfit ? drawing.lifted : null;
  const end = misfit ? x : Math.max(drawing.end, lifted?.to ?? 0);
  const cuts = panel === 'hosts' && !misfit ? hostCuts(side.filled.hosts, perUnit) : [];
  return (
    <>
      {!misfit && drawing.stretches.filter((one) => one.to > one.from).map((one) => (
        <rect
          key={one.part} x={one.from} y={y} width={Math.max(one.to - one.from, 1)} height={grid.bar} data-part={one.part}
          fill={paint.fill(one.part)} stroke={ground.paper} strokeWidth={one.to - one.from > 4 ? 0.5 : 0}
        />
      ))}
      {lifted !== null && (
        <rect
          x={lifted.from} y={y + 1.5 * unit} width={Math.max(1, lifted.to - lifted.from - 1)} height={grid.bar - 3 * unit} data-part="sharedPages"
          fill="none" stroke={paint.ink('sharedPages').line} strokeDasharray="3 2"
        />
      )}
      {cuts.length > 0 && (
        <path d={cuts.map((cut) => `M${x + cut} ${y}v${grid.bar}`).join('')} stroke={ground.paper} strokeWidth={1.5 * unit} data-role="cut" />
      )}
      {panel === 'hosts' && !misfit && (
        <rect x={x + 0.5} y={y + 0.5} width={Math.max(0, drawing.end - x - 1)} height={grid.bar - 1} fill="none" stroke={ground.ruleStrong} strokeWidth={unit} data-part="host" />
      )}
      {before !== null && !misfit && (
        <path d={`M${x + before * perUnit} ${y - 2 * unit}v${grid.bar + 4 * unit}`} stroke={ground.ink} strokeWidth={unit} data-role="line" data-ghost="before" />
      )}
      <text x={end + 7 * unit} y={y + 12.5 * unit} fontWeight={misfit ? 400 : 600} fontSize={grid.font * 1.04}>{value}</text>
    </>
  );
}

import { memo } from 'react';
import type { BoardFacts, BoardRow, BoardSide } from '../../derive/boardFacts.ts';
import { LAYERS } from '../../model/result.ts';
import type { SharePart } from '../../derive/hostShares.ts';
import { isolated } from '../../i18n/givenText.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { BoardBar } from './BoardBar.tsx';
import { boardGrid, keyPlaces } from './boardLayout.ts';
import type { BoardGrid, BoardPanel } from './boardLayout.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { wrapText } from './textLines.ts';

export interface BoardDiagramProps {
  readonly scene: Scene;
  readonly facts: BoardFacts;
  /** The state of the page before the drag. */
  readonly before: BoardRow | null;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const SIDES = ['hardware', 'os'] as const;
export type PanelId = 'hosts' | 'memory';
const PANELS: readonly PanelId[] = ['hosts', 'memory'];
const PARTS: readonly SharePart[] = [...LAYERS, 'stranded', 'headroom'];

const valueOf = ({ messages, format }: Scene, panel: PanelId, side: BoardSide): string => {
  if (side.hosts === null) return messages.figures.board.misfit;
  return panel === 'hosts' ? format.counted(side.hosts, 'host') : format.memory(side.memory);
};

/** States below each other, VMs above containers: hosts split by what fills them, memory by layer, each on one scale. */
export const BoardDiagram = memo(function BoardDiagram({ scene, facts, before, width, label }: BoardDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const words = scene.messages.figures.board;
  const grid = boardGrid(width, unit, {
    sides: SIDES.map((id) => words.sides[id]), rows: facts.rows.length,
    values: PANELS.map((panel) => facts.rows.flatMap((row) => SIDES.map((id) => valueOf(scene, panel, row[id])))),
  });
  const drawn = PARTS.filter((part) => facts.rows.some((row) => SIDES.some((id) => row[id].filled.shares.some((one) => one.part === part))));
  const names = drawn.map((part) => scene.messages.figures.hostShare.parts[part]);
  const places = keyPlaces(names, width, grid.font, 14 * unit);
  const lines = (places.at(-1)?.line ?? -1) + 1;
  const height = grid.height + (10 + lines * 20) * unit;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={grid.font} fill={GROUND[scene.theme].ink}
    >
      {paint.defs}
      <Washes scene={scene} facts={facts} grid={grid} width={width} unit={unit} />
      {grid.wide && facts.rows.map((row, i) => <StateName key={row.id} scene={scene} facts={facts} row={row} grid={grid} y={grid.rowTop(i)} unit={unit} />)}
      {PANELS.map((panel, i) => {
        const place = grid.panels[i];
        return place !== undefined && <Panel key={panel} id={panel} place={place} {...{ scene, facts, before, grid, unit, paint }} />;
      })}
      {drawn.map((part, i) => {
        const place = places[i] ?? { x: 0, line: 0 };
        const y = grid.height + (10 + place.line * 20) * unit;
        return (
          <g key={part} data-key={part}>
            <rect x={place.x} y={y} width={14 * unit} height={12 * unit} data-part={part} fill={paint.fill(part)} stroke={paint.ink(part).line} strokeWidth={0.75} />
            <text x={place.x + 20 * unit} y={y + 10.5 * unit} fill={GROUND[scene.theme].inkSoft}>{names[i]}</text>
          </g>
        );
      })}
    </svg>
  );
});

interface Drawing {
  readonly scene: Scene;
  readonly facts: BoardFacts;
  readonly grid: BoardGrid;
  readonly unit: number;
}

/** The state of the page lies on a wash; a hairline between the others. */
function Washes({ scene, facts, grid, width, unit }: Drawing & { readonly width: number }) {
  const ground = GROUND[scene.theme];
  const tops = grid.wide ? [0] : grid.panels.map((panel) => panel.y);
  return tops.flatMap((top) => facts.rows.map((row, i) => {
    const y = top + grid.rowTop(i);
    return row.kind === 'now'
      ? <rect key={`${top} ${row.id}`} x={0} y={y} width={width} height={grid.row} fill={ground.wash} data-role="wash" />
      : <path key={`${top} ${row.id}`} d={`M0 ${y}H${width}`} stroke={ground.rule} strokeWidth={unit} data-role="line" />;
  }));
}

/** What tells a state apart besides its name. */
function remarkOf({ messages }: Scene, facts: BoardFacts, row: BoardRow): string {
  const { board } = messages.figures;
  const eras = new Set(facts.rows.map((one) => one.inputs.era)).size > 1 ? [board.eraName(row.inputs.era)] : [];
  return [...eras, ...(row.kind === 'sent' ? [board.sent] : [])].join(' · ');
}

const textOf = ({ messages: { figures: { board } } }: Scene, row: BoardRow): string =>
  (row.kind === 'now' ? board.now : isolated(row.name === '' ? board.unnamed : row.name));

/** At most so many lines; what is cut off leaves a sign. */
function nameLines(text: string, width: number, size: number, most: number): readonly string[] {
  const lines = wrapText(text, width, size);
  return lines.length <= most ? lines : lines.slice(0, most).map((line, i) => (i < most - 1 ? line : `${Array.from(line).slice(0, -1).join('')}…`));
}

function StateName({ scene, facts, row, grid, y, unit }: Drawing & { readonly row: BoardRow; readonly y: number }) {
  const shown = nameLines(textOf(scene, row), grid.nameWidth - 10 * unit, grid.font * 1.06, 2);
  const remark = remarkOf(scene, facts, row);
  const first = y + grid.above + (shown.length + (remark === '' ? 0 : 1) > 2 ? 6 : 12) * unit;
  return (
    <g data-state={row.id}>
      {shown.map((line, i) => (
        <text key={line} x={row.kind === 'now' ? 8 * unit : 0} y={first + i * 17 * unit} fontSize={grid.font * 1.06} fontWeight={700}>{line}</text>
      ))}
      {remark !== '' && <text x={row.kind === 'now' ? 8 * unit : 0} y={first + shown.length * 17 * unit} fill={GROUND[scene.theme].inkSoft}>{remark}</text>}
    </g>
  );
}

interface PanelProps extends Drawing {
  readonly id: PanelId;
  readonly place: BoardPanel;
  readonly before: BoardRow | null;
  readonly paint: Paint;
}

function Panel({ id, place, scene, facts, before, grid, unit, paint }: PanelProps) {
  const ground = GROUND[scene.theme];
  const { board } = scene.messages.figures;
  const most = facts.most[id];
  const perUnit = most === 0 ? 0 : place.barLength / most;
  return (
    <g data-panel={id}>
      <text x={grid.wide ? place.barX : 0} y={place.y + 17 * unit} fontSize={grid.font * 1.06} fontWeight={600}>{board.panels[id]}</text>
      {facts.rows.map((row, i) => {
        const y = place.y + grid.rowTop(i);
        const remark = remarkOf(scene, facts, row);
        return (
          <g key={row.id} data-state={row.id}>
            {!grid.wide && (
              <text x={row.kind === 'now' ? 6 * unit : 0} y={y + 17 * unit} fontWeight={700}>
                {nameLines(textOf(scene, row), grid.nameWidth * 0.72, grid.font, 1)[0]}
                {remark !== '' && <tspan dx={8 * unit} fontWeight={400} fill={ground.inkSoft}>{remark}</tspan>}
              </text>
            )}
            {SIDES.map((side, k) => (
              <g key={side} data-deployment={side}>
                {(id === 'hosts' || !grid.wide) && (
                  <text x={place.barX - 8 * unit} y={y + grid.above + k * grid.pitch + 12.5 * unit} textAnchor="end" fill={DEPLOYMENT_INK[scene.theme][side].text}>
                    {board.sides[side]}
                  </text>
                )}
                <BoardBar
                  theme={scene.theme} paint={paint} panel={id} side={row[side]} value={valueOf(scene, id, row[side])} x={place.barX}
                  y={y + grid.above + k * grid.pitch} perUnit={perUnit} grid={grid} unit={unit}
                  before={row.kind === 'now' && before !== null ? before[side][id] : null}
                />
              </g>
            ))}
            <path d={`M${place.barX} ${y + grid.above - 3 * unit}v${grid.pitch + grid.bar + 6 * unit}`} stroke={ground.ruleStrong} strokeWidth={unit} data-role="line" />
          </g>
        );
      })}
    </g>
  );
}

import type { MixFacts, MixRival, MixTotal } from '../../derive/mixHosts.ts';
import type { DeploymentId } from '../../model/result.ts';
import { DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { textWidth } from './textLines.ts';

export interface MixBarsProps {
  readonly scene: Scene;
  readonly facts: MixFacts;
  readonly width: number;
  readonly top: number;
  readonly unit: number;
}

interface Row { readonly id: MixRival | 'best'; readonly total: MixTotal | null }
interface Stretch { readonly hosts: number; readonly tone: DeploymentId }

const TONE: Readonly<Record<MixRival, DeploymentId>> = { allVms: 'hardware', allContainers: 'os', nested: 'nested', microvm: 'microvm' };
const LEAD = 12;
const NARROW = 520;

const rowsOf = ({ best, rivals }: MixFacts): readonly Row[] => (best === null ? [] : [{ id: 'best', total: best }, ...rivals]);
const rowHeight = (width: number, unit: number): number => (width < NARROW * unit ? 40 : 26) * unit;

/** What the bars below the hosts take, px. */
export const barsHeight = (facts: MixFacts, width: number, unit: number): number =>
  rowsOf(facts).length * rowHeight(width, unit) + (facts.best === null ? 0 : LEAD * unit);

const stretchesOf = (facts: MixFacts, { id, total }: Row): readonly Stretch[] =>
  (id === 'best'
    ? [{ hosts: facts.by.vm.hosts, tone: 'hardware' as const }, { hosts: facts.by.container.hosts, tone: 'os' as const }].filter(({ hosts }) => hosts > 0)
    : [{ hosts: total?.hosts ?? 0, tone: TONE[id] }]);

/** The mix and its rivals as bars of hosts on one scale, each with its numbers. */
export function MixBars({ scene, facts, width, top, unit }: MixBarsProps) {
  const { messages, format, theme } = scene;
  const ground = GROUND[theme];
  const words = messages.figures.mix;
  const rows = rowsOf(facts);
  const size = 12.5 * unit;
  const narrow = width < NARROW * unit;
  const number = ({ total }: Row): string => (total === null ? words.cannot : words.bar(format, total.hosts, total.memory));
  const left = narrow ? 0 : Math.max(...rows.map(({ id }) => textWidth(words.rivals[id], size))) + 14 * unit;
  const right = Math.max(...rows.map((row) => textWidth(number(row), size))) + 10 * unit;
  const most = Math.max(1, ...rows.map(({ total }) => total?.hosts ?? 0));
  const perHost = Math.max(0, width - left - (narrow ? 0 : right)) / most;
  return rows.map((row, i) => {
    const y = top + LEAD * unit + i * rowHeight(width, unit);
    const strong = row.id === 'best';
    const bar = y + (narrow ? 19 : 3) * unit;
    let x = left;
    return (
      <g key={row.id} fontSize={12 * unit} fontWeight={strong ? 700 : 400} data-rival={row.id}>
        <text x={0} y={y + 14 * unit}>{words.rivals[row.id]}</text>
        {stretchesOf(facts, row).map(({ hosts, tone }) => {
          const from = x;
          x += hosts * perHost;
          return <rect key={tone} x={from} y={bar} width={Math.max(0, hosts * perHost - 1)} height={14 * unit} fill={DEPLOYMENT_INK[theme][tone].mark} fillOpacity={strong ? 1 : 0.62} data-part={tone} />;
        })}
        <text x={narrow ? width : x + 8 * unit} y={y + 14 * unit} textAnchor={narrow ? 'end' : 'start'} fill={strong ? ground.ink : ground.inkSoft}>{number(row)}</text>
      </g>
    );
  });
}

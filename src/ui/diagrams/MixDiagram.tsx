import { memo, useId } from 'react';
import { drawnGroups } from '../../derive/mixHosts.ts';
import type { DrawnGroup, MixFacts } from '../../derive/mixHosts.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND, LAYER_INK } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { MixBars, barsHeight } from './MixBars.tsx';
import { blocksOf, gridOf, perBlockOf, placeGroups } from './mixLayout.ts';
import type { BlockGrid, GroupPlace, HostPlace, MixSizes } from './mixLayout.ts';
import { textWidth } from './textLines.ts';

export interface MixDiagramProps {
  readonly scene: Scene;
  readonly facts: MixFacts;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** Hosts that are drawn before the rest becomes "× n". */
const MOST_HOSTS = 24;

const SLAB = 7;

function sizesOf(unit: number): MixSizes {
  return { host: { width: 68 * unit, height: 72 * unit }, gap: 8 * unit, head: 42 * unit, foot: 24 * unit, between: 16 * unit };
}

/** Twelve ways to tell kernel families apart without a colour: the main one is plain. */
const MARKS = [
  '', 'M0 0L8 8', 'M0 4H8', 'M4 0V8', 'M0 8L8 0', 'M0 0L8 8M0 8L8 0', 'M0 4H8M4 0V8', 'M0 2H8M0 6H8', 'M2 0V8M6 0V8',
  'M0 4L4 0L8 4', 'M0 0L8 8M4 0V8', 'M0 8L8 0M0 4H8',
] as const;

function FamilyPatterns({ own, theme, families }: { readonly own: string; readonly theme: Theme; readonly families: readonly number[] }) {
  const { fill } = LAYER_INK[theme].application;
  return (
    <defs>
      {families.map((family) => (
        <pattern key={family} id={`${own}-${family}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={fill} />
          <path d={MARKS[family % MARKS.length] ?? ''} stroke={GROUND[theme].ink} strokeWidth={1.3} fill="none" />
        </pattern>
      ))}
    </defs>
  );
}

/** The hosts of the best mix with their contents, and below it what it competes with. */
export const MixDiagram = memo(function MixDiagram({ scene, facts, width, label }: MixDiagramProps) {
  const own = useId().replace(/[^\w-]/g, '');
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const sizes = sizesOf(unit);
  const words = scene.messages.figures.mix;
  const headings = (group: DrawnGroup): Headings => ({ first: headingOf(scene, group, facts.systems, unit, width), second: words.group(scene.format, group) });
  const { places, height } = placeGroups(drawnGroups(facts.groups, MOST_HOSTS), width, sizes, (group) => {
    const { first, second } = headings(group);
    return Math.max(first.at(-1)?.end ?? 0, textWidth(second, 12.5 * unit));
  });
  const whole = height + barsHeight(facts, width, unit);
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${whole}`} width={width} height={whole} role="img" aria-label={label}>
      <FamilyPatterns own={own} theme={scene.theme} families={[...new Set(facts.groups.flatMap((group) => group.families))]} />
      <g fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink}>
        {places.map((place) => (
          <Group key={`${place.group.carrier}${place.group.families.join('-')}`} scene={scene} place={place} sizes={sizes} unit={unit}
            own={own} perBlock={perBlockOf(facts.groups)} headings={headings(place.group)} />
        ))}
        <MixBars scene={scene} facts={facts} width={width} top={height} unit={unit} />
      </g>
    </svg>
  );
});

/** A name in a heading, with the pattern of its family before it. */
interface Naming { readonly text: string; readonly family: number | null; readonly x: number; readonly end: number }
interface Headings { readonly first: readonly Naming[]; readonly second: string }

const MOST_NAMES = 3;
const SWATCH = 16;

/** Names of the families, or how many there are where they are many or do not fit on the line. */
function headingOf(scene: Scene, group: DrawnGroup, systems: MixFacts['systems'], unit: number, width: number): readonly Naming[] {
  const { terms } = scene.messages;
  const { families } = group;
  const counted = headingWith(scene, group, unit, [{ text: scene.format.counted(families.length, 'family'), family: null }]);
  if (families.length > MOST_NAMES) return counted;
  const named = headingWith(scene, group, unit, families.map((family) => ({ text: terms.family(family, systems), family })));
  return (named.at(-1)?.end ?? 0) <= width ? named : counted;
}

function headingWith({ messages }: Scene, { carrier }: DrawnGroup, unit: number, names: readonly Pick<Naming, 'text' | 'family'>[]): readonly Naming[] {
  const words = messages.figures.mix;
  let x = 0;
  return [{ text: words.carriers[carrier], family: null }, ...names].map(({ text, family }) => {
    const from = x + (family === null ? 0 : SWATCH * unit);
    const end = from + textWidth(text, 13.5 * unit);
    x = end + 8 * unit;
    return { text, family, x: from, end };
  });
}

interface GroupProps {
  readonly scene: Scene;
  readonly place: GroupPlace;
  readonly sizes: MixSizes;
  readonly unit: number;
  readonly own: string;
  readonly perBlock: number;
  readonly headings: Headings;
}

function Group({ scene, place, headings, ...rest }: GroupProps) {
  const { group, x, y, hosts } = place;
  const { unit, own } = rest;
  const side = group.carrier === 'vm' ? 'hardware' : 'os';
  const ground = GROUND[scene.theme];
  return (
    <g data-pool={group.carrier} data-families={group.families.join(' ')}>
      <g fontSize={13 * unit} fontWeight={700} fill={DEPLOYMENT_INK[scene.theme][side].text}>
        {headings.first.map((naming) => (
          <g key={naming.text}>
            {naming.family !== null && <rect x={x + naming.x - SWATCH * unit + 0.5} y={y + 4 * unit} width={11 * unit} height={11 * unit} fill={`url(#${own}-${naming.family})`} stroke={ground.ink} strokeWidth={1} />}
            <text x={x + naming.x} y={y + 14 * unit}>{naming.text}</text>
          </g>
        ))}
      </g>
      <text x={x} y={y + 31 * unit} fill={ground.inkSoft}>{headings.second}</text>
      {hosts.map((host) => <Host key={host.key} scene={scene} host={host} carrier={group.carrier} grid={gridOf(group, rest.perBlock)} {...rest} />)}
    </g>
  );
}

type HostProps = Omit<GroupProps, 'place' | 'headings'> & { readonly host: HostPlace; readonly carrier: DrawnGroup['carrier']; readonly grid: BlockGrid };

function Host({ scene, host, carrier, grid, sizes, unit, own, perBlock }: HostProps) {
  const ground = GROUND[scene.theme];
  const words = scene.messages.figures.mix;
  const { width, height } = sizes.host;
  const { x, y, run, stands } = host;
  const slab = SLAB * unit;
  const count = run === null ? words.spare : scene.format.count(run.holds.reduce((sum, one) => sum + one.count, 0));
  const layers = LAYER_INK[scene.theme];
  return (
    <g data-host={run === null ? 'spare' : carrier}>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill="none" stroke={run === null ? ground.ruleStrong : ground.ink}
        strokeDasharray={run === null ? '3 3' : undefined} data-part="host" />
      {run !== null && (
        <>
          <rect x={x + 0.5} y={y + height - slab} width={width - 1} height={slab - 0.5} fill={carrier === 'vm' ? layers.hypervisor.fill : DEPLOYMENT_INK[scene.theme].os.mark} data-part="base" />
          <Blocks scene={scene} blocks={blocksOf(run, perBlock)} carrier={carrier} grid={grid} own={own} unit={unit} x={x + 3} y={y + 3} width={width - 6} height={height - slab - 5} />
        </>
      )}
      <text x={x} y={y + height + 15 * unit} fill={run === null ? ground.inkSoft : ground.ink}>{count}</text>
      {stands > 1 && <text x={x + width} y={y + height + 15 * unit} textAnchor="end" fontWeight={700}>{words.times(scene.format, stands)}</text>}
    </g>
  );
}

interface BlocksProps extends Pick<HostProps, 'scene' | 'carrier' | 'grid' | 'own' | 'unit'> {
  readonly blocks: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the bottom up, as a stack grows. A VM brings the foot it stands on; containers share the slab. */
function Blocks({ scene, blocks, carrier, grid, own, unit, x, y, width, height }: BlocksProps) {
  const ground = GROUND[scene.theme];
  const [across, down] = [width / grid.columns, height / grid.rows];
  const foot = carrier === 'vm' ? Math.max(4 * unit, down * 0.3) : 0;
  const os = DEPLOYMENT_INK[scene.theme].hardware.mark;
  return blocks.slice(0, grid.columns * grid.rows).map((family, i) => {
    const left = x + (i % grid.columns) * across;
    const top = y + height - (Math.floor(i / grid.columns) + 1) * down;
    return (
      <g key={`${left} ${top}`}>
        <rect x={left + 0.75} y={top + 0.75} width={across - 1.5} height={down - 1.5 - foot} fill={`url(#${own}-${family})`} stroke={ground.ruleStrong} strokeWidth={0.75} data-part="application" />
        {foot > 0 && <rect x={left + 0.75} y={top + down - 0.75 - foot} width={across - 1.5} height={foot} fill={os} data-part="guestOs" />}
      </g>
    );
  });
}

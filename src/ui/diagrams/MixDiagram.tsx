import { memo, useId } from 'react';
import { drawnGroups } from '../../derive/mixHosts.ts';
import type { DrawnGroup, MixFacts } from '../../derive/mixHosts.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND, LAYER_INK } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { MixBars, barsHeight } from './MixBars.tsx';
import { blocksOf, perBlockOf, placeGroups } from './mixLayout.ts';
import type { GroupPlace, HostPlace, MixSizes } from './mixLayout.ts';
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

const COLUMNS = 6;
const ROWS = 5;
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
  const headings = (group: DrawnGroup): readonly [string, string] =>
    [`${words.carriers[group.carrier]}: ${words.families(scene.format, group.families)}`, words.group(scene.format, group)];
  const { places, height } = placeGroups(drawnGroups(facts.groups, MOST_HOSTS), width, sizes, (group) => {
    const [first, second] = headings(group);
    return Math.max(textWidth(first, 13.5 * unit) + 18 * unit, textWidth(second, 12.5 * unit));
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

interface GroupProps {
  readonly scene: Scene;
  readonly place: GroupPlace;
  readonly sizes: MixSizes;
  readonly unit: number;
  readonly own: string;
  readonly perBlock: number;
  readonly headings: readonly [string, string];
}

function Group({ scene, place, headings, ...rest }: GroupProps) {
  const { group, x, y, hosts } = place;
  const { unit, own } = rest;
  const side = group.carrier === 'vm' ? 'hardware' : 'os';
  const ground = GROUND[scene.theme];
  const single = group.families.length === 1 ? group.families[0] : undefined;
  const indent = single === undefined ? 0 : 18 * unit;
  return (
    <g data-pool={group.carrier} data-families={group.families.join(' ')}>
      {single !== undefined && <rect x={x + 0.5} y={y + 4 * unit} width={11 * unit} height={11 * unit} fill={`url(#${own}-${single})`} stroke={ground.ink} strokeWidth={1} />}
      <text x={x + indent} y={y + 14 * unit} fontSize={13 * unit} fontWeight={700} fill={DEPLOYMENT_INK[scene.theme][side].text}>{headings[0]}</text>
      <text x={x} y={y + 31 * unit} fill={ground.inkSoft}>{headings[1]}</text>
      {hosts.map((host) => <Host key={host.key} scene={scene} host={host} carrier={group.carrier} {...rest} />)}
    </g>
  );
}

type HostProps = Omit<GroupProps, 'place' | 'headings'> & { readonly host: HostPlace; readonly carrier: DrawnGroup['carrier'] };

function Host({ scene, host, carrier, sizes, unit, own, perBlock }: HostProps) {
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
          <Blocks scene={scene} blocks={blocksOf(run, perBlock)} carrier={carrier} own={own} unit={unit} x={x + 3} y={y + 3} width={width - 6} height={height - slab - 5} />
        </>
      )}
      <text x={x} y={y + height + 15 * unit} fill={run === null ? ground.inkSoft : ground.ink}>{count}</text>
      {stands > 1 && <text x={x + width} y={y + height + 15 * unit} textAnchor="end" fontWeight={700}>{words.times(scene.format, stands)}</text>}
    </g>
  );
}

interface BlocksProps extends Pick<HostProps, 'scene' | 'carrier' | 'own' | 'unit'> {
  readonly blocks: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the bottom up, as a stack grows. A VM brings the foot it stands on; containers share the slab. */
function Blocks({ scene, blocks, carrier, own, unit, x, y, width, height }: BlocksProps) {
  const ground = GROUND[scene.theme];
  const [across, down] = [width / COLUMNS, height / ROWS];
  const foot = carrier === 'vm' ? 4 * unit : 0;
  const os = DEPLOYMENT_INK[scene.theme].hardware.mark;
  return blocks.slice(0, COLUMNS * ROWS).map((family, i) => {
    const left = x + (i % COLUMNS) * across;
    const top = y + height - (Math.floor(i / COLUMNS) + 1) * down;
    return (
      <g key={i}>
        <rect x={left + 0.75} y={top + 0.75} width={across - 1.5} height={down - 1.5 - foot} fill={`url(#${own}-${family})`} stroke={ground.ruleStrong} strokeWidth={0.75} data-part="application" />
        {foot > 0 && <rect x={left + 0.75} y={top + down - 0.75 - foot} width={across - 1.5} height={foot} fill={os} data-part="guestOs" />}
      </g>
    );
  });
}

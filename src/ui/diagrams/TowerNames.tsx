import type { OsCopies } from '../../derive/osCopies.ts';
import { GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { Band, Tower } from './copiesLayout.ts';
import { spread } from './spread.ts';
import { fillLines } from './textLines.ts';

export interface TowerNamesProps {
  readonly scene: Scene;
  readonly facts: OsCopies;
  /** Names stand left of the VMs and right of the containers. */
  readonly side: 'vms' | 'containers';
  readonly tower: Tower;
  /** The gutter for the names, px. */
  readonly x: number;
  readonly width: number;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

const LINE = 1.3;
const REACH = 14;

function nameOf({ scene, facts, side }: TowerNamesProps, layer: Band['layer']): readonly string[] {
  const words = scene.messages.figures.copies;
  if (layer === 'os') return side === 'vms' ? words.copies(facts.copies, scene.format) : words.kernels(facts.kernels, scene.format);
  if (layer === 'besides') return side === 'vms' ? words.layers.vmBesides : words.layers.containerBesides;
  return words.layers[layer];
}

/** Every layer with its name and its memory, beside it; moved apart where layers are thin. */
export function TowerNames(props: TowerNamesProps) {
  const { scene, side, tower, x, width, unit, from, to } = props;
  const ground = GROUND[scene.theme];
  const size = 12 * unit;
  const labels = tower.bands.map((band) => {
    const amount = scene.format.memory(band.memory);
    return { band, lines: [...fillLines(nameOf(props, band.layer), width - REACH * unit - 2, size), band.thick ? `${amount} ↕` : amount] };
  });
  const wishes = labels.map(({ band, lines }) => ({ at: band.y + band.height / 2, size: lines.length * size * LINE + 4 * unit }));
  const middles = spread(wishes, from, to);
  const isLeft = side === 'vms';
  const [near, far] = isLeft ? [tower.x - 1, tower.x - REACH * unit] : [x + 1, x + REACH * unit];
  return (
    <>
      {labels.map(({ band, lines }, i) => {
        const middle = middles[i] ?? band.y;
        const first = middle - ((lines.length - 1) * size * LINE) / 2;
        const weight = band.layer === 'os' ? 700 : 400;
        return (
          <g key={band.layer} data-name={band.layer}>
            <path
              d={`M${near} ${band.y + band.height / 2}h${isLeft ? -4 : 4}L${far + (isLeft ? 3 : -3)} ${middle}`} fill="none" stroke={ground.ruleStrong} data-role="line"
            />
            {lines.map((line, l) => (
              <text
                key={line} x={far} y={first + l * size * LINE} dy="0.36em" textAnchor={isLeft ? 'end' : 'start'} fontWeight={weight}
                fill={l === lines.length - 1 && weight === 400 ? ground.inkSoft : ground.ink}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}

import { GROUND } from '../palette.ts';
import type { StackPart } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { Band, CopiesLayout, Stripe, Tower } from './copiesLayout.ts';
import type { Paint } from './patterns.tsx';
import { unitBox } from './useGlide.ts';

export interface TowersProps {
  readonly scene: Scene;
  readonly layout: CopiesLayout;
  readonly paint: Paint;
  readonly unit: number;
}

/** Layers look as they do in every stack of this page. */
const VM_LOOKS: Readonly<Record<Band['layer'], StackPart>> =
  { application: 'application', besides: 'vmmOverhead', os: 'guestOs', hypervisor: 'hypervisor' };
const CONTAINER_LOOKS: Readonly<Record<Band['layer'], StackPart>> =
  { application: 'application', besides: 'runtime', os: 'hostOs', hypervisor: 'hypervisor' };

/** Stripes lower than this touch. */
const SEAMED = 3;
const seamOf = ({ height }: Stripe): number => (height >= 2 * SEAMED ? 2 : height >= SEAMED ? 1.2 : 0.4);

/** The host of VMs, which stays where it is: every copy of the operating system a stripe of its own. */
export function StandingTower({ scene, layout, paint, unit }: TowersProps) {
  const { vms, stripes } = layout;
  const ground = GROUND[scene.theme];
  return (
    <g data-side="hardware">
      {vms.bands.filter(({ layer }) => layer !== 'os').map(({ layer, y, height }) => (
        <rect key={layer} x={vms.x} y={y} width={vms.width} height={height} fill={paint.fill(VM_LOOKS[layer])} stroke={ground.paper} strokeWidth={0.75} data-part={VM_LOOKS[layer]} />
      ))}
      {stripes.map(({ key, before }) => (
        <rect key={key} x={vms.x} y={before.y} width={vms.width} height={before.height - seamOf(before)} fill={paint.fill('guestOs')} data-part="guestOs" />
      ))}
      {stripes.map(({ key, before }) => <KernelRing key={key} stripe={before} tower={vms} scene={scene} unit={unit} />)}
    </g>
  );
}

/** Once the kernel is shared they stand on the right; before, on the VMs' own layers, unseen. */
export function MovingTower({ scene, layout, paint, unit, isShared }: TowersProps & { readonly isShared: boolean }) {
  const { vms, containers, stripes } = layout;
  const ground = GROUND[scene.theme];
  const from = (layer: Band['layer']): Band | undefined => vms.bands.find((one) => one.layer === layer);
  return (
    <g data-side="os">
      {stripes.map(({ key, before, after }) => {
        const at = isShared ? after : before;
        const tower = isShared ? containers : vms;
        return (
          <g key={key} data-glide={key} transform={unitBox(tower.x, at.y, tower.width, at.height - seamOf(at))} opacity={isShared ? at.opacity : 0}>
            <rect width={1} height={1} fill={paint.ink('guestOs').fill} />
          </g>
        );
      })}
      {containers.bands.map((band) => {
        const start = from(band.layer);
        const moving = isShared ? band : (start ?? band);
        const tower = isShared ? containers : vms;
        return (
          <g
            key={band.layer} data-glide={band.layer} transform={`matrix(1,0,0,1,${tower.x},${round(moving.y)})`}
            opacity={isShared ? 1 : 0}
          >
            <rect width={containers.width} height={band.height} fill={paint.fill(CONTAINER_LOOKS[band.layer])} stroke={ground.paper} strokeWidth={0.75} data-part={CONTAINER_LOOKS[band.layer]} />
          </g>
        );
      })}
      <g data-glide="rings" opacity={isShared ? 1 : 0}>
        {isShared && stripes.filter(({ after }) => after.opacity > 0).map(({ key, after }) => (
          <KernelRing key={key} stripe={after} tower={containers} scene={scene} unit={unit} />
        ))}
      </g>
    </g>
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface RingProps { readonly stripe: Stripe; readonly tower: Tower; readonly scene: Scene; readonly unit: number }

/** One ring, one kernel, as in every stack. */
function KernelRing({ stripe, tower, scene, unit }: RingProps) {
  if (stripe.height < 7) return null;
  const ground = GROUND[scene.theme];
  const r = Math.min(3.2 * unit, stripe.height / 2 - 1.5);
  return (
    <circle
      cx={tower.x + 9 * unit} cy={stripe.y + (stripe.height - 1) / 2} r={r} fill={ground.paper} stroke={ground.ink} strokeWidth={1.2} data-role="kernel"
    />
  );
}

import { bindingSharesOf, hostsApartOf } from '../../derive/bindingShares.ts';
import type { BindingShares } from '../../derive/bindingShares.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { DeploymentId } from '../../model/result.ts';
import { BindingDiagram } from '../diagrams/BindingDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface BindingFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

const sideOf = (strips: readonly BindingShares[], id: DeploymentId): BindingShares => {
  const strip = strips.find((one) => one.id === id);
  if (strip === undefined) throw new Error(`no strip for ${id}`);
  return strip;
};

/** What a host lacks first, per deployment, and what is then left over. */
export function BindingFigure({ scene, width, headingLevel = 3 }: BindingFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.binding;
  const strips = bindingSharesOf(scene.inputs);
  const [hardware, os] = [sideOf(strips, 'hardware'), sideOf(strips, 'os')];
  const drawn = scene.stage === 'slide' ? [hardware, os] : strips;
  const title = words.title(hardware, os, hostsApartOf(scene.inputs), scene.format);
  const summary = words.summary(hardware, os, scene.format);
  const target = words.target(scene.format.percent(scene.inputs.cpuTarget, 0));
  return (
    <Figure
      id="binding" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={scene.messages.lab.sections.binding.title} summary={summary === '' ? undefined : [summary]}
      sources={[target, words.physical].join(scene.messages.headline.joint)} messages={figureMessages(scene.messages)}
      table={() => bindingTable(scene, strips, plainOf(title))}
    >
      <div ref={slot}>
        <BindingDiagram scene={scene} strips={drawn} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

/** Two columns per deployment: how full, and how many it would carry if only this counted. */
export function bindingTable(scene: Scene, strips: readonly BindingShares[], caption: string): TableContent {
  const { messages, format } = scene;
  const words = messages.figures.binding;
  const nameOf = (strip: BindingShares): string => messages.terms.deployments[strip.id].short;
  const resources = strips.find((strip) => strip.shares.length > 0)?.shares.map((share) => share.resource) ?? [];
  return {
    caption, corner: words.table.corner,
    columns: strips.flatMap((strip) => [
      { id: `${strip.id}-used`, header: words.table.used(nameOf(strip)) },
      { id: `${strip.id}-carries`, header: words.table.limit(nameOf(strip)) },
    ]),
    rows: resources.map((resource) => ({
      id: resource, header: words.resources[resource],
      cells: strips.flatMap((strip) => {
        const share = strip.shares.find((one) => one.resource === resource);
        const limitless = share !== undefined && share.carries === null;
        return [
          share !== undefined && share.used === null ? words.noLimit : format.percent(share?.used, 0),
          limitless ? words.noLimit : format.real(share?.carries),
        ];
      }),
    })),
  };
}

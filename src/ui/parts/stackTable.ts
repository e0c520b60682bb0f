import type { HostStack, StackBox, StackPicture } from '../../derive/stackBoxes.ts';
import { LAYERS } from '../../model/result.ts';
import type { LayerId } from '../../model/result.ts';
import type { TableContent, TableRow } from '../figure/table.ts';
import type { Scene } from '../scene.ts';

function boxOf(host: HostStack | null, layer: LayerId): StackBox | undefined {
  const boxes = (host?.blocks ?? []).flatMap((block) => [...(block.columns[0]?.boxes ?? []), ...block.below]);
  return [...boxes, ...(host?.base ?? [])].find((one) => one.layer === layer);
}

/** One copy of each layer, per deployment: the numbers that are drawn as heights. */
export function stackTable(scene: Scene, pictures: readonly StackPicture[], caption: string): TableContent {
  const { messages, format } = scene;
  const words = messages.figures.stack.table;
  const row = (id: string, header: string, cell: (picture: StackPicture) => string, strong = false): TableRow =>
    ({ id, header, cells: pictures.map(cell), strong });
  const layers = LAYERS.filter((layer) => pictures.some((one) => boxOf(one.host, layer) !== undefined));
  return {
    caption, corner: words.corner,
    columns: pictures.map((one) => ({ id: one.id, header: messages.terms.deployments[one.id].short })),
    rows: [
      row('guests', words.guests, (one) => format.count(one.host?.guests)),
      ...layers.map((layer) => row(layer, words.each(messages.terms.layers[layer]), (one) => format.memory(boxOf(one.host, layer)?.memory))),
      row('used', words.used, (one) => format.memory(one.host?.used), true),
      row('kernels', words.kernels, (one) => format.count(one.host?.kernels.running), true),
    ],
  };
}

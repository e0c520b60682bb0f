import type { Imported } from '../../derive/estate/reading.ts';
import { createReader } from './estateReader.ts';
import type { EstateReader } from './estateReader.ts';
import { buffersOf, packed } from './machineColumns.ts';
import { SLICE } from './workerMessages.ts';
import type { Asked, Port, Told } from './workerMessages.ts';

/** In slices, so that no message keeps the page from answering its reader. */
function* slicesOf({ inventory: { machines, setAside } }: Imported, turn: number): Generator<Extract<Told, { kind: 'slice' }>> {
  for (let at = 0; at < Math.max(machines.length, setAside.length); at += SLICE) {
    yield { kind: 'slice', turn, machines: packed(machines.slice(at, at + SLICE)), setAside: setAside.slice(at, at + SLICE) };
  }
}

const withoutRows = (it: Imported): Imported => ({ ...it, inventory: { ...it.inventory, machines: [], setAside: [] } });

/** What the worker does: reads and answers, one after the other, for the page at the other end. */
export function serveReader(port: Port, reader: EstateReader = createReader()): void {
  const tell = (message: Told): void => port.postMessage(message);
  const answer = async (asked: Asked): Promise<void> => {
    const { turn } = asked;
    if (asked.kind === 'estate') return tell({ kind: 'estate', turn, estate: await reader.estate(asked.terms) });
    let last = -1;
    const result = await reader.read(asked.files, asked.names, asked.answers, (exact) => {
      const share = Math.floor(exact * 100) / 100;
      if (share === last) return;
      last = share;
      tell({ kind: 'share', turn, share });
    });
    if (result.kind === 'imported') for (const slice of slicesOf(result, turn)) port.postMessage(slice, { transfer: [...buffersOf(slice.machines)] as ArrayBuffer[] });
    tell({ kind: 'read', turn, result: result.kind === 'imported' ? withoutRows(result) : result });
  };
  port.addEventListener('message', ({ data }) => {
    // Only the page that made the worker can speak to it.
    const asked = data as Asked;
    answer(asked).catch(() => tell({ kind: 'failed', turn: asked.turn }));
  });
}

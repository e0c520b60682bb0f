// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { LIMITS } from './limits.ts';
import { Refused } from './refused.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MOST = 65_535;

/** One file of an archive, as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT_MOST);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new Refused('zipDamaged');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new Refused('zipDamaged');
  const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
  const flags = view.getUint16(at + 8, true);
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replace(/^\//u, ''),
      method: view.getUint16(at + 10, true), encrypted: flags % 2 === 1, crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    },
    next: at + 46 + name + extra + comment,
  };
}

/** Sums and ratios that no workbook has are refused before a byte is unpacked. */
function assertHarmless(entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > LIMITS.unpackedBytes) throw new Refused('zipSize', size, LIMITS.unpackedBytes);
  if (size > 2 ** 20 && size > packed * LIMITS.ratio) throw new Refused('zipRatio', Math.round(size / Math.max(1, packed)), LIMITS.ratio);
}

/**
 * The directory of a zip, checked against the limits. Nothing is unpacked. Throws Refused: too many entries, too large,
 * packed too tightly, encrypted, damaged.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  if (view.byteLength < END_SIZE) throw new Refused('zipDamaged');
  const end = endOfDirectory(view);
  const number = view.getUint16(end + 10, true);
  if (number > LIMITS.zipEntries) throw new Refused('zipEntries', number, LIMITS.zipEntries);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < number; i += 1) {
    const { entry, next } = entryAt(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  if (entries.some((entry) => entry.encrypted)) throw new Refused('encrypted');
  assertHarmless(entries);
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const at = entry.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new Refused('zipDamaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packed > view.byteLength) throw new Refused('zipDamaged');
  return bytes.subarray(start, start + entry.packed);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let c = before;
  for (let i = 0; i < bytes.length; i += 1) c = (CRC_TABLE[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8);
  return c;
}

async function* inflated(packed: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong here shows again, and is caught, where it is read.
  const done = Promise.allSettled([writer.write(packed), writer.close()]);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done: ended, value } = await reader.read();
      if (ended) break;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await done;
  }
}

/** Damage in the packed bytes, whatever the machine calls it, is damage in the archive. */
async function* unpacked(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new Refused('zipMethod');
  try {
    yield* inflated(packed.slice());
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('zipDamaged');
  }
}

/**
 * The bytes of one entry, piece by piece. Throws Refused as soon as they are more than the directory declared, and at
 * the end if they are fewer or their checksum differs: a forged size must not pass as a short file.
 */
export async function* zipContent(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0xffffffff;
  for await (const piece of unpacked(bytes, entry)) {
    size += piece.length;
    if (size > entry.size) throw new Refused('zipForged', size, entry.size);
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw new Refused('zipForged', size, entry.size);
  if ((crc ^ 0xffffffff) >>> 0 !== entry.crc) throw new Refused('zipDamaged');
}

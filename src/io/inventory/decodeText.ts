import type { Encoding } from '../../derive/estate/reading.ts';

export type Decoded = { readonly text: string; readonly encoding: Encoding } | null;

function decodedAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

function markOf(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/** Zero bytes on every other place: Latin letters in UTF-16 without a mark. */
function utf16Guess(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096);
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = (length / 2) * 0.3;
  if (odd > many && even < odd / 4) return 'utf-16le';
  return even > many && odd < even / 4 ? 'utf-16be' : null;
}

/**
 * Text from bytes: by its mark, else as UTF-8, else as UTF-16 by its zero bytes, else as Shift_JIS, none of them with a
 * single fault. Null: in no encoding we know; the reader is asked. What he answers is used even where single bytes do
 * not fit it (they become U+FFFD). https://encoding.spec.whatwg.org/
 *
 * @example decodeText(new Uint8Array([0x83, 0x81])) → { text: 'メ', encoding: 'windows-31j' }
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding): Decoded {
  if (asked !== undefined) return { text: new TextDecoder(asked).decode(bytes), encoding: asked };
  const mark = markOf(bytes);
  if (mark !== null) return decodedAs(bytes, mark);
  const wide = utf16Guess(bytes);
  if (wide !== null) return decodedAs(bytes, wide);
  return decodedAs(bytes, 'utf-8') ?? decodedAs(bytes, 'windows-31j');
}

import { Refused } from './refused.ts';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** 'EncryptedPackage' in UTF-16, as the directory of a protected workbook has it. */
const PROTECTED = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/**
 * Zip or text, by the first bytes: a name says nothing. Throws Refused for old workbooks, protected ones (both are
 * "compound files") and archives of other kinds.
 */
export function packingOf(bytes: Uint8Array): 'zip' | 'text' {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refused(holds(bytes, PROTECTED) ? 'encrypted' : 'oldExcel');
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(bytes, 0x52, 0x61, 0x72, 0x21)) throw new Refused('compressed');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Refused('notText');
  return startsWith(bytes, 0x50, 0x4b) ? 'zip' : 'text';
}

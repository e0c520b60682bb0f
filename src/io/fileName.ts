/** What Windows, macOS or a shell refuses or misreads in a name, blanks and invisible characters. */
const UNFIT = /[\p{C}\p{Z}\s<>:"/\\|?*#%&{}$!'`@+=^~;,()[\]]+/gu;
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** In characters; a Japanese one takes three of the 255 bytes that a file system has for a name. */
const LONGEST = 72;

/**
 * A name for a file that any system takes: the parts with a hyphen between them, Japanese as it stands.
 *
 * @example fileName(['two-kinds', 'divergence', 'n800', 'k1'], 'svg') → 'two-kinds-divergence-n800-k1.svg'
 */
export function fileName(parts: readonly string[], ending: string): string {
  const clean = parts.map((part) => part.normalize('NFC').replace(UNFIT, '-').replace(/^[-.]+|[-.]+$/gu, '')).filter((part) => part !== '');
  const whole = Array.from(clean.join('-').replace(/-{2,}/gu, '-')).slice(0, LONGEST).join('').replace(/[-.]+$/u, '');
  const name = whole === '' ? 'file' : DEVICE.test(whole) ? `${whole}-` : whole;
  return `${name}.${ending}`;
}

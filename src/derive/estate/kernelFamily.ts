import type { KernelFamily } from '../../model/kernelFamilies.ts';

/**
 * First match wins. Names as VMware, Hyper-V, Azure, AWS and libosinfo write them; `guestId`s too
 * (windows9Server64Guest, rhel8_64Guest). What shares a kernel is one family, whatever it is called:
 * every Linux distribution, and appliances that say they are built on one.
 */
const PATTERNS: readonly (readonly [RegExp, KernelFamily])[] = [
  [/windows|\bwin\s?(?:nt|xp|vista|[78]|10|11|20[0-2]\d)|\bwin\d|microsoft|^win(?:net|xp|nt|2000|longhorn|vista)/u, 'windows'],
  [/free\s?bsd|opnsense|pfsense|truenas core|freenas/u, 'freebsd'],
  [/solaris|sun\s?os|illumos|smartos|omnios|openindiana/u, 'solaris'],
  [/darwin|mac\s?os|os ?x\b/u, 'macos'],
  [/\baix\b/u, 'aix'],
  [/hp-?ux/u, 'hpux'],
  [/netware/u, 'netware'],
  [/linux|ubuntu|debian|\brhel|rhel\d|red ?hat|centos|rocky|alma|fedora|\bsuse|sles|\bsle\b|opensuse|oracle ?(?:linux|\d)|amazon|photon|coreos|flatcar|talos|bottlerocket|alpine|\barch\b|gentoo|\bmint\b|kali|asianux|miracle|turbolinux|\bvine\b|mandr(?:ake|iva)|android|\bcos\b|container-optimized|openwrt|vyos|\bl26\b|\bl24\b/u, 'linux'],
  [/vmkernel|esxi?\b|open\s?bsd|net\s?bsd|dragonfly|os\/2|ecomstation|\bdos\b|ms-dos|unixware|openserver|\bsco\b|haiku|qnx|freertos|reactos/u, 'other'],
];

/** An estate has few names for its systems and many machines. */
const known = new Map<string, KernelFamily>();
const MOST_KNOWN = 10_000;

function familyOf(os: string): KernelFamily {
  const name = os.normalize('NFKC').toLowerCase().replace(/[\s_]+/gu, ' ').trim();
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
}

/**
 * The family of kernels that an OS, as an export names it, belongs to. '' and "Other (64-bit)" say nothing: they are
 * `unknown`, to be asked and never guessed.
 *
 * @example kernelFamilyOf('Microsoft Windows Server 2019 (64-bit)') → 'windows'
 * @example kernelFamilyOf('Other 3.x or later Linux (64-bit)') → 'linux'
 */
export function kernelFamilyOf(os: string): KernelFamily {
  const before = known.get(os);
  if (before !== undefined) return before;
  const family = familyOf(os);
  if (known.size < MOST_KNOWN) known.set(os, family);
  return family;
}

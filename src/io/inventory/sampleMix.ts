type Weighted<T> = readonly (readonly [T, number])[];

type Cluster = 'nrt-prod' | 'nrt-test' | 'kix-prod';
export interface Site { readonly code: string; readonly server: string; readonly clusters: Weighted<Cluster> }

export const SITES: readonly [Site, Site] = [
  { code: 'nrt', server: 'vcenter-nrt.example', clusters: [['nrt-prod', 3], ['nrt-test', 1]] },
  { code: 'kix', server: 'vcenter-kix.example', clusters: [['kix-prod', 1]] },
];

const named = (site: string, kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${site}-${kind}-${String(i + 1).padStart(2, '0')}`);

/** Cores and memory (GiB) of each host, and their names. Bought in two years. */
export const HOSTS_OF: Readonly<Record<Cluster, { readonly cores: number; readonly memory: number; readonly names: readonly string[] }>> = {
  'nrt-prod': { cores: 48, memory: 768, names: named('nrt', 'esx', 8) },
  'nrt-test': { cores: 32, memory: 512, names: named('nrt', 'esxt', 4) },
  'kix-prod': { cores: 48, memory: 768, names: named('kix', 'esx', 10) },
};

export const ROLES: Weighted<string> = [
  ['ap', 24], ['web', 18], ['db', 14], ['batch', 9], ['file', 6], ['ci', 5], ['dev', 10], ['log', 4], ['mail', 3], ['auth', 3], ['rpa', 4],
];

/** vCPUs and memory in GiB. Between what Azure's customers order (1–2 vCPUs) and what assessments find (middle: 4 vCPUs, 12 GiB). */
export const SIZES: Weighted<readonly [vcpus: number, memory: number]> = [
  [[1, 2], 8], [[2, 4], 22], [[2, 8], 18], [[4, 8], 16], [[4, 16], 18], [[8, 16], 6], [[8, 32], 7], [[16, 64], 3], [[4, 32], 2],
];

/** As VMware names them; the last ones say nothing about a kernel. */
export const SYSTEMS: Weighted<string> = [
  ['Microsoft Windows Server 2019 (64-bit)', 21], ['Microsoft Windows Server 2016 or later (64-bit)', 14], ['Microsoft Windows Server 2022 (64-bit)', 11],
  ['Microsoft Windows Server 2012 (64-bit)', 5], ['Microsoft Windows 10 (64-bit)', 2],
  ['Red Hat Enterprise Linux 8 (64-bit)', 13], ['Red Hat Enterprise Linux 7 (64-bit)', 9], ['Red Hat Enterprise Linux 9 (64-bit)', 4], ['Ubuntu Linux (64-bit)', 7],
  ['CentOS 7 (64-bit)', 6], ['Oracle Linux 8 (64-bit)', 2], ['SUSE Linux Enterprise 12 (64-bit)', 2], ['VMware Photon OS (64-bit)', 1],
  ['FreeBSD 13 or later versions (64-bit)', 1], ['Oracle Solaris 11 (64-bit)', 0.6], ['Other (64-bit)', 1.2], ['', 0.6],
];

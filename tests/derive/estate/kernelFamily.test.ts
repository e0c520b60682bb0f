import { expect, test } from 'vitest';
import { KERNEL_FAMILIES } from '../../../src/model/kernelFamilies.ts';
import { kernelFamilyOf } from '../../../src/derive/estate/kernelFamily.ts';

test.each([
  ['Microsoft Windows Server 2019 (64-bit)', 'windows'], ['Windows Server 2012 R2 Standard', 'windows'], ['windows9Server64Guest', 'windows'], ['winNetEnterpriseGuest', 'windows'],
  ['Microsoft SQL Server', 'windows'], ['Win2022', 'windows'],
  ['Red Hat Enterprise Linux 8 (64-bit)', 'linux'], ['rhel8_64Guest', 'linux'], ['Ubuntu Linux (64-bit)', 'linux'], ['CentOS 4/5/6/7 (64-bit)', 'linux'], ['SUSE Linux Enterprise 12 (64-bit)', 'linux'],
  ['Debian GNU/Linux 9 (64-bit)', 'linux'], ['Other 3.x or later Linux (64-bit)', 'linux'], ['otherLinux64Guest', 'linux'], ['VMware Photon OS (64-bit)', 'linux'], ['Amazon Linux 2 (64-bit)', 'linux'],
  ['Oracle Linux 7', 'linux'], ['Rocky Linux 9', 'linux'], ['Asianux 4', 'linux'], ['MIRACLE LINUX 8', 'linux'], ['l26', 'linux'],
  ['FreeBSD 13 (64-bit)', 'freebsd'], ['Oracle Solaris 11 (64-bit)', 'solaris'], ['SunOS 5.11', 'solaris'], ['Apple macOS 12 (64-bit)', 'macos'], ['darwin21_64Guest', 'macos'],
  ['AIX 7.2', 'aix'], ['HP-UX 11i', 'hpux'], ['Novell NetWare 6.x', 'netware'], ['OpenBSD 7', 'other'], ['VMware ESXi 7.0 or later', 'other'], ['MS-DOS', 'other'],
  ['', 'unknown'], ['Other (64-bit)', 'unknown'], ['otherGuest64', 'unknown'], ['Not Available', 'unknown'], ['不明', 'unknown'], ['ＷＩＮＤＯＷＳ　Ｓｅｒｖｅｒ', 'windows'],
] as const)('%s is %s', (os, family) => {
  expect(kernelFamilyOf(os)).toBe(family);
});

test('there are no more families than the model speaks of', () => {
  expect(KERNEL_FAMILIES.length).toBeLessThanOrEqual(12);
});

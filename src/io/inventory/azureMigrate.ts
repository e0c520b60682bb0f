// https://learn.microsoft.com/azure/migrate/tutorial-discover-import
import { oneTableFormat } from './format.ts';

/** `*` before a header marks what must be filled in. Storage is in GB, in older files in MB; up to twenty disks, each with its size. */
export const azureMigrate = oneTableFormat('azureMigrate', ['servername', 'cores', 'memory', 'osname'], {
  name: { names: ['servername'] },
  vcpus: { names: ['cores'] },
  memory: { names: ['memory'], unit: 'MB' },
  cpuUse: { names: ['cpuutilizationpercentage'] },
  os: { names: ['osname'] },
  disk: { names: Array.from({ length: 20 }, (_, i) => `disk${i + 1}size`), unit: 'GB', all: true },
  diskUsed: { names: ['storageinuse'], unit: 'GB' },
});

// https://docs.aws.amazon.com/application-discovery/latest/userguide/discovery-import.html
import { oneTableFormat } from './format.ts';

/** No disk sizes. Sockets, cores and logical cores are three columns: what an OS sees are the logical ones. */
export const awsImport = oneTableFormat('awsImport', ['cpu.numberofcores/cpu.numberoflogicalcores', 'ram.totalsizein'], {
  name: { names: ['hostname', 'vmware.vmname', 'externalid'] },
  id: { names: ['externalid', 'vmware.morefid', 'smbiosid'] },
  server: { names: ['vmware.vcenterid'] },
  vcpus: { names: ['cpu.numberoflogicalcores', 'cpu.numberofcores'] },
  memory: { names: ['ram.totalsizein'], unit: 'MB' },
  activeMemory: { names: ['ram.usedsizeinmb.avg', 'ram.usedsizein'], unit: 'MB' },
  cpuUse: { names: ['cpu.usagepct.avg'] },
  os: { names: ['os.name'] },
});

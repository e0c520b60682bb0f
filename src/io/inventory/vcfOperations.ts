// https://techdocs.broadcom.com/us/en/vmware-cis/vcf/vcf-9-0-and-later/9-0/metrics-and-properties.html
import { oneTableFormat } from './format.ts';
import type { TableFormat } from './format.ts';
import { headedBy, keyOf } from './columns.ts';
import type { SourceTable } from './table.ts';

/** Numbers stand in quotes with commas for thousands; headers are paths of metrics: `Memory|Total Capacity (GB)`. */
const format = oneTableFormat('vcfOperations', ['name/objectname/virtualmachine/vmname'], {
  name: { names: ['name', 'objectname', 'virtualmachine', 'vmname'] },
  id: { names: ['summary|moid', 'configuration|moid', 'vmentityobjectid'] },
  server: { names: ['summary|parentvcenter', 'summary|vcenter'] },
  power: { names: ['summary|runtime|powerstate', 'system|poweredon', 'summary|runtimepowerstate'] },
  template: { names: ['summary|configuration|istemplate'] },
  vcpus: { names: ['cpu|provisionedvcpus', 'cpu|provisionedvcpu', 'cpu|provisionedvcpusvcpus', 'configuration|hardware|numberofcpus', 'configuration|hardware|numberofvcpus', 'configuration|hardware|numberofcpusvcpus', 'cpu|numberofcpus', 'cpu|numberofcpusvcpus'] },
  memory: { names: ['memory|totalcapacity', 'memory|guestconfiguredmemory', 'memory|provisionedmemory', 'configuration|hardware|memory', 'configuration|hardware|memorysize'] },
  activeMemory: { names: ['memory|guestactivememory', 'memory|active', 'memory|utilization'] },
  overhead: { names: ['memory|overhead', 'memory|overheadmemory'] },
  disk: { names: ['diskspace|totalcapacity', 'diskspace|provisionedspace', 'diskspace|totalprovisioneddiskspace', 'configuration|hardware|diskspace', 'guestfilesystem|totalcapacity'] },
  diskUsed: { names: ['diskspace|virtualmachineused', 'diskspace|utilization', 'guestfilesystem|utilization', 'guestfilesystem|totalguestfilesystemusage'] },
  cpuUse: { names: ['cpu|usage%', 'cpu|usage', 'cpu|demand%'] },
  os: { names: ['summary|guestoperatingsystem|guestosfullname', 'guestos|fullname', 'summary|guestoperatingsystem|toolsguestosfullname', 'configuration|guestfullname', 'summary|guestosfullname'] },
});

const METRICS = /^(?:memory|cpu|configuration|diskspace|summary|guestfilesystem)\|/u;

function hasMetrics(table: SourceTable): boolean {
  const headers = headedBy(table, ['name/objectname/virtualmachine/vmname'])?.headers ?? [];
  return headers.filter((header) => METRICS.test(keyOf(header))).length >= 2;
}

export const vcfOperations: TableFormat = { ...format, reads: hasMetrics };

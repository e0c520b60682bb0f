// https://learn.microsoft.com/powershell/module/hyper-v/get-vm
import { oneTableFormat } from './format.ts';

/**
 * `Get-VM | Select … | Export-Csv` or `| ConvertTo-Json`: memory in bytes. What a VM has now is `MemoryAssigned`; one
 * that is off has none, and its `MemoryStartup` counts for nothing.
 */
export const hyperV = oneTableFormat('hyperV', ['name/vmname', 'state', 'memoryassigned/memorystartup'], {
  name: { names: ['name', 'vmname'] },
  id: { names: ['vmid', 'id'] },
  server: { names: ['computername'] },
  power: { names: ['state'] },
  vcpus: { names: ['processorcount'] },
  memory: { names: ['memoryassigned', 'memorystartup'], unit: 'bytes' },
  activeMemory: { names: ['memorydemand'], unit: 'bytes' },
  disk: { names: ['size', 'vhdsize', 'disksize'], unit: 'bytes' },
  diskUsed: { names: ['filesize', 'sizeofsystemfiles'], unit: 'bytes' },
  cpuUse: { names: ['cpuusage'], percent: true },
  os: { names: ['guestos', 'operatingsystem', 'osname'] },
});

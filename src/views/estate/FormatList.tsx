import { Fragment } from 'react';
import { INVENTORY_FORMATS } from '../../derive/estate/inventory.ts';
import type { InventoryFormat } from '../../derive/estate/inventory.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { useEstate } from './estateContext.ts';
import styles from './Estate.module.css';

/** What has to be typed to make an export, where it is made so. */
const COMMANDS: Readonly<Partial<Record<InventoryFormat, string>>> = {
  hyperV: 'Get-VM | Select-Object Name,State,ProcessorCount,MemoryStartup,MemoryAssigned,CPUUsage,VMId | Export-Csv vms.csv -Encoding UTF8 -NoTypeInformation',
  proxmox: 'pvesh get /cluster/resources --type vm --output-format json > vms.json',
  domstats: 'virsh domstats > domstats.txt',
  kubernetes: 'kubectl get pods -A -o json > pods.json',
  vzlist: 'vzlist -a -o ctid,numproc,physpages,diskspace,cpulimit,status > vzlist.txt',
};

/** What is read, said before anything is given, and how to come by it. */
export function FormatList() {
  const { words: { formats } } = useEstate();
  return (
    <Disclosure summary={formats.summary}>
      <dl className={styles.formats}>
        {INVENTORY_FORMATS.map((id) => (
          <Fragment key={id}>
            <dt>{formats.items[id].name}</dt>
            <dd>{formats.items[id].how}{COMMANDS[id] !== undefined && <code>{COMMANDS[id]}</code>}</dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  );
}

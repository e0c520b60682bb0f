import { workloadsIn } from '../../model/fleet.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { fleetNote } from '../fleetNote.ts';
import { useChosen, useLab } from './labContext.ts';
import styles from './FleetLine.module.css';

/** Says that a given fleet is in force, and how to put it aside; nothing where the sliders make the fleet. */
export function FleetLine() {
  const { store, all, format } = useLab();
  const fleet = useChosen((state) => state.inputs.fleet);
  const workloads = useChosen((state) => state.inputs.workloads);
  if (fleet === null || all === null) return null;
  const counted = (n: number): string => format.counted(n, 'workload');
  const { line, scaled, drop } = all.fleet;
  // More than the slider takes are scaled from the beginning.
  const own = workloadsIn(fleet);
  const moved = workloads === own ? '' : `${all.headline.joint}${scaled(counted(own), counted(workloads))}`;
  const onDrop = (): void => {
    store.dropFleet();
    // The button is gone, and with it the focus.
    document.getElementById('main')?.focus();
  };
  return (
    <p className={styles.line} data-fleet-line>
      {`${line(counted(own), format.count(fleet.groups.length))}${moved} `}
      <Button kind="quiet" onClick={onDrop}>{drop}</Button>
    </p>
  );
}

/** What a link says of the fleet in force, before anybody sends one. */
export function FleetInLink() {
  const { all, format } = useLab();
  const fleet = useChosen((state) => state.inputs.fleet);
  return fleet === null || all === null ? null : <> {all.fleet.sharing(format.count(fleet.groups.length))}</>;
}

/** The same in a few words, where there is nothing to press. */
export function FleetNote() {
  const { all, format } = useLab();
  const fleet = useChosen((state) => state.inputs.fleet);
  if (fleet === null || all === null) return null;
  return <span data-fleet-line>{fleetNote(fleet, all, format)}</span>;
}

import { useId, useState } from 'react';
import type { Estate } from '../../derive/estate.ts';
import { groupFileOf } from '../../derive/estate/groupRows.ts';
import type { Inventory } from '../../derive/estate/inventory.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { CSV_BOM } from '../../io/csv.ts';
import { fileName } from '../../io/fileName.ts';
import { groupCsv, groupJson } from '../../io/inventory/groupFile.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { saveFile } from '../lab/saveFile.ts';
import styles from './Estate.module.css';

export interface EstateTakeProps { readonly words: EstateFigureWords['take']; readonly estate: Estate; readonly inventory: Inventory }

/** The groups of the estate as files, without a name in them unless the reader says so. */
export function EstateTake({ words, estate, inventory }: EstateTakeProps) {
  const [named, setNamed] = useState(false);
  const [saved, setSaved] = useState('');
  const id = useId();
  const save = (ending: 'json' | 'csv'): void => {
    const file = groupFileOf(inventory, estate, named);
    const name = fileName(words.file, ending);
    if (ending === 'json') saveFile(name, groupJson(file));
    else saveFile(name, CSV_BOM + groupCsv(file), 'text/csv');
    setSaved(words.saved(name));
  };
  return (
    <section className={styles.step} data-screen-only="" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <p>{words.why}</p>
      <Switch id={`${id}-names`} label={words.names} description={words.namesNote} on={named} onChange={setNamed} />
      <p><Button onClick={() => save('json')}>{words.json}</Button> <Button onClick={() => save('csv')}>{words.csv}</Button></p>
      <p role="status">{saved}</p>
    </section>
  );
}

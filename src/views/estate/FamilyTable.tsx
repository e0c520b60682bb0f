import { useMemo } from 'react';
import { KERNEL_FAMILIES } from '../../model/kernelFamilies.ts';
import type { OsName } from '../../derive/estate/osNames.ts';
import { givenOs } from '../../i18n/givenText.ts';
import { DataTable } from '../../ui/figure/DataTable.tsx';
import type { TableContent } from '../../ui/figure/table.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { useLab } from '../lab/labContext.ts';
import { useEstate } from './estateContext.ts';
import styles from './Estate.module.css';

/** As many as are looked through at a glance. */
const SHOWN = 12;

/** Which kernel each system has, as its name says it, to be put right where it is wrong. */
export function FamilyTable({ names }: { readonly names: readonly OsName[] }) {
  const { words: { families } } = useEstate();
  const { format } = useLab();
  const unknown = names.filter((one) => one.family === 'unknown').reduce((sum, one) => sum + one.machines, 0);
  const rest = names.slice(SHOWN);
  return (
    <section className={styles.families}>
      <h2>{families.title}</h2>
      <p>{families.why}</p>
      {unknown > 0 && <p >{families.open(format.count(unknown))}</p>}
      <Names names={names.slice(0, SHOWN)} first={0} caption={families.title} />
      {rest.length > 0 && <Disclosure summary={families.more(format.count(rest.length))}><Names names={rest} first={SHOWN} caption={families.more(format.count(rest.length))} /></Disclosure>}
    </section>
  );
}

interface NamesProps {
  readonly names: readonly OsName[];
  readonly first: number;
  readonly caption: string;
}

function Names({ names, first, caption }: NamesProps) {
  const { words: { families } } = useEstate();
  const { format } = useLab();
  const content = useMemo((): TableContent => ({
    caption, corner: families.os,
    columns: [{ id: 'machines', header: families.machines }, { id: 'family', header: families.family, kind: 'words' }],
    rows: names.map((name, at) => ({
      id: name.os, header: name.os === '' ? families.none : givenOs(name.os),
      cells: [format.count(name.machines), <Family key="family" name={name} id={`estate-os-${first + at}`} />],
    })),
  }), [names, first, caption, families, format]);
  return <DataTable content={content} captionHidden />;
}

function Family({ name: { os, family, found }, id }: { readonly name: OsName; readonly id: string }) {
  const { estate, words: { families } } = useEstate();
  return (
    <select id={id} className={styles.family} data-open={family === 'unknown'} data-changed={family !== found} aria-label={families.familyOf(os === '' ? families.none : givenOs(os))} value={family}
      onChange={(event) => {
        const chosen = KERNEL_FAMILIES.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) estate.setFamily(os, chosen);
      }}>
      {KERNEL_FAMILIES.map((one) => <option key={one} value={one}>{families.names[one]}</option>)}
    </select>
  );
}

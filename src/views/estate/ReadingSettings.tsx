import { useState } from 'react';
import { ENCODINGS } from '../../derive/estate/reading.ts';
import type { Answers, Imported } from '../../derive/estate/reading.ts';
import { givenText } from '../../i18n/givenText.ts';
import { SEPARATORS } from '../../io/inventory/csvTable.ts';
import { SIZE_UNITS } from '../../io/inventory/numberCell.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { DataTable } from '../../ui/figure/DataTable.tsx';
import { useEstate, useEstateState } from './estateContext.ts';
import styles from './Estate.module.css';

/** What the reader can put right about how the text of a table was read. */
type Draft = Pick<Answers, 'encoding' | 'separator' | 'decimal' | 'mapping' | 'units'>;

/** Fields that a table of any kind may have. */
const MAPPED = ['name', 'power', 'count', 'vcpus', 'memory', 'disk', 'cpuUse', 'os'] as const;
const SIZED: readonly string[] = ['memory', 'disk'];

/** How it was read, and the way to read it otherwise. */
export function ReadingSettings({ imported }: { readonly imported: Imported }) {
  const { estate, words: { check } } = useEstate();
  const [draft, setDraft] = useState<Draft>({});
  const change = (more: Draft): void => setDraft({ ...draft, ...more });
  const texts = imported.readings.filter((one) => one.encoding !== null);
  return (
    <Disclosure summary={check.reading}>
      <div className={styles.settings}>
        {texts.length > 0 && <TextSettings imported={imported} draft={draft} onChange={change} />}
        {imported.headers === undefined ? <Mapping imported={imported} /> : <Columns imported={imported} headers={imported.headers} draft={draft} onChange={change} />}
        <Button disabled={Object.keys(draft).length === 0} onClick={() => void estate.answer(draft)}>{check.again}</Button>
      </div>
    </Disclosure>
  );
}

interface DraftProps {
  readonly imported: Imported;
  readonly draft: Draft;
  readonly onChange: (more: Draft) => void;
}

function TextSettings({ imported, draft, onChange }: DraftProps) {
  const { words: { check, encodings } } = useEstate();
  const answers = useEstateState((state) => state.answers);
  const [first] = imported.readings.filter((one) => one.encoding !== null);
  const { separators } = check;
  const nameOf = (separator: string): string => separators[separator as keyof typeof separators] ?? separator;
  const decimals = { '.': '1.5', ',': '1,5' } as const;
  const found = (name: string | undefined): string => (name === undefined ? check.asFound : check.found(name));
  const now = { ...answers, ...draft };
  const text = first === undefined || first.encoding === null ? undefined : encodings[first.encoding];
  const separator = first?.separator ?? null;
  const decimal = first?.decimal ?? null;
  return (
    <div className={styles.selects}>
      <SelectField id="estate-set-encoding" label={check.encoding} value={now.encoding ?? ''} options={[{ value: '', label: found(text), disabled: now.encoding !== undefined }, ...ENCODINGS.map((value) => ({ value, label: encodings[value] }))]}
        onChange={(value) => { if (value !== '') onChange({ encoding: value }); }} />
      {separator !== null && (
        <SelectField id="estate-set-separator" label={check.separator} value={now.separator ?? ''} options={[{ value: '', label: found(nameOf(separator)), disabled: now.separator !== undefined }, ...SEPARATORS.map((value) => ({ value, label: nameOf(value) }))]}
          onChange={(value) => { if (value !== '') onChange({ separator: value }); }} />
      )}
      {separator !== null && (
        <SelectField id="estate-set-decimal" label={check.decimal} value={now.decimal ?? ''}
          options={[{ value: '', label: found(decimal === null ? undefined : decimals[decimal]), disabled: now.decimal !== undefined }, { value: '.', label: decimals['.'] }, { value: ',', label: decimals[','] }]}
          onChange={(value) => { if (value !== '') onChange({ decimal: value }); }} />
      )}
    </div>
  );
}

/** Which columns of a known format were used, for what and in which unit. */
function Mapping({ imported: { mapping } }: { readonly imported: Imported }) {
  const { words: { check } } = useEstate();
  if (mapping.length === 0) return null;
  return (
    <DataTable captionHidden content={{
      caption: check.mapping, corner: check.column,
      columns: [{ id: 'used', header: check.used, kind: 'words' }, { id: 'unit', header: check.unit, kind: 'words' }],
      rows: mapping.map((one, at) => ({ id: String(at), header: givenText(one.column), cells: [check.fields[one.field] ?? one.field, one.unit ?? check.noUnit] })),
    }} />
  );
}

/** A header for each field of a table of any kind, and the unit of sizes. */
function Columns({ imported: { mapping }, headers, draft, onChange }: DraftProps & { readonly headers: readonly string[] }) {
  const { words: { check } } = useEstate();
  const columnOf = (field: string): string => draft.mapping?.get(field) ?? mapping.find((one) => one.field === field)?.column ?? '';
  const unitOf = (field: string): string => draft.units?.get(field) ?? mapping.find((one) => one.field === field)?.unit ?? '';
  const options = [{ value: '', label: check.noColumn }, ...[...new Set(headers.filter((one) => one.trim() !== ''))].map((value) => ({ value, label: givenText(value) }))];
  const units = (now: string): readonly { readonly value: string; readonly label: string }[] =>
    [...new Set([now, ...SIZE_UNITS])].map((value) => ({ value, label: value === '' ? check.noUnit : value }));
  return (
    <div className={styles.selects}>
      {MAPPED.map((field) => (
        <div key={field}>
          <SelectField id={`estate-map-${field}`} label={check.fields[field] ?? field} value={columnOf(field)} options={options}
            onChange={(header) => onChange({ mapping: new Map([...(draft.mapping ?? MAPPED.map((one) => [one, columnOf(one)] as const)), [field, header]]) })} />
          {SIZED.includes(field) && columnOf(field) !== '' && (
            <SelectField id={`estate-unit-${field}`} label={check.unitOf(check.fields[field] ?? field)} value={unitOf(field)} options={units(unitOf(field))}
              onChange={(unit) => onChange({ units: new Map([...(draft.units ?? []), [field, unit]]) })} />
          )}
        </div>
      ))}
    </div>
  );
}

import type { InputKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { InputSpec } from '../../model/inputTable.ts';
import { restsOnMemory, SOURCES } from '../../model/sources.ts';
import type { SourceEntry } from '../../model/sources.ts';
import { ofEstate } from './inputProps.ts';
import { useChosen, useLab } from './labContext.ts';
import styles from './InputSource.module.css';

/** Where the default of an input comes from, in as few words as will do. */
export function InputSource({ input }: { readonly input: InputKey }) {
  const { messages, all } = useLab();
  const era = useChosen((state) => state.era);
  const hasFleet = useChosen((state) => state.inputs.fleet !== null);
  const answer = ofEstate(input);
  if (hasFleet && answer !== null && all !== null) return <span className={styles.source}>{all.fleet.source[answer]}</span>;
  const spec: InputSpec = SPEC[input];
  const { source, kind, confidence } = spec.defaults[era];
  const named = source.filter((id) => id !== 'ours').map((id): SourceEntry => SOURCES[id]);
  const { terms } = messages;
  return (
    <span className={styles.source}>
      {named.map((one, i) => (
        <span key={one.title}>
          {i > 0 && ' · '}
          {one.url === undefined ? <span lang={one.lang ?? 'en'}>{one.authors}</span> : <a href={one.url} lang={one.lang ?? 'en'} rel="noreferrer">{one.authors}</a>} {one.year}
        </span>
      ))}
      {named.length > 0 && ' · '}
      {terms.kinds[kind]} · {terms.confidences[confidence]}
      {named.length > 0 && restsOnMemory(source) && ` · ${terms.grades.M}`}
    </span>
  );
}

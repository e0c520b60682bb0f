import { useState } from 'react';
import type { Answers, Encoding, Question } from '../../derive/estate/reading.ts';
import type { EstatePageWords } from '../../i18n/ja/estatePage.ts';
import { givenText } from '../../i18n/givenText.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useLab } from '../lab/labContext.ts';
import { useEstate, useEstateState } from './estateContext.ts';
import { StepTitle } from './StepTitle.tsx';
import styles from './Estate.module.css';

/** What only the reader can know. Nothing has been imported yet. */
export function Asking() {
  const { estate, words } = useEstate();
  const { format } = useLab();
  const { questions } = useEstateState(({ phase }) => (phase.kind === 'asking' ? phase : NONE));
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  // Columns of one kind have one answer.
  const asked = questions.filter(({ kind }, at) => questions.findIndex((one) => one.kind === kind) === at);
  const { title, titleMany, next } = words.asking;
  return (
    <section className={styles.step}>
      <StepTitle>{asked.length === 1 ? title : titleMany(format.count(asked.length))}</StepTitle>
      {asked.map((question) => (
        <Asked key={question.kind} question={question} value={given.get(question.kind) ?? ''}
          onChange={(value) => setGiven(new Map([...given, [question.kind, value]]))} />
      ))}
      <div className={styles.actions}>
        <button type="button" className={styles.go} disabled={asked.some(({ kind }) => !given.has(kind))}
          onClick={() => void estate.answer(answersOf(given))}>{next}</button>
        <Button kind="quiet" onClick={estate.forget}>{words.check.other}</Button>
      </div>
    </section>
  );
}

const NONE = { questions: [] as readonly Question[] };

/** Each value is one of the choices of its question. */
function answersOf(given: ReadonlyMap<string, string>): Answers {
  const { memoryColumn, ...others } = Object.fromEntries(given);
  return { ...(others as Answers), ...(memoryColumn === undefined ? {} : { mapping: new Map([['memory', memoryColumn]]) }) };
}

interface AskedProps {
  readonly question: Question;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Asked({ question, value, onChange }: AskedProps) {
  const { words } = useEstate();
  const { asking } = words;
  const { kind, file, column, samples, choices } = question;
  const { title, why } = asking.kinds[kind];
  const shown = samples.map(givenText);
  const name = givenText(file);
  const where = kind === 'encoding' || shown.length === 0 ? asking.inFile(name)
    : column === null ? asking.samples(name, shown) : asking.column(name, givenText(column), shown);
  const about = `${where}${asking.gap}${why}`;
  const labelled = choices.map((choice, at) => ({ value: choice, label: choiceLabel(kind, choice, at, shown, words) }));
  if (kind !== 'memoryColumn') {
    return <ChoiceField id={`estate-${kind}`} label={title} description={about} value={value} choices={labelled} onChange={onChange} />;
  }
  return (
    <div>
      <SelectField id="estate-memoryColumn" label={title} labelPlace="above" value={value} onChange={onChange}
        options={[{ value: '', label: asking.choose, disabled: true }, ...labelled]} />
      <p>{about}</p>
    </div>
  );
}

function choiceLabel(kind: Question['kind'], choice: string, at: number, samples: readonly string[], { asking, encodings }: EstatePageWords): string {
  switch (kind) {
    case 'encoding': return [encodings[choice as Encoding], samples[at]].filter((text) => text !== undefined).join(asking.joint);
    case 'decimal': return choice === ',' ? asking.comma : asking.point;
    case 'cpuUnit': return choice === '%' ? asking.percent : asking.ratio;
    default: return givenText(choice);
  }
}

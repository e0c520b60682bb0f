import { useContext, useEffect, useState } from 'react';
import { INPUT_TABLE } from '../../model/inputTable.ts';
import type { InputGroup } from '../../model/inputTable.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { useTurn } from '../../ui/figure/useTurn.ts';
import { IdleContext } from '../../ui/idle.ts';
import { turnsOf } from '../../ui/turns.ts';
import { InputField } from './InputField.tsx';
import { useAllWords, useChosen, useLab } from './labContext.ts';
import { PrimaryNotes } from './PrimaryNotes.tsx';
import styles from './InputPanel.module.css';

const GROUPS: readonly Exclude<InputGroup, 'primary'>[] =
  ['kernels', 'workload', 'sharing', 'paths', 'host', 'management', 'power', 'cost'];

const inputsIn = (group: InputGroup) => INPUT_TABLE.filter((spec) => spec.group === group);

/** Everything else that can be changed, in groups beside the figures. */
export function InputPanel() {
  const messages = useAllWords();
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{messages.lab.sections.inputs.title}</h2>
      <p className={styles.line}>{messages.lab.sections.inputs.standfirst}</p>
      {GROUPS.map((group) => <Group key={group} group={group} open={group === 'kernels'} />)}
      <Disclosure size="large" summary={messages.inputs.groups.primary.name}>
        <PrimaryNotes />
      </Disclosure>
    </div>
  );
}

function Group({ group, open }: { readonly group: Exclude<InputGroup, 'primary'>; readonly open: boolean }) {
  const { format } = useLab();
  const messages = useAllWords();
  const specs = inputsIn(group);
  const changed = useChosen((state) => specs.filter((spec) => state.overrides[spec.key] !== undefined).length);
  const text = messages.inputs.groups[group];
  const [isMade, make] = useMade(open);
  const summary = (
    <>
      {text.name}
      {changed > 0 && <span className={styles.changed}> {messages.lab.controls.changedCount(format.count(changed))}</span>}
    </>
  );
  return (
    <Disclosure size="large" summary={summary} onToggle={make} {...(open ? { open } : {})}>
      <p className={styles.line}>{text.line}</p>
      <div className={styles.fields}>
        {isMade && specs.map((spec) => <InputField key={spec.key} input={spec.key} />)}
      </div>
    </Disclosure>
  );
}

/** What is folded is made when it is opened, or in its turn: there to be searched, but not before the page answers. */
function useMade(open: boolean): readonly [isMade: boolean, make: () => void] {
  const idle = useContext(IdleContext);
  const [isMade, setMade] = useState(open);
  const make = (): void => setMade(true);
  const turn = useTurn(make, isMade);
  useEffect(() => (isMade ? undefined : turnsOf(idle).ask(turn)), [isMade, idle, turn]);
  return [isMade, make];
}

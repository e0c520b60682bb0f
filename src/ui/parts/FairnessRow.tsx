import { useId } from 'react';
import type { ReactNode } from 'react';
import { settingsOf } from '../../derive/fairness.ts';
import type { Basis, FairnessRow, SwitchKey, SwitchValue } from '../../derive/fairness.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { Switch } from '../controls/Switch.tsx';
import type { Scene } from '../scene.ts';
import { remarkOf, settingText } from './fairnessText.ts';
import styles from './FairnessFigure.module.css';
import { confidenceText, sourceWork } from './receiptSources.ts';

export interface FairnessRowProps {
  /** As it is now: switches follow the reader at once. */
  readonly scene: Scene;
  /** What the row's numbers speak of. */
  readonly then: Scene;
  readonly row: FairnessRow;
  readonly onSwitch: ((key: SwitchKey, value: SwitchValue) => void) | undefined;
  /** The bars. */
  readonly children: ReactNode;
}

/** A switch, why somebody would want it, where that is from, and what it does. */
export function FairnessRowPart({ scene, then, row, onSwitch, children }: FairnessRowProps) {
  const words = scene.messages.figures.fairness;
  const remark = remarkOf(row, then);
  return (
    <li className={styles.row} data-row={row.id}>
      <div className={styles.said}>
        {row.kind === 'switch' && onSwitch !== undefined
          ? <Control scene={scene} id={row.id} onSwitch={onSwitch} />
          : <p className={styles.name}>{words.titles[row.id]}</p>}
        <p className={styles.objection}>{words.objections[row.id]}</p>
        {row.basis !== null && scene.stage === 'page' && <Source basis={row.basis} scene={scene} />}
      </div>
      <div className={styles.bars}>
        {children}
        {remark !== '' && scene.stage === 'page' && <p className={styles.remark}>{remark}</p>}
      </div>
    </li>
  );
}

interface ControlProps {
  readonly scene: Scene;
  readonly id: SwitchKey;
  readonly onSwitch: (key: SwitchKey, value: SwitchValue) => void;
}

function Control({ scene, id, onSwitch }: ControlProps) {
  const own = useId();
  const label = scene.messages.figures.fairness.titles[id];
  const settings = settingsOf(scene.inputs, id);
  if (id === 'pageSharing' || id === 'vmDiskSharing') {
    return <Switch id={`${own}-${id}`} label={label} on={scene.inputs[id] > 0} onChange={(on) => onSwitch(id, on ? settings[1] ?? 0 : 0)} />;
  }
  const choose = (chosen: string): void => {
    const value = settings.find((each) => String(each) === chosen);
    if (value !== undefined) onSwitch(id, value);
  };
  return (
    <ChoiceField
      id={`${own}-${id}`} label={label} value={String(scene.inputs[id])} onChange={choose}
      choices={settings.map((value) => ({ value: String(value), label: settingText(id, value, scene) }))}
    />
  );
}

function Source({ basis, scene }: { readonly basis: Basis; readonly scene: Scene }) {
  return (
    <p className={styles.source}>
      {basis.source.filter((id) => id !== 'ours').map((id) => {
        const { title, lang, year, href } = sourceWork(id, scene);
        return <span key={id}>{href === undefined ? <span lang={lang}>{title}</span> : <a href={href} lang={lang} rel="noreferrer">{title}</a>}{year} · </span>;
      })}
      {scene.messages.terms.kinds[basis.kind]} · {confidenceText(basis, scene)}
    </p>
  );
}

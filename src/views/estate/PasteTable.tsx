import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { useEstate } from './estateContext.ts';
import styles from './Estate.module.css';

/** A table from a spreadsheet, without a file. */
export function PasteTable() {
  const { estate, words: { paste } } = useEstate();
  const [text, setText] = useState('');
  return (
    <div className={styles.paste}>
      <label htmlFor="estate-paste">{paste.label}</label>
      <textarea id="estate-paste" rows={6} wrap="off" spellCheck={false} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button disabled={text.trim() === ''} onClick={() => void estate.read([new File([text], paste.file)], 'table')}>{paste.read}</Button>
    </div>
  );
}

import { useState } from 'react';
import { SINGLE_FILE, isSingleFile, singleFileWith } from '../../io/singleFile.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { saveFile } from '../lab/saveFile.ts';
import { thisSite } from '../replaced.ts';
import type { ShareText } from './useShareText.ts';
import styles from './Share.module.css';

export interface SingleFileOfferProps {
  /** The state that the file opens with. */
  readonly hash: string;
  readonly words: ShareText['share']['file'];
}

type State = 'idle' | 'working' | 'given' | 'failed';

/** The whole site as one file, with the numbers of the page in it; in that file itself, what it is. */
export function SingleFileOffer({ hash, words }: SingleFileOfferProps) {
  const [state, setState] = useState<State>('idle');
  if (isSingleFile()) return <p className={styles.soft}>{words.own}</p>;
  const save = async (): Promise<void> => {
    setState('working');
    try {
      const answer = await thisSite().fetchPage(SINGLE_FILE);
      if (!answer.ok) throw new Error('not found');
      saveFile(SINGLE_FILE, singleFileWith(await answer.text(), hash), 'text/html');
      setState('given');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <p className={styles.soft}>{words.line}</p>
      <div className={styles.line}><Button onClick={() => void save()} disabled={state === 'working'}>{words.save}</Button></div>
      <p role="status" className={styles.soft}>{state === 'idle' ? '' : words[state]}</p>
    </>
  );
}

import { useSyncExternalStore } from 'react';
import { isMissing, onMissing, tryAgain } from '../ui/again.ts';
import { Button } from '../ui/controls/Button.tsx';
import { useLab } from './lab/labContext.ts';

/** In the place of a part that could not be fetched. */
export function Missing() {
  const { missing, again } = useLab().messages.errors.page;
  return <p role="alert">{missing} <Button onClick={tryAgain}>{again}</Button></p>;
}

/** For a dialog: what the page below it says of parts that did not come, nobody hears. */
export const AnyMissing = () => (useSyncExternalStore(onMissing, isMissing) ? <Missing /> : null);

import { Button } from '../../ui/controls/Button.tsx';
import { useAllWords } from './labContext.ts';
import { usePrint } from './usePrint.ts';

/** Paper, one figure to a page. */
export function PrintButton() {
  const { print } = useAllWords().lab.colophon;
  const { isBusy, start } = usePrint();
  return (
    <div data-screen-only="">
      <Button disabled={isBusy} onClick={start}>{print.label}</Button>
      <p role="status">{isBusy ? print.working : print.hint}</p>
    </div>
  );
}

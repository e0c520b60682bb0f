import { noticeText } from '../../io/noticeText.ts';
import { Notices } from '../../ui/text/Notices.tsx';
import { useChosen, useLab } from './labContext.ts';
import { noticeWordsOf } from './noticeWords.ts';

/** What was wrong with a link or a stored state, and what was used instead. */
export function LabNotices() {
  const { store, all, format } = useLab();
  const notices = useChosen((state) => state.notices);
  const currency = useChosen((state) => state.inputs.currency);
  if (all === null) return null;
  const words = noticeWordsOf(all, format, currency);
  const shown = notices.map(({ id, about }) => ({ id, text: noticeText(about, words) }));
  return <Notices notices={shown} onDismiss={store.dismissNotice} messages={{ dismiss: all.lab.buttons.close }} />;
}

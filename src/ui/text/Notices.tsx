import { Button } from '../controls/Button.tsx';
import styles from './Notices.module.css';

export interface Notice {
  readonly id: string;
  /** What was wrong and what is used instead. */
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: string) => void;
  readonly messages: { readonly dismiss: string };
}

/** Always in the page, so that what is added later is announced. Blocks nothing. */
export function Notices({ notices, onDismiss, messages }: NoticesProps) {
  return (
    <div role="status" className={styles.notices}>
      {notices.length > 0 && (
        <ul className={styles.list}>
          {notices.map((notice) => (
            <li key={notice.id} className={styles.notice}>
              <span className={styles.text}>{notice.text}</span>
              {notice.action !== undefined && (
                <Button kind="quiet" onClick={notice.action.onClick}>
                  {notice.action.label}
                </Button>
              )}
              <Button kind="quiet" onClick={() => onDismiss(notice.id)}>
                {messages.dismiss}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { Button } from '../controls/Button.tsx';
import { closeOnEscape } from './Receipt.tsx';
import type { ReceiptHolder } from './Receipt.tsx';
import type { ReceiptContent, ReceiptMessages, ReceiptSource } from './receipt.ts';
import styles from './Receipt.module.css';

/** Fields, choices, dialogs, and what can be dragged or unfolded. */
const OWN_ESCAPE = 'input, select, textarea, dialog, [role="slider"], [data-take]';

export interface ReceiptPanelProps {
  readonly content: ReceiptContent;
  readonly holder: ReceiptHolder;
  readonly messages: ReceiptMessages;
  /** Where it does not follow its number in the page, the focus goes to it; closing gives it back. */
  readonly takesFocus?: boolean;
}

/** Set below the paragraph or the row that holds the number, or beside it. */
export function ReceiptPanel({ content, holder, messages, takesFocus = false }: ReceiptPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    panel.current?.focus({ preventScroll: true });
    // On a phone the receipt lies over the foot of the window, where the number may have been.
    holder.opener.current?.scrollIntoView({ block: 'nearest' });
    // The head only: the whole may be taller than the window, and the number shall stay in sight.
    head.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus, holder.openId, holder.opener]);
  useEffect(() => {
    // One that may lie over the page is closed from wherever the reader has gone on to, except what Escape itself means something to.
    const element = takesFocus ? document : panel.current;
    const listen = (event: Event): void => {
      if (event instanceof KeyboardEvent && !(event.target instanceof Element && event.target.closest(OWN_ESCAPE) !== null)) closeOnEscape(event, holder);
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  });
  return (
    <section ref={panel} id={holder.panelId} className={styles.panel} aria-label={content.name} tabIndex={-1}>
      <header ref={head} className={styles.head}>
        <p className={styles.name}>{content.name}</p>
        <Button kind="icon" label={messages.close} onClick={holder.close}>
          ×
        </Button>
      </header>
      {content.words !== undefined && <p className={styles.intro}>{content.words}</p>}
      <dl className={styles.lines}>
        {content.lines.map((line) => (
          <div key={line.words} className={styles.line}>
            <dt className={styles.words}>{line.words}</dt>
            <dd className={styles.numbers}>
              {line.numbers !== '' && `${line.numbers} = `}<strong>{line.result}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {content.halve !== undefined && (
        <p className={styles.halve}>
          <span className={styles.small}>{messages.halve}</span>{messages.joint ?? ' '}{content.halve}
        </p>
      )}
      {content.sources.length > 0 && <Sources sources={content.sources} title={messages.sources} />}
    </section>
  );
}

function Sources({ sources, title }: { readonly sources: readonly ReceiptSource[]; readonly title: string }) {
  return (
    <div className={styles.sources}>
      <p className={styles.small}>{title}</p>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.id}>
            {source.about !== undefined && <span className={styles.about}>{source.about}</span>}
            <span className={styles.work}>
              {source.href === undefined ? <span lang={source.lang}>{source.title}</span> : <a href={source.href} lang={source.lang} rel="noreferrer">{source.title}</a>}
              {source.year}
            </span>
            {source.kind !== undefined && <span className={styles.grade}>{source.kind} · {source.confidence}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

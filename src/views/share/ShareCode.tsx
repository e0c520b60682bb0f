import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { SHARE_HOSTS, snippetsOf } from '../../io/shareSnippets.ts';
import type { ShareHost, SharedFigure } from '../../io/shareSnippets.ts';
import tabs from '../../ui/layout/SegmentedNav.module.css';
import { CopyField } from './CopyField.tsx';
import styles from './Share.module.css';
import type { ShareText } from './useShareText.ts';

/** Where the picture of the code is to come from: the site has one, a command draws it, or the reader saves it. */
export type PictureSource = 'made' | { readonly command: string } | 'list';

export interface ShareCodeProps {
  readonly figure: SharedFigure;
  readonly source: PictureSource;
  readonly text: ShareText;
}

/** Where an arrow leads among the tabs; null for any other key. */
function moved(key: string, at: number): number | null {
  const last = SHARE_HOSTS.length - 1;
  switch (key) {
    case 'ArrowRight': return at === last ? 0 : at + 1;
    case 'ArrowLeft': return at === 0 ? last : at - 1;
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
}

/** The code for each wiki, ready to be pasted, and what its administrator must allow. */
export function ShareCode({ figure, source, text: { share } }: ShareCodeProps) {
  const [host, setHost] = useState<ShareHost>('html');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const next = SHARE_HOSTS[moved(event.key, SHARE_HOSTS.indexOf(host)) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setHost(next);
    list.current?.querySelector<HTMLElement>(`[data-host="${next}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" tabIndex={-1} aria-label={share.code.where} className={styles.tabs} onKeyDown={onKey}>
        {SHARE_HOSTS.map((one) => (
          <button key={one} type="button" role="tab" id={`${id}-${one}`} className={tabs.item} data-host={one} aria-selected={one === host}
            aria-controls={`${id}-panel`} tabIndex={one === host ? 0 : -1} onClick={() => setHost(one)}>
            {share.hosts[one].name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${host}`} className={styles.panel}>
        <HostCode host={host} figure={figure} source={source} share={share} />
      </div>
    </>
  );
}

interface HostCodeProps {
  readonly host: ShareHost;
  readonly figure: SharedFigure;
  readonly source: PictureSource;
  readonly share: ShareText['share'];
}

function HostCode({ host, figure, source, share: { hosts, code, picture, server } }: HostCodeProps) {
  const snippets = snippetsOf(host, figure);
  const hasPicture = snippets.some(({ kind }) => kind === 'picture');
  const note = typeof source === 'string' ? picture[source] : picture.own;
  return (
    <>
      <p>{hosts[host].how}</p>
      {snippets.map(({ kind, code: snippet }) => (
        <CopyField key={kind} label={code.kinds[kind]} text={snippet} copy={code.copy(code.kinds[kind])} words={code} />
      ))}
      {hasPicture && <p className={styles.soft}>{note}</p>}
      {hasPicture && typeof source === 'object' && (
        <CopyField label={picture.command} text={source.command} copy={code.copy(picture.command)} words={code} />
      )}
      <p><strong>{code.admin}</strong><br />{hosts[host].admin}</p>
      <p><strong>{server.title}</strong><br />{server.line}</p>
      <p className={styles.soft}>{code.untried}</p>
    </>
  );
}

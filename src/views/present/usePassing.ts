import { useEffect, useState } from 'react';

/** Long enough to be read, short enough to be gone before the next sentence. */
const SHOWN_MS = 2000;

/** A few words that are seen for a moment; said again, they stay as long again. */
export function usePassing(): readonly [text: string, show: (text: string) => void] {
  const [said, setSaid] = useState({ text: '' });
  useEffect(() => {
    if (said.text === '') return undefined;
    const over = setTimeout(() => setSaid({ text: '' }), SHOWN_MS);
    return () => clearTimeout(over);
  }, [said]);
  return [said.text, (text) => setSaid({ text })];
}

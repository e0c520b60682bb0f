import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';

export interface LiveProps {
  /** What has become of the page: the headline in one sentence. */
  readonly text: string;
  readonly quietMs?: number;
}

/** Says what changed, once the reader has stopped changing it. One per page; silent at first. */
export function Live({ text, quietMs = 1000 }: LiveProps) {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first && said === '') return undefined;
    const timer = setTimeout(() => setSaid(text), quietMs);
    return () => clearTimeout(timer);
  }, [text, first, said, quietMs]);
  return (
    <div role="status" aria-atomic="true">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}

import { useEffect } from 'react';

/** What the browser's tab says while this view is shown. */
export function useDocumentTitle(title: string): void {
  useEffect(() => { document.title = title; }, [title]);
}

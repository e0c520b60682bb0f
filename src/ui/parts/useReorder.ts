import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';

export interface Reorder {
  /** The ids in the order to show: that of the drag while there is one. */
  readonly order: readonly string[];
  readonly dragged: string | null;
  /** Goes on the handle of one entry; the entry itself carries `data-entry={id}`. */
  readonly handle: (id: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

interface Drag { readonly id: string; readonly order: readonly string[] }

/** Where an entry belongs whose handle is at `y`: before the first of the others whose middle lies below. */
export function placeAt(middles: readonly number[], y: number): number {
  const place = middles.findIndex((middle) => y < middle);
  return place < 0 ? middles.length : place;
}

/** Puts entries of a list in another order: by dragging a handle, and by arrow keys on it. Esc ends a drag without change. */
export function useReorder(
  ids: readonly string[], onMove: (id: string, to: number) => void,
): readonly [list: RefObject<HTMLOListElement | null>, reorder: Reorder] {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const refocus = useRef<string | null>(null);
  useEffect(() => {
    // An entry that is moved in the page loses the focus.
    if (refocus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${refocus.current}"] [data-handle]`)?.focus();
    refocus.current = null;
  }, [ids]);
  const moved = ({ id }: Drag, y: number): Drag => {
    const others = ids.filter((one) => one !== id);
    const middles = others.map((one) => {
      const box = list.current?.querySelector(`[data-entry="${one}"]`)?.getBoundingClientRect();
      return box === undefined ? Infinity : box.top + box.height / 2;
    });
    const at = placeAt(middles, y);
    return { id, order: [...others.slice(0, at), id, ...others.slice(at)] };
  };
  const end = (): void => {
    if (drag === null) return;
    const to = drag.order.indexOf(drag.id);
    setDrag(null);
    if (to !== ids.indexOf(drag.id)) onMove(drag.id, to);
  };
  return [list, {
    dragged: drag?.id ?? null, order: drag?.order ?? ids,
    handle: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, order: ids });
      },
      onPointerMove: (event) => { if (drag !== null) setDrag(moved(drag, event.clientY)); },
      onPointerUp: end,
      onPointerCancel: () => setDrag(null),
      onKeyDown: (event) => {
        if (event.key === 'Escape') return setDrag(null);
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
        event.preventDefault();
        const to = ids.indexOf(id) + by;
        if (to < 0 || to >= ids.length) return undefined;
        refocus.current = id;
        return onMove(id, to);
      },
    }),
  }];
}

/**
 * Brings a figure into sight below what sticks to the top, and hands it the focus: a listener hears its title, and
 * the next Tab is its first control. Its slot stands in while the figure itself is still on its way.
 */
export function goToFigure(id: string): void {
  const slot = document.querySelector<HTMLElement>(`[data-slot="${id}"]`);
  if (slot === null) return;
  const target = slot.querySelector<HTMLElement>('[data-figure]') ?? slot;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  slot.scrollIntoView({ block: 'start' });
}

/** Whether the reader wants no motion, or nothing here can move: a change is then there at once. */
export function movesLittle(): boolean {
  return typeof window.matchMedia !== 'function' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

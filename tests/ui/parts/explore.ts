import { fireEvent, screen } from '@testing-library/react';

/** Turns to the drawing, as a reader would, and waits for the chart that answers. */
export async function explore(): Promise<HTMLElement> {
  const place = document.querySelector('[data-moving]');
  if (place === null) throw new Error('there is nothing to explore');
  fireEvent.pointerEnter(place);
  return screen.findByRole('application', {}, { timeout: 10_000 });
}

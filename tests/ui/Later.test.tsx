import { render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { expect, test, vi } from 'vitest';
import { Later } from '../../src/ui/figure/Later.tsx';

test('a part that cannot be fetched leaves its place as it was, and the rest of the page lives', async () => {
  // React tells the console of what a boundary holds.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Gone = lazy(async () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  const Come = lazy(async () => Promise.resolve({ default: () => <p>come</p> }));
  render(
    <>
      <Later waiting={<p>waiting</p>}><Gone /></Later>
      <Later><Come /></Later>
    </>,
  );
  expect(await screen.findByText('come')).toBeInTheDocument();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(screen.getByText('waiting')).toBeInTheDocument();
  told.mockRestore();
});

import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Explored } from '../../src/ui/figure/Explored.tsx';

const drawn = vi.fn<(n: number) => void>();
function Chart({ n }: { readonly n: number }) {
  drawn(n);
  return <p>chart {n}</p>;
}
const shown = (n: number, moving: boolean) => <Explored moving={moving} picture={<p>picture {n}</p>}><Chart n={n} /></Explored>;

test('a drag draws pictures and leaves the chart alone; at its end the chart is drawn once, with the latest', () => {
  const { rerender } = render(shown(1, false));
  expect(screen.queryByText('picture 1')).toBeNull();
  for (const n of [2, 3, 4]) rerender(shown(n, true));
  expect(screen.getByText('picture 4')).toBeInTheDocument();
  expect(screen.getByText('chart 1').closest('[data-moving]')).toHaveAttribute('data-moving', 'true');
  expect(drawn).toHaveBeenCalledTimes(1);
  rerender(shown(4, false));
  expect(drawn.mock.calls).toEqual([[1], [4]]);
  expect(screen.getByText('chart 4')).toBeInTheDocument();
  expect(screen.queryByText('picture 4')).toBeNull();
});

test('where a drag is going on already, the chart begins with what there is', () => {
  render(shown(7, true));
  expect(screen.getByText('chart 7')).toBeInTheDocument();
});

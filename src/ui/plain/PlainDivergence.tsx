import { DivergenceFigure } from '../parts/DivergenceFigure.tsx';
import type { DivergenceFigureProps } from '../parts/DivergenceFigure.tsx';

/** The divergence figure without Recharts and without interaction: while that loads, and for pictures. */
export function PlainDivergence(props: Omit<DivergenceFigureProps, 'plain' | 'onChoose'>) {
  return <DivergenceFigure {...props} plain />;
}

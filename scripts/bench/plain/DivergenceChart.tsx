import type { DivergenceChartProps } from '../../../src/ui/charts/DivergenceChart.tsx';
import { DivergencePicture } from '../../../src/ui/plain/DivergencePicture.tsx';

/** The divergence chart without Recharts, as the page itself draws it at first. */
export function DivergenceChart({ scene, metric, along, width, height, name }: DivergenceChartProps) {
  return <DivergencePicture scene={scene} metric={metric} along={along} width={width} height={height} name={name} />;
}

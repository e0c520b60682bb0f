import { useId } from 'react';
import type { SprawlRow } from '../../derive/sprawlGrowth.ts';
import { PlotFrame } from '../charts/PlotFrame.tsx';
import { SprawlHatch, SprawlNames, growthStroke } from '../charts/SprawlMarks.tsx';
import { sprawlPlan } from '../charts/sprawlPlan.ts';
import type { SprawlChoice } from '../charts/sprawlPlan.ts';
import { areaOf, lineOf } from './plotPaths.ts';

export interface SprawlPictureProps extends SprawlChoice {
  readonly name: string;
}

/** The chart of growth as a picture: the same plan, no library, no interaction. */
export function SprawlPicture(props: SprawlPictureProps) {
  const { scene, width, height, name } = props;
  const plan = sprawlPlan(props);
  const { plot, growth, lines, idle } = plan;
  const hatch = useId().replace(/[^\w-]/g, '');
  const x = (row: SprawlRow): number => plot.x(row.month);
  return (
    <svg role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-chart="plain">
      <SprawlHatch id={hatch} theme={scene.theme} />
      <PlotFrame plot={plot} theme={scene.theme} />
      {idle !== null && (
        <path
          d={areaOf(growth.rows, x, (row) => plot.y((row.hardware ?? 0) - (row.idle ?? 0)), (row) => plot.y(row.hardware ?? 0), growth.stepped)}
          fill={`url(#${hatch})`}
        />
      )}
      {lines.map((line) => {
        const id = line === 'all' ? 'os' : line;
        const y = (row: SprawlRow): number | null => (row[id] === null ? null : plot.y(row[id]));
        return <path key={line} d={lineOf(growth.rows, x, y, growth.stepped)} fill="none" data-line={line} {...growthStroke(line, scene)} />;
      })}
      <SprawlNames plan={plan} theme={scene.theme} />
    </svg>
  );
}

import type { ResponseRow } from '../../derive/response.ts';
import { PlotFrame } from '../charts/PlotFrame.tsx';
import { ArticleBand, ResponseMarks } from '../charts/ResponseMarks.tsx';
import { lineScale } from '../charts/chartText.ts';
import { lineStroke } from '../charts/lineStroke.ts';
import { drawnLines, responsePlan } from '../charts/responsePlan.ts';
import type { Scene } from '../scene.ts';
import { lineOf } from './plotPaths.ts';

export interface ResponsePictureProps {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** The response chart as a picture: the same plan, no library, no interaction. */
export function ResponsePicture({ scene, width, height, name }: ResponsePictureProps) {
  const { theme, stage } = scene;
  const plan = responsePlan(scene, width, height);
  const { plot, response } = plan;
  return (
    <svg role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-chart="plain">
      <ArticleBand plan={plan} theme={theme} />
      <PlotFrame plot={plot} theme={theme} />
      {drawnLines(response).map((id) => {
        const y = (row: ResponseRow): number | null => (row[id] === null ? null : plot.y(row[id]));
        const d = lineOf(response.rows, (row) => plot.x(row.load), y, false);
        return <path key={id} d={d} fill="none" data-line={id} {...lineStroke(theme, id, lineScale(stage))} />;
      })}
      <ResponseMarks plan={plan} theme={theme} />
    </svg>
  );
}

import { DEPLOYMENT_INK, LINE_STYLE } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { DeploymentId } from '../../model/result.ts';

/** Colour, width and dash of a deployment's line, as props. */
export const lineStroke = (theme: Theme, id: DeploymentId, scale: number) => {
  const { width, dash, cap } = LINE_STYLE[id];
  return { stroke: DEPLOYMENT_INK[theme][id].mark, strokeWidth: width * scale, strokeDasharray: dash, strokeLinecap: cap } as const;
};

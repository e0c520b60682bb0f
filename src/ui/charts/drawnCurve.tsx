import { Curve } from 'recharts';
import type { CurveProps } from 'recharts';

/**
 * A line without the handle by which Recharts measures its length at every drawing, for an entry animation that
 * these charts do not have: measuring makes the browser lay the page out in the middle of the work.
 */
export const drawnCurve = (props: CurveProps) => <Curve {...props} pathRef={null} />;

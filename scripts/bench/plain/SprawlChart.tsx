import { SprawlPicture } from '../../../src/ui/plain/SprawlPicture.tsx';
import type { SprawlPictureProps } from '../../../src/ui/plain/SprawlPicture.tsx';

/** The chart of growth without Recharts: the floor that the bench compares with. */
export function SprawlChart(props: SprawlPictureProps) {
  return <SprawlPicture {...props} />;
}

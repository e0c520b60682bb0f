import { ResponsePicture } from '../../../src/ui/plain/ResponsePicture.tsx';
import type { ResponsePictureProps } from '../../../src/ui/plain/ResponsePicture.tsx';

/** The response chart without Recharts: the floor that the bench compares with. */
export function ResponseChart(props: ResponsePictureProps) {
  return <ResponsePicture {...props} />;
}

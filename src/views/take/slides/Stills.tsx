import { useEffect, useRef } from 'react';
import type { SlidePicture } from '../../../io/pptx/slideDeck.ts';
import { svgText } from '../../../io/svgText.ts';
import { TakeContext } from '../../../ui/figure/take.ts';
import type { Scene } from '../../../ui/scene.ts';
import type { ViewState } from '../../../io/linkState.ts';
import { blobAddress, pngOf } from '../pictureOf.ts';
import { StillFigure } from '../stillFigure.tsx';
import type { StillId } from '../stillFigure.tsx';
import { stillDrawing } from '../stillSheet.ts';

/** A picture that slides need, by a name of the caller's. */
export interface WantedStill {
  readonly key: string;
  readonly id: StillId;
  readonly scene: Scene;
  readonly view: ViewState;
}

/** By key; what could not be drawn is not in it. */
export type Pictures = ReadonlyMap<string, SlidePicture>;

export interface StillsProps {
  readonly wanted: readonly WantedStill[];
  readonly onDrawn: (pictures: Pictures) => void;
}

/** CSS pixels: words of a drawing are read from a slide twelve inches wide. */
const WIDTH = 960;

async function pictureIn(place: Element, { scene }: WantedStill): Promise<SlidePicture | null> {
  const figure = place.querySelector('figure');
  const sheet = figure === null ? null : stillDrawing(figure, scene, WIDTH);
  if (sheet === null) return null;
  // Where the browser draws no picture the numbers go alone.
  const png = await pngOf(svgText(sheet.root), sheet).catch(() => null);
  return png === null ? null : { png: await blobAddress(png), width: sheet.width, height: sheet.height, description: sheet.description };
}

/** Draws figures where nobody sees them, and hands over their pictures. */
export function Stills({ wanted, onDrawn }: StillsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stale = false;
    const draw = async (): Promise<void> => {
      const pictures = new Map<string, SlidePicture>();
      for (const [i, still] of wanted.entries()) {
        const child = place.current?.children[i];
        const picture = child === undefined ? null : await pictureIn(child, still);
        if (picture !== null) pictures.set(still.key, picture);
      }
      if (!stale) onDrawn(pictures);
    };
    void draw();
    return () => { stale = true; };
  }, [wanted, onDrawn]);
  return (
    <TakeContext value={null}>
      <div ref={place} hidden>
        {wanted.map(({ key, id, scene, view }) => <div key={key}><StillFigure id={id} scene={scene} width={WIDTH} view={view} /></div>)}
      </div>
    </TakeContext>
  );
}

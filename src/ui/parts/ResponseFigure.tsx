import { HIGH_LOAD, RESPONSE_CAP, responseAt, responseFacts, responseOf } from '../../derive/response.ts';
import { plainOf } from '../../i18n/rich.ts';
import { Explored } from '../figure/Explored.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent, TableRow } from '../figure/table.ts';
import { later } from '../figure/later.ts';
import { useWidth } from '../figure/useWidth.ts';
import { ResponsePicture } from '../plain/ResponsePicture.tsx';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

const ResponseChart = later(async () => (await import('../charts/ResponseChart.tsx')).ResponseChart);

export interface ResponseFigureProps {
  readonly scene: Scene;
  /** Drawn at this width instead of the width there is. */
  readonly width?: number | undefined;
  readonly headingLevel?: 2 | 3 | 4;
}

/** Heights of the drawing, as the frame's style sheet has them. */
const TALL = 460;
const TALL_IN_NARROW = 400;
const NARROW = 480;
/** Until it is known how wide the drawing may be. */
const UNMEASURED = 720;

/** How long a request takes while its host gets busier, and where each kind gives up. */
export function ResponseFigure({ scene, width, headingLevel = 3 }: ResponseFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const { messages, format } = scene;
  const words = messages.figures.response;
  const facts = responseFacts(scene.inputs);
  const title = words.title(facts, format);
  const summary = words.summary(facts, format);
  const drawn = width ?? measured ?? UNMEASURED;
  const drawing = { scene, width: drawn, height: scene.room ?? (drawn < NARROW ? TALL_IN_NARROW : TALL), name: pictureName(scene, title, summary) };
  return (
    <Figure
      id="response" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="tall"
      summary={[summary]} sources={words.cap(format.factor(RESPONSE_CAP))}
      table={() => responseTable(scene, plainOf(title))} messages={figureMessages(messages)}
    >
      <div ref={slot}>
        <Explored
          moving={scene.ghost !== null} revision={scene.revision} picture={<ResponsePicture {...drawing} />}
          chart={<ResponseChart {...drawing} />} load={ResponseChart.load}
        />
      </div>
    </Figure>
  );
}

const LOADS = [0, 0.1, 0.15, 0.3, 0.5, 0.7, HIGH_LOAD, 0.9] as const;

function responseTable({ inputs, messages, format }: Scene, caption: string): TableContent {
  const words = messages.figures.response;
  const { lines } = responseOf(inputs);
  return {
    caption, corner: words.table.corner,
    columns: lines.map(({ id }) => ({ id, header: messages.terms.deployments[id].name })),
    rows: [
      ...LOADS.map((load): TableRow => ({
        id: String(load), header: format.percent(load, 0),
        cells: responseAt(lines, load).map((ratio) => (ratio === null ? words.over : format.factor(ratio))),
      })),
      { id: 'factor', header: words.table.factor, strong: true, cells: lines.map(({ factor }) => format.factor(factor)) },
      { id: 'saturation', header: words.table.saturation, cells: lines.map(({ saturation }) => format.percent(saturation, 1)) },
    ],
  };
}

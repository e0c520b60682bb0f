import { useMemo } from 'react';
import { estateInForce } from '../../derive/estate/inForce.ts';
import { realityFactsOf } from '../../derive/estate/reality.ts';
import type { RealityFacts } from '../../derive/estate/reality.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { RealityDiagram } from '../diagrams/RealityDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import styles from './EstateFigure.module.css';
import type { EstateFigureProps } from './EstateSpreadFigure.tsx';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

/** Against reality: the hosts that are there beside those that are predicted, and why they differ. Nothing where the export has no hosts. */
export function EstateRealityFigure(props: EstateFigureProps) {
  const { estate, inventory, scene: { inputs } } = props;
  const facts = useMemo(() => realityFactsOf(estateInForce(estate, inventory, inputs)), [estate, inventory, inputs]);
  return facts === null ? null : <Reality {...props} facts={facts} />;
}

function Reality({ scene, words: { reality: words }, facts, width, headingLevel = 3 }: EstateFigureProps & { readonly facts: RealityFacts }) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const { format, messages } = scene;
  const title = words.title(format, facts);
  const summary = words.summary(format, facts);
  return (
    <Figure
      id="estate-reality" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.kicker}
      summary={summary === '' ? undefined : [summary]} messages={figureMessages(messages)} table={() => realityTable(scene, words, facts, plainOf(title))}
    >
      <div ref={slot}>
        <RealityDiagram scene={scene} words={words} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
      {facts.reasons.length > 0 && facts.difference !== null && facts.difference !== 0 && (
        <div className={styles.reasons}>
          <p><strong>{words.reasons}</strong></p>
          <ul>{facts.reasons.map((reason) => <li key={reason}><strong>{words.more(format, facts, reason)}</strong>{messages.estate.differences[reason]}</li>)}</ul>
        </div>
      )}
    </Figure>
  );
}

function realityTable({ format, messages }: Scene, words: EstateFigureWords['reality'], { reality, predicted, gauges }: RealityFacts, caption: string): TableContent {
  const { table } = words;
  return {
    caption, corner: table.corner, columns: [{ id: 'hosts', header: table.hosts }, { id: 'spare', header: table.spare }],
    rows: [
      { id: 'actual', header: words.actual, strong: true, cells: [format.count(reality.hosts), format.notComputable.text] },
      ...predicted.map(({ id, hosts, spare }) => ({ id, header: messages.terms.deployments[id].name, cells: [format.count(hosts), format.count(hosts === null ? null : spare)] })),
      ...gauges.map((gauge) => ({ id: gauge.id, header: words.gauges[gauge.id], cells: [words.gauge(format, gauge), ''] })),
    ],
  };
}

import { useMemo, useState } from 'react';
import { ACTIVE_CHOICES, IDLE_CHOICES, USUAL_LIMITS } from '../../derive/estate/fallow.ts';
import type { WasteLimits } from '../../derive/estate/fallow.ts';
import { WASTES, wasteOf } from '../../derive/estate/waste.ts';
import type { WasteFacts } from '../../derive/estate/waste.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { plainOf } from '../../i18n/rich.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { WasteDiagram } from '../diagrams/WasteDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import type { EstateFigureProps } from './EstateSpreadFigure.tsx';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

/** What lies fallow in the fleet: idle, oversized, switched off; and the hosts that it costs. */
export function EstateWasteFigure({ scene, words, estate, inventory, width, headingLevel = 3 }: EstateFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [limits, setLimits] = useState<WasteLimits>(USUAL_LIMITS);
  const facts = useMemo(() => wasteOf(inventory, estate, limits), [inventory, estate, limits]);
  const title = words.waste.title(scene.format, facts);
  // Where the export says nothing of the kind, there is nothing to explain either.
  const isSilent = WASTES.every((id) => facts[id] === null);
  const summary = isSilent ? '' : [words.waste.summary, ...(facts.scaledTo === null ? [] : [words.scaled(scene.format, facts.scaledTo)])].join(scene.format.lang === 'ja' ? '' : ' ');
  return (
    <Figure
      id="estate-waste" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.waste.kicker}
      summary={isSilent ? undefined : [summary]} sources={isSilent ? undefined : words.waste.sources} messages={figureMessages(scene.messages)}
      table={() => wasteTable(scene, words.waste, facts, plainOf(title))}
      controls={scene.stage === 'slide' ? undefined : <Limits scene={scene} words={words.waste} limits={limits} facts={facts} onChange={setLimits} />}
    >
      <div ref={slot}>
        <WasteDiagram scene={scene} words={words.waste} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

interface LimitsProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords['waste'];
  readonly limits: WasteLimits;
  readonly facts: WasteFacts;
  readonly onChange: (limits: WasteLimits) => void;
}

/** Only limits of what the export says. */
function Limits({ scene: { format }, words: { choose }, limits, facts, onChange }: LimitsProps) {
  const choices = (values: readonly number[]) => values.map((value) => ({ value: String(value), label: choose.below(format.percent(value, 0)) }));
  const chosen = <T extends number>(values: readonly T[], text: string, before: T): T => values.find((value) => String(value) === text) ?? before;
  return (
    <>
      {facts.idle !== null && (
        <ChoiceField
          id="estate-idle" label={choose.idle} value={String(limits.idleBelow)} choices={choices(IDLE_CHOICES)}
          onChange={(text) => onChange({ ...limits, idleBelow: chosen(IDLE_CHOICES, text, limits.idleBelow) })}
        />
      )}
      {facts.oversized !== null && (
        <ChoiceField
          id="estate-active" label={choose.active} value={String(limits.activeBelow)} choices={choices(ACTIVE_CHOICES)}
          onChange={(text) => onChange({ ...limits, activeBelow: chosen(ACTIVE_CHOICES, text, limits.activeBelow) })}
        />
      )}
    </>
  );
}

function wasteTable({ format }: Scene, words: EstateFigureWords['waste'], facts: WasteFacts, caption: string): TableContent {
  const { table } = words;
  return {
    caption, corner: table.corner,
    columns: (['machines', 'of', 'share', 'memory', 'disk', 'hosts'] as const).map((id) => ({ id, header: table[id] })),
    rows: WASTES.map((id) => {
      const it = facts[id];
      return {
        id, header: words.name(format, id, facts),
        cells: it === null ? Array.from({ length: 6 }, () => format.notComputable.text)
          : [format.count(it.machines), format.count(it.of), format.percent(it.of === 0 ? null : it.machines / it.of, 0), format.memory(it.memory), format.disk(it.disk), format.count(it.hosts)],
      };
    }),
  };
}

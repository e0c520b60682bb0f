import { useId, useRef } from 'react';
import { assumptionSections, assumptionTally, CONSTANT_GROUPS } from '../../derive/assumptionTable.ts';
import type { AssumptionGroup, AssumptionRow, AssumptionSection } from '../../derive/assumptionTable.ts';
import { DataTable } from '../figure/DataTable.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { TableContent, TableRow } from '../figure/table.ts';
import { TakeAway } from '../figure/TakeAway.tsx';
import type { Scene } from '../scene.ts';
import { Badge } from '../text/Badge.tsx';
import { assumptionName, assumptionRange, assumptionValue } from './assumptionText.ts';
import { assumptionTable } from './listTables.ts';
import { sourceWork, worksOf } from './receiptSources.ts';
import frame from './Section.module.css';
import styles from './AssumptionList.module.css';

export interface AssumptionListProps {
  readonly scene: Scene;
  readonly headingLevel?: 2 | 3 | 4;
}

const isConstant = ({ group }: AssumptionSection): boolean => CONSTANT_GROUPS.some((one) => one === group);

/** Every constant in force and every default, with range, kind, confidence and sources; a group is made when it is opened. */
export function AssumptionList({ scene, headingLevel = 3 }: AssumptionListProps) {
  const titleId = useId();
  const place = useRef<HTMLElement>(null);
  const { messages, inputs } = scene;
  const words = messages.assumptionList;
  const sections = assumptionSections(inputs);
  const tally = assumptionTally(sections);
  const Title = `h${headingLevel}` as const;
  return (
    <section ref={place} className={frame.list} aria-labelledby={titleId} data-part="assumptions">
      <p className={frame.kicker}>{messages.lab.sections.assumptions.title}</p>
      <Title id={titleId} className={frame.title}>{words.title(tally)}</Title>
      <p className={frame.summary}>{words.summary(tally, inputs.era)}</p>
      <Groups title={words.constants} sections={sections.filter(isConstant)} scene={scene} />
      <Groups title={words.defaults} sections={sections.filter((one) => !isConstant(one))} scene={scene} />
      <TakeAway id="assumptions" title={words.title(tally)} summary="" frame={place} table={() => assumptionTable(scene, words.title(tally))} isPictured={false} />
    </section>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly sections: readonly AssumptionSection[];
  readonly scene: Scene;
}

function Groups({ title, sections, scene }: GroupsProps) {
  return (
    <div className={styles.groups}>
      <p className={frame.kicker}>{title}</p>
      {sections.map((section) => {
        const name = groupName(section.group, scene);
        return (
          <LazyDetails key={section.group} summary={scene.messages.assumptionList.group(name, section.rows.length)}>
            {() => <DataTable content={tableOf(section, `${title} · ${name}`, scene)} captionHidden />}
          </LazyDetails>
        );
      })}
    </div>
  );
}

function groupName(group: AssumptionGroup, { messages }: Scene): string {
  const { groups } = messages.assumptionList;
  const constant = CONSTANT_GROUPS.find((one) => one === group);
  return constant === undefined ? messages.inputs.groups[group as Exclude<AssumptionGroup, typeof CONSTANT_GROUPS[number]>].name : groups[constant];
}

function tableOf(section: AssumptionSection, caption: string, scene: Scene): TableContent {
  const { columns, corner } = scene.messages.assumptionList;
  return {
    caption, corner,
    columns: [
      { id: 'value', header: columns.value },
      { id: 'basis', header: columns.basis, kind: 'words' }, { id: 'sources', header: columns.sources, kind: 'words' },
    ],
    rows: section.rows.map((row) => rowOf(row, scene)),
  };
}

function rowOf(row: AssumptionRow, scene: Scene): TableRow {
  const { messages } = scene;
  const { name } = row;
  const text = assumptionName(row, scene);
  return {
    id: name.of === 'constant' ? name.id : name.key,
    header: <Name name={text.name} note={text.note} changed={row.changed ? messages.assumptionList.changed : null} />,
    cells: [<Value key="value" row={row} scene={scene} />, <Basis key="basis" row={row} scene={scene} />, <Sources key="sources" row={row} scene={scene} />],
  };
}

function Name({ name, note, changed }: { readonly name: string; readonly note: string; readonly changed: string | null }) {
  return (
    <span className={styles.name}>
      <span>{name}{changed !== null && <> <Badge text={changed} /></>}</span>
      <span className={styles.note}>{note}</span>
    </span>
  );
}

function Value({ row, scene }: { readonly row: AssumptionRow; readonly scene: Scene }) {
  const range = assumptionRange(row, scene);
  return (
    <span className={styles.value}>
      <span>{assumptionValue(row, scene)}</span>
      {range !== '' && <span className={styles.note}>{range}</span>}
    </span>
  );
}

function Basis({ row, scene }: { readonly row: AssumptionRow; readonly scene: Scene }) {
  const { terms, receipts } = scene.messages;
  return (
    <span className={styles.basis}>
      <span>{terms.kinds[row.kind]}</span>
      <span className={styles.note}>{terms.confidences[row.confidence]}</span>
      {row.unverified && <Badge text={receipts.unverified} />}
    </span>
  );
}

function Sources({ row, scene }: { readonly row: AssumptionRow; readonly scene: Scene }) {
  return (
    <ul className={styles.sources}>
      {worksOf(row.sources).map((id) => {
        const { title, lang, year, href } = sourceWork(id, scene);
        return (
          <li key={id}>
            {href === undefined ? <span lang={lang}>{title}</span> : <a href={href} lang={lang} rel="noreferrer">{title}</a>}
            {year}
          </li>
        );
      })}
    </ul>
  );
}

import { memo } from 'react';
import type { FamilyFacts, FamilyRow } from '../../derive/estate/familyRows.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { textWidth, wrapText } from './textLines.ts';

export interface FamilyDiagramProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords;
  readonly facts: FamilyFacts;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const BAR = 20;
const LINE = 18;
const GAP = 20;

interface RowText { readonly name: string; readonly machines: string; readonly guestOs: string; readonly beside: boolean; readonly below: readonly string[] }

function rowText({ format }: Scene, { family: words, families }: EstateFigureWords, row: FamilyRow, width: number): RowText {
  const [name, machines, guestOs] = [families[row.family], words.machines(format, row.machines), words.guestOs(format, row)];
  const fates = [row.machines === 1 ? words.single : words.hosts(format, row), ...(row.carrier === null ? [] : [words.carrier[row.carrier]])];
  return {
    name, machines, guestOs, beside: textWidth(name, 13.5) + 10 + textWidth(machines, 12) + 18 + textWidth(guestOs, 12) <= width,
    below: wrapText(fates.join(format.lang === 'ja' ? '、' : '; '), width, 12),
  };
}

const heightOf = ({ beside, below }: RowText): number => (beside ? 1 : 2) * LINE + 3 + BAR + below.length * LINE + GAP;

/** The memory of each family on one scale: what its copies of an OS take, and what its applications do. */
export const FamilyDiagram = memo(function FamilyDiagram({ scene, words, facts, width, label }: FamilyDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const texts = facts.rows.map((row) => rowText(scene, words, row, width / unit));
  const tops = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + heightOf(text), 0));
  const height = (texts.reduce((sum, text) => sum + heightOf(text), 0) - GAP + 6) * unit;
  const most = Math.max(1, ...facts.rows.map((row) => row.memory));
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${Math.max(1, height)}`} width={width} height={Math.max(1, height)} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="families"
    >
      {paint.defs}
      {facts.rows.map((row, i) => (
        <g key={row.family} transform={`translate(0 ${(tops[i] ?? 0) * unit})`} data-family={row.family}>
          <Family scene={scene} row={row} text={texts[i] as RowText} paint={paint} unit={unit} width={width} scale={width / most} />
        </g>
      ))}
    </svg>
  );
});

interface FamilyProps {
  readonly scene: Scene;
  readonly row: FamilyRow;
  readonly text: RowText;
  readonly paint: Paint;
  readonly unit: number;
  readonly width: number;
  readonly scale: number;
}

function Family({ scene, row, text, paint, unit, width, scale }: FamilyProps) {
  const ground = GROUND[scene.theme];
  const top = ((text.beside ? 1 : 2) * LINE + 3) * unit;
  const os = row.osMemory * scale;
  const all = row.memory * scale;
  const ink = DEPLOYMENT_INK[scene.theme];
  return (
    <>
      <text x={0} y={13 * unit} fontSize={13 * unit} fontWeight={700}>
        {text.name}<tspan dx={10 * unit} fontSize={12 * unit} fontWeight={400} fill={ground.inkSoft}>{text.machines}</tspan>
      </text>
      <text x={text.beside ? width : 0} y={(text.beside ? 13 : 13 + LINE) * unit} textAnchor={text.beside ? 'end' : 'start'} fill={ink.hardware.text}>{text.guestOs}</text>
      <rect x={os} y={top} width={Math.max(0, all - os)} height={BAR * unit} fill={paint.fill('application')} stroke={ground.ruleStrong} strokeWidth={0.5} data-part="application" />
      <rect x={0} y={top} width={os} height={BAR * unit} fill={paint.fill('guestOs')} data-part="guestOs" />
      {text.below.map((line, i) => (
        <text key={line} x={0} y={top + (BAR + 15 + i * LINE) * unit} fill={row.carrier === 'container' ? ink.os.text : ground.inkSoft}>{line}</text>
      ))}
    </>
  );
}

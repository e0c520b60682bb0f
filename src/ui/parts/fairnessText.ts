import type { FairnessRow, Gap, SwitchKey, SwitchValue } from '../../derive/fairness.ts';
import type { GapLine } from '../diagrams/gapLayout.ts';
import type { Scene } from '../scene.ts';

/** A setting in words: "On (15%)", "Passthrough", "1 spare". */
export function settingText(key: SwitchKey, value: SwitchValue, { messages, format }: Scene): string {
  const words = messages.figures.fairness;
  if (typeof value === 'number') {
    if (key === 'spareHosts') return words.spare(value, format);
    return value === 0 ? words.off : words.on(format.percent(value, 0));
  }
  const options: Readonly<Record<string, { readonly name: string }>> =
    key === 'vmIoPath' || key === 'containerIoPath' || key === 'memoryAccounting' ? messages.inputs.options[key] : {};
  return options[value]?.name ?? value;
}

function lineOf(line: Pick<GapLine, 'id' | 'name' | 'isChosen' | 'tone'>, { hosts, memory }: Gap, { format }: Scene): GapLine {
  return {
    ...line,
    hosts: { value: hosts, text: format.counted(hosts, 'host') }, memory: { value: memory, text: format.memory(memory) },
  };
}

/** What the bars of one row are: its settings, or containers beside the other kind. */
export function linesOf(row: FairnessRow, current: Gap, scene: Scene): readonly GapLine[] {
  const words = scene.messages.figures.fairness;
  if (row.kind === 'switch') {
    return row.options.map((option) =>
      lineOf({
        id: String(option.value), name: settingText(row.id, option.value, scene), isChosen: option.isChosen, tone: 'hardware',
      }, option.gap, scene));
  }
  if (row.total === null) return [];
  return [
    lineOf({ id: 'os', name: words.containers, isChosen: true, tone: 'hardware' }, current, scene),
    lineOf({ id: row.id, name: scene.messages.terms.deployments[row.id].short, isChosen: false, tone: row.id }, row.gap, scene),
  ];
}

/** What there is to say besides the bars; empty: nothing. */
export function remarkOf(row: FairnessRow, { messages, format }: Scene): string {
  const words = messages.figures.fairness;
  if (row.kind === 'switch') return row.isIdle ? words.idle : '';
  if (!row.exists) return words.notYet;
  if (row.total === null) return words.unfit;
  return words.total(format.counted(row.total.hosts, 'host'), format.memory(row.total.memory));
}

import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { IssueKey } from '../../io/issue.ts';
import type { NoticeWords } from '../../io/noticeText.ts';
import type { Currency } from '../../model/inputs.ts';
import { INPUT_TABLE, SPEC } from '../../model/inputTable.ts';
import type { InputSpec } from '../../model/inputTable.ts';

const isInput = (key: IssueKey): key is keyof typeof SPEC => Object.hasOwn(SPEC, key);

function settingName(key: Exclude<IssueKey, keyof typeof SPEC>, messages: Messages): string {
  const { lab } = messages;
  switch (key) {
    case 'era': return lab.era.label;
    case 'view': return lab.views.label;
    case 'scene': return lab.views.scene;
    case 'deck': return lab.views.deck;
    case 'titles': return lab.views.titles;
    case 'lang': return lab.language.label;
    case 'theme': return lab.theme.label;
    case 'metric': return lab.controls.metric;
    case 'axis': return lab.controls.axis;
    case 'mapMetric': return messages.figures.map.choose.metric;
    case 'mapX': return messages.figures.map.choose.x;
    case 'mapY': return messages.figures.map.choose.y;
    case 'figure': return messages.embed.settings.figure;
    case 'controls': return messages.embed.settings.controls;
    case 'title': return messages.embed.settings.title;
    case 'model': return messages.embed.settings.model;
    case 'was': return messages.embed.settings.was;
  }
}

/** What a setting's value is called; a word we do not know stays as it is. */
function settingValue(key: IssueKey, value: string, messages: Messages): string {
  const { lab, terms, inputs, embed: { values } } = messages;
  const none = { none: values.none };
  // A link names an axis as it names inputs: by their short keys.
  const byUrl = Object.fromEntries(INPUT_TABLE.map((spec) => [spec.url, inputs.items[spec.key].name]));
  const names: Readonly<Partial<Record<IssueKey, Readonly<Record<string, string>>>>> = {
    era: Object.fromEntries(Object.entries(terms.eras).map(([era, text]) => [era, text.name])),
    view: lab.views, lang: lab.language, theme: lab.theme,
    metric: Object.fromEntries(Object.entries(terms.metrics).map(([metric, text]) => [metric, text.name])),
    axis: byUrl, mapX: byUrl, mapY: byUrl, mapMetric: messages.figures.map.metrics,
    scene: none, figure: none, model: none, was: none,
    controls: { full: values.full, min: values.min, none: values.without }, title: { 0: values.hidden, 1: values.shown },
  };
  return names[key]?.[value] ?? value;
}

/** The page's own words for inputs, settings and their values, for the sentences of notices. */
export function noticeWordsOf(messages: Messages, format: Format, currency: Currency): NoticeWords {
  const inputValue = (key: keyof typeof SPEC, value: number | string): string => {
    const spec: InputSpec = SPEC[key];
    if (spec.kind === 'number') return format.byUnit(Number(value), spec.unit, currency);
    const options: Readonly<Record<string, { readonly name: string }>> = messages.inputs.options[spec.key];
    return options[String(value)]?.name ?? String(value);
  };
  return {
    notices: messages.notices,
    number: (value) => format.count(value),
    name: (key) => (isInput(key) ? messages.inputs.items[key].name : settingName(key, messages)),
    value: (key, value) => (isInput(key) ? inputValue(key, value) : settingValue(key, String(value), messages)),
  };
}

import type { Format } from '../../i18n/format.ts';
import type { FirstMessages } from '../../i18n/messages.ts';
import type { NumberIssue } from '../../io/issue.ts';
import type { Currency } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';

/** What a number field says about a text it could not take as it stood; null if it could. */
export function fieldError(
  issue: NumberIssue | null, messages: FirstMessages, format: Format, currency: Currency,
): string | null {
  if (issue === null) return null;
  const { field } = messages.errors;
  const print = (value: number): string => format.byUnit(value, SPEC[issue.key].unit, currency);
  switch (issue.kind) {
    case 'outOfRange': return issue.used === issue.max ? field.largest(print(issue.max)) : field.smallest(print(issue.min));
    case 'notWhole': return field.whole;
    case 'notANumber': return issue.reason === 'ambiguousSeparator' ? field.ambiguous : field.notANumber;
  }
}

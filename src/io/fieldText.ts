import { givenText } from '../i18n/givenText.ts';
import { clamp, issueOf, type NumberSpec } from '../model/inputTable.ts';
import type { NumberIssue } from './issue.ts';
import { parseNumber, type NumberTextOptions } from './numberText.ts';

/** What a field makes of a text. */
export interface FieldReading {
  /** In the input's canonical unit, within its range, whole where it must be. */
  readonly value: number;
  /** Whether `value` comes from the text (perhaps corrected) rather than from the fallback. */
  readonly accepted: boolean;
  /** null: taken as it stood. */
  readonly issue: NumberIssue | null;
}

/**
 * A text typed into a field or standing in a link → the number to go on with, and what was wrong with it:
 * unreadable keeps `fallback`, fractions of whole things are rounded, values beyond the range go to its end.
 *
 * @param fallback what stays in force when the text is no number: the present value, or the era's default
 * @example parseField(SPEC.kernelFamilies, '99', 2) → { value: 12, accepted: true, issue: outOfRange }
 */
export function parseField(
  spec: NumberSpec, text: string, fallback: number, options: NumberTextOptions = {},
): FieldReading {
  const read = parseNumber(text, spec.unit, options);
  const given = givenText(text);
  if (!read.ok) {
    const issue: NumberIssue = { kind: 'notANumber', key: spec.key, given, reason: read.reason, used: fallback };
    return { value: fallback, accepted: false, issue };
  }
  const used = clamp(spec, read.value);
  const { key, min, max } = spec;
  switch (issueOf(spec, read.value)?.kind) {
    case undefined: return { value: used, accepted: true, issue: null };
    case 'notWhole': return { value: used, accepted: true, issue: { kind: 'notWhole', key, given, used } };
    default: return { value: used, accepted: true, issue: { kind: 'outOfRange', key, given, min, max, used } };
  }
}

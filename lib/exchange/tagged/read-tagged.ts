import type { ReadResult } from '../format';
import { FormatError, type FormatProblem } from '../format-problem';
import { citedItems, type Reference } from '../import/cited-item';
import { type TaggedRecord, type TagRules, taggedRecords } from './records';

/** How a format of tagged lines is read. */
export interface TaggedFormat {
  rules: TagRules;
  /** Reported for a file without records. */
  none: FormatProblem;
  referenceOf(record: TaggedRecord): Reference;
}

/**
 * Reads the records of a file of tagged lines. Lines that belong to none are reported.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readTagged(text: string, format: TaggedFormat, now: number): ReadResult {
  const { records, stray } = taggedRecords(text, format.rules);
  if (records.length === 0) throw new FormatError(format.none);
  const problems = stray.map((line) => ({ kind: 'stray_line' as const, line }));
  const places = records.map((record) => ({
    at: { line: record.line },
    reference: format.referenceOf(record),
  }));
  return citedItems(places, problems, now);
}

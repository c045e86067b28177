import { collapse } from '../../text/text';
import { withoutMarkup } from '../import/markup';
import type { TaggedRecord } from './records';

/** The values of a record by their tags. */
export interface TagValues {
  /** The lines of each field with one of the tags, unchanged, in the order of the file. */
  lines(...tags: string[]): string[][];
  /** The texts of these fields, each on one line and without markup; empty ones are left out. */
  values(...tags: string[]): string[];
  /** The first text of the first tag that has one. */
  first(...tags: string[]): string | undefined;
}

/** Makes the values of a record accessible by tag. */
export function tagValues({ fields }: TaggedRecord): TagValues {
  const lines = (...tags: string[]) =>
    fields.filter(({ tag }) => tags.includes(tag)).map((field) => field.lines);
  const values = (...tags: string[]) => lines(...tags).flatMap((each) => textOf(each) ?? []);
  return {
    lines,
    values,
    first: (...tags) => tags.map((tag) => values(tag)[0]).find((value) => value !== undefined),
  };
}

/** The text of a field, on one line and without markup; undefined if it is empty. */
export function textOf(lines: readonly string[]): string | undefined {
  return withoutMarkup(collapse(lines.join(' '))) || undefined;
}

/**
 * Keywords that one field contains, separated by semicolons, or one on each line, without the
 * asterisk of MEDLINE’s main topics.
 */
export function keywordsOf(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => withoutMarkup(line).split(';'))
    .map((keyword) => collapse(keyword).replace(/^\*(?=\p{L})/u, ''))
    .filter(Boolean);
}

import { isRecord } from '../text/json';
import { collapse } from '../text/text';
import { isPartialDate } from './dates';
import { type Corrections, type Entry, STATUSES } from './paper';
import { parseAuthors } from './parse-draft';

/** Most tags of a paper, longest tag and longest note, in UTF-16 units. */
export const ENTRY_LIMITS = { tags: 1000, tag: 200, note: 100_000 } as const;

/**
 * An entry from outside, such as an import, checked. Undefined when it is none: no object, or without a sane `savedAt`.
 * Tags and notes beyond the limits are cut; `cut` tells so.
 * @param paper id of the paper that it belongs to
 */
export function parseEntry(
  value: unknown,
  paper: string,
): { entry: Entry & { savedAt: number }; cut: boolean } | undefined {
  if (!isRecord(value)) return undefined;
  const { savedAt, tags, note, status, citekey } = value;
  const corrections = parseCorrections(value['corrections']);
  if (typeof savedAt !== 'number' || !Number.isFinite(savedAt) || savedAt < 0 || savedAt > 8.64e15)
    return undefined;
  const names = Array.isArray(tags)
    ? tags.filter((tag) => typeof tag === 'string').map(collapse)
    : [];
  const kept = [
    ...new Set(names.map((tag) => tag.slice(0, ENTRY_LIMITS.tag)).filter(Boolean)),
  ].slice(0, ENTRY_LIMITS.tags);
  const text = typeof note === 'string' ? note : '';
  const entry = {
    paper,
    savedAt,
    tags: kept,
    note: text.slice(0, ENTRY_LIMITS.note),
    status: STATUSES.find((each) => each === status) ?? 'unread',
    ...(isCitekey(citekey) && { citekey }),
    ...(corrections && { corrections }),
  };
  return {
    entry,
    cut: kept.length < new Set(names.filter(Boolean)).size || text.length > ENTRY_LIMITS.note,
  };
}

/** Corrections from outside, checked as what a page says is; undefined for none. */
export function parseCorrections(value: unknown): Corrections | undefined {
  if (!isRecord(value)) return undefined;
  const authors = parseAuthors(value['authors']);
  const { published } = value;
  const date = typeof published === 'string' && isPartialDate(published) ? published : undefined;
  if (!authors?.length && date === undefined) return undefined;
  return { ...(authors?.length && { authors }), ...(date !== undefined && { published: date }) };
}

/** Whether BibTeX takes the text for a citation key. */
export function isCitekey(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s"#%'(),={}~\\]{1,200}$/.test(value);
}

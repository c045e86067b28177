import type { Answer } from '../../lib/find';
import { firstOf, type IdList } from '../../lib/search/id-list';
import type { Filter } from '../../lib/store/read/list';
import type { Listed } from '../list/data/use-ids';
import { isNarrow } from './use-filter';
import type { Scanned } from './use-scan';

/** Ids of papers, with the filter and the query that they match. */
export interface Found {
  ids: IdList;
  /** The query; empty for the list of a filter. */
  text: string;
  filter: Filter;
  /** False while only some of the matching papers are known. */
  complete: boolean;
  /** Number of matching papers; undefined while it is unknown. */
  count?: number;
  /** Folded words to highlight. */
  terms: readonly string[];
  /** Whether the best match is first, not the newest paper. */
  ranked: boolean;
  /** Index of the first row of the unsaved papers; undefined if they are not listed separately. */
  seenFrom?: number;
  /** Of a search in one scope alone: how many papers outside of it match. */
  others?: number;
  /** Whether all or some of the papers lack a part of what was typed. */
  near?: NonNullable<Answer['near']>;
}

const NONE: readonly never[] = [];

/** Whether an answer shows only those of its papers that are in the list of a filter. */
export function needsList(filter: Filter): boolean {
  const isUnsaved = filter.alone === true && filter.scope === 'seen';
  return isNarrow(filter) || filter.of !== undefined || isUnsaved;
}

/** Returns what can be shown: the papers of a scan, else of an answer, else the whole list. */
export function foundPapers(
  listed: Listed | undefined,
  answer: Answer | undefined,
  scanned: Scanned | undefined,
): Found | undefined {
  if (scanned) return { ...scanned, complete: false, ranked: false };
  if (!listed) return undefined;
  const { filter, ids, whole } = listed;
  const list = { filter, ids, terms: NONE, ranked: false, ...(whole && { count: ids.length }) };
  if (!answer) return { ...list, text: '', complete: true };
  const { text, words: terms, saved } = answer;
  // A query without any valid part leaves the list unchanged.
  if (!answer.parsed.query) return { ...list, text, complete: true };
  const found = { filter, text, terms, ranked: true, ...(answer.near && { near: answer.near }) };
  if (!isNarrow(filter) && !filter.of && !filter.alone) {
    const seenFrom = saved === undefined ? {} : { seenFrom: saved };
    return { ...found, ids: answer.ids, count: answer.ids.length, complete: true, ...seenFrom };
  }
  const shown = { ...list, ...found, complete: whole };
  if (filter.alone) return aloneIn(shown, answer, filter);
  const kept = passing(answer.ids, ids);
  const seenFrom =
    saved === undefined ? {} : { seenFrom: passing(firstOf(answer.ids, saved), ids).length };
  return { ...found, ids: kept, count: kept.length, complete: whole, ...seenFrom };
}

/** The papers of an answer that are in one scope alone, which lists `listed`. */
function aloneIn(listed: Found, answer: Answer, filter: Filter): Found {
  const { near, count: _, ...found } = listed;
  const { saved } = answer;
  // The saved papers of an answer are the whole scope: its list need not be known.
  const isWhole = filter.scope === 'saved' && saved !== undefined && !isNarrow(filter);
  const ids = isWhole ? firstOf(answer.ids, saved) : passing(answer.ids, listed.ids);
  const inScope = filter.scope === 'saved' && saved !== undefined ? saved : ids.length;
  return {
    ...found,
    ids,
    count: ids.length,
    complete: isWhole || found.complete,
    others: answer.ids.length - inScope,
    ...(near && ids.length > 0 && { near }),
  };
}

/** The ids that are also in another list. */
function passing(ids: IdList, listed: IdList): string[] {
  const passes = new Set(listed.slice());
  return ids.slice().filter((id) => passes.has(id));
}

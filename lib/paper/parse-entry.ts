import { isRecord } from '../text/json';
import { collapse } from '../text/text';
import { parseBeyond } from './beyond';
import { type Entry, STATUSES } from './paper';
import { parseCorrections } from './parse-corrections';

/** Most tags of a paper, longest tag and longest note, in UTF-16 units. */
export const ENTRY_LIMITS = { tags: 1000, tag: 200, note: 100_000 } as const;

/**
 * Checks an external entry, for example from an import. Returns undefined if it is not an object
 * or has no valid `savedAt`. Tags, notes and further fields beyond the limits are cut, which `cut` reports.
 * @param paper id of its paper
 */
export function parseEntry(
  value: unknown,
  paper: string,
): { entry: Entry & { savedAt: number }; cut: boolean } | undefined {
  if (!isRecord(value)) return undefined;
  const { savedAt, tags, note, status, citekey } = value;
  const corrections = parseCorrections(value['corrections']);
  const { beyond, cut: isBeyondCut } = parseBeyond(value['beyond']);
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
    ...(beyond && { beyond }),
  };
  return {
    entry,
    cut:
      kept.length < new Set(names.filter(Boolean)).size ||
      text.length > ENTRY_LIMITS.note ||
      isBeyondCut,
  };
}

/** Whether the value is valid as a citation key of BibTeX. */
export function isCitekey(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s"#%'(),={}~\\]{1,200}$/.test(value);
}

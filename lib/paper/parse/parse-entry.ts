import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { parseBeyond } from '../beyond';
import { stampsOfStub } from '../entry-stamps';
import { type RemovedPaper, type SavedEntry, STATUSES, type StampedEntry } from '../paper';
import { cleanTag } from './clean-tag';
import { ENTRY_LIMITS } from './entry-limits';
import { parseCorrections } from './parse-corrections';
import { parseEntryStamps, parseOtherNotes } from './parse-stamps';

/**
 * Checks an external entry, for example from an import. Returns undefined if it is not an object
 * or has no valid `savedAt`. Tags, notes and further fields beyond the limits are cut, which `cut`
 * reports.
 * @param paper id of its paper
 */
export function parseEntry(
  value: unknown,
  paper: string,
): { entry: SavedEntry & Pick<StampedEntry, 'stamps'>; cut: boolean } | undefined {
  if (!isRecord(value)) return undefined;
  const { savedAt, tags, note, status, citekey } = value;
  const corrections = parseCorrections(value['corrections']);
  const { beyond, cut: isBeyondCut } = parseBeyond(value['beyond']);
  if (!isTime(savedAt)) return undefined;
  const stamps = parseEntryStamps(value['stamps']);
  const otherNotes = parseOtherNotes(value['otherNotes'], ENTRY_LIMITS.note);
  const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  const clean = [...new Set(names.map(cleanTag).filter(Boolean))];
  const kept = clean.slice(0, ENTRY_LIMITS.tags);
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
    ...(otherNotes.length > 0 && { otherNotes }),
    ...(stamps && { stamps }),
  };
  return {
    entry,
    cut:
      kept.length < clean.length ||
      names.some((tag) => collapse(tag).length > ENTRY_LIMITS.tag) ||
      text.length > ENTRY_LIMITS.note ||
      isBeyondCut,
  };
}

/**
 * Checks the stub of a removed entry in a backup. Returns undefined if it has no valid time or
 * stamp of its removal.
 * @param paper id of its paper
 */
export function parseStub(value: unknown, paper: string): RemovedPaper['entry'] | undefined {
  if (!isRecord(value)) return undefined;
  const { removedAt, status, citekey } = value;
  const stamps = parseEntryStamps(value['stamps']);
  if (!isTime(removedAt) || stamps?.removed === undefined) return undefined;
  return {
    paper,
    removedAt,
    tags: [],
    note: '',
    status: STATUSES.find((each) => each === status) ?? 'unread',
    ...(isCitekey(citekey) && { citekey }),
    stamps: stampsOfStub(stamps),
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 8.64e15;
}

/** Whether the value is valid as a citation key of BibTeX. */
export function isCitekey(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s"#%'(),={}~\\]{1,200}$/.test(value);
}

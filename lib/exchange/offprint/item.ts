import { paperOf } from '../../merge/merge';
import { bySite } from '../../merge/source-rank';
import { isCanonicalId } from '../../paper/canonical';
import { isPartialDate } from '../../paper/dates';
import { COUNT_KINDS, type Paper, type RemovedPaper, type Sighting } from '../../paper/paper';
import { parseEntry, parseStub } from '../../paper/parse/parse-entry';
import { parseDraft } from '../../paper/parse-draft';
import { LIMITS, parseText } from '../../paper/parse-values';
import { isRecord } from '../../text/json';
import type { ImportedItem } from '../import/imported';
import { type LossProblem, PartError } from '../problem';
import { isTime, parseEditions, parseStamps } from './provenance';

const MOST_SIGHTINGS = 10_000;
const MOST_IDS = 100;

/**
 * Validates an item of a file: its paper with `parseDraft`, its entry with `parseEntry`.
 * @param now ms
 * @throws DraftError or PartError when its paper can't be kept
 */
export function parseItem(value: unknown, now: number): ImportedItem {
  if (!isRecord(value) || !isRecord(value['paper']))
    throw new PartError({ kind: 'no_paper_inside' });
  const { draft, problems: left } = parseDraft(value['paper']);
  const paper = withHistory(paperOf(draft, 'import', now), value['paper'], now);
  const problems: LossProblem[] = [...left];
  const parsed = parseEntry(value['entry'], paper.id);
  if (value['entry'] !== undefined && !parsed)
    problems.push({ kind: 'entry_lost', title: paper.title });
  if (parsed?.cut) problems.push({ kind: 'entry_cut', title: paper.title });
  const sightings = list(value['sightings'])
    .slice(0, MOST_SIGHTINGS)
    .flatMap((raw) => parseSighting(raw, paper.id) ?? []);
  return {
    item: {
      paper,
      ...(parsed && { entry: parsed.entry }),
      ...(sightings.length > 0 && { sightings }),
    },
    problems,
  };
}

/**
 * Validates a removed paper of a file.
 * @throws PartError when it can't be kept
 */
export function parseRemoved({ removed, entry }: Record<string, unknown>): RemovedPaper {
  const ids = list(removed).filter((id): id is string => typeof id === 'string');
  const known = ids.filter(isCanonicalId).slice(0, MOST_IDS);
  const name = isRecord(entry) && typeof entry['paper'] === 'string' ? entry['paper'] : '';
  const own = known.includes(name) ? name : known[0];
  const stub = own === undefined ? undefined : parseStub(entry, own);
  if (!stub) throw new PartError({ kind: 'no_paper_inside' });
  return { ids: known, entry: stub };
}

/** Adds the data that a draft does not have: id, sources, times, dates, editions and stamps. */
function withHistory(paper: Paper, raw: Record<string, unknown>, now: number): Paper {
  const { id, sources, firstSeen, lastSeen } = raw;
  const sites = list(sources).filter(
    (each): each is string => typeof each === 'string' && /^[a-z0-9-]{1,40}$/.test(each),
  );
  const first = isTime(firstSeen) ? firstSeen : now;
  const stamps = parseStamps(raw['stamps']);
  const editions = parseEditions(raw['editions']);
  const venue = parseText(raw['venue'], LIMITS.short);
  const firstUpvotes = parseFirst(raw['firstUpvotes']);
  const claimed = paper.ids.filter((each) => list(raw['claimed']).includes(each));
  return {
    ...paper,
    ...(claimed.length > 0 && { claimed }),
    id: typeof id === 'string' && paper.ids.includes(id) ? id : paper.id,
    sources: sites.length > 0 ? [...new Set(sites)].sort(bySite) : paper.sources,
    firstSeen: first,
    lastSeen: isTime(lastSeen) && lastSeen >= first ? lastSeen : first,
    // A better venue may be known beside the publication, unlike in a draft.
    ...(venue !== undefined && { venue }),
    ...datesOf(raw),
    ...(editions && { editions }),
    ...(firstUpvotes && { firstUpvotes }),
    ...(stamps && { stamps }),
  };
}

function parseFirst(raw: unknown): Paper['firstUpvotes'] {
  if (!isRecord(raw)) return undefined;
  const { upvotes, at } = raw;
  return isWhole(upvotes) && isTime(at) ? { upvotes, at } : undefined;
}

/** A stored paper may have a day online within its date, which a page's draft can't have. */
function datesOf(raw: Record<string, unknown>): Pick<Paper, 'published' | 'preprinted' | 'online'> {
  const date = (name: 'published' | 'preprinted' | 'online') => {
    const value = raw[name];
    return typeof value === 'string' && isPartialDate(value) ? { [name]: value } : {};
  };
  const { online } = raw;
  const isDay = typeof online === 'string' && online.length === 10;
  return { ...date('published'), ...date('preprinted'), ...(isDay && date('online')) };
}

function parseSighting(raw: unknown, paper: string): Sighting | undefined {
  if (!isRecord(raw)) return undefined;
  const { site, list: name, listing, day, at, period, query, rank, counts } = raw;
  if (!isShort(site) || !isShort(name) || !isShort(listing) || !isTime(at)) return undefined;
  if (typeof day !== 'string' || day.length !== 10 || !isPartialDate(day)) return undefined;
  return {
    paper,
    site,
    list: name,
    listing,
    day,
    at,
    counts: numbers(counts),
    ...(isShort(period) && { period }),
    ...(isShort(query) && { query }),
    ...(isWhole(rank) && { rank }),
  };
}

function numbers(raw: unknown): Sighting['counts'] {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    COUNT_KINDS.flatMap((name) => (isWhole(raw[name]) ? [[name, raw[name]]] : [])),
  );
}

function list(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function isShort(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length <= 700;
}

function isWhole(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
}

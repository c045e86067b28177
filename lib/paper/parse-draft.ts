import { closedDirections } from '../text/direction';
import { isRecord } from '../text/json';
import { normalId } from './canonical';
import { isPartialDate } from './dates';
import type { DraftFault, DraftProblem, Quoted } from './draft-problem';
import { withEqualIds } from './equal-ids';
import { COUNT_KINDS, type Counts, LINK_KINDS, type Links, type PaperDraft } from './paper';
import { parsePublication } from './parse-publication';
import { LIMITS, parseAuthors, parseList, parseText } from './parse-values';
import { type PublicationVariable, venueOf, WORK_KINDS } from './publication';
import { venueKind } from './venue-kind';

/** Marks of direction at the ends of a text. */
const EDGE_MARKS = /^[\u200e\u200f]{1,9}|[\u200e\u200f]{1,9}$/g;

/** A draft can't be stored at all; `problem` says why. */
export class DraftError extends Error {
  override name = 'DraftError';
  readonly problem: DraftFault;
  constructor(problem: DraftFault) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

/** A checked draft, and the fields that were left out. */
export interface ParsedDraft {
  draft: PaperDraft;
  problems: DraftProblem[];
}

/**
 * Checks a draft from a page, a message or a file; all external data passes through here.
 * Checks types, lengths, counts, dates, identifiers and URL schemes (http and https).
 * An invalid optional field is left out and reported in `problems`.
 * @throws DraftError without a usable title or identifier.
 */
export function parseDraft(value: unknown): ParsedDraft {
  if (!isRecord(value)) throw new DraftError({ kind: 'no_draft' });
  const problems: DraftProblem[] = [];
  const draft: PaperDraft = { ids: parseIds(value['ids']), title: parseTitle(value['title']) };
  const leaveOut = (name: keyof PaperDraft | PublicationVariable, raw: unknown) =>
    problems.push({
      kind: 'field_left_out',
      name,
      title: clip(draft.title),
      value: quoted(raw),
    });
  const keep = <K extends keyof PaperDraft>(
    key: K,
    parse: (raw: unknown) => PaperDraft[K] | undefined,
  ) => {
    const raw = value[key];
    if (raw === undefined || raw === null) return;
    const parsed = parse(raw);
    if (parsed === undefined) leaveOut(key, raw);
    else draft[key] = parsed;
  };
  keep('authors', parseAuthors);
  keep('authorCount', (raw) => parseWhole(raw, 1, 100_000));
  keep('authorsComplete', (raw) => (raw === false || raw === true ? raw : undefined));
  keep('abstract', (raw) => parseText(raw, LIMITS.abstract));
  keep('published', (raw) => (typeof raw === 'string' && isPartialDate(raw) ? raw : undefined));
  keep('kind', (raw) => WORK_KINDS.find((kind) => kind === raw));
  keep('online', (raw) =>
    typeof raw === 'string' && raw.length === 10 && isPartialDate(raw) ? raw : undefined,
  );
  // Of two dates of which one lies within the other, the exact one is kept.
  if (draft.online?.startsWith(draft.published ?? '')) {
    draft.published = draft.online;
    delete draft.online;
  }
  keep('publication', (raw) => parsePublication(raw, leaveOut));
  if (draft.publication && Object.keys(draft.publication).length === 0) delete draft.publication;
  keep('venue', (raw) => parseText(raw, LIMITS.short));
  placeInVenue(draft);
  keep('organisation', (raw) => parseText(raw, LIMITS.short));
  keep('category', (raw) =>
    typeof raw === 'string' && /^[\w.-]{1,40}$/.test(raw) ? raw : undefined,
  );
  keep('submitted', (raw) =>
    typeof raw === 'string' && raw.length === 10 && isPartialDate(raw) ? raw : undefined,
  );
  keep('submitter', (raw) => parseText(raw, LIMITS.name));
  keep('keywords', (raw) =>
    parseList(raw, LIMITS.keywords, (each) => parseText(each, LIMITS.short)),
  );
  keep('links', (raw) => parseLinks(raw, problems));
  keep('counts', parseCounts);
  keep('rank', (raw) => parseWhole(raw, 1, 1_000_000));
  return { draft, problems };
}

/**
 * Takes the venue from the publication. A preprint server that calls itself a journal is none, and
 * numbers its preprints instead of pages.
 */
function placeInVenue(draft: PaperDraft): void {
  const { publication, ids } = draft;
  const stated = publication && venueOf(publication, draft.kind);
  if (stated !== undefined) draft.venue = stated;
  if (draft.kind === 'article-journal' && draft.venue && venueKind(draft.venue) === 'preprint')
    draft.kind = 'article';
  const page = draft.kind === 'article' && publication?.page;
  if (page && ids.some((id) => id.endsWith(page))) delete publication.page;
}

/** Returns an absolute http or https address within the length limit; else undefined. */
export function parseUrl(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > LIMITS.url || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

function parseTitle(raw: unknown): string {
  if (typeof raw !== 'string') throw new DraftError({ kind: 'no_title' });
  if (raw.length > LIMITS.title) {
    throw new DraftError({ kind: 'long_title', value: raw.length, most: LIMITS.title });
  }
  const bare = closedDirections(raw).trim().replace(EDGE_MARKS, '');
  const title = parseText(bare, LIMITS.title);
  if (title === undefined) throw new DraftError({ kind: 'no_title' });
  return title;
}

/** The valid identifiers in the page's order, followed by those that derive from them. */
function parseIds(raw: unknown): string[] {
  const ids = Array.isArray(raw) ? raw.slice(0, LIMITS.ids) : [];
  const canonical = ids.flatMap((id) => (typeof id === 'string' ? (normalId(id) ?? []) : []));
  if (canonical.length === 0) throw new DraftError({ kind: 'no_id' });
  return withEqualIds(canonical);
}

function parseWhole(raw: unknown, least: number, most: number): number | undefined {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most
    ? raw
    : undefined;
}

function parseLinks(raw: unknown, problems: DraftProblem[]): Links | undefined {
  if (!isRecord(raw)) return undefined;
  const links: Links = {};
  for (const key of LINK_KINDS) {
    if (raw[key] === undefined) continue;
    const url = parseUrl(raw[key]);
    if (url) links[key] = url;
    else problems.push({ kind: 'link_left_out', name: key, value: quoted(raw[key]) });
  }
  return links;
}

function parseCounts(raw: unknown): Counts | undefined {
  if (!isRecord(raw)) return undefined;
  const counts: Counts = {};
  for (const key of COUNT_KINDS) {
    const count = parseWhole(raw[key], 0, 1e9);
    if (count !== undefined) counts[key] = count;
  }
  return counts;
}

function quoted(raw: unknown): Quoted {
  if (Array.isArray(raw)) return { kind: 'list', value: raw.length };
  if (typeof raw !== 'string') return { kind: 'type', value: typeof raw };
  return raw.length > 80 ? { kind: 'characters', value: raw.length } : { kind: 'text', value: raw };
}

function clip(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60)}…` : title;
}

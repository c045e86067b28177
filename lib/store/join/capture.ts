import { announceChange } from '../../announce';
import { oneOfEach } from '../../merge/ids-forbid';
import { paperOf } from '../../merge/merge';
import type { Capture, CaptureReply, PaperState } from '../../paper/capture';
import { dayAt } from '../../paper/dates';
import { listingKey } from '../../paper/listing-key';
import type { KeepProblem } from '../../paper/page-problem';
import type { Item, Paper, PaperDraft, Sighting } from '../../paper/paper';
import { DraftError } from '../../paper/parse-draft';
import { parsePageDraft } from '../../paper/stated/parse-page-draft';
import { db, nextRev } from '../database';
import { appendJournal } from '../edit/journal';
import { recordFields } from '../field-health';
import { changePaperCount } from '../paper-count';
import { statesIn, statesOf } from '../read/states';
import type { PaperRow, SightingKey } from '../rows';
import { recordJoins } from './join';
import { type MatchChanges, openMatcher } from './match';
import { matchTransaction } from './match-transaction';
import { knownIn, tooMany } from './too-many';

/**
 * Stores one state of a page in one transaction: matches its papers by any of their identifiers,
 * else by their title, merges them and records their sightings. Known papers that turn out to be
 * one are joined together with their entries; otherwise entries are read, never written.
 * @param now ms
 * @param host host of a page whose fields are counted for the health of its site
 * @returns the state of each paper afterwards, and what was left out
 */
export async function storeCapture(
  capture: Capture,
  now: number,
  host?: string,
): Promise<CaptureReply> {
  const { drafts, problems } = parseDrafts(capture.drafts);
  const ids = drafts.map((draft) => draft.ids[0] ?? '');
  const { joined, separate, states } = await matchTransaction('rw', async () => {
    const merged = await mergeDrafts(drafts, capture.site, now);
    const { papers, found, unknown, joins, separate } = merged;
    const writing = writeMerged(merged, capture.site, now);
    // Joins move sightings and entries. Without any, all requests are sent at once.
    if (joins.length > 0) await writing;
    const [joined, states] = await Promise.all([
      writing,
      statesIn(found, ids, now, unknown),
      recordSightings(drafts, papers, capture, now, unknown),
      host !== undefined && recordFields(capture, host, drafts, now),
    ]);
    return { joined, separate, states };
  });
  if (joined) await announceChange();
  if (separate > 0) problems.push({ kind: 'papers_not_joined', count: separate });
  return { states, problems };
}

/**
 * Returns the states that `storeCapture` would return, without storing anything.
 * @param now ms
 */
export async function previewCapture(capture: Capture, now: number): Promise<CaptureReply> {
  const { drafts, problems } = parseDrafts(capture.drafts);
  const papers = drafts.map((draft) => paperOf(draft, capture.site, now));
  const states = await matchTransaction('r', async () => {
    const { matcher } = await matchAll(papers, capture.site, Number.MAX_SAFE_INTEGER, now);
    // An identifier of the page may belong to another paper.
    const ids = papers.map((paper) => matcher.keptAs(paper)?.ids ?? [paper.id]);
    const stored = new Map((await statesOf(ids.flat(), now)).map((state) => [state.id, state]));
    return papers.map(({ id }, index): PaperState => {
      const found = ids[index]?.flatMap((each) => stored.get(each) ?? []) ?? [];
      const [first = unknownState(now)] = found;
      return { ...(found.find(({ state }) => state === 'saved') ?? first), id };
    });
  });
  return { states, problems };
}

function unknownState(now: number): Omit<PaperState, 'id'> {
  return { state: 'new', tags: [], firstSeen: now };
}

/**
 * The papers of a capture as it states them, whether or not they are stored. Invalid ones are left
 * out.
 * @param now ms
 */
export function capturedItems({ drafts, site }: Capture, now: number): Item[] {
  return parseDrafts(drafts).drafts.map((draft) => ({ paper: paperOf(draft, site, now) }));
}

/** The valid drafts, and why others were rejected. One bad draft does not affect the others. */
function parseDrafts(raw: unknown[]): { drafts: PaperDraft[]; problems: KeepProblem[] } {
  const drafts: PaperDraft[] = [];
  const problems: KeepProblem[] = [];
  for (const each of raw) {
    try {
      const parsed = parsePageDraft(each);
      drafts.push({ ...parsed.draft, ids: oneOfEach(parsed.draft.ids) });
      problems.push(...parsed.problems);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      problems.push(error.problem);
    }
  }
  return { drafts, problems };
}

/** What a page adds, changes and joins; nothing is written yet. */
interface Merged extends MatchChanges {
  rev: number;
  /** The paper of each draft. */
  papers: Paper[];
  /** All papers that have the first identifier of a draft. */
  found: PaperRow[];
  /** Ids of the papers of which the store knew nothing. */
  unknown: Set<string>;
  /** How many papers were kept separate because the page would have joined too many. */
  separate: number;
}

async function mergeDrafts(drafts: PaperDraft[], site: string, now: number): Promise<Merged> {
  const fresh = drafts.map((draft) => paperOf(draft, site, now));
  const rev = nextRev();
  const { matcher, ...changes } = await matchAll(fresh, site, rev, now);
  return {
    ...changes,
    rev: await rev,
    papers: fresh.map((paper) => matcher.keptAs(paper) ?? paper),
    found: matcher.withIds(drafts.flatMap(({ ids }) => ids.slice(0, 1))),
    // A paper that was not stored may be kept in the place of one that was.
    unknown: new Set(changes.joins.length === 0 ? changes.added : []),
  };
}

/** Writes papers and joins; joins of known papers are journalled. Returns whether there are any. */
async function writeMerged(
  { rows, gone, added, joins, rev }: Merged,
  site: string,
  now: number,
): Promise<boolean> {
  const [merges] = await Promise.all([
    recordJoins(joins, rev, now),
    db.papers.bulkPut(rows),
    db.papers.bulkDelete(gone),
    changePaperCount(added.length - gone.length),
  ]);
  const known = merges.filter((_, index) => joins[index]?.stored);
  if (known.length === 0) return false;
  const count = knownIn(joins).length;
  await appendJournal({ at: now, what: 'join', count, before: [], merges: known, site });
  return true;
}

/**
 * Matches all papers of a page; again without the joins of known papers if they are too many.
 * Papers that are no longer joined may allow other joins, which can be too many again.
 */
async function matchAll(papers: Paper[], site: string, rev: number | Promise<number>, now: number) {
  const separate = new Set<string>();
  for (;;) {
    const matcher = await openMatcher(papers, rev, now, { separate });
    for (const paper of papers) matcher.add(paper);
    const changes = matcher.changes();
    const more = tooMany(changes.joins, site);
    if (more.size === 0) return { matcher, ...changes, separate: separate.size };
    for (const id of more) separate.add(id);
  }
}

async function recordSightings(
  drafts: PaperDraft[],
  papers: Paper[],
  { site, listing }: Capture,
  now: number,
  added: ReadonlySet<string>,
): Promise<void> {
  const place = { ...listing, site, listing: listingKey(site, listing), day: dayAt(now), at: now };
  const rows = new Map<string, Sighting>();
  drafts.forEach((draft, index) => {
    const paper = papers[index]?.id ?? '';
    if (rows.has(paper)) return;
    const { rank, counts = {} } = draft;
    rows.set(paper, { paper, ...place, ...(rank !== undefined && { rank }), counts });
  });
  const known = [...rows.keys()].filter((paper) => !added.has(paper));
  const stored = await db.sightings.bulkGet(
    known.map((paper): SightingKey => [paper, place.listing, place.day]),
  );
  const earlier = new Map(known.map((paper, index) => [paper, stored[index]]));
  const merged = [...rows.values()].map((row) => ({
    ...earlier.get(row.paper),
    ...row,
    counts: { ...earlier.get(row.paper)?.counts, ...row.counts },
  }));
  await db.sightings.bulkPut(merged);
}

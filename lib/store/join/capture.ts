import { announceChange } from '../../announce';
import { paperOf } from '../../merge/merge';
import type { Capture, CaptureReply } from '../../paper/capture';
import { dayAt } from '../../paper/dates';
import { listingKey } from '../../paper/listing-key';
import type { KeepProblem } from '../../paper/page-problem';
import type { Paper, PaperDraft, Sighting } from '../../paper/paper';
import { DraftError, parseDraft } from '../../paper/parse-draft';
import { db, nextRev } from '../database';
import { statesOf } from '../read/states';
import type { SightingKey } from '../rows';
import { joinTables, recordJoins } from './join';
import { openDesk } from './match';

/**
 * Stores one state of a page in one transaction: papers are found by any of their identifiers, else by their title, merged,
 * and their sighting recorded. Known papers that turn out to be one are joined, with what the user did to each; otherwise
 * entries are read, never written.
 * @param now ms
 * @returns how each paper stood after it, and what had to be left out
 */
export async function storeCapture(capture: Capture, now: number): Promise<CaptureReply> {
  const { drafts, problems } = parseDrafts(capture.drafts);
  const ids = drafts.map((draft) => draft.ids[0] ?? '');
  const { joined, states } = await db.transaction('rw', joinTables(), async () => {
    const { papers, joined } = await mergeInto(drafts, capture.site, now);
    await recordSightings(drafts, papers, capture, now);
    return { joined, states: await statesOf(ids, now) };
  });
  if (joined) await announceChange();
  return { states, problems };
}

/** Drafts that pass the door, and why others did not. One bad draft never costs the others. */
function parseDrafts(raw: unknown[]): { drafts: PaperDraft[]; problems: KeepProblem[] } {
  const drafts: PaperDraft[] = [];
  const problems: KeepProblem[] = [];
  for (const each of raw) {
    try {
      const parsed = parseDraft(each);
      drafts.push(parsed.draft);
      problems.push(...parsed.problems);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      problems.push(error.problem);
    }
  }
  return { drafts, problems };
}

/** Writes the papers that the drafts make, change or join. Gives each draft's paper, and whether known ones were joined. */
async function mergeInto(
  drafts: PaperDraft[],
  site: string,
  now: number,
): Promise<{ papers: Paper[]; joined: boolean }> {
  const fresh = drafts.map((draft) => paperOf(draft, site, now));
  const rev = await nextRev();
  const desk = await openDesk(fresh, rev);
  for (const paper of fresh) desk.take(paper);
  const { rows, gone, joins } = desk.outcome();
  await db.papers.bulkPut(rows);
  await db.papers.bulkDelete(gone);
  await recordJoins(joins, rev, now);
  return {
    papers: fresh.map((paper) => desk.homeOf(paper) ?? paper),
    joined: joins.some(({ stored }) => stored),
  };
}

async function recordSightings(
  drafts: PaperDraft[],
  papers: Paper[],
  { site, listing }: Capture,
  now: number,
): Promise<void> {
  const place = { ...listing, site, listing: listingKey(site, listing), day: dayAt(now), at: now };
  const rows = new Map<string, Sighting>();
  drafts.forEach((draft, index) => {
    const paper = papers[index]?.id ?? '';
    if (rows.has(paper)) return;
    const { rank, counts = {} } = draft;
    rows.set(paper, { paper, ...place, ...(rank !== undefined && { rank }), counts });
  });
  const keys = [...rows.keys()].map((paper): SightingKey => [paper, place.listing, place.day]);
  const earlier = await db.sightings.bulkGet(keys);
  const merged = [...rows.values()].map((row, index) => ({
    ...earlier[index],
    ...row,
    counts: { ...earlier[index]?.counts, ...row.counts },
  }));
  await db.sightings.bulkPut(merged);
}

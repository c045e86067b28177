import { dayAt } from '../dates';
import { DraftError, parseDraft } from '../draft';
import { mergePapers, paperOf, sameFacts } from '../merge';
import type { Capture, CaptureReply } from '../messages';
import type { Listing, Paper, PaperDraft, Sighting } from '../paper';
import { db, nextRev, type PaperRow, type SightingKey } from './database';
import { statesOf } from './states';

/**
 * Stores one state of a page in one transaction: papers are found by any of their identifiers, merged,
 * and their sighting recorded. Entries are read, never written.
 * @param now ms
 * @returns how each paper stood after it, and what had to be left out
 */
export async function storeCapture(capture: Capture, now: number): Promise<CaptureReply> {
  const { drafts, problems } = parseDrafts(capture.drafts);
  const states = await db.transaction(
    'rw',
    db.papers,
    db.sightings,
    db.entries,
    db.meta,
    async () => {
      const papers = await mergeInto(drafts, capture.site, now);
      await recordSightings(drafts, papers, capture, now);
      return statesOf(
        drafts.map((draft) => draft.ids[0] ?? ''),
        now,
      );
    },
  );
  return { states, problems };
}

/** Drafts that pass the door, and why others did not. One bad draft never costs the others. */
function parseDrafts(raw: unknown[]): { drafts: PaperDraft[]; problems: string[] } {
  const drafts: PaperDraft[] = [];
  const problems: string[] = [];
  for (const each of raw) {
    try {
      const parsed = parseDraft(each);
      drafts.push(parsed.draft);
      problems.push(...parsed.problems);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      problems.push(error.message);
    }
  }
  return { drafts, problems };
}

/** Writes the papers that the drafts make or change. Gives each draft's paper. */
async function mergeInto(drafts: PaperDraft[], site: string, now: number): Promise<Paper[]> {
  const rows = await db.papers
    .where('ids')
    .anyOf(drafts.flatMap((draft) => draft.ids))
    .distinct()
    .toArray();
  const byId = new Map<string, PaperRow>();
  // Where several known papers share an identifier, the one known longest is the one that gains.
  for (const row of rows.sort((a, b) => b.firstSeen - a.firstSeen)) {
    for (const id of row.ids) byId.set(id, row);
  }
  const rev = await nextRev();
  const changed = new Map<string, PaperRow>();
  const papers = drafts.map((draft) => {
    const fresh = paperOf(draft, site, now);
    const known = draft.ids.map((id) => byId.get(id)).find((row) => row !== undefined);
    const merged = known ? mergePapers(known, fresh) : fresh;
    const row = { ...merged, rev: known && sameFacts(known, merged) ? known.rev : rev };
    for (const id of row.ids) byId.set(id, row);
    changed.set(row.id, row);
    return row;
  });
  await db.papers.bulkPut([...changed.values()]);
  return papers;
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

/** `site/list/period?query`: a listing as one string. */
export function listingKey(site: string, { list, period, query }: Listing): string {
  return `${site}/${list}${period ? `/${period}` : ''}${query ? `?${query}` : ''}`;
}

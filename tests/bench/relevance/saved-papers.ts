import { readFileSync } from 'node:fs';
import { mergePapers, paperOf } from '../../../lib/merge/merge';
import type { Item, Paper } from '../../../lib/paper/paper';
import { parseDraft } from '../../../lib/paper/parse-draft';
import { db } from '../../../lib/store/database';
import { rowOf } from '../../../lib/store/paper-row';

/** Rows stored at once. */
const SLICE = 1000;

/**
 * Reads drafts, one JSON object per line, as `npm run scrape` prints them, and merges those with a
 * common identifier.
 * @param now when they were seen, ms
 */
export function readPapers(file: string, now: number): Paper[] {
  const papers = new Map<string, Paper>();
  const keptAs = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const paper = paperOf(parseDraft(JSON.parse(line)).draft, 'huggingface', now);
    const kept = papers.get(paper.ids.map((id) => keptAs.get(id)).find(Boolean) ?? '');
    const merged = kept ? mergePapers(kept, paper) : paper;
    papers.set(merged.id, merged);
    for (const id of merged.ids) keptAs.set(id, merged.id);
  }
  return [...papers.values()];
}

/** Stores papers as saved, in rows of the store's format: saving them one by one takes minutes. */
export async function savePapers(papers: readonly Paper[], now: number): Promise<Item[]> {
  const items = papers.map((paper, index): Item => {
    const savedAt = now - (papers.length - index) * 1000;
    return { paper, entry: { paper: paper.id, savedAt, tags: [], note: '', status: 'unread' } };
  });
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE);
    await db.papers.bulkPut(slice.map(({ paper }) => rowOf(paper, 1)));
    await db.entries.bulkPut(slice.flatMap(({ entry }) => (entry ? [{ ...entry, rev: 1 }] : [])));
  }
  await db.meta.put({ key: 'rev', value: 1 });
  return items;
}

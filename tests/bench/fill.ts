import type { Page } from 'puppeteer-core';
import { paperOf } from '../../lib/merge';
import type { Item } from '../../lib/paper';
import { makePapers } from '../made/papers';
import { putItems } from '../made/store';

const BATCH = 1000;
const TAGS = ['to read', 'geometry', 'thesis', 'seminar', '幾何'];

/** Fills the store with saved papers, a second apart, the last one saved now. */
export async function fillStore(page: Page, count: number): Promise<void> {
  const now = Date.now();
  const items = makePapers(count).map((draft, index): Item => {
    const paper = paperOf(draft, 'huggingface', now - (count - index) * 1000);
    const tags = index % 4 === 0 ? TAGS.slice(index % TAGS.length).slice(0, 1) : [];
    const status = index % 3 === 0 ? 'read' : 'unread';
    return { paper, entry: { paper: paper.id, savedAt: paper.firstSeen, tags, note: '', status } };
  });
  for (let start = 0; start < count; start += BATCH) {
    await putItems(page, items.slice(start, start + BATCH));
  }
}

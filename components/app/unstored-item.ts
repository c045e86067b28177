import { paperOf } from '../../lib/merge/merge';
import type { PageReport } from '../../lib/paper/capture';
import type { Item } from '../../lib/paper/paper';
import { DraftError, parseDraft } from '../../lib/paper/parse-draft';

/** In a private window: the paper as the page states it, because it is not stored. */
export function unstoredItem(page: PageReport, id: string): Item | undefined {
  const { capture } = page.unstored ?? {};
  const draft = capture?.drafts.find(({ ids }) => ids.includes(id));
  if (!draft || !capture) return undefined;
  try {
    return { paper: paperOf(parseDraft(draft).draft, capture.site, Date.now()) };
  } catch (error) {
    if (error instanceof DraftError) return undefined;
    throw error;
  }
}

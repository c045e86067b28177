import { flatDocument } from '../search/flat/document';
import { suggestTags, type TagSuggestion } from '../search/flat/suggest-tags';
import { getItems } from '../store/read/list';
import type { ScopeIndex } from './scope-index';
import { whenLoaded } from './when-loaded';

export type { TagSuggestion } from '../search/flat/suggest-tags';

/**
 * Tags that fit a paper, from the user's own tagging (see `suggestTags`).
 * @param saved the index of the saved papers
 */
export async function tagsFor(paper: string, saved: ScopeIndex): Promise<TagSuggestion[]> {
  const [item] = await getItems([paper]);
  if (!item) return [];
  const segments = saved.segments();
  const document = flatDocument(item);
  const own = item.entry?.tags ?? [];
  return whenLoaded(segments, () => suggestTags(segments, document, own));
}

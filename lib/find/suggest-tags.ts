import { flatDocument } from '../search/flat/document';
import { suggestTags, type TagSuggestion } from '../search/flat/suggest-tags';
import { getItems } from '../store/read/list';
import { savedIndex } from './saved-index';

export type { TagSuggestion } from '../search/flat/suggest-tags';

/** Tags that fit a paper, from the user's own tagging (see `suggestTags`). */
export async function tagsFor(paper: string): Promise<TagSuggestion[]> {
  const [item] = await getItems([paper]);
  if (!item) return [];
  const index = await savedIndex();
  return suggestTags(index.segments(), flatDocument(item), item.entry?.tags ?? []);
}

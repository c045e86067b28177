import MiniSearch from 'minisearch';
import { fullName } from '../../../lib/paper/names';
import type { Item } from '../../../lib/paper/paper';
import type { Engine } from './engine';

/** MiniSearch as its manual proposes for search as you type: prefixes, typos, titles doubled. */
export function miniSearch(items: readonly Item[]): Engine {
  const engine = new MiniSearch({
    fields: ['title', 'authors', 'abstract', 'venue', 'ids'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  engine.addAll(
    items.map(({ paper }) => ({
      id: paper.id,
      title: paper.title,
      authors: paper.authors.map(fullName).join(', '),
      abstract: paper.abstract ?? '',
      venue: paper.venue ?? '',
      ids: paper.ids.join(' '),
    })),
  );
  return async (text) => engine.search(text).map(({ id }) => String(id));
}

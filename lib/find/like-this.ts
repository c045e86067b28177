import { fullName } from '../paper/names';
import type { Item } from '../paper/paper';
import { alikePapers } from '../search/flat/alike';
import { flatDocument } from '../search/flat/document';
import { asWritten } from '../search/words/as-written';
import { areForms } from '../search/words/word-forms';
import { getItems } from '../store/read/list';
import { readable } from '../text/tex';
import type { ScopeIndex } from './scope-index';
import { whenLoaded } from './when-loaded';

/** A saved paper that is like another one, and why. */
export interface LikeThis {
  item: Item;
  /** Words of the title or the abstract, and names, as the paper writes them. */
  words: string[];
  tags: string[];
}

const MOST = 6;
/** So many words say why. */
const MOST_WORDS = 4;

/** Finds the saved papers that are most like a paper, by the words of the index. */
export async function likeThis(item: Item, saved: ScopeIndex): Promise<LikeThis[]> {
  const segments = saved.segments();
  const of = flatDocument(item);
  const found = await whenLoaded(segments, () => alikePapers(segments, of, MOST));
  const items = await getItems(found.map(({ id }) => id));
  const { title, abstract = '', authors } = item.paper;
  const text = readable(`${title} ${abstract} ${authors.map(fullName).join(', ')}`);
  return items.flatMap((other) => {
    const shared = found.find(({ id }) => id === other.paper.id)?.shared ?? [];
    const terms = shared.filter(({ kind }) => kind !== 'tag').map(({ term }) => term);
    // One form of a word is enough, and a word with a hyphen is several terms.
    const words = [...new Set(firstForms(terms).map((term) => asWritten(term, text)))];
    const tags = shared.filter(({ kind }) => kind === 'tag').map(({ term }) => term);
    return { item: other, words: words.slice(0, MOST_WORDS), tags };
  });
}

/** Leaves out a word of which another form stands before it: `model` behind `models`. */
function firstForms(terms: readonly string[]): string[] {
  return terms.filter((term, at) => !terms.slice(0, at).some((before) => areForms(before, term)));
}

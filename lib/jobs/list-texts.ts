import type { ListTexts } from '../exchange/format';
import { countWords, language, words } from '../words/words';

/** The words of lists for people, in the user's language. */
export function listTexts(): ListTexts {
  return {
    language: language(),
    title: words('list_title'),
    datedTitle: (day) => words('list_dated_title', day),
    count: (papers, day) => countWords('list_papers', papers, day),
    authors: (count) => countWords('list_authors', count),
    andMore: (names, more) => countWords('list_and_more', more, names),
  };
}

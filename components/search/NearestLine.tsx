import { words } from '../../lib/words/words';
import type { Results } from './use-results';

interface Typed {
  text: string;
}

/** Says that papers of the list lack a part of what was typed. */
export function NearestLine({ near, ids = [], text }: Pick<Results, 'near' | 'ids'> & Typed) {
  if (!near || ids.length === 0) return null;
  // Of a single word there is no part that a paper could have.
  const isOne = !/\s/.test(text.trim());
  return (
    <p class="search-problem" role="status">
      {near === 'some'
        ? words('search_near_some')
        : words(isOne ? 'search_near_word' : 'search_near')}
    </p>
  );
}

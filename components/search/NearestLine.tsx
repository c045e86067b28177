import { words } from '../../lib/words/words';
import type { Results } from './use-results';

interface Typed {
  text: string;
}

/** Says that the papers of the list lack a part of what was typed. */
export function NearestLine({ near, ids = [], text }: Pick<Results, 'near' | 'ids'> & Typed) {
  if (!near || ids.length === 0) return null;
  return (
    <p class="search-problem" role="status">
      {words(/\s/.test(text.trim()) ? 'search_near' : 'search_near_word')}
    </p>
  );
}

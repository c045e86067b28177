import { shownNumber } from '../../../lib/words/shown-number';
import { countWords } from '../../../lib/words/words';
import type { ShownList } from './use-smart-lists';

/** How many papers match a list, or how many of them are new since the last look. */
export function ListCountText({ list: { count, fresh = 0 } }: { list: ShownList }) {
  if (count === undefined) return null;
  if (fresh === 0) return <span class="sidebar-count">{shownNumber(count)}</span>;
  return <span class="sidebar-count lists-fresh">{countWords('lists_fresh', fresh)}</span>;
}

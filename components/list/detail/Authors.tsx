import { useState } from 'preact/hooks';
import { fullName } from '../../../lib/paper/names';
import type { Paper } from '../../../lib/paper/paper';
import { countWords, words } from '../../../lib/words/words';
import { aroundSlot, SLOT } from '../../parts/around-slot';
import { Names } from '../Names';

/** Longer lists of authors are cut until the user asks for all. */
const FIRST = 12;

/** The authors of a paper: the first ones, and all of them on request. */
export function Authors({ paper: { authors, authorCount = 0 } }: { paper: Paper }) {
  const [all, setAll] = useState(false);
  const count = Math.max(authorCount, authors.length);
  if (count === 0) return null;
  if (authors.length === 0)
    return <p class="detail-authors">{countWords('row_authors', authorCount)}</p>;
  const shown = all || authors.length <= FIRST + 1 ? authors : authors.slice(0, FIRST);
  const isCut = shown.length < authors.length;
  const unnamed = isCut ? 0 : count - authors.length;
  const [before, after] =
    unnamed > 0 ? aroundSlot(words('row_authors_more', SLOT, unnamed)) : ['', ''];
  return (
    <p class="detail-authors">
      {before}
      <Names names={shown.map(fullName)} />
      {after}
      {isCut && (
        <>
          {' … '}
          <button type="button" onClick={() => setAll(true)}>
            {countWords('paper_authors_all', authors.length)}
          </button>
        </>
      )}
    </p>
  );
}

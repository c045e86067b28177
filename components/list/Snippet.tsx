import type { Paper } from '../../lib/paper/paper';
import { isWanted } from '../../lib/search/words/highlight';
import { snippet } from '../../lib/search/words/snippet';
import { readable } from '../../lib/text/tex';
import { Highlighted } from './Highlighted';

interface Props {
  paper: Paper;
  title: string;
  /** Folded words of the query. */
  terms: readonly string[];
}

/** The part of the abstract that matches the query, if the title does not match all of it. */
export function Snippet({ paper, title, terms }: Props) {
  if (terms.length === 0 || !paper.abstract) return null;
  const inTitle = title.split(/\s+/);
  const missing = terms.filter((term) => !inTitle.some((word) => isWanted(word, [term])));
  const text = missing.length > 0 && snippet(readable(paper.abstract), missing);
  if (!text) return null;
  return (
    <p class="row-snippet">
      <Highlighted text={text} terms={terms} />
    </p>
  );
}

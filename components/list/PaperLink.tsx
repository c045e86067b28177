import { pageOf } from '../../lib/paper/addresses';
import type { Paper } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';

/** The title of a paper, which opens its page. */
export function PaperLink({ paper }: { paper: Paper }) {
  const page = pageOf(paper);
  const title = readable(paper.title);
  if (!page) return <>{title}</>;
  return (
    <a href={page} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

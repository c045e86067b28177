import './Beside.css';
import { pageOf } from '../../lib/paper/addresses';
import { readable } from '../../lib/text/tex';
import { words } from '../../lib/words/words';
import { Detail } from '../list/detail/Detail';
import { draggedAs } from '../list/drag-paper';
import { FactsLine } from '../list/FactsLine';
import type { Finder } from './use-finder';

/** The details of the current paper, beside the list. */
export function Beside({ finder }: { finder: Finder }) {
  const { item, results, on, views } = finder;
  if (!item) return <aside class="beside" aria-label={words('library_beside')} />;
  const { paper } = item;
  const page = pageOf(paper);
  const title = readable(paper.title);
  const part = views.row?.id === paper.id ? views.row.part : 'detail';
  const editing = part === 'detail' ? undefined : part;
  return (
    <aside class="beside" aria-label={words('library_beside')}>
      <h2 dir="auto" {...draggedAs(paper)}>
        {page ? (
          <a href={page} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      <p class="beside-facts">
        <FactsLine paper={paper} />
      </p>
      <Detail key={paper.id} item={item} terms={results.terms} editing={editing} on={on} />
    </aside>
  );
}

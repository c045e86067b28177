import './Beside.css';
import { pageOf } from '../../lib/paper/addresses';
import { readable } from '../../lib/text/tex';
import { words } from '../../lib/words/words';
import { Detail } from '../list/Detail';
import { facts } from '../list/facts';
import { RowPanel } from '../list/RowPanel';
import { TagWords } from '../list/TagWords';
import type { Finder } from './use-finder';

/** The details of the current paper, beside the list. */
export function Beside({ finder }: { finder: Finder }) {
  const { item, results, on, views } = finder;
  if (!item) return <aside class="beside" aria-label={words('library_beside')} />;
  const { paper, entry } = item;
  const page = pageOf(paper);
  const title = readable(paper.title);
  const part = views.row?.id === paper.id ? views.row.part : 'detail';
  const tags = entry?.tags ?? [];
  return (
    <aside class="beside" aria-label={words('library_beside')}>
      <h2 dir="auto">
        {page ? (
          <a href={page} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      <p class="beside-facts">{facts(paper)}</p>
      {part !== 'tags' && tags.length > 0 && <TagWords tags={tags} reachable onPick={on.pickTag} />}
      {part !== 'detail' && (
        <RowPanel
          key={`${paper.id} ${part}`}
          item={item}
          part={part}
          terms={results.terms}
          on={on}
        />
      )}
      <Detail key={paper.id} item={item} terms={results.terms} on={on} />
    </aside>
  );
}

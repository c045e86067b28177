import './Row.css';
import type { ComponentChildren } from 'preact';
import { pageOf } from '../../lib/paper/addresses';
import { isNew } from '../../lib/paper/capture';
import type { Item } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';
import { countWords, words } from '../../lib/words/words';
import { memo } from '../parts/memo';
import { useHidden } from './data/use-hidden';
import { draggedAs } from './drag-paper';
import { FactsLine } from './FactsLine';
import { Highlighted } from './Highlighted';
import { noteLine } from './note-line';
import { RowActions } from './RowActions';
import { RowPanel } from './RowPanel';
import type { RowEvents, RowPart } from './row-events';
import { Snippet } from './Snippet';
import { StateDot } from './StateDot';
import { TagWords } from './TagWords';

interface Props {
  item: Item;
  /** Folded words to highlight. */
  terms: readonly string[];
  current: boolean;
  selected: boolean;
  /** The part that is open below the row. */
  part: RowPart | undefined;
  on: RowEvents;
}

const NO_TAGS: string[] = [];

/** One paper of a list. It is drawn again only when something of it has changed. */
export const Row = memo(DrawnRow);

function DrawnRow({ item, terms, current, selected, part, on }: Props) {
  const { paper, entry } = item;
  const { id, counts } = paper;
  const title = readable(paper.title);
  const tags = entry?.tags ?? NO_TAGS;
  const isHidden = useHidden(item);
  const firstLine = entry && noteLine(entry.note);
  return (
    <>
      <div class="row-lead">
        {entry && <StateDot status={entry.status} />}
        <input
          type="checkbox"
          checked={selected}
          tabIndex={-1}
          aria-label={words('row_select', title)}
          onClick={(event) => on.toggle(id, event.shiftKey)}
        />
      </div>
      <div class="row-body">
        <h2 dir="auto" {...draggedAs(paper)}>
          <Title url={pageOf(paper)}>
            <Highlighted text={title} terms={terms} />
          </Title>
        </h2>
        <p class="row-facts">
          {isHidden && <b>{words('mark_hidden')} · </b>}
          {!entry && isNew(paper, Date.now()) && <b>{words('row_new')} · </b>}
          <FactsLine paper={paper} terms={terms} />
        </p>
        {part !== 'detail' && <Snippet paper={paper} title={title} terms={terms} />}
        {tags.length > 0 && part !== 'tags' && part !== 'detail' && (
          <TagWords tags={tags} reachable={current} onPick={on.pickTag} />
        )}
        {firstLine && part !== 'note' && part !== 'detail' && (
          <p class="row-note" dir="auto">
            <Highlighted text={firstLine} terms={terms} />
          </p>
        )}
      </div>
      {counts.upvotes !== undefined && counts.upvotes > 0 && <Upvotes count={counts.upvotes} />}
      <RowActions item={item} title={title} reachable={current} open={part === 'detail'} on={on} />
      {part && <RowPanel item={item} part={part} terms={terms} on={on} />}
    </>
  );
}

function Title({ url, children }: { url: string | undefined; children: ComponentChildren }) {
  if (!url) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer" tabIndex={-1}>
      {children}
    </a>
  );
}

function Upvotes({ count }: { count: number }) {
  return (
    <p class="row-count">
      <span aria-hidden="true">▲ {count}</span>
      <span class="visually-hidden">{countWords('row_upvotes', count)}</span>
    </p>
  );
}

import './SmartLists.css';
import { LONGEST_NAME, LONGEST_QUERY } from '../../../lib/paper/own/smart-list';
import { changeList, deleteList, moveList } from '../../../lib/store/own/smart-lists';
import { words } from '../../../lib/words/words';
import { KeptField } from '../KeptField';
import { type Run, useOwnActions } from '../use-own-actions';
import type { ViewProps } from '../view';
import { ListCountText } from './ListCountText';
import { type ShownList, useSmartLists } from './use-smart-lists';

/** All smart lists, to rename, change, reorder and delete them. */
export function ListsPanel({ finder, go }: ViewProps) {
  const lists = useSmartLists(finder);
  const run = useOwnActions(finder.notices);
  if (!lists) return null;
  return (
    <section class="own-view">
      <h2>{words('lists_title')}</h2>
      <p>{words(lists.length > 0 ? 'lists_explained' : 'lists_none')}</p>
      <ol class="own-rows">
        {lists.map((list, index) => (
          <ListRow
            key={list.key}
            list={list}
            isFirst={index === 0}
            isLast={index === lists.length - 1}
            run={run}
            onOpen={() => go({ view: 'met', text: list.query })}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  list: ShownList;
  isFirst: boolean;
  isLast: boolean;
  run: Run;
  onOpen(): void;
}

function ListRow({ list, isFirst, isLast, run, onOpen }: RowProps) {
  const { key, name, query } = list;
  return (
    <li>
      <KeptField
        class="own-name"
        label={words('lists_name')}
        most={LONGEST_NAME}
        value={name}
        onKeep={(value) => void run(changeList(key, { name: value }, Date.now()))}
      />
      <KeptField
        class="own-query"
        label={words('lists_query', name)}
        most={LONGEST_QUERY}
        value={query}
        onKeep={(value) => void run(changeList(key, { query: value }, Date.now()))}
      />
      <span class="own-count">
        <ListCountText list={list} />
      </span>
      <button
        type="button"
        aria-label={words('lists_up', name)}
        disabled={isFirst}
        onClick={() => void run(moveList(key, -1, Date.now()))}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={words('lists_down', name)}
        disabled={isLast}
        onClick={() => void run(moveList(key, 1, Date.now()))}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={words('row_action', words('lists_open'), name)}
        onClick={onOpen}
      >
        {words('lists_open')}
      </button>
      <button
        type="button"
        aria-label={words('lists_delete_named', name)}
        onClick={() => void run(deleteList(key, Date.now()))}
      >
        {words('lists_delete')}
      </button>
    </li>
  );
}

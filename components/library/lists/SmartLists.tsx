import { useState } from 'preact/hooks';
import { recordLook } from '../../../lib/store/own/looked';
import { words } from '../../../lib/words/words';
import { useRoving } from '../use-roving';
import type { ViewProps } from '../view';
import { ListCountText } from './ListCountText';
import { SaveList } from './SaveList';
import { type ShownList, useSmartLists } from './use-smart-lists';

/** The smart lists in the sidebar, and the button that saves the search as one. */
export function SmartLists({ finder, address, go }: ViewProps) {
  const lists = useSmartLists(finder);
  const [naming, setNaming] = useState(false);
  const { group, itemOf } = useRoving(undefined);
  const keys = (lists ?? []).map(({ key }) => key);
  const text = finder.text.trim();
  const open = ({ key, query }: ShownList) => {
    void recordLook(key, Date.now()).catch(finder.notices.fail);
    go({ view: 'met', text: query });
  };
  if (!lists) return null;
  return (
    <nav class="facet" aria-label={words('lists_title')}>
      <div class="facet-head">
        <h2>{words('lists_title')}</h2>
        <span>
          {lists.length > 0 && (
            <button type="button" onClick={() => go({ view: 'lists' })}>
              {words('lists_edit')}
            </button>
          )}
          <button
            type="button"
            aria-label={words('lists_save')}
            aria-expanded={naming}
            disabled={text === ''}
            title={text === '' ? words('lists_save_first') : words('lists_save')}
            onClick={() => setNaming(!naming)}
          >
            +
          </button>
        </span>
      </div>
      {naming && text !== '' && (
        <SaveList finder={finder} query={text} onClose={() => setNaming(false)} />
      )}
      <div {...group}>
        {lists.map((list) => (
          <button
            type="button"
            key={list.key}
            class="sidebar-item"
            {...itemOf(list.key, keys)}
            title={list.query}
            {...(address.view === 'met' &&
              text === list.query && { 'aria-current': 'page' as const })}
            onClick={() => open(list)}
          >
            <bdi>{list.name}</bdi> <ListCountText list={list} />
          </button>
        ))}
      </div>
      {lists.length === 0 && !naming && <p class="lists-none">{words('lists_none')}</p>}
    </nav>
  );
}

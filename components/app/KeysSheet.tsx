import './KeysSheet.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/words/words';
import { isLibrary } from '../parts/place';

/** An overview of all keys and of the query syntax. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} class="keys-sheet" aria-labelledby="keys-title" onClose={onClose}>
      <div class="keys-head">
        <h2 id="keys-title">{words('keys_title')}</h2>
        <button type="button" onClick={() => sheet.current?.close()}>
          {words('keys_close')}
        </button>
      </div>
      <dl>
        {lines().map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{words('query_title')}</h3>
      <dl class="keys-query">
        {queryLines().map(([example, text]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

function lines(): [keys: string, text: string][] {
  return [
    ['/', words('keys_search')],
    ['↑ ↓', words('keys_move')],
    ['PgUp PgDn Home End', words('keys_far')],
    ['Enter', words('keys_open')],
    ['p Ctrl+Enter', words('keys_pdf')],
    ['→ ←', words('keys_more')],
    ['s', words('keys_save')],
    ['t', words('keys_tag')],
    ['n', words('keys_note')],
    ['Ctrl+Enter', words('keys_note_done')],
    ['r', words('keys_status')],
    ['h', words('keys_hide')],
    ['c', words('keys_copy')],
    ['Shift+C', words('keys_cite')],
    ...(isLibrary() ? [] : ([['Ctrl+S Ctrl+C', words('keys_page')]] as [string, string][])),
    ['x', words('keys_select')],
    ['Shift+↑ Shift+↓', words('keys_extend')],
    ['Ctrl+A', words('keys_all')],
    ['e Ctrl+E', words('keys_export')],
    ['u Ctrl+Z', words('keys_undo')],
    ['Ctrl+Shift+Z Ctrl+Y', words('keys_redo')],
    isLibrary() ? ['i', words('keys_import')] : ['o', words('keys_library')],
    ['Tab →', words('keys_complete')],
    ['op Space', words('keys_omnibox')],
    ['Esc', words('keys_back')],
  ];
}

function queryLines(): [example: string, text: string][] {
  return [
    ['"graph neural"', words('query_phrase')],
    ['-survey', words('query_not')],
    ['cat OR dog', words('query_or')],
    ['author:ito tag:thesis', words('query_fields')],
    ['year:2020-2023', words('query_year')],
    ['saved:<30d seen:week', words('query_ago')],
    ['upvotes:>50 rank:<5', words('query_counts')],
    ['is:unread has:code no:tag', words('query_is')],
    ['sort:upvotes', words('query_sort')],
  ];
}

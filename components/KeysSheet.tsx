import './KeysSheet.css';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../lib/words';

/** All keys on one sheet. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
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
    </dialog>
  );
}

function lines(): [keys: string, text: string][] {
  return [
    ['/', words('keys_search')],
    ['↑ ↓', words('keys_move')],
    ['Enter', words('keys_open')],
    ['p', words('keys_pdf')],
    ['→ ←', words('keys_more')],
    ['s', words('keys_save')],
    ['t', words('keys_tag')],
    ['n', words('keys_note')],
    ['r', words('keys_status')],
    ['c', words('keys_copy')],
    ['x', words('keys_select')],
    ['Shift+↓', words('keys_extend')],
    ['Ctrl+A', words('keys_all')],
    ['e', words('keys_export')],
    ['u', words('keys_undo')],
    ['Esc', words('keys_back')],
  ];
}

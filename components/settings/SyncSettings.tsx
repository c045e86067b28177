import './SyncSettings.css';
import { useState } from 'preact/hooks';
import { readAccount } from '../../lib/sync/stored/account';
import { words } from '../../lib/words/words';
import { Lazy } from '../parts/Lazy';
import { isPopup, openLibrary, SETTINGS_HASH } from '../parts/place';
import { useLive } from '../parts/use-live';

const loadForm = async () => (await import('./SyncForm')).SyncForm;
const loadState = async () => (await import('./SyncState')).SyncState;

/** The collection on several machines: how it stands, or how to set it up. */
export function SyncSettings() {
  // Null if there is none, undefined until that is known.
  const account = useLive(async () => (await readAccount()) ?? null, []).value;
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) => setFailure(String(error));
  // The popup closes when the browser asks for a permission.
  const start = () => (isPopup() ? openLibrary(SETTINGS_HASH).catch(fail) : setOpen(true));
  return (
    <section class="sync">
      <h2>{words('sync_title')}</h2>
      {account && !open && (
        <Lazy load={loadState} props={{ account, onRenew: start }} onFailure={fail} />
      )}
      {account === null && !open && (
        <>
          <p class="hint">{words('sync_hint')}</p>
          <div class="panel-buttons">
            <button type="button" class="quiet" onClick={start}>
              {words('sync_set_up')}
            </button>
          </div>
        </>
      )}
      {open && (
        <Lazy
          load={loadForm}
          props={{ account: account ?? undefined, onClose: () => setOpen(false) }}
          onFailure={fail}
        />
      )}
      <div role="alert">{failure}</div>
    </section>
  );
}

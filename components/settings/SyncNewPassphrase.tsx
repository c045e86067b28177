import { useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messages';
import type { Account } from '../../lib/sync/stored/account';
import { changeStored } from '../../lib/sync/stored/change-stored';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { SyncPassphrase } from './SyncPassphrase';
import { syncFailure } from './sync-text';

/** Changes the passphrase; everything is stored anew, which goes on after an interruption. */
export function SyncNewPassphrase({ account }: { account: Account }) {
  const [open, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const job = useJob<string>(syncFailure);
  if (account.old) return <p class="hint">{words('sync_changing')}</p>;
  const change = () =>
    job.run(async () => {
      await changeStored(passphrase, Date.now);
      setPassphrase('');
      setOpen(false);
      await sendMessage('sync', true);
      return words('sync_changed');
    });
  return (
    <>
      {open ? (
        <form
          class="sync-form"
          onSubmit={(event) => {
            event.preventDefault();
            void change();
          }}
        >
          <SyncPassphrase
            value={passphrase}
            isNew
            address={account.address}
            onInput={setPassphrase}
          />
          <p class="hint">{words('sync_change_hint')}</p>
          <div class="panel-buttons">
            <button
              type="submit"
              class="primary"
              disabled={passphrase === '' || job.progress !== undefined}
            >
              {words('sync_change')}
            </button>
            <button type="button" class="quiet" onClick={() => setOpen(false)}>
              {words('settings_cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div class="panel-buttons">
          <button type="button" class="quiet" onClick={() => setOpen(true)}>
            {words('sync_change_open')}
          </button>
        </div>
      )}
      <JobLine job={job} label={words('sync_working')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </>
  );
}

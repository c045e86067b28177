import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages';
import { isAddressProblem, readAddress } from '../../lib/sync/address';
import { SyncError } from '../../lib/sync/problem';
import type { Account } from '../../lib/sync/stored/account';
import type { StopReason } from '../../lib/sync/stored/status';
import {
  type Found,
  makeDatabase,
  renewAccess,
  takePart,
  tryServer,
  type Wish,
} from '../../lib/sync/stored/take-part';
import { countWords, words } from '../../lib/words/words';
import { Choice } from '../parts/Choice';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { machineLabel } from './machine-label';
import { SyncField } from './SyncField';
import { SyncPassphrase } from './SyncPassphrase';
import { addressText, clockText, helpText, syncFailure } from './sync-text';

const NOT_PERMITTED: StopReason = { kind: 'no_permission' };

/** What the user has to decide after a try. */
type Tried = { kind: 'fine' | 'no_database'; text: string };

interface Props {
  /** The account whose password or passphrase is typed again. */
  account: Account | undefined;
  onClose(): void;
}

/** Where the collection is kept, and the passphrase; everything is tried before it begins. */
export function SyncForm({ account, onClose }: Props) {
  const [kind, setKind] = useState<Account['kind']>(account?.kind ?? 'couchdb');
  const [address, setAddress] = useState(account?.address ?? '');
  const [user, setUser] = useState(account?.user ?? '');
  const [password, setPassword] = useState(account?.password ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [isNew, setIsNew] = useState(false);
  const job = useJob<Tried>(formFailure);
  const place = readAddress(address);
  const wish: Wish = {
    ...{
      kind,
      user,
      password,
      passphrase,
      name: account?.name ?? machineLabel(navigator.userAgent),
    },
    address: typeof place === 'string' ? '' : place.address,
  };
  const begin = async (work: () => Promise<Tried>) => {
    if (typeof place === 'string') return job.run(() => Promise.reject(place));
    // Must come first: browsers accept the request only during a click.
    const permitted = await browser.permissions.request({ origins: [place.origin] });
    return job.run(async () => {
      return permitted ? work() : Promise.reject(NOT_PERMITTED);
    });
  };
  const attempt = () =>
    begin(async () => {
      try {
        const found = await tryServer(wish);
        setIsNew(found.isNew);
        return { kind: 'fine', text: foundText(found) };
      } catch (error) {
        if (!(error instanceof SyncError) || error.problem.kind !== 'no_database') throw error;
        return { kind: 'no_database', text: words('sync_make_it') };
      }
    });
  const make = () =>
    begin(async () => {
      await makeDatabase(wish);
      const found = await tryServer(wish);
      setIsNew(found.isNew);
      return { kind: 'fine', text: foundText(found) };
    });
  const start = () =>
    begin(async () => {
      if (account) await renewAccess(account, wish);
      else await takePart(wish, Date.now());
      // How it goes is stored with the status.
      sendMessage('sync', true).catch(() => undefined);
      onClose();
      return { kind: 'fine', text: '' };
    });
  /** What was found or failed is of what was typed before. */
  const afresh =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      job.cancel();
      set(value);
    };
  const busy = job.progress !== undefined;
  const tried = job.outcome;
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        void (tried?.kind === 'fine' ? start() : attempt());
      }}
    >
      {!account && (
        <>
          <Choice
            legend={words('sync_kind')}
            options={[
              { value: 'couchdb', label: words('sync_couchdb') },
              { value: 'webdav', label: words('sync_webdav') },
            ]}
            chosen={kind}
            onChoose={(value) => afresh(setKind)(value as Account['kind'])}
          />
          <SyncField
            label={
              kind === 'couchdb' ? words('sync_address_couchdb') : words('sync_address_webdav')
            }
            value={address}
            onInput={afresh(setAddress)}
          />
          {typeof place !== 'string' && place.isOpen && (
            <p class="hint">{words('sync_open_password')}</p>
          )}
        </>
      )}
      <SyncField label={words('sync_user')} value={user} onInput={afresh(setUser)} />
      <SyncField
        label={words('sync_password')}
        secret
        value={password}
        onInput={afresh(setPassword)}
      />
      <SyncPassphrase
        value={passphrase}
        isNew={isNew}
        address={wish.address}
        onInput={setPassphrase}
      />
      <JobLine job={job} label={words('sync_trying')}>
        {({ text }) => text && <p>{text}</p>}
      </JobLine>
      <div class="panel-buttons">
        {tried?.kind === 'no_database' && (
          <button type="button" class="primary" disabled={busy} onClick={make}>
            {words('sync_make')}
          </button>
        )}
        <button
          type="submit"
          class={tried?.kind === 'fine' ? 'primary' : 'quiet'}
          disabled={busy || passphrase === ''}
        >
          {tried?.kind === 'fine' ? words('sync_start') : words('sync_try')}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {words('settings_cancel')}
        </button>
      </div>
    </form>
  );
}

/** Also of an address that can't be used, or a permission: then the error is the problem. */
function formFailure(error: unknown): string {
  if (error === NOT_PERMITTED) return helpText(NOT_PERMITTED);
  return isAddressProblem(error) ? addressText(error) : syncFailure(error);
}

function foundText({ isNew, ahead, others }: Found): string {
  return [
    isNew ? words('sync_found_new') : words('sync_found'),
    ...(others > 0 ? [countWords('sync_others', others)] : []),
    ...(ahead === undefined ? [] : [clockText(ahead)]),
  ].join(' ');
}

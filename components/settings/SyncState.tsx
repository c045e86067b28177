import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages';
import { ownMachine } from '../../lib/store/edit/clock';
import { readAddress } from '../../lib/sync/address';
import { mayPass } from '../../lib/sync/problem';
import type { Account } from '../../lib/sync/stored/account';
import { listMachines, takeOff } from '../../lib/sync/stored/own-machine';
import { readStatus } from '../../lib/sync/stored/status';
import { stopTakingPart } from '../../lib/sync/stored/take-part';
import { countWaiting } from '../../lib/sync/stored/waiting';
import { shownTime } from '../../lib/words/shown-time';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { isPopup } from '../parts/place';
import { useJob } from '../parts/use-job';
import { useLive } from '../parts/use-live';
import { SyncCame } from './SyncCame';
import { SyncLeft } from './SyncLeft';
import { SyncNewPassphrase } from './SyncNewPassphrase';
import { lineText, syncFailure } from './sync-text';

const TICK_MS = 30_000;

interface Props {
  account: Account;
  /** Lets the user type the password or the passphrase again; from the popup in the library. */
  onRenew(): void;
}

/** How the collection stands on several machines, and what can be done about it. */
export function SyncState({ account, onRenew }: Props) {
  const [now, setNow] = useState(Date.now());
  const status = useLive(readStatus, []).value;
  const machines = useLive(listMachines, []).value ?? [];
  // Counted only where the line says it.
  const isLate = status?.problem !== undefined && status.next !== undefined;
  const waiting =
    useLive(() => (isLate ? countWaiting() : Promise.resolve(0)), [isLate]).value ?? 0;
  const job = useJob<string>(syncFailure);
  const [own, setOwn] = useState('');
  useEffect(() => {
    ownMachine().then(setOwn, () => setOwn(''));
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (!status) return null;
  const there = machines.filter(({ value }) => value !== null);
  const others = there.filter(({ key }) => key !== own);
  const stopped = status.problem && status.next === undefined;
  const canRenew =
    status.problem &&
    (stopped || mayPass(status.problem)) &&
    !['taken_off', 'no_permission'].includes(status.problem.kind);
  const busy = job.progress !== undefined;
  const run = (work: () => Promise<unknown>) =>
    job.run(async () => {
      await work();
      setNow(Date.now());
      return '';
    });
  const allow = () => {
    const place = readAddress(account.address);
    // The popup closes when the browser asks.
    if (isPopup() || typeof place === 'string') return onRenew();
    // First of all, and not awaited: browsers accept the request only during a click.
    const request = browser.permissions.request({ origins: [place.origin] });
    return run(async () => (await request) && sendMessage('sync', true));
  };
  return (
    <>
      <p class={stopped ? 'failed' : ''} role="status">
        {lineText(status, others.length, waiting, Math.max(now, status.done ?? 0))}
      </p>
      {status.left > 0 && <SyncLeft count={status.left} />}
      <p class="hint sync-address">{account.address}</p>
      <div class="panel-buttons">
        <button
          type="button"
          class="quiet"
          disabled={busy}
          onClick={() => run(() => sendMessage('sync', true))}
        >
          {words('sync_now')}
        </button>
        {stopped && status.problem?.kind === 'no_permission' && (
          <button type="button" class="primary" onClick={allow}>
            {words('sync_allow')}
          </button>
        )}
        {canRenew && (
          <button type="button" class="primary" onClick={onRenew}>
            {words('sync_renew')}
          </button>
        )}
        <button type="button" class="quiet" disabled={busy} onClick={() => run(stopTakingPart)}>
          {words('sync_stop')}
        </button>
      </div>
      <p class="hint">{words('sync_stop_hint')}</p>
      {others.length > 0 && (
        <ul class="sync-machines">
          {others.map(({ key, value }) => (
            <li key={key}>
              <span>{value && words('sync_machine', value.name, shownTime(value.met))}</span>
              <button
                type="button"
                onClick={() => run(() => takeOff(key, Date.now()))}
                aria-label={words('sync_take_off_label', value?.name ?? '')}
              >
                {words('sync_take_off')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <p class="hint">{words('sync_take_off_hint')}</p>}
      <SyncCame machines={there} />
      <SyncNewPassphrase account={account} />
      <JobLine job={job} label={words('sync_working')}>
        {() => null}
      </JobLine>
    </>
  );
}

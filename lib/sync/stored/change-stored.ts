import { changePassphrase } from '../change-passphrase';
import { SyncError } from '../problem';
import { readAccount, writeAccount } from './account';
import { alone } from './alone';
import { sidesOf } from './run-stored';

/**
 * Changes the passphrase of the collection. Everything is then stored anew by the next runs, which
 * go on after an end at any point.
 * @param clock ms
 * @throws SyncError
 */
export function changeStored(passphrase: string, clock: () => number): Promise<void> {
  return alone(async () => {
    const account = await readAccount();
    if (!account) return;
    // Two changes at once would leave documents of the first passphrase.
    if (account.old) throw new SyncError({ kind: 'busy' });
    await changePassphrase(await sidesOf(account, clock), passphrase, clock(), (keys) =>
      writeAccount({ ...account, keys, old: account.keys }),
    );
  });
}

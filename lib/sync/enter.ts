import { type Access, makeCheck, openCheck } from './check';
import type { Port } from './port';
import { SyncError } from './problem';

/**
 * Opens a server with a passphrase before anything else is read or written there. The first machine
 * stores the check document; if two do so at once, the slower one uses that of the faster one.
 * @throws SyncError `wrong_passphrase` if the check document was made with another passphrase
 */
export async function enter(port: Port, passphrase: string): Promise<Access> {
  const there = await port.readCheck();
  if (there) return openCheck(there.body, passphrase);
  const { body, ...access } = await makeCheck(passphrase);
  if (await port.writeCheck(body)) return access;
  const faster = await port.readCheck();
  if (!faster) throw new SyncError({ kind: 'unknown_check' });
  return openCheck(faster.body, passphrase);
}

import { type Access, makeCheck } from './check';
import { namesOf, openAll } from './envelope';
import type { Keys } from './keys';
import type { Outgoing } from './port';
import { SyncError } from './problem';
import { receive } from './receive';
import { runSync, type Sides } from './run';

/**
 * Makes the server use another passphrase. From then on other machines stop until the user types it
 * there, and all documents wait to be sent with the new keys. The caller then calls `retireOld`
 * until it succeeds.
 * @param sides with the keys of the old passphrase
 * @param now ms
 * @param keep stores the new keys beside the old ones; called as soon as the server uses them
 * @throws SyncError `changed_passphrase` if another machine changed it before
 */
export async function changePassphrase(
  sides: Sides,
  passphrase: string,
  now: number,
  keep: (keys: Keys) => Promise<void> = () => Promise.resolve(),
): Promise<Access> {
  const { port, replica } = sides;
  await runSync(sides, now);
  const there = await port.readCheck();
  if (!there || there.body !== (await replica.state()).check)
    throw new SyncError({ kind: 'changed_passphrase' });
  const { body, ...access } = await makeCheck(passphrase);
  if (!(await port.writeCheck(body, there.version)))
    throw new SyncError({ kind: 'changed_passphrase' });
  await keep(access.keys);
  await replica.offerAll({ check: body, cursor: undefined, pushed: undefined });
  return access;
}

/**
 * Sends everything with the new keys, and deletes what was stored with the old ones. What another
 * machine stored with the old ones meanwhile is merged before. It may be called again after it was
 * ended at any point.
 * @param sides with the keys of the new passphrase
 * @param now ms
 */
export async function retireOld(sides: Sides, old: Keys, now: number): Promise<void> {
  const { port, replica, entries } = sides;
  await runSync(sides, now);
  // Also those that came from other machines since: they are there under both names.
  await replica.offerAll({});
  const retired: Omit<Outgoing, 'body'>[] = [];
  let from: string | undefined;
  for (let more = true; more; ) {
    const changed = await replica.changed(from);
    const names = await namesOf(old, changed.documents);
    const found = await port.read(names);
    const remotes = found.filter((each) => each !== undefined);
    const { documents } = await openAll(old, remotes, entries, now);
    if (documents.length > 0)
      await replica.receive(documents, (shelf) => receive(shelf, documents, entries, now), {});
    retired.push(
      ...names.map((name, index) => {
        const version = found[index]?.version;
        return { name, ...(version !== undefined && { version }) };
      }),
    );
    from = changed.pushed;
    more = changed.more;
  }
  await port.retire(retired);
  await runSync(sides, now);
}

import { VISIT_MS } from '../../paper/capture';
import { db } from '../database';
import { hiddenKnown } from './read-hidden';

/*
 * When the user last looked at a smart list or at the digest. It is of this machine only, so it is
 * not part of the records that travel.
 */

/** The names under which the last look at the digest, and the one before it, are kept. */
const DIGEST = 'digest';
const DIGEST_BEFORE = 'digest before';

const keyOf = (name: string) => `looked/${name}`;

/**
 * Records a look at a list, by its key, or at the digest.
 * @param now ms
 */
export async function recordLook(name: string, now: number): Promise<void> {
  await db.meta.put({ key: keyOf(name), value: now });
}

/** When each was looked at last, in ms; those never looked at are left out. */
export async function lastLooks(names: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.meta.bulkGet(names.map(keyOf));
  return new Map(
    names.flatMap((name, index): [string, number][] => {
      const value = rows[index]?.value;
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}

/**
 * Records a look at the digest. Looks within half an hour are one, so that a reload shows the same.
 * @param now ms
 * @returns the time of the look before, in ms; undefined at the first
 */
export async function lookAtDigest(now: number): Promise<number | undefined> {
  return db.transaction('rw', db.meta, async () => {
    const looks = await lastLooks([DIGEST, DIGEST_BEFORE]);
    const last = looks.get(DIGEST);
    if (last !== undefined && now - last >= 0 && now - last < VISIT_MS)
      return looks.get(DIGEST_BEFORE);
    if (last !== undefined) await recordLook(DIGEST_BEFORE, last);
    await recordLook(DIGEST, now);
    return last;
  });
}

/** How many papers were met since the last look at the digest, without those of no interest. */
export async function countUnlooked(): Promise<number> {
  const since = (await lastLooks([DIGEST])).get(DIGEST);
  if (since === undefined) return 0;
  const met = await db.papers.where('lastSeen').above(since).count();
  const hidden = await db.papers.bulkGet([...(await hiddenKnown())]);
  return met - hidden.filter((paper) => paper && paper.lastSeen > since).length;
}

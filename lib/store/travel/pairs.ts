import { stampOver } from '../../paper/edit-stamp';
import { db, nextRev } from '../database';
import { newStamp } from '../edit/clock';
import type { ApartRow, SyncRow } from '../rows';
import { type PairDocument, pairKey } from './records';

/** What the user has decided about pairs of papers. */
export function decisionsOn(pairs: readonly ApartRow[]): Promise<PairDocument[]> {
  return rowsOf(pairs).then((rows) =>
    rows.flatMap((row) => (row?.document.kind === 'pair' ? row.document : [])),
  );
}

/**
 * Records a decision about pairs for other machines. Call it inside a read-write transaction that
 * includes `sync` and `meta`.
 * @param now ms
 */
export async function decide(
  pairs: readonly ApartRow[],
  says: PairDocument['says'],
  now: number,
): Promise<void> {
  if (pairs.length === 0) return;
  const known = await rowsOf(pairs);
  const decided = known.map((row) => (row?.document.kind === 'pair' ? row.document : undefined));
  const fresh = pairs.flatMap((pair, index) =>
    (decided[index]?.says ?? 'open') === says ? [] : [{ pair, last: decided[index]?.stamp ?? '' }],
  );
  if (fresh.length === 0) return;
  const [rev, stamp] = [await nextRev(), await newStamp(now)];
  await db.sync.bulkPut(
    fresh.map(({ pair, last }) =>
      pairRow({ kind: 'pair', ...pair, says, stamp: stampOver(last, stamp) }, rev),
    ),
  );
}

/** The row of a decision. */
export function pairRow(document: PairDocument, rev: number): SyncRow {
  const { a, b } = document;
  return { id: pairKey(a, b), rev, names: [a, b], document };
}

function rowsOf(pairs: readonly ApartRow[]): Promise<(SyncRow | undefined)[]> {
  return db.sync.bulkGet(pairs.map(({ a, b }) => pairKey(a, b)));
}

import { type EditStamp, stampOver } from '../../paper/edit-stamp';
import { idOrder } from '../../paper/registries';
import { db } from '../database';
import type { ApartRow, MergeReason, TravelRow } from '../rows';
import { laterDays } from './later-days';
import { decide, decisionsOn } from './pairs';
import { paperKey } from './records';

/** A paper that became part of another. */
export interface Move {
  kept: string;
  gone: string;
  why: MergeReason;
  /** Whether the user had saved or removed it: only then do other machines know it. */
  hadEntry: boolean;
}

/**
 * Records for other machines that papers became part of others. Call it inside a read-write
 * transaction with `joinTables`.
 * @param now ms
 */
export async function recordMoves(moves: readonly Move[], rev: number, now: number): Promise<void> {
  const known = moves.filter(({ hadEntry }) => hadEntry);
  // A document may only point to one whose id comes before its own. Others are joined by their ids.
  const inOrder = known.filter(({ kept, gone }) => idOrder(kept, gone) < 0);
  await db.sync.bulkPut(
    inOrder.map(({ kept, gone }) => ({
      id: paperKey(gone),
      rev,
      document: { kind: 'moved' as const, id: gone, into: kept },
    })),
  );
  for (const { kept, gone } of moves) await moveTravel(kept, gone);
  const decided = await decisionsOn(moves.map(pairIn));
  const isApart = ({ a, b }: ApartRow) =>
    decided.some((each) => each.a === a && each.b === b && each.says === 'apart');
  const said = moves.filter(({ why, ...move }) => why === 'hand' || isApart(pairIn(move)));
  await decide(said.map(pairIn), 'same', now);
}

/**
 * Records for other machines that a paper is no longer part of another one. Facts and sightings of
 * before are not merged into those of after it. Call it inside a read-write transaction with
 * `joinTables`.
 * @param current the paper that it was part of last
 * @param now ms
 */
export async function recordSeparation(
  { kept, gone }: Pick<Move, 'kept' | 'gone'>,
  current: string | undefined,
  stamp: EditStamp,
  now: number,
): Promise<void> {
  const pair = pairIn({ kept, gone });
  const moved = await db.sync.get(paperKey(gone));
  const isSame = (await decisionsOn([pair])).some(({ says }) => says === 'same');
  if (!moved && !isSame) return;
  // A paper without an entry has no document of its own; the stub is void after this decision.
  if (await db.entries.get(gone)) await db.sync.delete(paperKey(gone));
  await decide([pair], 'apart', now);
  const papers = [gone, ...(current === undefined ? [] : [current])];
  const rows = await travelOf(papers);
  await db.travel.bulkPut(rows.map((row) => ({ ...row, parted: stampOver(row.parted, stamp) })));
}

/** What travels with papers beside their facts and entries. */
export async function travelOf(papers: readonly string[]): Promise<TravelRow[]> {
  const rows = await db.travel.bulkGet([...papers]);
  return papers.map((paper, index) => rows[index] ?? { paper, sent: {}, parted: '' });
}

async function moveTravel(kept: string, gone: string): Promise<void> {
  const theirs = await db.travel.get(gone);
  if (!theirs) return;
  const [ours] = await travelOf([kept]);
  if (!ours) return;
  await db.travel.put({ ...ours, sent: laterDays(ours.sent, theirs.sent) });
  await db.travel.delete(gone);
}

function pairIn({ kept, gone }: Pick<Move, 'kept' | 'gone'>): ApartRow {
  return kept < gone ? { a: kept, b: gone } : { a: gone, b: kept };
}

import { dayAt } from '../../paper/dates';
import { db } from '../database';

/** A time from and to which papers were met, in ms; `to` is not included. */
export interface Period {
  from: number;
  to: number;
}

/**
 * Ids of the papers that were met within a period. It reads the index of days: only of its first
 * and last day the sightings themselves are read.
 */
export async function metBetween({ from, to }: Period): Promise<Set<string>> {
  const [first, last] = [dayAt(from), dayAt(to)];
  const days = () => db.sightings.where('day');
  const outer = await days().anyOf(first, last).toArray();
  const inner = first < last ? await days().between(first, last, false, false).primaryKeys() : [];
  const met = new Set(inner.map(([paper]) => paper));
  for (const { paper, at } of outer) if (at >= from && at < to) met.add(paper);
  return met;
}

/** Ids of the papers whose own page was opened. */
export async function openedPapers(): Promise<Set<string>> {
  const keys = await db.sightings.where('list').equals('paper').primaryKeys();
  return new Set(keys.map(([paper]) => paper));
}

import type { Query } from '../../search/query/query';
import { db } from '../database';
import { mergedPapers } from '../join/merges';

/** A paper is new for so long after it was first seen, ms; as its mark on the page says. */
const NEW_MS = 30 * 60 * 1000;

/**
 * Papers that answer a part of a query of which a search index knows nothing: an identifier, where and when they were met,
 * what was merged. Undefined for the parts that an index answers.
 * @param now ms
 */
export async function papersFor(query: Query, now: number): Promise<Set<string> | undefined> {
  if (query.kind === 'id') return keys(db.papers.where('ids').equals(query.id));
  if (query.kind === 'list') return met(db.sightings.where('list').equals(query.name));
  if (query.kind === 'date' && query.field === 'seen') {
    return met(
      db.sightings.where('day').between(query.from ?? '', query.to ?? '\uffff', true, true),
    );
  }
  if (query.kind === 'number' && query.field === 'rank') {
    return met(
      db.sightings.where('rank').between(query.from ?? 0, query.to ?? Infinity, true, true),
    );
  }
  if (query.kind !== 'is') return undefined;
  if (query.state === 'merged') return new Set(await mergedPapers());
  if (query.state === 'new') {
    const lately = db.papers.where('lastSeen').above(now - NEW_MS);
    return keys(lately.filter(({ firstSeen }) => firstSeen > now - NEW_MS));
  }
  return undefined;
}

async function keys(rows: { primaryKeys(): PromiseLike<string[]> }): Promise<Set<string>> {
  return new Set(await rows.primaryKeys());
}

async function met(rows: {
  primaryKeys(): PromiseLike<[string, string, string][]>;
}): Promise<Set<string>> {
  return new Set((await rows.primaryKeys()).map(([paper]) => paper));
}

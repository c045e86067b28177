import { isNew, VISIT_MS } from '../../paper/capture';
import type { Query } from '../../search/query/query';
import { db } from '../database';
import { mergedPapers } from '../join/merges';
import { hiddenKnown } from '../own/read-hidden';

/**
 * Papers that match a part of a query that search indexes can't answer: identifiers, sightings,
 * merges. Undefined for the parts that an index answers.
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
  if (query.state === 'hidden') return hiddenKnown();
  if (query.state === 'new') {
    const lately = db.papers.where('lastSeen').above(now - VISIT_MS);
    return keys(lately.filter((paper) => isNew(paper, now)));
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

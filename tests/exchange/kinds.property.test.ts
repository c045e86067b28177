import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csl } from '../../lib/exchange/csl/csl';
import { csv } from '../../lib/exchange/csv/csv';
import { rdf } from '../../lib/exchange/rdf/rdf';
import { ris } from '../../lib/exchange/ris/ris';
import type { Item } from '../../lib/paper/paper';
import type { WorkKind } from '../../lib/paper/publication';
import { arbitraryWork } from '../made/arbitrary-work';
import { written } from './written';

/** Kinds that a format can't represent: they become another, or none. */
type Kinds = { [kind in WorkKind]?: WorkKind | undefined };

const REVIEWS = { review: 'article-journal', 'review-book': 'article-journal' } as const;
const LIMITS: Record<string, Kinds> = {
  ris: {
    ...REVIEWS,
    article: undefined,
    post: undefined,
    webpage: undefined,
    document: undefined,
  },
  rdf: REVIEWS,
};

function kept({ paper, entry }: Item, kinds: Kinds) {
  const { kind, publication = {}, authors, title, published, ids, venue } = paper;
  // A venue of which nothing else is known stays as it is printed.
  const isVenue = Object.keys(publication).every((name) => name === 'container-title');
  return {
    ids,
    title,
    authors,
    published,
    venue,
    kind: kind && kind in kinds ? kinds[kind] : kind,
    publication: isVenue ? {} : publication,
    tags: entry?.tags,
    note: entry?.note,
  };
}

describe.each([csl, ris, rdf, csv])('papers of all kinds in $id', (format) => {
  it('come back with their kind and publication', async () => {
    const limits = LIMITS[format.id] ?? {};
    await fc.assert(
      fc.asyncProperty(arbitraryWork, async (item) => {
        const { items, problems } = await format.read(written(format, [item]), { now: 2e12 });
        expect(problems).toEqual([]);
        expect(items.map((each) => kept(each, {}))).toEqual([kept(item, limits)]);
      }),
      { numRuns: 300 },
    );
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { facetClause, type OpenIndexes, openIndex, overview, readTyped } from '../../lib/find';
import { searchAll } from '../../lib/find/search';
import { withClause, withoutField } from '../../lib/search/query/clauses-in-text';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import type { Filter } from '../../lib/store/read/list';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

/** The words `learned sketches` are in the abstracts of 2 and 5; others have forms of them. */
const PAPERS = [
  draft(1, { title: 'Learning quokka sketches in woods', published: '2020', venue: 'ICLR' }),
  draft(2, { title: 'A wallaby', abstract: 'Sketches are learned by walkers.', published: '2021' }),
  draft(3, { title: 'Sketches of rivers', published: '2021', venue: 'ICLR' }),
  draft(4, { title: 'Learning the sketches of rivers', published: '2022' }),
  draft(5, { title: 'A quoll', abstract: 'Sketches that were learned.', published: '2022' }),
];

beforeEach(async () => {
  await storeCapture(capture(PAPERS), NOW);
  await save([id(1), id(2), id(3)], NOW);
  await addTags([id(1), id(3)], ['rivers'], NOW);
});

async function open(): Promise<OpenIndexes> {
  return { saved: await openIndex('saved', () => {}), rest: await openIndex('rest', () => {}) };
}

const FILTERS: Record<'saved' | 'seen' | 'met', Filter> = {
  saved: { scope: 'saved', alone: true },
  seen: { scope: 'seen', alone: true },
  met: { scope: 'seen' },
};

describe.each(['saved', 'seen', 'met'] as const)('the counts of facets in %s', (view) => {
  const filter = FILTERS[view];
  const found = async (indexes: OpenIndexes, text: string) => {
    const { ids, saved = 0 } = await searchAll(await readTyped(text, NOW), indexes, NOW);
    if (view === 'met') return ids.length;
    return view === 'saved' ? saved : ids.length - saved;
  };

  it.each([
    'learned sketches',
    'learned sketches year:2020',
    'learned sketches year:2021 OR year:2022',
    'learned sketches sort:title',
    'learned banana sketches',
    'sketches',
    'tag:rivers',
  ])('are of the papers that the list shows, for %s', async (text) => {
    const indexes = await open();
    const { total, facets } = await overview(indexes, filter, text, NOW);
    expect(total).toBe(await found(indexes, text));
    const years = facets.year.reduce((sum, { count }) => sum + count, 0);
    if (!text.includes('year:')) expect(years).toBe(total);
  });

  it('of one value for each paper also are of the papers that their own clause excludes', async () => {
    const indexes = await open();
    const yearsOf = async (text: string) =>
      (await overview(indexes, filter, text, NOW)).facets.year.map(({ value }) => value).sort();
    const all =
      view === 'saved' ? ['2020', '2021'] : view === 'seen' ? ['2022'] : ['2020', '2021', '2022'];
    expect(await yearsOf('sketches year:2021')).toEqual(all);
    expect(await yearsOf('sketches venue:iclr')).toEqual(
      all.slice(0, 2).filter((year) => year !== '2022'),
    );
  });

  it.each(['sketches', 'tag:rivers', 'sketches year:2021'])(
    'are the numbers of papers that a click lists, for %s',
    async (text) => {
      const indexes = await open();
      const { facets } = await overview(indexes, filter, text, NOW);
      for (const facet of ['year', 'venue', 'has'] as const) {
        const others = facet === 'has' ? text : withoutField(text, facet);
        for (const { value, count } of facets[facet]) {
          const clicked = withClause(others, facetClause(facet, value));
          expect([clicked, await found(indexes, clicked)]).toEqual([clicked, count]);
        }
      }
    },
  );
});

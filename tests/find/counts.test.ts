import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countFacets,
  countSaved,
  filterQuery,
  findStrictly,
  listSorted,
  matchedBy,
  type OpenIndexes,
  readQuery,
  sourcesOf,
  tagsOf,
} from '../../lib/find';
import { openScope } from '../../lib/find/scope-index';
import { countMatched } from '../../lib/search/flat/facets';
import { addTags, save, setStatus, unsave } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

let indexes: OpenIndexes;

beforeEach(async () => {
  await storeCapture(
    capture([
      draft(1, { title: 'Old moss', published: '2023', counts: { upvotes: 1 } }),
      draft(2, { title: 'New moss', published: '2024', counts: { upvotes: 9 } }),
      draft(3, { title: 'Fern', published: '2024', counts: { upvotes: 5 } }),
    ]),
    NOW,
  );
  await storeCapture({ ...capture([draft(4, { title: 'Moss' })]), site: 'arxiv' }, NOW);
  await save([id(1), id(2), id(4)], NOW);
  await addTags([id(1), id(2)], ['b'], NOW);
  await addTags([id(2)], ['a'], NOW);
  await setStatus([id(2)], 'read', NOW);
  const [saved, rest] = [await openScope('saved'), await openScope('rest')];
  await unsave([id(4)], NOW);
  await Promise.all([saved.refresh(), rest.refresh()]);
  indexes = { saved, rest };
});

const queryOf = (text: string) => readQuery(text, NOW).parsed.query;
const numbers = (ids: readonly string[]) => ids.map((each) => Number(each.slice(-1)));

describe('numbers of papers', () => {
  it('of the saved ones leave out those that are gone', () => {
    expect(countSaved(indexes)).toEqual({ saved: 2, unread: 1 });
    expect(tagsOf(indexes)).toEqual([
      { tag: 'b', count: 2 },
      { tag: 'a', count: 1 },
    ]);
    expect(sourcesOf(indexes, 'saved')).toEqual(['huggingface']);
    expect(sourcesOf(indexes, 'seen')).toEqual(['arxiv', 'huggingface']);
  });

  it.each([
    [{ scope: 'saved' as const }, 2],
    [{ scope: 'seen' as const }, 4],
    [{ scope: 'seen' as const, alone: true as const }, 2],
    [{ scope: 'saved' as const, alone: true as const }, 2],
    [{ scope: 'saved' as const, tags: ['a', 'b'] }, 1],
    [{ scope: 'saved' as const, tags: ['A'] }, 0],
    [{ scope: 'saved' as const, status: 'read' as const }, 1],
    [{ scope: 'seen' as const, source: 'arxiv' }, 1],
  ])('that pass %j: %i', (filter, count) => {
    expect(countMatched(matchedBy(indexes, filter))).toBe(count);
  });

  it('by facets are those of the papers that match', async () => {
    const counts = (scope: 'saved' | 'seen', text: string) =>
      countFacets(indexes, scope, queryOf(text), ['year', 'status'], NOW);
    expect(await counts('saved', '')).toEqual({
      year: [
        { value: '2024', count: 1 },
        { value: '2023', count: 1 },
      ],
      status: [
        { value: 'unread', count: 1 },
        { value: 'read', count: 1 },
      ],
    });
    expect(await counts('seen', '"new moss" OR fern')).toEqual({
      year: [{ value: '2024', count: 2 }],
      status: [{ value: 'read', count: 1 }],
    });
  });
});

it('papers that match are listed in any order, saved or not', async () => {
  const listed = async (text: string, sort: 'upvotes' | '-upvotes' | 'title', scope = 'seen') =>
    numbers((await listSorted(indexes, scope as 'seen', queryOf(text), sort, NOW)).slice());
  expect(await listed('', 'upvotes')).toEqual([2, 3, 1, 4]);
  expect(await listed('moss', '-upvotes')).toEqual([1, 2, 4]);
  expect(await listed('"old moss"', 'title')).toEqual([1]);
  expect(await listed('', 'title', 'saved')).toEqual([2, 1]);
});

it('smart lists find papers without typos, and nothing without a query', async () => {
  const found = async (text: string) =>
    numbers((await findStrictly(indexes.saved.segments(), text, NOW)).toSorted());
  expect(await found('moss')).toEqual([1, 2]);
  expect(await found('mosz')).toEqual([]);
  expect(await found('-"old moss"')).toEqual([2]);
  expect(await found('')).toEqual([]);
});

it('a filter is a query of whole values', () => {
  expect(
    filterQuery({ scope: 'seen', tags: ['a'], status: 'read', source: 'x', alone: true }),
  ).toEqual({
    kind: 'all',
    of: [
      { kind: 'exact', field: 'tag', text: 'a', strict: true },
      { kind: 'is', state: 'read' },
      { kind: 'not', of: { kind: 'is', state: 'saved' } },
      { kind: 'exact', field: 'source', text: 'x', strict: true },
    ],
  });
});

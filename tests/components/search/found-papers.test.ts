import { describe, expect, it } from 'vitest';
import { foundPapers } from '../../../components/search/found-papers';
import type { Answer } from '../../../lib/find';
import type { Filter } from '../../../lib/store/read/list';

/** An answer with the saved papers a and b, and c and d that were only seen. */
const answer: Answer = {
  text: 'rivers',
  words: ['rivers'],
  parsed: { query: { kind: 'word', text: 'rivers' }, problems: [] },
  ids: ['a', 'b', 'c', 'd'],
  saved: 2,
};
const listed = (filter: Filter, ids: string[], whole = true) => ({ filter, ids, whole });

describe('the papers of an answer', () => {
  it('are the saved ones first, then the others', () => {
    const found = foundPapers(listed({ scope: 'saved' }, ['b', 'a']), answer, undefined);
    expect(found).toMatchObject({ ids: ['a', 'b', 'c', 'd'], seenFrom: 2, complete: true });
  });

  it('are those of one scope alone, with the number of the others', () => {
    const saved = listed({ scope: 'saved', alone: true }, ['b', 'a']);
    expect(foundPapers(saved, answer, undefined)).toMatchObject({ ids: ['a', 'b'], others: 2 });
    const seen = listed({ scope: 'seen', alone: true }, ['d', 'c']);
    expect(foundPapers(seen, answer, undefined)).toMatchObject({ ids: ['c', 'd'], others: 2 });
    const unread = listed({ scope: 'saved', alone: true, status: 'unread' }, ['b']);
    expect(foundPapers(unread, answer, undefined)).toMatchObject({ ids: ['b'], others: 2 });
  });

  it('are complete among the saved ones before the whole list is known', () => {
    const first = listed({ scope: 'saved', alone: true }, ['b'], false);
    const found = foundPapers(first, answer, undefined);
    expect(found).toMatchObject({ ids: ['a', 'b'], count: 2, complete: true });
    const seen = listed({ scope: 'seen', alone: true }, ['c'], false);
    expect(foundPapers(seen, answer, undefined)?.complete).toBe(false);
  });

  it('are not called near ones if there is none', () => {
    const near: Answer = { ...answer, ids: ['c'], saved: 0, near: 'all' };
    const saved = listed({ scope: 'saved', alone: true }, ['a']);
    const found = foundPapers(saved, near, undefined);
    expect(found).toMatchObject({ ids: [], others: 1 });
    expect(found?.near).toBeUndefined();
  });
});

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
/** What is shown, with its ids as an array. */
function shown(list: ReturnType<typeof listed>, of = answer) {
  const found = foundPapers(list, of, undefined);
  return found && { ...found, ids: found.ids.slice() };
}

const listed = (filter: Filter, ids: string[], whole = true) => ({ filter, ids, whole });

describe('the papers of an answer', () => {
  it('are the saved ones first, then the others', () => {
    const found = shown(listed({ scope: 'saved' }, ['b', 'a']));
    expect(found).toMatchObject({ ids: ['a', 'b', 'c', 'd'], seenFrom: 2, complete: true });
  });

  it('are those of one scope alone, with the number of the others', () => {
    const saved = listed({ scope: 'saved', alone: true }, ['b', 'a']);
    expect(shown(saved)).toMatchObject({ ids: ['a', 'b'], others: 2 });
    const seen = listed({ scope: 'seen', alone: true }, ['d', 'c']);
    expect(shown(seen)).toMatchObject({ ids: ['c', 'd'], others: 2 });
    const unread = listed({ scope: 'saved', alone: true, status: 'unread' }, ['b']);
    expect(shown(unread)).toMatchObject({ ids: ['b'], others: 2 });
  });

  it('are complete among the saved ones before the whole list is known', () => {
    const first = listed({ scope: 'saved', alone: true }, ['b'], false);
    const found = shown(first);
    expect(found).toMatchObject({ ids: ['a', 'b'], count: 2, complete: true });
    const seen = listed({ scope: 'seen', alone: true }, ['c'], false);
    expect(shown(seen)?.complete).toBe(false);
  });

  it('are not called near ones if there is none', () => {
    const near: Answer = { ...answer, ids: ['c'], saved: 0, near: 'all' };
    const saved = listed({ scope: 'saved', alone: true }, ['a']);
    const found = shown(saved, near);
    expect(found).toMatchObject({ ids: [], others: 1 });
    expect(found?.near).toBeUndefined();
  });
});

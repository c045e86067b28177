import { describe, expect, it } from 'vitest';
import { formats } from '../../lib/exchange';
import { notKept } from '../../lib/exchange/kept';
import { assignKeys } from '../../lib/paper/assign-keys';
import { LIST_TEXTS } from './list-texts';
import { itemOf } from './nasty';

const both = formats
  .filter(({ read, write }) => read && write)
  .map((each) => [each.id, each] as const);
const citekeys = (items: Parameters<typeof assignKeys>[0]) => assignKeys(items, new Set());

describe.each(both)('%s', (id, { read, write }) => {
  it.each([[true], [false]])('says whether the list of authors goes on: %s', async (more) => {
    const item = itemOf({
      title: 'On Moss',
      authors: [{ given: 'Ada', family: 'Moss' }],
      ...(more && { authorsComplete: false }),
    });
    const texts = { now: 0, citekeys: citekeys([item]), texts: LIST_TEXTS };
    const text = String(await write?.([item], texts));
    const { items } = (await read?.(text, { now: 0 })) ?? { items: [] };
    expect(items.map(({ paper }) => [paper.authors, paper.authorsComplete === false])).toEqual([
      [item.paper.authors, more],
    ]);
  });

  it.each([
    ['a preprint on a server', { ids: ['arxiv:2611.00001'] }],
    ['a preprint without a server', { ids: ['title:moss'], kind: 'article' as const }],
    ['a document', { ids: ['title:moss'] }],
    [
      'an article',
      { ids: ['doi:10.1000/moss'], venue: 'Nature', kind: 'article-journal' as const },
    ],
    ['a thesis', { ids: ['title:moss'], kind: 'thesis' as const }],
  ])('keeps the organisation of %s or names it as lost', async (_, facts) => {
    const item = itemOf({ title: 'On Moss', organisation: 'Moss Lab', ...facts });
    const texts = { now: 0, citekeys: citekeys([item]), texts: LIST_TEXTS };
    const text = String(await write?.([item], texts));
    const { items } = (await read?.(text, { now: 0 })) ?? { items: [] };
    const isLost = notKept([item], id)?.parts.includes('organisation') === true;
    const { organisation, publication } = items[0]?.paper ?? {};
    expect(organisation ?? publication?.publisher).toBe(isLost ? undefined : 'Moss Lab');
  });
});

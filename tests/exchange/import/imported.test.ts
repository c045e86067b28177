import { describe, expect, it } from 'vitest';
import { importedItem } from '../../../lib/exchange/import/imported';
import { ENTRY_LIMITS } from '../../../lib/paper/parse/entry-limits';

const NOW = 1_795_000_000_000;
const TITLE = 'On the Weight of Moss in Old Mills';
const idsOf = (raw: Record<string, unknown>) =>
  importedItem({ title: TITLE, ...raw }, undefined, NOW).item.paper.ids;

describe('an imported item', () => {
  it('is identified by its title and first author only without an identifier', () => {
    const [byTitle] = idsOf({});
    expect(byTitle).toMatch(/^title:/);
    const [byBoth] = idsOf({ authors: [{ given: 'Ada', family: 'Stone' }, { family: 'Ek' }] });
    expect(byBoth).not.toBe(byTitle);
    expect(idsOf({ authors: [{ literal: 'Stone' }] })).toEqual([byBoth]);
    expect(idsOf({ authors: ['Ek', { family: 'Stone' }] })[0]).toBe(byBoth);
    expect(idsOf({ authors: 'Stone', ids: 'none' })).toEqual([byTitle]);
    expect(idsOf({ ids: ['arxiv:2301.01234', 'doi:10.1000/moss', 'title:moss'] })).toEqual([
      'arxiv:2301.01234',
      'doi:10.1000/moss',
    ]);
    expect(idsOf({ ids: ['title:moss', 'title:rust'] })).toEqual(['title:moss']);
  });

  it('has an entry only if it has user data, and reports data that was cut', () => {
    expect(importedItem({ title: TITLE }, undefined, NOW).item).not.toHaveProperty('entry');
    const { item, problems } = importedItem(
      { title: TITLE },
      { savedAt: NOW, tags: ['a'], note: 'x'.repeat(ENTRY_LIMITS.note + 1) },
      NOW,
    );
    expect(item.entry).toMatchObject({ savedAt: NOW, tags: ['a'] });
    expect(problems).toEqual([{ kind: 'entry_cut', title: TITLE }]);
  });
});

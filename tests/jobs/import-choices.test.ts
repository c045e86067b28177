import { describe, expect, it } from 'vitest';
import { withChoices } from '../../lib/jobs/import-choices';
import { NOW, paper, savedItem } from '../store/fresh-store';

const items = [savedItem(1, { tags: ['ours'] }), { paper: paper(2) }, { paper: paper(3) }];

describe('what the user decides of an import', () => {
  it('tags what is saved, and leaves alone what was only seen', () => {
    const chosen = withChoices(items, { save: false, tags: ['ours', 'new'] }, NOW);
    expect(chosen.map(({ entry }) => entry?.tags)).toEqual([['ours', 'new'], undefined, undefined]);
    expect(chosen[1]).toBe(items[1]);
  });

  it('saves all, in the order of the file', () => {
    const chosen = withChoices(items, { save: true, tags: [] }, NOW);
    const [first, second, third] = chosen.map(({ entry }) => entry);
    expect(first).toEqual(items[0]?.entry);
    expect(second).toMatchObject({ paper: items[1]?.paper.id, status: 'unread', tags: [] });
    expect((second?.savedAt ?? 0) > (third?.savedAt ?? 0)).toBe(true);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addTags, save, setNote, setStatus, unsave } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { keepApart } from '../../../lib/store/join/keep-apart';
import { history } from '../../../lib/store/read/history';
import { getItems } from '../../../lib/store/read/list';
import { removedItems, trash } from '../../../lib/store/read/trash';
import { DAY, freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(async () => {
  await see([1, 2, 3, 4, 5]);
});

describe('the journal', () => {
  it('lists operations with their papers, the latest first', async () => {
    await save([1, 2, 3, 4].map(id), NOW);
    await addTags([id(2)], ['rivers'], NOW + 1);
    await keepApart(id(1), id(3), NOW + 2);
    const rows = await history(10);
    expect(
      rows.map(({ what, count, undone, papers }) => [what, count, undone, papers.length]),
    ).toEqual([
      ['apart', 2, false, 2],
      ['tag', 1, false, 1],
      ['save', 4, false, 3],
    ]);
    expect((await history(2)).map(({ at }) => at)).toEqual([NOW + 2, NOW + 1]);
  });

  it('undoes one of its operations, and does it again, without the later ones', async () => {
    await save([id(1)], NOW);
    const tagged = await addTags([id(1)], ['rivers'], NOW + 1);
    await setNote(id(1), 'A note', NOW + 2);
    await undo(NOW + 3, tagged?.seq);
    const [item] = await getItems([id(1)]);
    expect(item?.entry).toMatchObject({ tags: [], note: 'A note' });
    expect((await history(10)).map(({ undone }) => undone)).toEqual([false, true, false]);
    await redo(NOW + 4, tagged?.seq);
    expect((await getItems([id(1)]))[0]?.entry).toMatchObject({ tags: ['rivers'], note: 'A note' });
    expect(await redo(NOW + 5, tagged?.seq)).toBeUndefined();
  });
});

describe('the trash', () => {
  it('lists what was removed within 30 days, with all that was written', async () => {
    await addTags([id(1), id(2), id(3)], ['rivers'], NOW);
    await setNote(id(2), 'A note', NOW);
    await setStatus([id(2)], 'read', NOW);
    await unsave([id(1)], NOW);
    await unsave([id(2)], NOW + DAY);
    const later = NOW + 30 * DAY;
    expect(await trash(later)).toEqual([id(2), id(1)]);
    expect(await trash(later + 1)).toEqual([id(2)]);
    expect(await removedItems([id(2), id(3), 'unknown'])).toMatchObject([
      { paper: { id: id(2) }, entry: { tags: ['rivers'], note: 'A note', removedAt: NOW + DAY } },
    ]);
    await save([id(2)], later);
    expect(await trash(later)).toEqual([id(1)]);
    const [item] = await getItems([id(2)]);
    expect(item?.entry).toMatchObject({ tags: ['rivers'], note: 'A note', status: 'read' });
  });
});

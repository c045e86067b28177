import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TITLE_KEY_VERSION, titleKey } from '../../../lib/paper/title-key';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import { renewTitleKeys } from '../../../lib/store/join/title-keys';
import type { PaperRow } from '../../../lib/store/rows';
import { freshStore, id, NOW, paper, savedItem } from '../fresh-store';
import { only, preprint, published, TITLE } from '../two-versions';

freshStore();
afterEach(() => vi.restoreAllMocks());

/** Makes the keys of all papers those of an earlier rule. */
async function keyByVersion0(): Promise<void> {
  await db.papers.toCollection().modify({ titleKey: 'an earlier key' });
  await db.meta.put({ key: 'titleKeys', value: { version: 0 } });
}

/** Stores 1,201 papers, keyed by an earlier rule. */
async function fill(): Promise<void> {
  const numbers = Array.from({ length: 1201 }, (_, index) => index + 1);
  const title = (number: number) => `${TITLE}, volume ${number}`;
  await db.papers.bulkPut(
    numbers.map((number) => ({ ...paper(number, { title: title(number) }), rev: number })),
  );
  await keyByVersion0();
}
const outdated = async () =>
  (await db.papers.toArray()).filter((row) => row.titleKey !== titleKey(row.title)).length;

describe('titles keyed by an earlier version of the rule', () => {
  it('match the same work all the same', async () => {
    await preprint();
    await save([id(1)], NOW);
    await keyByVersion0();
    await db.close();
    await db.open();
    await published();
    expect((await only())?.entry).toMatchObject({ paper: id(1), savedAt: NOW });
  });

  it('are renewed once, and nothing else of their papers', async () => {
    await fill();
    const before = await db.papers.toArray();
    await renewTitleKeys();
    expect(await db.papers.toArray()).toEqual(
      before.map((row) => ({ ...row, titleKey: titleKey(row.title) })),
    );
    expect(await db.meta.get('titleKeys')).toMatchObject({ value: { version: TITLE_KEY_VERSION } });
    const put = vi.spyOn(db.papers, 'bulkPut');
    await renewTitleKeys();
    expect(put).not.toHaveBeenCalled();
  });

  it('are renewed in slices; an interrupted renewal continues where it stopped', async () => {
    await fill();
    const put = db.papers.bulkPut.bind(db.papers);
    const killed = vi.spyOn(db.papers, 'bulkPut');
    killed.mockImplementation(((rows: PaperRow[]) => {
      if (killed.mock.calls.length > 1) throw new Error('killed');
      return put(rows);
    }) as typeof db.papers.bulkPut);
    await expect(renewTitleKeys()).rejects.toThrow('killed');
    expect(await outdated()).toBe(701);
    vi.restoreAllMocks();
    const again = vi.spyOn(db.papers, 'bulkPut');
    await renewTitleKeys();
    expect(again.mock.calls.map(([rows]) => rows.length)).toEqual([500, 201]);
    expect(await outdated()).toBe(0);
  });

  it('lose a key that the current rule does not give', async () => {
    await db.papers.put({ ...savedItem(1).paper, rev: 1 });
    await keyByVersion0();
    await renewTitleKeys();
    expect(await db.papers.get(id(1))).toEqual({ ...savedItem(1).paper, rev: 1 });
  });
});

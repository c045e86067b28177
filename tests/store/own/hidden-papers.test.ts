import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { storeCapture } from '../../../lib/store/join/capture';
import { hidePapers, showPapers } from '../../../lib/store/own/hidden-papers';
import { hiddenPapers } from '../../../lib/store/own/read-hidden';
import { ownRecords } from '../../../lib/store/own/read-own';
import { statesOf } from '../../../lib/store/read/states';
import { capture, draft, freshStore, NOW } from '../fresh-store';

freshStore();

const [A, B] = ['arxiv:2601.00001', 'doi:10.1000/1'];
const meet = (ids: string[]) => storeCapture(capture([draft(1, { ids })]), NOW);
const stateOf = async (id: string) => (await statesOf([id], NOW))[0];

describe('a paper of no interest', () => {
  it('is told as such by any of its identifiers, and is no new one', async () => {
    await meet([A, B]);
    expect(await stateOf(A)).toMatchObject({ state: 'new' });
    await hidePapers([A], NOW);
    expect(await stateOf(B)).toMatchObject({ state: 'seen', hidden: true });
    expect(await hidePapers([A], NOW)).toBeUndefined();
  });

  it('is still of none after it was forgotten and met again under another identifier', async () => {
    await meet([A, B]);
    await hidePapers([A], NOW);
    await db.papers.clear();
    await meet([B]);
    expect(await stateOf(B)).toMatchObject({ hidden: true });
  });

  it('is shown while it is saved', async () => {
    await meet([A]);
    await hidePapers([A], NOW);
    await save([A], NOW);
    expect((await stateOf(A))?.hidden).toBeUndefined();
  });

  it('is shown again, with undo and redo', async () => {
    await meet([A, B]);
    const done = await hidePapers([A], NOW);
    await undo(NOW + 1, done?.seq);
    expect((await stateOf(A))?.hidden).toBeUndefined();
    await redo(NOW + 2);
    expect((await stateOf(A))?.hidden).toBe(true);
    await showPapers([B], NOW + 3);
    expect((await stateOf(A))?.hidden).toBeUndefined();
    expect(await hiddenPapers()).toEqual([]);
  });

  it('is in a backup, also that it is shown again', async () => {
    await meet([A]);
    await hidePapers([A], NOW);
    const text = await backup.write([], { now: NOW, records: await ownRecords() });
    await db.hidden.clear();
    const read = await backup.read(text, { now: NOW });
    await importItems(read.items, NOW + 1, read);
    expect((await hiddenPapers()).map(({ key }) => key)).toEqual([A]);
  });
});

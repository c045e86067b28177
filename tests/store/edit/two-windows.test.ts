import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags, save, setCorrections, setNote } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(async () => {
  await see([1]);
  await save([id(1)], NOW);
});
const entry = () => db.entries.get(id(1));

describe('two windows', () => {
  it('keep both notes when one has changed since the other was opened', async () => {
    await setNote(id(1), 'Of the popup', NOW + 1, { base: '' });
    const done = await setNote(id(1), 'Of the library', NOW + 2, { base: '' });
    expect(done?.note).toBe('Of the popup\n\nOf the library');
    expect((await entry())?.note).toBe('Of the popup\n\nOf the library');
    await undo(NOW + 3);
    expect((await entry())?.note).toBe('Of the popup');
  });

  it('have one note where the text of one is in that of the other', async () => {
    await setNote(id(1), 'Compare', NOW + 1, { base: '' });
    const done = await setNote(id(1), 'Compare with section 4', NOW + 2, { base: '' });
    expect(done?.note).toBeUndefined();
    expect((await entry())?.note).toBe('Compare with section 4');
  });

  it('change a note that is as the editor knows it', async () => {
    await setNote(id(1), 'Compare', NOW + 1, { base: '' });
    const done = await setNote(id(1), 'Else', NOW + 2, { base: 'Compare' });
    expect(done?.note).toBeUndefined();
    expect((await entry())?.note).toBe('Else');
  });

  it('both add their tags, at once', async () => {
    await Promise.all([
      addTags([id(1)], ['popup'], NOW + 1),
      addTags([id(1)], ['library'], NOW + 1),
      save([id(1)], NOW + 1),
    ]);
    expect((await entry())?.tags).toEqual(['popup', 'library']);
  });

  it('both correct a field of the paper', async () => {
    await setCorrections(id(1), { published: '2024' }, NOW + 1);
    await setCorrections(id(1), { authors: [{ literal: 'Ek' }] }, NOW + 2);
    expect((await entry())?.corrections).toEqual({
      published: '2024',
      authors: [{ literal: 'Ek' }],
    });
    await setCorrections(id(1), { published: undefined }, NOW + 3);
    expect((await entry())?.corrections).toEqual({ authors: [{ literal: 'Ek' }] });
    await setCorrections(id(1), undefined, NOW + 4);
    expect((await entry())?.corrections).toBeUndefined();
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/database';
import { setCitekey } from '../../lib/store/edit/citekeys';
import { addTags, save, setCorrections, setNote, unsave } from '../../lib/store/edit/edit';
import { redo } from '../../lib/store/edit/redo';
import { deleteTag, renameTag } from '../../lib/store/edit/rename-tags';
import { undo } from '../../lib/store/edit/undo';
import { forgetAllSeen } from '../../lib/store/free-room';
import { importItems } from '../../lib/store/import/import';
import { restore } from '../../lib/store/import/restore';
import { saveById } from '../../lib/store/import/save-by-id';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { keepApart } from '../../lib/store/join/keep-apart';
import { splitMerge } from '../../lib/store/join/split';
import { hidePapers, showPapers } from '../../lib/store/own/hidden-papers';
import { changeList, deleteList, moveList, saveList } from '../../lib/store/own/smart-lists';
import { styleTag } from '../../lib/store/own/style-tag';
import { wipe } from '../../lib/store/wipe';
import { capture, draft, freshStore, id, NOW, savedItem, see } from './fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);
/** Papers 1 to 3 are saved, 1 with a tag; 4 to 6 were only seen. */
beforeEach(async () => {
  await see([1, 2, 3, 4, 5, 6]);
  await storeCapture(capture([draft(5, { ids: [DOI] })]), NOW);
  await save(ids(1, 2, 3), NOW);
  await addTags(ids(1), ['moss'], NOW);
});

/** How often other pages are told of changes while this is done. */
async function announcements(work: () => Promise<unknown>): Promise<number> {
  // What was done before is announced without waiting.
  await new Promise((resolve) => setTimeout(resolve));
  const heard = vi.fn();
  fakeBrowser.storage.onChanged.addListener(heard);
  await work();
  await new Promise((resolve) => setTimeout(resolve));
  fakeBrowser.storage.onChanged.removeListener(heard);
  return heard.mock.calls.length;
}

const DOI = 'doi:10.1000/moss';
const twoAsOne = () => capture([draft(5, { ids: [id(5), DOI] })]);

describe('other pages are told once', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a paper is removed', () => unsave(ids(1), NOW)],
    ['a note is written', () => setNote(id(1), 'A note', NOW)],
    ['a title is corrected', () => setCorrections(id(1), { title: 'Moss' }, NOW)],
    ['a citation key is given', () => setCitekey(id(1), 'moss2020', NOW)],
    ['a tag is renamed', () => renameTag('moss', 'fern', NOW)],
    ['a tag is deleted', () => deleteTag('moss', NOW)],
    ['a tag gets a colour', () => styleTag('moss', { colour: 'green' }, NOW)],
    ['a smart list is saved', () => saveList('Moss', 'moss', NOW)],
    ['papers are hidden', () => hidePapers(ids(4), NOW)],
    ['papers are joined', () => joinPapers(ids(4, 5), NOW)],
    ['papers are kept apart', () => keepApart(id(1), id(2), NOW)],
    ['a page joins papers', () => storeCapture(twoAsOne(), NOW)],
    ['papers are imported', () => importItems([savedItem(4)], NOW)],
    ['a backup is restored', () => restore({ items: [savedItem(4)] }, 'missing', NOW)],
    ['a paper is saved by its identifier', () => saveById(id(7), NOW)],
    ['an operation is undone', () => undo(NOW)],
    ['papers are forgotten', () => forgetAllSeen()],
    ['everything is deleted', () => wipe()],
  ])('when %s', async (_, work) => expect(await announcements(work)).toBe(1));

  it('when an operation is redone, a list is changed, or joined papers are separated', async () => {
    await undo(NOW);
    expect(await announcements(() => redo(NOW))).toBe(1);
    const list = await saveList('Moss', 'moss', NOW);
    await saveList('Fern', 'fern', NOW);
    const key = list?.key ?? '';
    expect(await announcements(() => changeList(key, { name: 'Mosses' }, NOW))).toBe(1);
    expect(await announcements(() => moveList(key, 1, NOW))).toBe(1);
    expect(await announcements(() => deleteList(key, NOW))).toBe(1);
    await hidePapers(ids(4), NOW);
    expect(await announcements(() => showPapers(ids(4), NOW))).toBe(1);
    const joined = await joinPapers(ids(4, 5), NOW);
    const { merges = [] } = (joined && (await db.journal.get(joined.seq))) ?? {};
    expect(await announcements(() => splitMerge(merges[0] ?? 0, NOW))).toBe(1);
  });
});

describe('other pages are told nothing', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['what is not saved is removed', () => unsave(ids(4), NOW)],
    ['a note is the same', () => setNote(id(1), '', NOW)],
    ['there is no correction', () => setCorrections(id(1), undefined, NOW)],
    ['no citation key is taken away', () => setCitekey(id(1), '', NOW)],
    ['a tag keeps its name', () => renameTag('moss', ' moss ', NOW)],
    ['a tag gets no name', () => renameTag('moss', ' ', NOW)],
    ['an unknown tag is renamed', () => renameTag('rust', 'fern', NOW)],
    ['an unknown tag is deleted', () => deleteTag('rust', NOW)],
    ['no colour is taken away', () => styleTag('moss', { colour: null }, NOW)],
    ['a smart list has no name', () => saveList(' ', 'moss', NOW)],
    ['an unknown list is changed', () => changeList('none', { name: 'Moss' }, NOW)],
    ['an unknown list is moved', () => moveList('none', 1, NOW)],
    ['unknown papers are hidden', () => hidePapers(ids(9), NOW)],
    ['papers that are not hidden are shown', () => showPapers(ids(4), NOW)],
    ['one paper is joined', () => joinPapers(ids(4, 4, 9), NOW)],
    ['papers that are not saved are kept apart', () => keepApart(id(1), id(4), NOW)],
    ['an unknown merge is separated', () => splitMerge(99, NOW)],
    ['a page shows papers', () => storeCapture(capture([draft(8)]), NOW)],
    ['nothing is imported', () => importItems([], NOW)],
    ['a backup has nothing more', () => restore({ items: [] }, 'missing', NOW)],
    ['a saved paper is saved by its identifier', () => saveById(id(1), NOW)],
    ['there is no such operation', () => undo(NOW, 99)],
    ['nothing can be redone', () => redo(NOW)],
  ])('when %s', async (_, work) => expect(await announcements(work)).toBe(0));

  it('when there is nothing to forget, or papers are kept apart that were', async () => {
    await forgetAllSeen();
    expect(await announcements(() => forgetAllSeen())).toBe(0);
    await keepApart(id(2), id(1), NOW);
    expect(await announcements(() => keepApart(id(1), id(2), NOW))).toBe(0);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import { importItems } from '../../../lib/store/import/import';
import { storeCapture } from '../../../lib/store/join/capture';
import { paperIds } from '../../../lib/store/read/states';
import { capture, draft, freshStore, id, NOW, paper, savedItem, see } from '../fresh-store';

freshStore();

const EVIL = 'doi:10.1234/evil';
/** What any page sends when it is read on a click. */
const readPage = (drafts: PaperDraft[], at = NOW + 9) =>
  storeCapture({ ...capture(drafts), site: 'web' }, at);
const identifiers = async () => (await db.papers.toArray()).map(({ ids }) => ids);

describe('a page that states one identifier for many papers', () => {
  it('joins none of them, and the first of them gets the identifier', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    await save(await see(numbers), NOW);
    const { states } = await readPage(
      numbers.map((number) => draft(number, { ids: [id(number), EVIL], title: `Evil ${number}` })),
    );
    expect(await db.papers.count()).toBe(20);
    expect(await db.merges.count()).toBe(0);
    expect(await db.entries.count()).toBe(20);
    expect(await paperIds([EVIL])).toEqual([id(1)]);
    expect((await db.papers.toArray()).filter(({ title }) => /evil/i.test(title))).toEqual([]);
    expect(states.map((state) => state.id)).toEqual(numbers.map(id));
  });
});

describe('a contested identifier', () => {
  it('stays with the paper that had it', async () => {
    await see([1, 2]);
    await readPage([draft(1, { ids: [id(1), EVIL] })]);
    await readPage([draft(2, { ids: [id(2), EVIL] })]);
    expect(await identifiers()).toEqual([[id(1), EVIL], [id(2)]]);
  });

  it('is left out of a paper that was not known', async () => {
    await readPage([draft(1, { ids: [id(1), EVIL] })]);
    await readPage([draft(2, { ids: [id(2), EVIL] })]);
    expect(await identifiers()).toEqual([[id(1), EVIL], [id(2)]]);
  });

  it('says which paper it is where the page names the paper by it', async () => {
    await readPage([draft(1, { ids: [id(1), EVIL] })]);
    await readPage([draft(2, { ids: [EVIL, id(2)], abstract: 'Of paper 1' })]);
    expect(await identifiers()).toEqual([[id(1), EVIL]]);
    expect((await db.papers.get(id(1)))?.abstract).toBe('Of paper 1');
  });

  it('stays with an older paper that already has two of a kind', async () => {
    await db.papers.put({ ...paper(1, { ids: [id(1), id(2), EVIL] }), rev: 1 });
    await readPage([draft(2, { ids: [id(2)] }), draft(3, { ids: [id(3), EVIL] })]);
    expect(await identifiers()).toEqual([[id(1), id(2), EVIL], [id(3)]]);
  });

  it('of an imported file stays, too', async () => {
    await see([1]);
    await storeCapture(capture([draft(1, { ids: [id(1), EVIL] })]), NOW + 9);
    const other = savedItem(2);
    await importItems([{ ...other, paper: { ...other.paper, ids: [id(2), EVIL] } }], NOW + 9);
    expect(await identifiers()).toEqual([[id(1), EVIL], [id(2)]]);
  });

  it('joins papers of which one has only an arXiv id and the other a DOI', async () => {
    await see([1]);
    await storeCapture(capture([draft(1, { ids: [EVIL] })]), NOW + 1);
    await readPage([draft(1, { ids: [id(1), EVIL] })]);
    expect(await identifiers()).toEqual([[id(1), EVIL]]);
  });

  it('does not join two DOIs of publishers', async () => {
    const [one, other] = ['doi:10.1000/one', 'doi:10.1000/other'];
    await storeCapture(
      capture([draft(1, { ids: [one, 's2:1'] }), draft(2, { ids: [other] })]),
      NOW,
    );
    await readPage([draft(2, { ids: [other, 's2:1'] })]);
    expect(await identifiers()).toEqual([[one, 's2:1'], [other]]);
  });
});

it('a page that states two arXiv ids for one paper does not claim the second', async () => {
  await readPage([draft(1, { ids: [id(1), id(2)] })]);
  await see([2]);
  expect(await identifiers()).toEqual([[id(1)], [id(2)]]);
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { addTags, save } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../fresh-store';

freshStore();

const [WRONG, RIGHT] = ['doi:10.1000/wrong', 'doi:10.1000/right'];
const read = (site: string, each: PaperDraft, at: number) =>
  storeCapture({ ...capture([each]), site }, at);
const papers = async () =>
  (await db.papers.toArray()).map(({ ids, title }) => [ids.join(' '), title].join(': '));

const RIVERS = 'Stones and rivers of the northern valleys';
const OTHER = 'A very different work about mosses and rust';
const authors = [{ given: 'Ada', family: 'Moss' }];
const known = draft(1, { title: RIVERS, authors });
/** What any page states: the DOI of another work for the paper. */
const claim = { ...known, ids: [id(1), WRONG] };
/** What the reader of the publisher's site states of the work with that DOI. */
const other = draft(2, { ids: [WRONG], title: OTHER });

describe('a DOI that any page states for a known paper', () => {
  it('is given up when the reader of its publisher knows another work by it', async () => {
    await read('arxiv', known, NOW);
    await save([id(1)], NOW);
    await addTags([id(1)], ['mine'], NOW);
    await read('web', claim, NOW + 1);
    expect(await papers()).toEqual([`${id(1)} ${WRONG}: ${RIVERS}`]);
    await read('springer', other, NOW + 2);
    expect(await papers()).toEqual([`${id(1)}: ${RIVERS}`, `${WRONG}: ${OTHER}`]);
    expect((await db.entries.toArray()).map(({ paper, tags }) => [paper, tags])).toEqual([
      [id(1), ['mine']],
    ]);
    await read('web', claim, NOW + 3);
    expect((await papers()).every((each) => !each.includes(' 10'))).toBe(true);
  });

  it('is replaced by the one that the reader of a site states', async () => {
    await read('arxiv', known, NOW);
    await read('web', claim, NOW + 1);
    await read('arxiv', { ...known, ids: [id(1), RIGHT] }, NOW + 2);
    expect(await papers()).toEqual([`${id(1)} ${RIGHT}: ${RIVERS}`]);
    await read('springer', other, NOW + 3);
    expect(await papers()).toEqual([`${id(1)} ${RIGHT}: ${RIVERS}`, `${WRONG}: ${OTHER}`]);
  });

  it('replaces none that a reader has stated', async () => {
    await read('arxiv', { ...known, ids: [id(1), RIGHT] }, NOW);
    await read('web', claim, NOW + 1);
    expect(await papers()).toEqual([`${id(1)} ${RIGHT}: ${RIVERS}`]);
  });

  it('is given up also if the page was read before the paper was known, by its title', async () => {
    await read('web', { ...known, ids: [WRONG] }, NOW);
    await save([WRONG], NOW);
    await read('arxiv', known, NOW + 1);
    expect(await papers()).toEqual([`${id(1)} ${WRONG}: ${RIVERS}`]);
    await read('springer', other, NOW + 2);
    expect(await papers()).toEqual([`${id(1)}: ${RIVERS}`, `${WRONG}: ${OTHER}`]);
    expect((await db.entries.toArray()).map(({ paper }) => paper)).toEqual([id(1)]);
  });

  it('stays if a reader knows the same work by it, and is believed from then on', async () => {
    await read('arxiv', known, NOW);
    await read('web', { ...known, ids: [id(1), RIGHT] }, NOW + 1);
    await read('springer', { ...known, ids: [RIGHT] }, NOW + 2);
    expect(await papers()).toEqual([`${id(1)} ${RIGHT}: ${RIVERS}`]);
    expect(await db.papers.get(id(1))).not.toHaveProperty('claimed');
    await read('springer', { ...other, ids: [RIGHT] }, NOW + 3);
    expect(await db.papers.count()).toBe(1);
  });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library';
import { db } from '../../../lib/store/database';
import { addTags, setNote, unsave } from '../../../lib/store/edit/edit';
import { demoPapers } from '../../made/demo';
import { click, fill, idOf, papers, until } from '../app/show-popup';
import { mount } from '../mount';
import { freshLibrary } from './show-library';

freshLibrary();

async function showView(name: string): Promise<void> {
  location.hash = `#${name}`;
  mount(<Library />);
  await until(() => expect(document.querySelector('.history h2')).not.toBeNull());
}
const shown = () => document.querySelector('.history')?.textContent ?? '';

it('saves a paper of the trash again, with its tags', async () => {
  await fill(papers, 2);
  await addTags([idOf(0)], ['rivers'], Date.now());
  await setNote(idOf(0), 'Read again\nin May', Date.now());
  await unsave([idOf(0)], Date.now());
  await showView('trash');
  await until(() => expect(shown()).toContain('#rivers'));
  expect(shown()).toContain('Read again');
  await click(`Save “${papers[0]?.title}” again`);
  await until(() => expect(shown()).toContain('Nothing was removed'));
  expect((await db.entries.get(idOf(0)))?.tags).toEqual(['rivers']);
});

it('undoes an older step of the journal, and does it again', async () => {
  await fill(papers, 1);
  await addTags([idOf(0)], ['rivers'], Date.now());
  await setNote(idOf(0), 'N', Date.now());
  await showView('journal');
  await until(() => expect(document.querySelectorAll('.history li')).toHaveLength(3));
  const button = () => document.querySelectorAll<HTMLElement>('.history li button')[1];
  button()?.click();
  await until(() => expect(button()?.textContent).toBe('Redo'));
  expect(await db.entries.get(idOf(0))).toMatchObject({ tags: [], note: 'N' });
  button()?.click();
  await until(() => expect(button()?.textContent).toBe('Undo'));
  expect(await db.entries.get(idOf(0))).toMatchObject({ tags: ['rivers'], note: 'N' });
});

it('merges a pair of duplicates, and keeps another apart', async () => {
  const [first, second] = demoPapers();
  if (!first || !second) throw new Error('No demo papers');
  const twin = (paper: typeof first, id: string) => ({ ...paper, ids: [id] });
  await fill([first, twin(first, 'arxiv:2611.77771'), second, twin(second, 'arxiv:2611.77772')]);
  await showView('duplicates');
  await until(() => expect(document.querySelectorAll('.history li')).toHaveLength(2));
  expect(shown()).toContain('2 pairs look alike.');
  document.querySelector<HTMLElement>('.history-answers button:last-child')?.click();
  await until(() => expect(shown()).toContain('1 pair looks alike.'));
  expect(await db.apart.count()).toBe(1);
  document.querySelector<HTMLElement>('.history-answers button')?.click();
  await until(() => expect(shown()).toContain('No two papers look alike.'));
  expect(await db.merges.count()).toBe(1);
});

it('says why the papers of duplicates could not be read', async () => {
  const [first] = demoPapers();
  if (!first) throw new Error('No demo papers');
  await fill([first, { ...first, ids: ['arxiv:2611.77771'] }]);
  const read = vi.spyOn(db.papers, 'bulkGet').mockRejectedValue(new Error('The store is gone'));
  await showView('duplicates');
  await until(() =>
    expect(document.querySelector('.footer .failed')?.textContent).toContain('The store is gone'),
  );
  read.mockRestore();
});

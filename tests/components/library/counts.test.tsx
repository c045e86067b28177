// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { addTags } from '../../../lib/store/edit/edit';
import { getItems } from '../../../lib/store/read/list';
import { whenQuiet } from '../../../lib/store/slow-queue';
import { streamPapers } from '../../made/papers';
import { fill, settle, titles, until } from '../app/show-popup';
import { freshLibrary, showLibrary } from './show-library';

vi.mock(import('../../../lib/store/read/list'), async (original) => {
  const list = await original();
  return { ...list, getItems: vi.fn(list.getItems) };
});

/** More than the rows that are read at first. */
const MANY = 40;

freshLibrary();

it('counts what is listed while the store still reads the rows', async () => {
  const papers = [...streamPapers(MANY)];
  const [first = '', last = ''] = [papers[0]?.ids[0], papers.at(-1)?.ids[0]];
  await fill(papers);
  await addTags([first], ['thesis'], Date.now());
  await addTags([last], ['thesis', 'rivers'], Date.now());
  await showLibrary();
  const tag = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.sidebar [role=treeitem]')].find(
      ({ textContent }) => textContent.startsWith(name),
    );
  await until(() => expect(tag('#thesis')?.textContent).toBe('#thesis 2'));
  await settle();
  const shown = titles();
  vi.mocked(getItems).mockReturnValue(new Promise(() => {}));
  tag('#rivers')?.click();
  await until(() => expect(tag('#thesis')?.textContent).toBe('#thesis 1'));
  expect(titles()).toEqual(shown);
});

it('answers what is picked with the mouse before names to complete are read', async () => {
  const papers = [...streamPapers(3)];
  await fill(papers);
  await addTags(
    papers.flatMap(({ ids }) => ids[0] ?? []),
    ['thesis'],
    Date.now(),
  );
  await showLibrary();
  const tag = () => document.querySelector<HTMLElement>('.sidebar [role=treeitem]');
  await until(() => expect(tag()?.textContent).toBe('#thesis 3'));
  await settle();
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  const slow = vi.fn(async () => undefined);
  tag()?.click();
  await until(() => expect(tag()?.getAttribute('aria-selected')).toBe('true'));
  await pause();
  void whenQuiet(slow);
  await pause();
  expect(slow).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(slow).toHaveBeenCalledOnce(), { timeout: 3000 });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { addTags } from '../../../lib/store/edit/edit';
import { getItems } from '../../../lib/store/read/list';
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

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SORT_CHOICES } from '../../../components/library/sorts';
import { db } from '../../../lib/store/database';
import { clickIn, fill, papers, titles, until } from '../app/show-popup';
import { freshLibrary, showLibrary } from './show-library';

freshLibrary();

const box = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;

async function choose(label: string, value: string): Promise<void> {
  await until(() => expect(document.querySelector('.list-bar b')).not.toBeNull());
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`No ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

it('every order can be chosen by mouse, and is a part of the query', async () => {
  await fill(papers, 3);
  await showLibrary();
  const names = SORT_CHOICES.map(({ sort }) => sort);
  expect(names).toEqual(
    expect.arrayContaining(['saved', 'published', 'met', 'title', 'author', 'upvotes']),
  );
  expect(names).toEqual(expect.arrayContaining(['gained', 'citations']));
  for (const name of names) {
    await choose('Sort by', name);
    await until(() => expect(box()).toBe(`sort:${name}`));
  }
  await choose('Sort by', '');
  await until(() => expect(box()).toBe(''));
});

it('an order is turned round by the button beside it', async () => {
  await fill(papers, 3);
  await showLibrary();
  await choose('Sort by', 'upvotes');
  await until(() => expect(box()).toBe('sort:upvotes'));
  const most = (await db.papers.toArray())
    .sort((a, b) => (b.counts.upvotes ?? 0) - (a.counts.upvotes ?? 0))
    .map(({ title }) => title);
  await until(() => expect(titles()[0]).toBe(most[0]));
  await clickIn('.list-bar', 'Highest first. Turn the order round');
  expect(box()).toBe('sort:-upvotes');
  await until(() => expect(titles().at(-1)).toBe(most[0]));
});

it('a compact list is a part of the address, and stays for the next time', async () => {
  await fill(papers, 2);
  await showLibrary();
  await choose('Layout', 'compact');
  await until(() => expect(document.querySelector('.library-list.compact')).not.toBeNull());
  await until(() => expect(location.hash).toContain('as=compact'));
  location.hash = '';
  await showLibrary();
  await until(() => expect(document.querySelector('.library-list.compact')).not.toBeNull());
});

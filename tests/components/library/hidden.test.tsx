// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { hiddenPapers } from '../../../lib/store/own/read-hidden';
import { clickIn, fill, idOf, notice, papers, press, titles, until } from '../app/show-popup';
import { freshLibrary, showLibrary } from './show-library';

freshLibrary();

const facts = () => document.querySelector('.row-facts')?.textContent ?? '';
const box = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;
const item = (name: string) => {
  const found = document.querySelector<HTMLElement>(`.sidebar [data-key="${name}"]`);
  if (!found) throw new Error(`No “${name}” in the sidebar`);
  return found;
};
const hiddenNow = async () => (await hiddenPapers()).map(({ key }) => key);

beforeEach(() => fill(papers, 1));

it('marks a paper of no interest by its key, and shows it again', async () => {
  location.hash = '#seen';
  await showLibrary();
  await press('ArrowDown');
  await press('h');
  await until(() => expect(notice()).toBe('Not interested in 1 paper'));
  expect(await hiddenNow()).toEqual([idOf(1)]);
  await until(() => expect(facts()).toContain('Not interested'));
  await press('h');
  await until(() => expect(notice()).toBe('Showing 1 paper again'));
  expect(await hiddenNow()).toEqual([]);
  await until(() => expect(facts()).not.toContain('Not interested'));
});

it('marks a paper of no interest in its details', async () => {
  location.hash = '#seen';
  await showLibrary();
  await until(() => expect(document.querySelector('.detail')).not.toBeNull());
  await clickIn('.detail', 'Not interested');
  await until(async () => expect(await hiddenNow()).toEqual([idOf(1)]));
  const pressed = () => document.querySelector('.detail [aria-pressed="true"]')?.textContent;
  await until(() => expect(pressed()).toBe('Not interested'));
});

it('never marks a saved paper', async () => {
  await showLibrary();
  await press('ArrowDown');
  await press('h');
  await until(() => expect(notice()).toBe('Saved papers always stay visible'));
  expect(await hiddenNow()).toEqual([]);
});

it('lists the papers of no interest as a query, and shows them again', async () => {
  await showLibrary();
  item('hidden').click();
  await until(() => expect(document.querySelector('.empty')?.textContent).toContain('Press h on'));
  expect(box()).toBe('is:hidden');
  expect(item('hidden').getAttribute('aria-current')).toBe('page');
  item('seen').click();
  await until(() => expect(titles().length).toBeGreaterThan(2));
  expect(box()).toBe('');
  await press('ArrowDown');
  await press('x');
  await press('ArrowDown');
  await press('x');
  await clickIn('.selection', 'Not interested');
  await until(() => expect(notice()).toBe('Not interested in 2 papers'));
  item('hidden').click();
  await until(() => expect(titles()).toHaveLength(2));
  expect(document.querySelector('.list-hint')?.textContent).toContain('Listings cover');
  document.querySelector<HTMLElement>('.list-bar > input')?.click();
  const selection = () => document.querySelector('.selection')?.textContent;
  await until(() => expect(selection()).toContain('Show again'));
  await clickIn('.selection', 'Show again');
  await until(() => expect(notice()).toBe('Showing 2 papers again'));
  await until(() => expect(titles()).toEqual([]));
});

it('says how many papers of no interest are no longer stored', async () => {
  location.hash = '#seen';
  await showLibrary();
  await press('ArrowDown');
  await press('h');
  await until(async () => expect(await hiddenNow()).toHaveLength(1));
  await db.papers.delete(idOf(1));
  item('hidden').click();
  const hint = () => document.querySelector('.list-hint')?.textContent;
  await until(() => expect(hint()).toContain('1 other is no longer stored here'));
});

it('offers no export of a list that is not shown', async () => {
  await showLibrary();
  const footer = () => document.querySelector('.footer')?.textContent ?? '';
  await until(() => expect(footer()).toContain('Export'));
  document.querySelector<HTMLElement>('.sidebar [data-key="trash"]')?.click();
  await until(() => expect(document.querySelector('.history h2')?.textContent).toBe('Trash'));
  expect(footer()).toBe('Settings');
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { hiddenPapers } from '../../../lib/store/own/hidden-papers';
import { readable } from '../../../lib/text/tex';
import { click, clickIn, fill, idOf, notice, papers, press, until } from '../app/show-popup';
import { freshLibrary, showLibrary } from './show-library';

freshLibrary();

const facts = () => document.querySelector('.row-facts')?.textContent ?? '';
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

it('lists the papers of no interest, and shows one again', async () => {
  location.hash = '#seen';
  await showLibrary();
  await press('ArrowDown');
  await press('h');
  await until(async () => expect(await hiddenNow()).toEqual([idOf(1)]));
  document.querySelector<HTMLElement>('.sidebar [data-key="hidden"]')?.click();
  await until(() => expect(document.querySelector('.history h3')).not.toBeNull());
  const title = readable(papers[1]?.title ?? '');
  expect(document.querySelector('.history h3')?.textContent).toBe(title);
  await click(`Show “${title}” again`);
  await until(() => expect(document.querySelector('.history')?.textContent).toContain('Nothing'));
  expect(notice()).toBe('Showing 1 paper again');
});

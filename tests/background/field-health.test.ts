import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answerCapture, answerSave } from '../../lib/background/answers';
import { db } from '../../lib/store/database';
import { freshStore, NOW } from '../store/fresh-store';

freshStore();

const ids = ['arxiv:2611.00001'];
const capture = {
  site: 'huggingface',
  listing: { list: 'daily' },
  drafts: [{ ids, title: 'A paper' }],
};
const sender = {
  ...{ url: 'https://huggingface.co/papers', frameId: 0, documentId: 'one' },
  tab: { id: 7, incognito: false },
};
const counted = () => db.meta.where('key').startsWith('fields/').primaryKeys();

it('the fields of a page are counted for its site, its host and its kind', async () => {
  await answerCapture(capture, sender, NOW);
  expect(await counted()).toEqual(['fields/huggingface/huggingface.co/daily']);
});

it('the fields of a page in a private window are not, not even when it is saved', async () => {
  const hidden = { ...sender, tab: { id: 7, incognito: true } };
  await answerCapture(capture, hidden, NOW);
  await answerSave({ ids, saved: true, unstored: capture }, hidden, NOW);
  expect(await db.entries.count()).toBe(1);
  expect(await counted()).toEqual([]);
});

it('the fields of a page that was read on a click are not', async () => {
  await answerCapture({ ...capture, site: 'web' }, sender, NOW);
  expect(await db.papers.count()).toBe(1);
  expect(await counted()).toEqual([]);
});

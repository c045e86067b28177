// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/database';
import {
  fill,
  freshPopup,
  idOf,
  notice,
  papers,
  press,
  showPopup,
  titles,
  until,
} from './show-popup';

// Changes that the store announces arrive late, as on a busy machine: here not at all.
vi.mock('../../../lib/store/watch', async (original) => {
  const { watch } = await original<typeof import('../../../lib/store/watch')>();
  const once: typeof watch = (query, onValue, onFailure) => {
    query().then(onValue, onFailure);
    return () => undefined;
  };
  return { watch: once };
});

freshPopup();
const saved = () => db.entries.where('savedAt').above(0).count();

it('s and u in turn each do their work, before the store announces a change', async () => {
  await fill(papers, 4);
  await showPopup();
  await press('ArrowDown');
  for (let round = 0; round < 3; round++) {
    await press('s');
    await until(() => expect(notice()).toBe('Removed 1 paper'));
    expect(await saved()).toBe(3);
    await press('u');
    await until(() => expect(notice()).toBe('Removed 1 paper: undone'));
    expect(await saved()).toBe(4);
    expect(titles()).toHaveLength(4);
  }
});

it('a paper that another window has removed meanwhile is reported, too', async () => {
  await fill(papers, 2);
  await showPopup();
  await press('ArrowDown');
  await db.entries.delete(idOf(0));
  await press('s');
  await until(() => expect(notice()).toBe('This paper is not in the collection any more'));
});

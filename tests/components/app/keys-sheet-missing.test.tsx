// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { entryOf, fill, freshPopup, notice, papers, press, showPopup, until } from './show-popup';

freshPopup();

vi.mock('../../../components/app/KeysSheet', () => {
  throw new Error('gone');
});

it('keys act again after the sheet of keys could not be loaded, which is told', async () => {
  await fill(papers, 1);
  await showPopup();
  await press('ArrowDown');
  await press('?');
  await until(() => expect(notice()).toBeTruthy());
  await press('ArrowDown');
  await press('r');
  await until(async () => expect(await entryOf(0)).toMatchObject({ status: 'reading' }));
});

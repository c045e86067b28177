// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { stampOfTime } from '../../../lib/paper/edit-stamp';
import { db } from '../../../lib/store/database';
import { importItems } from '../../../lib/store/import/import';
import { paper } from '../../store/fresh-store';
import { click, freshPopup, NOW, press, showPopup, until } from '../app/show-popup';

freshPopup();

const STAMP = stampOfTime(NOW - 5000);
const note = async () => (await db.entries.toArray())[0]?.note;
const others = () => document.querySelectorAll('.other-note').length;

async function showConflict(): Promise<void> {
  const entry = {
    ...{ paper: paper(1).id, savedAt: NOW - 9000, tags: [], status: 'unread' as const },
    ...{ note: 'Mine', otherNotes: [{ note: 'Yours', stamp: STAMP }] },
    stamps: { saved: stampOfTime(NOW - 9000), values: { note: stampOfTime(NOW) } },
  };
  await importItems([{ paper: paper(1), entry }], NOW);
  await showPopup();
  await press('ArrowDown');
  await click('More');
  await until(() => expect(others()).toBe(1));
}

it('a note of another computer can be used instead of the one that stands', async () => {
  await showConflict();
  expect(document.querySelector('.other-note-text')?.textContent).toBe('Yours');
  await click('Use this one');
  await until(() => expect(others()).toBe(0));
  expect(await note()).toBe('Yours');
  await press('u');
  await until(() => expect(others()).toBe(1));
  expect(await note()).toBe('Mine');
});

it('a note of another computer can be dropped', async () => {
  await showConflict();
  await click('Drop it');
  await until(() => expect(others()).toBe(0));
  expect(await note()).toBe('Mine');
  expect(await db.entries.where('paper').equals(paper(1).id).first()).not.toHaveProperty(
    'otherNotes',
  );
});

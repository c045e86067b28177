// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import {
  click,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  rows,
  showPopup,
  titles,
  until,
} from './show-popup';

freshPopup();
const MOD_SHIFT = { ctrlKey: true, shiftKey: true };

/** Waits until the list has that many rows, and the focus is on one of them. */
const onRow = (count: number) =>
  until(() => {
    expect(titles()).toHaveLength(count);
    expect(rows()).toContain(document.activeElement);
  });

describe('redo', () => {
  it('does again what was undone, by key and by button', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('s');
    await onRow(2);
    await press('u');
    await onRow(3);
    await press('Z', MOD_SHIFT);
    await until(() => expect(notice()).toBe('Removed 1 paper: done again'));
    await onRow(2);
    await click('Undo');
    await onRow(3);
    await click('Redo');
    await onRow(2);
    await press('y', { ctrlKey: true });
    await until(() => expect(notice()).toBe('Nothing to redo'));
  });

  it('never undoes', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('Z', MOD_SHIFT);
    await until(() => expect(notice()).toBe('Nothing to redo'));
    expect(titles()).toHaveLength(3);
  });

  it('says that it is not possible, rather than doing something else', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('s');
    await onRow(2);
    await press('u');
    await onRow(3);
    // As an earlier version wrote it.
    await db.journal.toCollection().modify((row) => {
      for (const each of row.before) delete each.after;
    });
    await press('Z', MOD_SHIFT);
    await until(() => expect(notice()).toContain('can’t be done again'));
    expect(titles()).toHaveLength(3);
  });
});

describe('keys', () => {
  it('work when the list is empty and the focus is nowhere', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await press('s');
    await until(() => expect(document.querySelector('.empty h2')).not.toBeNull());
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await press('u');
    await onRow(1);
  });
});

describe('the button “Undo”', () => {
  it('undoes what it stands beside, also when another window did something since', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('s');
    await until(() => expect(notice()).toBe('Removed 1 paper'));
    await addTags([idOf(2)], ['elsewhere'], NOW + 9);
    await click('Undo');
    await until(() => expect(notice()).toBe('Removed 1 paper: undone'));
    expect((await entryOf(0))?.savedAt).toBeDefined();
    expect((await entryOf(2))?.tags).toEqual(['elsewhere']);
  });
});

describe('a status', () => {
  it('is named when it is set', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await press('r');
    await until(() => expect(notice()).toBe('Now: reading'));
    await press('u');
    await until(() => expect(notice()).toBe('Changed the status of 1 paper: undone'));
  });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/database';
import { userIsTyping } from '../../../lib/store/slow-queue';
import { makePapers } from '../../made/papers';
import { fill, freshPopup, papers, press, showPopup, until } from './show-popup';

freshPopup();

/** Presses keys in one task, where the focus is at each. */
function strike(...keys: (string | KeyboardEventInit)[]): void {
  for (const key of keys) {
    const init = typeof key === 'string' ? { key } : key;
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }
}
const focused = (selector: string) => document.activeElement?.matches(selector);
/** All that commands of these tests could change. */
const stored = async () => [await db.entries.toArray(), await db.journal.count()];

it.each([
  ['a note', ['ArrowDown', 'n'], '.row-panel textarea'],
  ['a tag', ['ArrowDown', 't'], '.tag-field input'],
  ['a tag of a selection', ['ArrowDown', 'x', 't'], '.selection-part input'],
])('keys struck after the one that opens the field of %s go there', async (_, opening, field) => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await fill(papers, 4);
  await showPopup();
  const before = await stored();
  strike(...opening);
  expect(focused(field)).toBe(true);
  strike('c', 's', 'u', 'r', 'x', 'e', '?');
  expect(focused(field)).toBe(true);
  await press('s');
  expect(focused(field)).toBe(true);
  expect(await stored()).toEqual(before);
  expect(copied).not.toHaveBeenCalled();
  expect(document.querySelector('.panel')).toBeNull();
});

it('keys struck after ? do nothing behind the sheet', async () => {
  await fill(papers, 2);
  await showPopup();
  const before = await stored();
  strike('ArrowDown', '?', 's', 'u');
  await until(() => expect(document.querySelector('dialog')?.open).toBe(true));
  await press('r');
  expect(await stored()).toEqual(before);
});

it.each([
  ['a short list', 4],
  ['a list of which only the first page is known', 60],
])('keys struck after e do nothing while the export of %s opens', async (_, count) => {
  await fill(makePapers(count));
  await showPopup();
  userIsTyping();
  await press('ArrowDown');
  const before = await stored();
  strike('e', 's', 'u', 'r', 'x');
  await until(() =>
    expect(document.querySelector('h1')?.textContent).toBe(`Export ${count} papers`),
  );
  expect(await stored()).toEqual(before);
});

it('a command struck after ↓ is one', async () => {
  await fill(papers, 2);
  await showPopup();
  strike('ArrowDown', 's');
  await until(async () => expect(await db.entries.where('savedAt').above(0).count()).toBe(1));
});

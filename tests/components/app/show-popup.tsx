import { render } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/app/Popup';
import { paperOf } from '../../../lib/merge/merge';
import type { Entry, PaperDraft } from '../../../lib/paper/paper';
import type { LastView } from '../../../lib/settings/last-view';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import { rowOf } from '../../../lib/store/paper-row';
import { speakEnglish } from '../../i18n';
import { demoPapers } from '../../made/demo';
import { fakePermissions } from '../../permissions';

/** A morning on which everything in these tests happens. */
export const NOW = Date.UTC(2026, 10, 21, 9);

/** A fresh store and a fresh page before each test, and a page that is taken down after it. */
export function freshPopup(): void {
  beforeEach(async () => {
    fakeBrowser.reset();
    fakePermissions();
    speakEnglish();
    // Nothing is laid out here: a list would have no height, so no rows.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(80);
    await Promise.all(db.tables.map((table) => table.clear()));
    document.body.innerHTML = '<div id="app"></div>';
  });
  afterEach(() => render(null, app()));
}

/** Stores papers as if met on a page, and saves the first `saved` of them, the first one last. */
export async function fill(drafts: PaperDraft[], saved = drafts.length): Promise<void> {
  const rows = drafts.map((draft, index) => rowOf(paperOf(draft, 'huggingface', NOW - index), 1));
  await db.transaction('rw', db.papers, db.meta, async () => {
    await db.papers.bulkPut(rows);
    // The page of the test before may have counted after its papers were cleared.
    await db.meta.delete('papers');
  });
  for (const [index, draft] of drafts.slice(0, saved).entries()) {
    await save([draft.ids[0] ?? ''], NOW - index);
  }
}

/**
 * Shows the popup and waits for its list, or for what stands in its place.
 * @param last what it showed when it was closed
 */
export async function showPopup(last?: LastView): Promise<void> {
  render(<Popup last={last} />, app());
  await until(() => expect(document.querySelector('.row h2, .empty h2')).not.toBeNull());
}

/** Waits until the check passes. The limit ends a test that hangs; no test waits so long. */
export const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 5 });

/** Presses a key where the focus is. */
export async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  const event = { key, code: '', bubbles: true, cancelable: true, ...init };
  target.dispatchEvent(new KeyboardEvent('keydown', event));
  await settle();
}

/** Types into the field that has the focus. */
export async function type(text: string): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('No field has the focus');
  field.value += text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}

/** Clicks the button of that name. */
export const click = (name: string) => clickIn('body', name);

/** Clicks the button of that name, or with that text, in what the selector names. */
export async function clickIn(selector: string, name: string): Promise<void> {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`${selector} button`);
  const button = [...buttons].find((each) =>
    [each.getAttribute('aria-label'), each.textContent.trim()].includes(name),
  );
  if (!button) throw new Error(`No button “${name}”`);
  button.click();
  await settle();
}

export const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];
export const titles = () => rows().map((row) => row.querySelector('h2')?.textContent ?? '');
export const current = () =>
  document.querySelector('.row[aria-current] h2')?.textContent ?? undefined;
export const notice = () => document.querySelector('.footer [role=status]')?.textContent;

function app(): HTMLElement {
  const element = document.getElementById('app');
  if (!element) throw new Error('No #app');
  return element;
}

/**
 * Waits until nothing on the page changes any more. It counts turns of the event loop, not
 * milliseconds, so that a busy machine makes no difference: effects and the store take their turns
 * in the same loop.
 */
export async function settle(): Promise<void> {
  let unchanged = 0;
  const observer = new MutationObserver(() => {
    unchanged = 0;
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  while (unchanged < QUIET_FRAMES) {
    unchanged += 1;
    await new Promise(requestAnimationFrame);
    // Preact runs effects in a timer that the frame sets.
    await new Promise((resolve) => setTimeout(resolve));
    for (let turn = 0; turn < TURNS_OF_A_FRAME; turn++) await new Promise(setImmediate);
  }
  observer.disconnect();
}

/** Frames without a change: an effect may take one, and its request to the store another. */
const QUIET_FRAMES = 3;
/** Turns in which the store answers: each request of fake-indexeddb takes a few. */
const TURNS_OF_A_FRAME = 25;

/** The papers that the popup's tests are about, in the order of their page. */
export const papers = demoPapers();

/** The identifier of one of them, counted from 0. */
export function idOf(index: number): string {
  return papers[index]?.ids[0] ?? '';
}

/** What the store holds of what the user did to it. */
export function entryOf(index: number): Promise<Entry | undefined> {
  return db.entries.get(idOf(index));
}

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildIndex } from '../../../lib/find/build-index';
import { rebuildIndex } from '../../../lib/find/rebuild';
import { paperOf } from '../../../lib/merge/merge';
import { db } from '../../../lib/store/database';
import { rowOf } from '../../../lib/store/paper-row';
import { storeBlobs } from '../../store/stored-blobs';
import { freshPopup, NOW, notice, press, rows, showPopup, titles, type, until } from './show-popup';

vi.mock('../../../lib/find/rebuild');
storeBlobs();

const PAPERS = 1200;
const WANTED = 700;
const idOf = (number: number) => `arxiv:2611.${String(number).padStart(5, '0')}`;

/** Lets the build of the index begin; until then it only reports that it has not begun. */
let build: () => void;

freshPopup();
beforeEach(async () => {
  const started = new Promise<void>((resolve) => {
    build = resolve;
  });
  vi.mocked(rebuildIndex).mockImplementation(async (scope, progress) => {
    progress(0, PAPERS);
    await started;
    await buildIndex(scope, progress);
  });
  const numbers = Array.from({ length: PAPERS }, (_, index) => index);
  const title = (number: number) =>
    number === WANTED ? 'A course in wombatology' : `Paper ${number}`;
  await db.papers.bulkPut(
    numbers.map((number) =>
      rowOf(paperOf({ ids: [idOf(number)], title: title(number) }, 'arxiv', NOW), 1),
    ),
  );
  await db.entries.bulkPut(
    numbers.map((number) => ({
      paper: idOf(number),
      savedAt: NOW - number,
      tags: [],
      note: '',
      status: 'unread' as const,
      rev: 1,
    })),
  );
  await db.meta.put({ key: 'rev', value: 1 });
});
afterEach(() => build());

const footer = () => document.querySelector('.footer')?.textContent;
const scopes = () => document.querySelector('.scopes')?.textContent;
/** Empties the search box as the user does, without closing anything. */
async function clearBox(): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!box) throw new Error('No search box');
  box.focus();
  box.value = '';
  await type('');
}

const savedCount = () => db.entries.where('savedAt').above(0).count();

describe('while the search index is built', () => {
  it('shows only papers whose title or authors match, then the whole answer', async () => {
    await showPopup();
    await type('wombat');
    await until(() => expect(titles()).toEqual(['A course in wombatology']));
    expect(document.querySelector('.search-problem')?.textContent).toContain('0 of 1,200');
    expect(scopes()).not.toContain('Best match');
    expect(footer()).not.toContain('Export');
    build();
    await until(() => expect(scopes()).toContain('Best match'));
    expect(titles()).toEqual(['A course in wombatology']);
    expect(footer()).toContain('Export 1');
  });

  it('builds the index of the collection alone, and the other one after it', async () => {
    vi.mocked(rebuildIndex).mockClear();
    await showPopup();
    await type('wombat');
    await until(() => expect(titles()).toEqual(['A course in wombatology']));
    const built = () => vi.mocked(rebuildIndex).mock.calls.map(([scope]) => scope);
    expect(built()).toEqual(['saved']);
    build();
    await until(() => expect(built()).toEqual(['saved', 'rest']));
    await until(() => expect(scopes()).toContain('Best match'));
  });

  it('shows no paper for a query with fields, and does nothing to other papers', async () => {
    await showPopup();
    await type('title:wombatology');
    await until(() => expect(rows()).toHaveLength(0));
    for (const key of ['ArrowDown', 's', 'x', 'e']) await press(key);
    expect(await savedCount()).toBe(PAPERS);
    build();
    await until(() => expect(titles()).toEqual(['A course in wombatology']));
  });

  it('counts, exports and goes to the end of the list as ever', async () => {
    await showPopup();
    await until(() => expect(scopes()).toContain('Saved 1,200'));
    await until(() => expect(footer()).toContain('Export 1,200'));
    await press('ArrowDown');
    await press('End');
    await until(() => expect(document.activeElement?.getAttribute('aria-posinset')).toBe('1200'));
  });

  it('acts on a paper that the scan found', async () => {
    await showPopup();
    await type('wombat');
    await until(() => expect(titles()).toEqual(['A course in wombatology']));
    await press('ArrowDown');
    await press('s');
    await until(() => expect(notice()).toBe('Removed 1 paper'));
    expect((await db.entries.get(idOf(WANTED)))?.savedAt).toBeUndefined();
    expect(await savedCount()).toBe(PAPERS - 1);
  });
});

describe('keys pressed before the answer is there', () => {
  it.each(['s', 'x', 't', 'n', 'r', 'p', 'ArrowRight'])(
    '%s does nothing to the papers of the last list',
    async (key) => {
      const create = vi.spyOn(fakeBrowser.tabs, 'create');
      await showPopup();
      const before = await db.entries.get(idOf(0));
      const typed = type('wombat');
      // Rendered, but neither scanned nor searched.
      await Promise.resolve();
      const list = rows()[0];
      const init = { key, code: '', bubbles: true, cancelable: true };
      list?.dispatchEvent(new KeyboardEvent('keydown', init));
      await typed;
      await until(() => expect(titles()).toEqual(['A course in wombatology']));
      // A part that was opened below a row of the last list shows when that list is back.
      await clearBox();
      await until(() => expect(titles()[0]).toBe('Paper 0'));
      expect(await db.entries.get(idOf(0))).toEqual(before);
      expect(create).not.toHaveBeenCalled();
      const opened = '.row.selected, .row.open, .selection, .selection-part';
      expect(document.querySelector(opened)).toBeNull();
    },
  );
});

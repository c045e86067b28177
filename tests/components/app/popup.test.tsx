// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import {
  current,
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
  type,
  until,
} from './show-popup';

freshPopup();

describe('the list', () => {
  it('shows the newest saved papers, readable', async () => {
    await fill(papers, 4);
    await showPopup();
    expect(titles()).toEqual([
      'Sparse Gardens: Growing Mixture Models One Expert at a Time',
      'PanGu-π at Home: Nonlinearity Compensation on a Single GPU',
      'What the Cache Forgets: Memory Budgets for Long-Context Decoding',
      'Schrödinger Bridges for Weather You Can Verify',
    ]);
    expect(rows()[1]?.querySelector('.row-facts')?.textContent).toBe(
      'Jia, Eriksen · Nov 2026 · Hugging Face',
    );
    expect(rows()[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('4');
    await until(() => expect(document.querySelector('.scopes')?.textContent).toContain('Saved 4'));
  });

  it('says what to do when nothing is saved', async () => {
    await showPopup();
    await until(() => expect(document.querySelector('h2')?.textContent).toBe('Nothing saved yet'));
    expect(document.querySelector('.empty a')?.getAttribute('href')).toBe(
      'https://huggingface.co/papers',
    );
  });

  it('takes in what is saved elsewhere and keeps the current row', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('ArrowDown');
    const before = current();
    await save([idOf(5)], NOW + 5);
    await until(() => expect(titles()).toHaveLength(4));
    expect(titles()[0]).toMatch(/^Small Tools/);
    expect(current()).toBe(before);
  });

  it('keeps the first row current, too, once the user is on it', async () => {
    await fill(papers, 3);
    await showPopup();
    const [first] = titles();
    await press('ArrowDown');
    await save([idOf(5)], NOW + 5);
    await until(() => expect(titles()).toHaveLength(4));
    expect(current()).toBe(first);
  });

  it('says why it can’t be shown', async () => {
    await fill(papers, 1);
    vi.spyOn(db.entries, 'orderBy').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await showPopup();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('broken');
    expect(document.querySelector('[role=alert] button')?.textContent).toBe('Try again');
  });
});

describe('keys', () => {
  it('move from the search box into the list and back', async () => {
    await fill(papers, 3);
    await showPopup();
    expect(document.activeElement?.matches('input[type=search]')).toBe(true);
    await press('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    await press('End');
    expect(document.activeElement).toBe(rows()[2]);
    await press('Home');
    await press('ArrowUp');
    expect(document.activeElement?.matches('input[type=search]')).toBe(true);
  });

  it('do nothing to the list behind the sheet of keys', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await press('?');
    await until(() => expect(document.querySelector('dialog')?.open).toBe(true));
    document.querySelector<HTMLButtonElement>('dialog button')?.focus();
    expect(document.activeElement?.closest('dialog')).not.toBeNull();
    await press('s');
    await press('r');
    expect(await entryOf(0)).toMatchObject({ status: 'unread' });
    expect((await entryOf(0))?.savedAt).toBeDefined();
  });

  it('open the page and the PDF in a tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await fill(papers, 1);
    await showPopup();
    await press('Enter');
    await press('ArrowDown');
    await press('p');
    const opened = create.mock.calls.map(([options]) => options.url);
    const number = idOf(0).slice(6);
    expect(opened).toEqual([`https://arxiv.org/abs/${number}`, `https://arxiv.org/pdf/${number}`]);
  });

  it('open what is found, also when Enter comes before it is', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await fill(papers);
    await showPopup();
    const typed = type('slow benchmark');
    // Drawn, but not searched yet: that takes the store's answer.
    await Promise.resolve();
    await press('Enter');
    await typed;
    await until(() => expect(create).toHaveBeenCalledOnce());
    const wanted = papers.find(({ title }) => title.startsWith('The Slow Benchmark'));
    expect(create.mock.calls[0]?.[0].url).toContain(wanted?.ids[0]?.slice(6));
  });

  it('remove a paper, move on to the next, and undo it', async () => {
    await fill(papers, 3);
    await showPopup();
    await press('ArrowDown');
    await press('s');
    await until(() => expect(titles()).toHaveLength(2));
    expect(notice()).toBe('Removed 1 paper');
    await until(() => expect(document.activeElement).toBe(rows()[0]));
    await press('u');
    await until(() => expect(titles()).toHaveLength(3));
    expect(notice()).toBe('Removed 1 paper: undone');
  });

  it('step through the statuses', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    for (const status of ['reading', 'read', 'unread']) {
      await press('r');
      await until(async () => expect((await entryOf(0))?.status).toBe(status));
    }
  });

  it('copy BibTeX and freeze the citation key that it gave out', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await fill(papers, 2);
    await showPopup();
    await press('ArrowDown');
    await press('c');
    await until(() => expect(notice()).toBe('Copied the BibTeX of 1 paper'));
    const key = (await entryOf(0))?.citekey;
    expect(key).toMatch(/2026sparse$/);
    expect(write.mock.calls[0]?.[0]).toContain(`@misc{${key},`);
  });

  it('are the letters that they are while something is typed', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('s');
    await press('u');
    expect((await entryOf(0))?.savedAt).toBeDefined();
    expect(notice()).toBe('');
  });
});

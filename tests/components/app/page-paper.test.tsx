// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepLastView } from '../../../lib/settings/last-view';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { readable } from '../../../lib/text/tex';
import { loseAuthors } from '../../made/lost-authors';
import {
  click,
  clickIn,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  rows,
  settle,
  showPopup,
  titles,
  type,
  until,
} from './show-popup';

freshPopup();

const PDF = `https://arxiv.org/pdf/${idOf(0).replace('arxiv:', '')}v2`;
const block = () => document.querySelector<HTMLElement>('.own');

/** Puts a page into the tab behind the popup; `report` is what its reader answers. */
function visit(url: string, report?: object) {
  const tab = { id: 7, url, incognito: false };
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab] as never);
  Object.assign(fakeBrowser.tabs, {
    sendMessage: report ? async () => ({ reply: report }) : () => Promise.reject(new Error('none')),
  });
}
const listing = (ids: string[]) => ({
  site: 'huggingface',
  url: 'https://huggingface.co/papers',
  ids,
  expected: ids.length,
  problems: [],
});

describe('the paper of the page', () => {
  it('is found by the address of a PDF, with its tags, and does not wait for a reader', async () => {
    await fill(papers, 3);
    await addTags([idOf(0)], ['for the talk'], NOW);
    visit(PDF);
    await showPopup();
    await until(() => expect(block()?.querySelector('h2')?.textContent).toMatch(/^Sparse Gardens/));
    expect(block()?.textContent).toContain('#for the talk');
    expect(rows()).toHaveLength(3);
  });

  it('takes the keys of a row, one step above the list', async () => {
    await fill(papers, 2);
    visit(`https://arxiv.org/abs/${idOf(2).replace('arxiv:', '')}`);
    await showPopup();
    await until(() => expect(block()?.querySelector('h2')).not.toBeNull());
    await press('ArrowDown');
    expect(document.activeElement).toBe(block());
    await press('s');
    await until(() => expect(notice()).toBe('Saved 1 paper'));
    expect((await entryOf(2))?.savedAt).toBeDefined();
    await press('t');
    expect(block()?.contains(document.activeElement)).toBe(true);
    expect(document.querySelector('.row .tag-editor')).toBeNull();
    await press('Escape');
    expect(document.activeElement).toBe(block());
    await press('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('is saved and copied from the empty search box by Ctrl+S and Ctrl+C', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await fill(papers, 2);
    visit(`https://arxiv.org/abs/${idOf(2).replace('arxiv:', '')}`);
    await showPopup();
    await until(() => expect(block()?.querySelector('h2')).not.toBeNull());
    expect(document.activeElement?.tagName).toBe('INPUT');
    await press('s', { ctrlKey: true });
    await until(async () => expect((await entryOf(2))?.savedAt).toBeDefined());
    await press('c', { ctrlKey: true });
    await until(() => expect(copied).toHaveBeenCalledOnce());
    expect(copied.mock.calls[0]?.[0]).toMatch(/^@misc\{\w+,\n {2}title = \{What the Cache Forgets/);
  });

  it('is saved by its address when it is not known', async () => {
    await fill(papers, 1);
    visit('https://arxiv.org/pdf/2501.00001v3');
    await showPopup();
    await until(() => expect(block()?.textContent).toContain('Not met yet: arXiv:2501.00001'));
    await clickIn('.own', 'Save');
    await until(() => expect(block()?.querySelector('h2')?.textContent).toBe('arXiv:2501.00001'));
    expect(await db.entries.get('arxiv:2501.00001')).toBeDefined();
  });

  it('says which fields its page lost', async () => {
    await fill(papers, 1);
    await loseAuthors('arxiv', 'arxiv.org', 'paper', NOW);
    const url = `https://arxiv.org/abs/${idOf(0).replace('arxiv:', '')}`;
    visit(url, { ...listing([idOf(0)]), site: 'arxiv', url });
    await showPopup();
    await until(() =>
      expect(block()?.textContent).toContain('No longer read, although it always was: Authors'),
    );
  });

  it('keeps the list back until the room of its block is known', async () => {
    await fill(papers, 3);
    let resolve: (tabs: unknown) => void = () => undefined;
    const promise = new Promise((done) => {
      resolve = done;
    });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((() => promise) as never);
    const shown = showPopup();
    await settle();
    expect(rows()).toEqual([]);
    resolve([{ id: 7, url: PDF }]);
    await shown;
    expect(block()).not.toBeNull();
  });
});

describe('the papers of a listing', () => {
  const ids = [idOf(4), idOf(1), idOf(3)];
  const inOrder = [4, 1, 3].map((index) => readable(papers[index]?.title ?? ''));

  it('are a list of their own, in the order of the page', async () => {
    await fill(papers, 3);
    visit('https://huggingface.co/papers', listing(ids));
    await showPopup();
    await until(() =>
      expect(document.querySelector('.scopes')?.textContent).toContain('This page 3'),
    );
    await click('This page 3');
    await until(() => expect(titles()).toEqual(inOrder));
  });

  it('say which are new, and are saved, tagged and exported as anywhere', async () => {
    await fill(papers, 2);
    await db.papers.toCollection().modify({ firstSeen: Date.now() });
    visit('https://huggingface.co/papers', listing(ids));
    await showPopup();
    await until(() =>
      expect(document.querySelector('.scopes')?.textContent).toContain('This page 3'),
    );
    await click('This page 3');
    await until(() => expect(titles()).toEqual(inOrder));
    const facts = () =>
      rows().map((row) => row.querySelector('.row-facts')?.textContent.startsWith('New · '));
    expect(facts()).toEqual([true, false, true]);
    await press('ArrowDown');
    await press('s');
    await until(async () => expect((await entryOf(4))?.savedAt).toBeDefined());
    expect(titles()).toEqual(inOrder);
    await press('x');
    await press('ArrowDown', { shiftKey: true });
    await press('t');
    await type('seminar');
    await press('Enter');
    for (const index of [4, 1])
      await until(async () => expect((await entryOf(index))?.tags).toEqual(['seminar']));
    await press('Escape');
    await press('e');
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Export 2 papers'));
  });

  it('are shown again when the popup is opened again shortly after', async () => {
    await fill(papers, 3);
    visit('https://huggingface.co/papers', listing(ids));
    const view = { text: '', filter: { scope: 'seen' as const }, ofPage: true };
    const last = { ...view, row: { id: idOf(1), index: 1 }, top: 0 };
    await keepLastView(last, NOW);
    await showPopup(last);
    expect(titles()).toEqual(inOrder);
    // A letter typed now is searched for: in the list it would act on a paper.
    expect(document.activeElement).toBe(document.querySelector('input[type="search"]'));
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true');
  });

  it('are reported where its pages lost a field, but not where other pages did', async () => {
    await fill(papers, 1);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      version: '0.1.0',
    } as never);
    await loseAuthors('huggingface', 'huggingface.co', 'paper', NOW);
    visit('https://huggingface.co/papers', listing(ids));
    await showPopup();
    const banner = () => document.querySelector('.here')?.textContent ?? '';
    await until(() => expect(banner()).toContain('3 papers'));
    expect(banner()).not.toContain('No longer read');
    await loseAuthors('huggingface', 'huggingface.co', 'daily', NOW);
    await until(() =>
      expect(banner()).toContain('No longer read, although it always was: Authors'),
    );
    await clickIn('.here', 'Report');
    await until(() =>
      expect(document.querySelector('textarea')?.value).toContain(
        'No longer read (huggingface.co, daily): authors\n',
      ),
    );
  });
});

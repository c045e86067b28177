// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Settings } from '../../../components/settings/Settings';
import { backup } from '../../../lib/exchange/offprint/backup';
import { keepLastView, lastView } from '../../../lib/settings/last-view';
import { settings } from '../../../lib/settings/settings';
import { zoteroTarget } from '../../../lib/settings/zotero-target';
import { db } from '../../../lib/store/database';
import { recordHealth } from '../../../lib/store/health';
import { listIds } from '../../../lib/store/read/list';
import { demoPapers } from '../../made/demo';
import { loseAuthors } from '../../made/lost-authors';
import { fakePermissions } from '../../permissions';
import { click, fill, freshPopup, NOW, press, type, until } from '../app/show-popup';
import { catchFiles, field, mount, shownMessages } from '../mount';

freshPopup();

const papers = demoPapers();
const onBack = vi.fn();
const onImport = vi.fn();

async function show(): Promise<void> {
  mount(<Settings page={undefined} onBack={onBack} onImport={onImport} />);
  await until(() => expect(field('Hugging Face')).toBeDefined());
}

beforeEach(() => fill(papers, 3));

describe('the settings', () => {
  it('turn reading off and on, site by site', async () => {
    await settings.change({ captureOff: ['elsewhere'] });
    await show();
    expect(field('Hugging Face').checked).toBe(true);
    field('Hugging Face').click();
    await until(async () =>
      expect((await settings.get()).captureOff).toEqual(['elsewhere', 'huggingface']),
    );
    await until(() => expect(field('Hugging Face').checked).toBe(false));
    field('Hugging Face').click();
    await until(async () => expect((await settings.get()).captureOff).toEqual(['elsewhere']));
  });

  it('switch off two sites at once', async () => {
    await show();
    field('Hugging Face').click();
    field('arXiv').click();
    await until(async () =>
      expect((await settings.get()).captureOff).toEqual(['huggingface', 'arxiv']),
    );
  });

  it('ask the browser for a site, give it back, and do so for all and none', async () => {
    const { permitted, request, remove } = fakePermissions();
    await show();
    field('dblp').click();
    await until(() => expect(field('dblp').checked).toBe(true));
    expect(permitted).toContain('*://dblp.org/*');
    field('dblp').click();
    await until(() => expect(field('dblp').checked).toBe(false));
    await click('Turn all on');
    await until(() => expect(field('PubMed').checked).toBe(true));
    await click('Turn all off');
    await until(() => expect(field('Hugging Face').checked).toBe(false));
    expect(permitted.size).toBe(0);
    expect([request.mock.calls.length, remove.mock.calls.length]).toEqual([2, 2]);
  });

  it('report how well a site could be read', async () => {
    await recordHealth('dblp', { expected: 50, read: 3, withoutAuthors: 0, withoutDate: 0 }, NOW);
    await show();
    await until(() =>
      expect(document.querySelector('.sites-list')?.textContent).toContain(
        'dblpThe last page was read badly: 3 of 50 papers, ',
      ),
    );
    await click('Report');
    const text = document.querySelector('textarea')?.value;
    expect(text).toContain('Site: dblp\nPapers read on its last page: 3 of 50\n');
  });

  it('report which fields a site lost', async () => {
    await recordHealth('dblp', { expected: 9, read: 9, withoutAuthors: 9, withoutDate: 0 }, NOW);
    await loseAuthors('dblp', 'dblp.org', 'search', NOW);
    await show();
    await until(() =>
      expect(document.querySelector('.sites-list')?.textContent).toContain(
        'dblpNo longer read, although it always was: Authors',
      ),
    );
    await click('Report');
    const text = document.querySelector('textarea')?.value;
    expect(text).toContain('No longer read (dblp.org, search): authors\n');
  });

  it('turn marks off', async () => {
    await show();
    field('Mark papers on web pages').click();
    await until(async () => expect((await settings.get()).marks).toBe(false));
  });

  it('turn the bar off, which takes marks', async () => {
    await show();
    field('Show the bar on web pages').click();
    await until(async () => expect((await settings.get()).bar).toBe(false));
    await settings.change({ marks: false });
    await until(() => expect(document.body.textContent).not.toContain('Show the bar'));
  });

  it('show the bar again on a site where it was silenced', async () => {
    await settings.change({ barOff: ['dblp', 'arxiv'] });
    await show();
    const silenced = () =>
      [...document.querySelectorAll('.sites-list > div')]
        .map(({ textContent }) => textContent)
        .filter((text) => text?.includes('The bar is not shown here.'));
    expect(silenced()).toEqual([
      'arXivThe bar is not shown here.Show it',
      'dblpThe bar is not shown here.Show it',
    ]);
    await click('Show it');
    await until(async () => expect((await settings.get()).barOff).toEqual(['dblp']));
    await until(() => expect(silenced()).toHaveLength(1));
  });

  it('follow a change made elsewhere', async () => {
    await show();
    await settings.change({ marks: false });
    await until(() => expect(field('Mark papers on web pages').checked).toBe(false));
  });

  it('report when a change could not be stored', async () => {
    await show();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Disk full'));
    field('Mark papers on web pages').click();
    await until(() =>
      expect(shownMessages()).toEqual(['The setting was not stored (Disk full). Try again.']),
    );
    expect((await settings.get()).marks).toBe(true);
  });

  it('keep seen papers for as long as chosen', async () => {
    await show();
    const select = document.querySelector('select');
    expect([...(select?.options ?? [])].map((option) => option.text)).toEqual([
      '30 days',
      '90 days',
      'a year',
      'never',
    ]);
    expect(select?.value).toBe('365');
    if (select) select.value = '0';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(async () => expect((await settings.get()).keepSeenDays).toBe(0));
  });

  it('count papers and what they take', async () => {
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: { estimate: async () => ({ usage: 3_460_000 }) },
    });
    await show();
    await until(() =>
      expect(document.querySelector('.settings-counts')?.textContent).toBe(
        `3 saved · ${papers.length} in total · 3.5 MB on this device`,
      ),
    );
  });

  it('export everything, sightings too', async () => {
    const files = catchFiles();
    await show();
    await click('Export everything');
    await until(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toMatch(/^offprint-\d{4}-\d\d-\d\d\.jsonl$/);
    const read = await backup.read(files[0]?.text ?? '', { now: NOW });
    expect(read.items.map(({ paper }) => paper.id)).toEqual(await listIds({ scope: 'seen' }));
    expect(read.items.filter(({ entry }) => entry)).toHaveLength(3);
    expect(read.problems).toEqual([]);
  });

  it('lead to the licences of all parts', async () => {
    await show();
    expect(document.querySelector('a[href="/licences.txt"]')?.textContent).toBe('Licences');
  });

  it('lead to a report and back', async () => {
    await show();
    await click('Report a problem');
    await until(() =>
      expect(document.querySelector('textarea')?.value).toContain('Offprint: 0.1.0'),
    );
    await press('Escape');
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Settings'));
    await press('Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe('deleting everything', () => {
  const button = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) =>
      /^Delete [\d,]+ papers? permanently$/.test(textContent),
    );

  it('takes the word, and nothing less', async () => {
    await show();
    await click('Delete everything…');
    await until(() => expect(button()?.textContent).toContain(`Delete ${papers.length} papers`));
    expect(document.querySelector('.delete')?.textContent).toContain('can’t be undone');
    expect(button()?.disabled).toBe(true);
    await type('delet');
    document.querySelector('form')?.requestSubmit();
    expect(await db.papers.count()).toBe(papers.length);
    await type('e');
    expect(button()?.disabled).toBe(false);
    button()?.click();
    await until(() => expect(shownMessages()).toEqual(['Everything is deleted.']));
    expect(await db.papers.count()).toBe(0);
    expect(await db.entries.count()).toBe(0);
    expect(document.activeElement?.textContent).toBe('Delete everything…');
  });

  it('forgets the collection of Zotero and the last view, too', async () => {
    await zoteroTarget.change({ id: 'C1', name: 'Moss' });
    const row = { id: papers[0]?.ids[0] ?? '', index: 0 };
    await keepLastView(
      { text: 'moss', filter: { scope: 'saved' }, ofPage: false, row, top: 0 },
      NOW,
    );
    await show();
    await click('Delete everything…');
    await type('delete');
    button()?.click();
    await until(() => expect(shownMessages()).toEqual(['Everything is deleted.']));
    expect(await zoteroTarget.get()).toEqual({ id: '', name: '' });
    expect(await lastView(NOW)).toBeUndefined();
  });

  it('clears the reports of earlier work', async () => {
    catchFiles();
    await show();
    await click('Export everything');
    await until(() => expect(shownMessages()[0]).toMatch(/^9 papers written to/));
    await click('Delete everything…');
    await type('delete');
    button()?.click();
    await until(() => expect(shownMessages()).toEqual(['Everything is deleted.']));
  });

  it('is called off by Escape, and the settings stay open', async () => {
    await show();
    await click('Delete everything…');
    await type('delete');
    await press('Escape');
    expect(button()).toBeUndefined();
    expect(onBack).not.toHaveBeenCalled();
    expect(await db.papers.count()).toBe(papers.length);
  });

  it('offers the export first', async () => {
    const files = catchFiles();
    await show();
    await click('Delete everything…');
    const offered = [...document.querySelectorAll<HTMLButtonElement>('.delete button')].find(
      ({ textContent }) => textContent === 'Export everything',
    );
    offered?.click();
    await until(() => expect(files).toHaveLength(1));
  });

  it('says so when it failed', async () => {
    await show();
    vi.spyOn(Object.getPrototypeOf(db.papers), 'clear').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    await click('Delete everything…');
    await type('delete');
    await press('Enter');
    document.querySelector('form')?.requestSubmit();
    await until(() => expect(shownMessages()[0]).toContain('The disk is full'));
    vi.restoreAllMocks();
    expect(await db.papers.count()).toBe(papers.length);
  });
});

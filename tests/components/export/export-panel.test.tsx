// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ExportPanel } from '../../../components/export/ExportPanel';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { undo } from '../../../lib/store/edit/undo';
import { demoPapers } from '../../made/demo';
import { makePapers } from '../../made/papers';
import { click, fill, freshPopup, NOW, press, settle, until } from '../app/show-popup';
import { catchFiles, field, mount, type Saved, shownMessages } from '../mount';

freshPopup();

const papers = demoPapers().slice(0, 4);
const ids = papers.map((paper) => paper.ids[0] ?? '');
const citekeys = async () => (await db.entries.bulkGet(ids)).map((entry) => entry?.citekey);
const onClose = vi.fn();
let files: Saved[];

async function show(these = ids): Promise<void> {
  mount(<ExportPanel ids={these} label={`${these.length} papers`} onClose={onClose} />);
  await until(() => expect(document.querySelector('h1')).not.toBeNull());
}

/** Chooses a format and waits until it is kept. */
async function choose(name: string): Promise<void> {
  field(name).click();
  await until(async () =>
    expect(await fakeBrowser.storage.local.get('exportFormat')).not.toEqual({}),
  );
}

beforeEach(async () => {
  files = catchFiles();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  await fill(papers, 3);
});

describe('the export panel', () => {
  it('says what is exported, takes the focus and gives it back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    await show();
    await until(() => expect(document.activeElement?.textContent).toBe('Export 4 papers'));
    mount(null);
    await until(() => expect(document.activeElement).toBe(opener));
  });

  it('closes by its button and by Escape', async () => {
    await show();
    await click('Back');
    await press('Escape');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('shows the first paper in the format, and stores no citation key for it', async () => {
    await show();
    const preview = () => document.querySelector<HTMLTextAreaElement>('.export-preview')?.value;
    await until(() => expect(preview()).toMatch(/^@\w+\{\w+,\n/));
    expect(await citekeys()).toEqual([undefined, undefined, undefined, undefined]);
    await choose('RIS');
    await until(() => expect(preview()).toMatch(/^TY {2}- /));
  });

  it('saves a file with the papers in their order', async () => {
    await show();
    await click('Save file');
    await until(() => expect(files).toHaveLength(1));
    expect(files[0]).toMatchObject({
      name: 'offprint-2026-11-21.bib',
      type: 'application/x-bibtex',
    });
    const eprints = [...(files[0]?.text.matchAll(/^ {2}eprint = \{(.+)\}/gm) ?? [])];
    expect(eprints.map(([, id]) => `arxiv:${id}`)).toEqual(ids);
    await until(() =>
      expect(shownMessages()).toEqual(['4 papers written to offprint-2026-11-21.bib.']),
    );
  });

  it('freezes the citation keys that went out, of saved papers, beyond undo', async () => {
    await show();
    expect(await citekeys()).toEqual([undefined, undefined, undefined, undefined]);
    await click('Save file');
    await until(() => expect(shownMessages()).toHaveLength(1));
    const written = [...(files[0]?.text.matchAll(/^@\w+\{(.+),/gm) ?? [])].map(([, key]) => key);
    expect(new Set(written).size).toBe(4);
    expect(await citekeys()).toEqual([...written.slice(0, 3), undefined]);
    await undo(NOW);
    expect(await citekeys()).toEqual([...written.slice(0, 3), undefined]);
  });

  it('gives no key that another paper of the library has', async () => {
    await show();
    await click('Save file');
    await until(() => expect(files).toHaveLength(1));
    const [taken] = await citekeys();
    await db.entries.toCollection().modify((entry) => {
      delete entry.citekey;
      if (entry.paper === ids[1] && taken) entry.citekey = taken;
    });
    await show([ids[0] ?? '']);
    await click('Save file');
    await until(async () => expect(files).toHaveLength(2));
    expect(files[1]?.text).toContain(`{${taken}a,`);
  });

  it('copies', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    await show();
    await choose('Markdown list');
    await click('Copy');
    await until(() => expect(shownMessages()).toEqual(['4 papers copied as Markdown list.']));
    expect(copied[0]?.match(/^- /gm)).toHaveLength(4);
    expect(await citekeys()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('can’t copy a format whose file is no text', async () => {
    const copyButton = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Copy');
    await show();
    expect(copyButton()?.disabled).toBe(false);
    await choose('Obsidian notes');
    await until(() => expect(copyButton()?.disabled).toBe(true));
    expect(document.querySelector('.export .hint')?.textContent).toContain('zip file');
  });

  it('says so when copying is refused; the citation keys stay those of the papers', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('No', 'NotAllowedError'),
    );
    await show();
    await click('Copy');
    await until(() => expect(shownMessages()[0]).toContain('nothing was copied'));
    const keys = await citekeys();
    expect(new Set(keys.slice(0, 3)).size).toBe(3);
  });

  it('remembers the format', async () => {
    await show();
    await choose('CSV');
    await until(async () =>
      expect(await fakeBrowser.storage.local.get('exportFormat')).toEqual({
        exportFormat: { id: 'csv' },
      }),
    );
    mount(null);
    await show();
    await until(() => expect(field('CSV').checked).toBe(true));
  });

  it('writes sightings into the backup, and what can be read again', async () => {
    const sighting = {
      paper: ids[0] ?? '',
      site: 'huggingface',
      list: 'daily',
      listing: 'huggingface/daily',
      day: '2026-11-21',
      at: NOW,
      counts: { upvotes: 3 },
    };
    await db.sightings.put(sighting);
    await show();
    await choose('Offprint backup');
    await click('Save file');
    await until(() => expect(files).toHaveLength(1));
    const read = await backup.read(files[0]?.text ?? '', { now: NOW });
    expect(read.problems).toEqual([]);
    expect(read.items.map(({ paper }) => paper.id)).toEqual(ids);
    expect(read.items[0]?.sightings).toEqual([sighting]);
  });

  it('writes only the chosen papers into the backup, as its heading says', async () => {
    await show(ids.slice(1, 3));
    await choose('Offprint backup');
    expect(document.querySelector('h1')?.textContent).toBe('Export 2 papers');
    await click('Save file');
    await until(() => expect(files).toHaveLength(1));
    const read = await backup.read(files[0]?.text ?? '', { now: NOW });
    expect(read.items.map(({ paper }) => paper.id)).toEqual(ids.slice(1, 3));
  });

  it('names the papers that lack authors or a date before it writes them', async () => {
    await db.papers.update(ids[0] ?? '', { authors: [], authorCount: 5 });
    await db.papers
      .where('id')
      .equals(ids[1] ?? '')
      .modify((row) => {
        row.authorsComplete = false;
        delete row.published;
      });
    await show();
    const lacking = () => [...document.querySelectorAll('.lacking')];
    await until(() => expect(lacking()).toHaveLength(2));
    const [authors, date] = lacking();
    expect(authors?.querySelector('summary')?.textContent).toContain(
      '2 papers have an incomplete author list',
    );
    expect(authors?.querySelector('li')?.textContent).toMatch(/^Sparse Gardens.* 5 authors/);
    expect(date?.querySelector('summary')?.textContent).toBe('1 paper has no date.');
    expect(date?.querySelectorAll('li a[href^="https:"]')).toHaveLength(1);
  });

  it('says why it failed and that nothing is lost', async () => {
    await show();
    vi.spyOn(db.papers, 'bulkGet').mockRejectedValue(new Error('The store is gone'));
    await click('Save file');
    await until(() =>
      expect(shownMessages()).toEqual([
        'Nothing was written (The store is gone). Your papers are safe. Try again.',
      ]),
    );
    expect(files).toEqual([]);
  });

  it('stops when it is left', async () => {
    const many = makePapers(1200);
    await fill(many, 0);
    await show(many.map((paper) => paper.ids[0] ?? ''));
    const read = vi.spyOn(db.papers, 'bulkGet');
    await click('Save file');
    mount(null);
    const reads = read.mock.calls.length;
    await settle();
    // The export and the search for partial author lists may each be reading a slice; 1,200 papers
    // are six slices.
    expect(read.mock.calls.length).toBeLessThanOrEqual(reads + 2);
    expect(files).toEqual([]);
  });
});

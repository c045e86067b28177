// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPanel } from '../../../components/import/ImportPanel';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { backup } from '../../../lib/exchange/offprint/backup';
import { type Incoming, LARGEST_FILE } from '../../../lib/jobs/read-incoming';
import type { Item } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { getBackup, listIds } from '../../../lib/store/read/list';
import { written } from '../../exchange/written';
import { demoPapers } from '../../made/demo';
import { click, fill, freshPopup, NOW, press, type, until } from '../app/show-popup';
import { mount, shownMessages } from '../mount';

freshPopup();

const papers = demoPapers().slice(0, 4);
const onIncoming = vi.fn();
const onClose = vi.fn();
let items: Item[];
let text: string;

const fileOf = (content: BlobPart, name = 'offprint.jsonl') =>
  new File([content], name, { lastModified: NOW });
const show = (incoming: Incoming) => mount(<ImportPanel {...{ incoming, onIncoming, onClose }} />);
const take = (content: BlobPart, name?: string) => show({ files: [fileOf(content, name)] });
const outcome = async (expected: string | RegExp) =>
  until(() => expect(shownMessages().join('\n')).toMatch(expected));
const tabs = () =>
  [...document.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent);
const tabsAre = (...expected: string[]) => until(() => expect(tabs()).toEqual(expected));
const lines = () =>
  [...document.querySelectorAll('[role=tabpanel] li')].map(({ textContent }) => textContent);
const button = (name: RegExp) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) =>
    name.test(textContent),
  );

beforeEach(async () => {
  await fill(papers, 3);
  items = await getBackup(await listIds({ scope: 'seen' }));
  text = await backup.write(items, { now: NOW });
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('the focus', () => {
  it('is on the preview once it is there, and on the way to the list after the import', async () => {
    take(text);
    await until(() => expect(document.activeElement?.textContent).toBe('4 new'));
    await click('Import 4 papers');
    await until(() => expect(document.activeElement?.textContent).toBe('Show the list'));
  });
});

describe('a preview', () => {
  it('stores nothing, then all that it said, and takes it back', async () => {
    await fill(papers.slice(0, 1), 0);
    take(text);
    await tabsAre('3 new', '1 to merge');
    expect(lines()[0]).toContain('PanGu-π at Home');
    expect(await db.papers.count()).toBe(1);
    await click('Import 4 papers');
    await outcome('4 papers: 3 new, 1 merged.');
    expect(await listIds({ scope: 'saved' })).toHaveLength(3);
    await click('Undo');
    await outcome('The import is undone.');
    expect(await listIds({ scope: 'saved' })).toEqual([]);
    expect(await listIds({ scope: 'seen' })).toEqual([papers[0]?.ids[0]]);
  });

  it('says into what a paper goes, and by what', async () => {
    await fill(papers.slice(0, 1), 0);
    take(text);
    await tabsAre('3 new', '1 to merge');
    await click('1 to merge');
    expect(lines()[0]).toMatch(/Same paper as “Sparse Gardens.*” \(identifier arXiv:/);
  });

  it('reports that everything is already stored, and offers nothing', async () => {
    take(text);
    await tabsAre('4 new');
    await click('Import 4 papers');
    await outcome('4 papers: 4 new, 0 merged.');
    take(text);
    await tabsAre('4 already stored');
    expect(document.body.textContent).toContain('Nothing is new');
    expect(button(/^Import 0 papers$/)?.disabled).toBe(true);
  });

  it('takes nothing back once something else was done since', async () => {
    take(text);
    await tabsAre('4 new');
    await click('Import 4 papers');
    await outcome('4 new');
    await addTags([items[0]?.paper.id ?? ''], ['rivers'], NOW);
    await click('Undo');
    await outcome('Something was changed after the import');
    expect(await db.papers.count()).toBe(4);
  });

  it('asks whether papers of one title are the same, and joins them if so', async () => {
    const [first] = papers;
    await fill([{ ...first, ids: ['arxiv:2601.00001'], title: first?.title ?? '' }], 1);
    take(`@article{a, title = {${first?.title}}, author = {Ek, Bo}}`, 'a.bib');
    await tabsAre('1 doubtful');
    expect(lines()[0]).toContain('A stored paper has the same title');
    const [other, same] = document.querySelectorAll<HTMLInputElement>('.preview-doubt input');
    expect(other?.checked).toBe(true);
    same?.click();
    await until(() => expect(same?.checked).toBe(true));
    await click('Import 1 paper');
    await outcome('1 paper: 0 new, 1 merged.');
    expect(await db.papers.count()).toBe(1);
  });

  it('saves what was only seen if the user wants it, with tags', async () => {
    const onlySeen = items.map(({ paper }) => ({ paper }));
    const seen = await backup.write(onlySeen, { now: NOW });
    take(seen);
    await tabsAre('4 new');
    document.querySelector<HTMLInputElement>('[role=switch]')?.click();
    await until(() => expect(document.querySelector('[role=combobox]')).not.toBeNull());
    document.querySelector<HTMLInputElement>('[role=combobox]')?.focus();
    await type('rivers');
    await press('Enter');
    await until(() => expect(document.querySelector('.tag-chip')).not.toBeNull());
    await until(() => expect(button(/^Import 4 papers$/)?.disabled).toBe(false));
    await click('Import 4 papers');
    await outcome('4 papers: 4 new');
    const entries = await db.entries.toArray();
    expect(entries.map(({ tags }) => tags)).toEqual([
      ['rivers'],
      ['rivers'],
      ['rivers'],
      ['rivers'],
    ]);
    expect(await listIds({ scope: 'saved' })).toEqual(items.map(({ paper }) => paper.id));
  });

  it('names what could not be read, and keeps the rest', async () => {
    const good = written(bibtex, items.slice(0, 2), NOW);
    take(`${good}\n@article{broken, author = {Ek, Bo}}\n`, 'a.bib');
    await until(() => expect(tabs()).toContain('1 not read'));
    await click('1 not read');
    expect(lines()).toHaveLength(1);
    await click('Import 2 papers');
    await outcome(/2 papers: 2 new, 0 merged\.[\s\S]*Not everything could be read/);
    await click('Undo');
    await outcome('The import is undone.');
    expect(shownMessages().join()).not.toContain('Not everything');
  });

  it('of several files has the papers of all, and says which could not be read', async () => {
    const half = (from: number) => written(bibtex, items.slice(from, from + 2), NOW);
    show({
      files: [
        fileOf(await half(0), 'a.bib'),
        fileOf('\0\0\0', 'picture.png'),
        fileOf(await half(2), 'b.bib'),
      ],
    });
    await tabsAre('4 new', '1 not read');
    await click('1 not read');
    expect(lines()[0]).toMatch(/^picture\.png: Offprint can’t read this format/);
  });
});

describe('what can’t be read at all', () => {
  it.each([
    ['no format that is known', '\0\0\0', 'a.png', /can’t read this format.*Nothing was imported/],
    ['an empty file', '', 'a.bib', /contains no papers.*Nothing was imported/],
  ])('is reported: %s', async (_, content, name, expected) => {
    take(content, name);
    await outcome(expected);
    expect(await db.papers.count()).toBe(0);
    expect(document.querySelector('.import-sources')).not.toBeNull();
  });

  it('does not even read a file that is too large', async () => {
    const read = vi.spyOn(File.prototype, 'arrayBuffer');
    const file = fileOf(text);
    Object.defineProperty(file, 'size', { value: LARGEST_FILE + 1 });
    show({ files: [file] });
    await outcome('it has 200 MB, and at most 200 MB can be read');
    expect(read).not.toHaveBeenCalled();
  });

  it('unpacks a backup that the settings saved', async () => {
    take(gzipSync(text), 'offprint-2026-11-21.jsonl.gz');
    await tabsAre('4 new');
  });

  it('gives what is intact of one that was cut off', async () => {
    const random = Array.from({ length: 3000 }, (_, index) => Math.sin(index)).join(' ');
    const packed = gzipSync(`${text}${random}`);
    take(packed.subarray(0, packed.length - 5000), 'offprint.jsonl.gz');
    await tabsAre('4 new', expect.stringMatching(/^\d not read$/));
    await click(tabs()[1] ?? '');
    expect(lines()).toContain('The file is damaged: only the part before the damage was read.');
  });

  it('is not led to fill the memory by a small file that unpacks to a large one', async () => {
    take(gzipSync(Buffer.alloc(LARGEST_FILE + 1, ' ')), 'offprint.jsonl.gz');
    const told200 = () =>
      expect(shownMessages().join('\n')).toMatch(
        'unpacked it has more than 200 MB, the most that can be read',
      );
    // 200 MB take a slow machine some seconds.
    await vi.waitFor(told200, 25_000);
  }, 30_000);

  it('says so when the browser can’t read the file', async () => {
    vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValue(
      new DOMException('Gone', 'NotReadableError'),
    );
    take(text);
    await outcome('could not read this file');
  });

  it('says what is safe when the disk is full, and nothing came in', async () => {
    take(text);
    await tabsAre('4 new');
    const put = vi.spyOn(db.papers, 'bulkPut').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    await click('Import 4 papers');
    await outcome('The disk is full, so this was not stored. Everything stored before is safe.');
    put.mockRestore();
    expect(await db.papers.count()).toBe(0);
    expect(await db.entries.count()).toBe(0);
  });
});

describe('asking for files', () => {
  it('takes several at once, or a text', async () => {
    show({ files: [] });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = [fileOf('a', 'a.bib'), fileOf('b', 'b.bib')];
    Object.defineProperty(input, 'files', { configurable: true, value: files });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onIncoming).toHaveBeenCalledWith({ files });
    const area = document.querySelector('textarea');
    if (area) area.value = '@misc{a, title={Rivers}}';
    area?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => expect(button(/^Read the text$/)?.disabled).toBe(false));
    await click('Read the text');
    expect(onIncoming).toHaveBeenLastCalledWith({ files: [], text: '@misc{a, title={Rivers}}' });
  });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ImportFile } from '../../components/ImportFile';
import { LARGEST_FILE } from '../../components/read-backup';
import { json } from '../../lib/exchange/json';
import type { Item } from '../../lib/paper';
import { db } from '../../lib/store/database';
import { addTags } from '../../lib/store/edit';
import { getBackup, listIds } from '../../lib/store/list';
import { written } from '../exchange/written';
import { demoPapers } from '../made/demo';
import { mount, told } from './mount';
import { click, fill, freshPopup, NOW, until } from './show-popup';

freshPopup();

const papers = demoPapers().slice(0, 4);
let items: Item[];

/** Picks a file as a user does. */
function pick(text: string, size?: number): void {
  const file = new File([text], 'offprint.json', { type: 'application/json' });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No field for a file');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const text = (of: unknown[] = items) => written(json, of as Item[], NOW);
const outcome = async (expected: string | RegExp) =>
  until(() => expect(told().join('\n')).toMatch(expected));

beforeEach(async () => {
  await fill(papers, 3);
  items = await getBackup(await listIds({ scope: 'seen' }));
  await Promise.all(db.tables.map((table) => table.clear()));
  mount(<ImportFile />);
});

describe('an import', () => {
  it('tells what came in, and takes it back', async () => {
    await fill(papers.slice(0, 1), 0);
    pick(text());
    await outcome('4 papers: 3 new, 1 merged.');
    expect(await listIds({ scope: 'saved' })).toHaveLength(3);
    await click('Undo');
    await outcome('The import is undone.');
    expect(await listIds({ scope: 'saved' })).toEqual([]);
    expect(await listIds({ scope: 'seen' })).toEqual([papers[0]?.ids[0]]);
    expect([...document.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
      'Import a file',
    ]);
  });

  it('of what is here already says so and offers nothing', async () => {
    pick(text());
    await outcome('4 papers: 4 new, 0 merged.');
    pick(text());
    await outcome('All 4 papers in this file were here already; nothing changed.');
    expect(document.querySelector('.import-outcome button')).toBeNull();
  });

  it('takes nothing back once something else was done since', async () => {
    pick(text());
    await outcome('4 new');
    await addTags([items[0]?.paper.id ?? ''], ['rivers'], NOW);
    await click('Undo');
    await outcome('Something was changed after the import');
    expect(await db.papers.count()).toBe(4);
  });

  it('names line by line what it could not read, and keeps the rest', async () => {
    pick(text([items[0], { paper: { ids: [] } }, 7, items[1]]));
    await outcome('2 papers: 2 new, 0 merged.');
    const lines = [...document.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Paper 2');
    expect(lines[1]).toContain('Paper 3');
  });

  it.each([
    [
      'ends in the middle',
      () => text().slice(0, -40),
      /ends in the middle.*[Nn]othing was imported/,
    ],
    ['is of another program', () => '{"items":[{"itemType":"book"}]}', /another program.*nothing/],
    ['is no JSON', () => '@article{a, title={B}}', /no JSON.*nothing was imported/],
    ['is newer', () => text().replace('"version": 1', '"version": 7'), /newer Offprint.*Update/],
    ['is empty', () => '', /empty.*nothing was imported/],
    ['holds no papers', () => text([]), /holds no papers; nothing was imported/],
  ])('says distinctly that a file %s', async (_, made, told) => {
    pick(made());
    await outcome(told);
    expect(await db.papers.count()).toBe(0);
  });

  it('does not even read a file that is too large', async () => {
    const read = vi.spyOn(File.prototype, 'text');
    pick(text(), LARGEST_FILE + 1);
    await outcome('This file has 200 MB; 200 MB is the most that can be read');
    expect(read).not.toHaveBeenCalled();
  });

  it('says so when the browser can’t read the file', async () => {
    vi.spyOn(File.prototype, 'text').mockRejectedValue(
      new DOMException('Gone', 'NotReadableError'),
    );
    pick(text());
    await outcome('could not read this file');
  });

  it('says what is safe when the disk is full, and nothing came in', async () => {
    vi.spyOn(db.papers, 'bulkPut').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    pick(text());
    await outcome('The disk is full, so this was not stored. Everything stored before is safe.');
    vi.restoreAllMocks();
    expect(await db.papers.count()).toBe(0);
    expect(await db.entries.count()).toBe(0);
  });
});

describe('picking a file', () => {
  it('in a popup, which would close, moves to a tab', async () => {
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(undefined);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(window, 'close').mockImplementation(() => {});
    await click('Import a file');
    await until(() =>
      expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('/popup.html#settings') }),
    );
  });

  it('in a tab asks for it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue({ id: 1 } as never);
    const asked = vi.spyOn(HTMLInputElement.prototype, 'click');
    await click('Import a file');
    await until(() => expect(asked).toHaveBeenCalledOnce());
  });
});

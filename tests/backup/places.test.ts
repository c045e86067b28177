import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeCopies } from '../../lib/backup/copies';
import { backUp, backUpDaily, backupFault } from '../../lib/backup/daily';
import { backupDb, putBackup } from '../../lib/backup/database';
import { save } from '../../lib/store/edit/edit';
import { speakEnglish } from '../i18n';
import { fakePermissions } from '../permissions';
import { DAY, freshStore, id, NOW, see } from '../store/fresh-store';
import { pickFolder } from './folder';

freshStore();

const NAME = 'offprint-2026-11-21.jsonl.gz';
const nameOf = (time: number) => `offprint-${new Date(time).toISOString().slice(0, 10)}.jsonl.gz`;

beforeEach(async () => {
  speakEnglish();
  fakePermissions();
  fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as never;
  await Promise.all(backupDb.tables.map((table) => table.clear()));
  await putBackup({ at: NOW, rev: 1, papers: 1, bytes: 6 }, new Blob(['backup']));
});
afterEach(() => vi.restoreAllMocks());

function catchDownloads(outcome: () => Promise<number> = async () => 1) {
  const download = vi.fn((_: { filename: string; url: string }) => outcome());
  Object.assign(fakeBrowser, { downloads: { download } });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  return download;
}

describe('a copy in a folder', () => {
  it('is written, and at most one of ours goes: the oldest that is not kept', async () => {
    const days = Array.from({ length: 40 }, (_, day) => NOW - (day + 1) * DAY);
    const { files } = pickFolder(['thesis.docx', ...days.map(nameOf)]);
    expect(await writeCopies(NOW)).toEqual([]);
    expect(files.get(NAME)).toBe('6 bytes');
    expect(files.has('thesis.docx')).toBe(true);
    expect(files.has(nameOf(NOW - DAY))).toBe(true);
    expect(files.has(nameOf(NOW - 40 * DAY))).toBe(false);
    expect(files.size).toBe(41);
  });

  it('is written once', async () => {
    const { files } = pickFolder();
    await writeCopies(NOW);
    files.clear();
    await writeCopies(NOW + 1);
    expect(files.size).toBe(0);
  });

  it('that the browser no longer allows is reported until it is allowed again, though nothing else changes', async () => {
    const made = pickFolder();
    made.state = 'prompt';
    const message = /no longer has permission to write to the folder “Papers”/;
    await see([1]);
    await save([id(1)], NOW);
    await backUp(NOW);
    expect((await backupFault())?.why).toMatch(message);
    await backUpDaily(NOW + DAY);
    expect((await backupFault())?.why).toMatch(message);
    made.state = 'granted';
    await backUpDaily(NOW + DAY + 1);
    expect(await backupFault()).toBeUndefined();
    expect(made.files.has(NAME)).toBe(true);
  });

  it.each([
    ['NotFoundError', /^The folder “Papers” for backup copies was deleted, moved or renamed/],
    ['QuotaExceededError', /^The disk with the folder “Papers” is full/],
    [
      'SecurityError',
      /^The copy in the folder “Papers” could not be written \(SecurityError: no\)/,
    ],
  ])('that fails by a %s is reported', async (name, message) => {
    const made = pickFolder();
    made.fault = { opening: new DOMException('no', name) };
    expect(await writeCopies(NOW)).toEqual([expect.stringMatching(message)]);
  });

  it('that breaks off leaves no empty file, and a whole one as it was', async () => {
    const made = pickFolder(['thesis.docx']);
    made.fault = { writing: new DOMException('full', 'QuotaExceededError') };
    expect(await writeCopies(NOW)).toHaveLength(1);
    expect([...made.files.keys()]).toEqual(['thesis.docx']);
    made.files.set(NAME, 'of this morning');
    expect(await writeCopies(NOW)).toHaveLength(1);
    expect(made.files.get(NAME)).toBe('of this morning');
  });
});

describe('a copy among the downloads', () => {
  it('is made only where the user allows it, and once', async () => {
    const download = catchDownloads();
    await writeCopies(NOW);
    expect(download).not.toHaveBeenCalled();
    fakePermissions(new Set(['downloads']));
    expect(await writeCopies(NOW)).toEqual([]);
    expect(download.mock.calls[0]?.[0].filename).toBe(`Offprint/${NAME}`);
    await writeCopies(NOW + 1);
    expect(download).toHaveBeenCalledOnce();
  });

  it('goes out as data where the background has no addresses for blobs', async () => {
    const download = catchDownloads();
    vi.restoreAllMocks();
    speakEnglish();
    fakePermissions(new Set(['downloads']));
    const create = Object.getOwnPropertyDescriptor(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'createObjectURL');
    await writeCopies(NOW);
    if (create) Object.defineProperty(URL, 'createObjectURL', create);
    expect(download.mock.calls[0]?.[0].url).toBe(`data:application/gzip;base64,${btoa('backup')}`);
  });

  it('that fails is reported and tried again, without a second one in the folder', async () => {
    const made = pickFolder();
    fakePermissions(new Set(['downloads']));
    catchDownloads(() => Promise.reject(new Error('no')));
    expect(await writeCopies(NOW)).toEqual([
      expect.stringMatching(/downloads could not be written \(Error: no\)/),
    ]);
    made.files.clear();
    const download = catchDownloads();
    expect(await writeCopies(NOW)).toEqual([]);
    expect(download).toHaveBeenCalledOnce();
    expect(made.files.size).toBe(0);
  });
});

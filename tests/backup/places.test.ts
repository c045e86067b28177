import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyOut } from '../../lib/backup/copy-out';
import { shelf } from '../../lib/backup/shelf';
import { speakEnglish } from '../i18n';
import { fakePermissions } from '../permissions';
import { DAY, NOW } from '../store/fresh-store';

const file = new Blob(['backup']);

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
});
afterEach(() => vi.restoreAllMocks());

/** A folder with these files, as the browser gives it. */
function pickFolder(names: string[], state: PermissionState = 'granted') {
  const files = new Map(names.map((name) => [name, '']));
  const folder = {
    name: 'Papers',
    queryPermission: async () => state,
    getFileHandle: async (name: string) => ({
      createWritable: async () => {
        let text = '';
        return new WritableStream<Uint8Array>({
          write: (part) => {
            text += new TextDecoder().decode(part);
          },
          close: () => void files.set(name, text),
        });
      },
    }),
    keys: async function* () {
      yield* [...files.keys()];
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  vi.spyOn(shelf.places, 'get').mockImplementation(
    () => Promise.resolve({ key: 'folder', value: folder }) as never,
  );
  return files;
}

function catchDownloads() {
  const download = vi.fn(async (_: { filename: string; url: string }) => 1);
  Object.assign(fakeBrowser, { downloads: { download } });
  return download;
}

describe('a copy in a folder', () => {
  it('is written, and old ones of ours go', async () => {
    fakePermissions();
    const days = Array.from({ length: 40 }, (_, day) => NOW - (day + 1) * DAY);
    const name = (time: number) => `offprint-${new Date(time).toISOString().slice(0, 10)}.jsonl.gz`;
    const files = pickFolder(['thesis.docx', ...days.map(name)]);
    expect(await copyOut(file, NOW)).toBeUndefined();
    expect(files.get(name(NOW))).toBe('backup');
    expect(files.has('thesis.docx')).toBe(true);
    expect(files.has(name(NOW - DAY))).toBe(true);
    expect(files.has(name(NOW - 35 * DAY))).toBe(false);
  });

  it('that the browser no longer allows is told, and so is one that fails', async () => {
    fakePermissions();
    pickFolder([], 'prompt');
    expect(await copyOut(file, NOW)).toMatch(
      /no longer lets Offprint write to the folder “Papers”/,
    );
    const files = pickFolder([]);
    files.keys = () => {
      throw new Error('the disk is gone');
    };
    expect(await copyOut(file, NOW)).toMatch(/could not be written \(the disk is gone\)/);
  });
});

describe('a copy among the downloads', () => {
  it('is made only where the user allows it', async () => {
    const download = catchDownloads();
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
    fakePermissions();
    await copyOut(file, NOW);
    expect(download).not.toHaveBeenCalled();
    fakePermissions(new Set(['downloads']));
    expect(await copyOut(file, NOW)).toBeUndefined();
    expect(download.mock.calls[0]?.[0].filename).toBe('Offprint/offprint-2026-11-21.jsonl.gz');
  });

  it('goes out as data where the background has no addresses for blobs', async () => {
    const download = catchDownloads();
    fakePermissions(new Set(['downloads']));
    const create = Object.getOwnPropertyDescriptor(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'createObjectURL');
    await copyOut(file, NOW);
    if (create) Object.defineProperty(URL, 'createObjectURL', create);
    expect(download.mock.calls[0]?.[0].url).toBe(`data:application/gzip;base64,${btoa('backup')}`);
  });

  it('that fails is told', async () => {
    Object.assign(fakeBrowser, { downloads: { download: () => Promise.reject(new Error('no')) } });
    fakePermissions(new Set(['downloads']));
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
    expect(await copyOut(file, NOW)).toMatch(/downloads could not be written \(no\)/);
  });
});

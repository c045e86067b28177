// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BackupSettings } from '../../../components/settings/BackupSettings';
import { backupDb, backupFile, putBackup } from '../../../lib/backup/database';
import { gunzip, gzip } from '../../../lib/backup/gzip';
import { makeBackup } from '../../../lib/backup/make';
import { addTags, save, unsave } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { listIds } from '../../../lib/store/read/list';
import { type MadeFolder, pickFolder } from '../../backup/folder';
import { demoPapers } from '../../made/demo';
import { fakePermissions } from '../../permissions';
import { storeBlobs } from '../../store/stored-blobs';
import { click, fill, freshPopup, NOW, until } from '../app/show-popup';
import { catchFiles, field, mount, shownMessages } from '../mount';

freshPopup();

/** When the user looks at the backups. */
const LATER = NOW + 3_600_000;
const papers = demoPapers().slice(0, 4);
const idAt = (index: number) => papers[index]?.ids[0] ?? '';
const text = () => document.querySelector('.backups')?.textContent ?? '';
const shows = (expected: string | RegExp) => until(() => expect(text()).toMatch(expected));
const buttons = () => [...document.querySelectorAll('button')].map((each) => each.textContent);
const saved = () => listIds({ scope: 'saved' });
const onRestore = vi.fn();
const show = () => mount(<BackupSettings onRestore={onRestore} />);

/** Opens the preview of the newest backup. */
async function openNewest(): Promise<void> {
  await until(() => expect(buttons()).toContain('Restore…'));
  document.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
}

beforeEach(async () => {
  storeBlobs();
  vi.useFakeTimers({ toFake: ['Date'], now: LATER });
  fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as never;
  await Promise.all(backupDb.tables.map((table) => table.clear()));
  await fill(papers, 3);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the backups', () => {
  it('are made on a click, listed with their size, and again though nothing changed', async () => {
    show();
    await shows('No backup yet. The first one will be made within an hour.');
    await click('Back up now');
    await shows(/Backed up\./);
    await shows(/ · 3 papers · [\d.,]+ kB/);
    vi.setSystemTime(LATER + 1000);
    await click('Back up now');
    await until(async () => {
      const times = await backupDb.rows.toCollection().primaryKeys();
      expect(times).toHaveLength(2);
      expect(times).toContain(LATER + 1000);
    });
  });

  it('say so when there is nothing to keep', async () => {
    await unsave(await saved(), NOW);
    show();
    await click('Back up now');
    await shows('There are no saved papers to back up.');
  });

  it('are saved as files', async () => {
    await makeBackup(NOW);
    const files = catchFiles();
    show();
    await until(() => expect(buttons()).toContain('Save file'));
    document.querySelector<HTMLButtonElement>('.backups li button')?.click();
    await until(() => expect(files[0]?.name).toBe('offprint-2026-11-21.jsonl.gz'));
  });

  it('show the newest three, and the others when asked', async () => {
    const file = (await makeBackup(NOW))?.file;
    for (const day of [1, 2, 3, 4]) {
      const row = { at: NOW + day * 86_400_000, rev: 1, papers: 3, bytes: 900 };
      if (file) await putBackup(row, file);
    }
    show();
    await shows('2 older backups');
    expect(document.querySelectorAll('details li')).toHaveLength(2);
  });

  it('say why one could not be made, and what is safe', async () => {
    vi.spyOn(backupDb.contents, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    show();
    await click('Back up now');
    await shows(/The last backup failed\. The disk is full/);
    expect(shownMessages().join(' ')).toContain('The disk is full, so this was not stored.');
    expect(await backupDb.rows.count()).toBe(0);
  });
});

describe('a restore', () => {
  beforeEach(() => makeBackup(NOW));

  it('says what it would bring back, and brings it', async () => {
    await unsave([idAt(0), idAt(1)], NOW + 1);
    await addTags([idAt(2)], ['rivers'], NOW + 2);
    await save([idAt(3)], NOW + 3);
    const before = await saved();
    show();
    await openNewest();
    await shows(
      '2 papers are no longer in your collection. 1 paper has different tags, notes or status now. 1 paper was saved after this backup.',
    );
    await click('Restore missing papers');
    await shows('Restored 2 papers.');
    expect((await saved()).sort()).toEqual(papers.map(({ ids: [id] }) => id).sort());
    await undo(NOW + 4);
    expect(await saved()).toEqual(before);
  });

  it('clears the report of an earlier backup', async () => {
    show();
    await click('Back up now');
    await until(() => expect(shownMessages()).toContain('Backed up.'));
    await unsave([idAt(0)], NOW + 1);
    await openNewest();
    await shows('1 paper is no longer in your collection.');
    expect(shownMessages()).toContain('Backed up.');
    await click('Restore missing papers');
    await shows('Restored 1 paper.');
    expect(shownMessages()).not.toContain('Backed up.');
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it('sets back to that day', async () => {
    const then = await saved();
    await unsave([idAt(0)], NOW + 1);
    await save([idAt(3)], NOW + 3);
    show();
    await openNewest();
    await until(() => expect(buttons()).toContain('Restore exactly'));
    await click('Restore exactly');
    await shows('Restored 2 papers.');
    expect(await saved()).toEqual(then);
  });

  it('offers nothing where nothing differs, and closes', async () => {
    show();
    await openNewest();
    await shows('Your collection is the same as in this backup.');
    expect(buttons()).not.toContain('Restore exactly');
    await click('Cancel');
    expect(document.querySelector('.restore')).toBeNull();
  });

  it('of a damaged backup offers what is intact', async () => {
    const { text: written } = await gunzip((await backupFile(NOW)) ?? new Blob());
    const lines = written.split('\n');
    lines[1] = lines[1]?.replace('"paper"', '"pqper"') ?? '';
    const damaged = await gzip(
      (async function* () {
        yield lines.join('\n');
      })(),
    );
    await putBackup({ at: NOW, rev: 1, papers: 3, bytes: damaged.size }, damaged);
    await unsave(await saved(), NOW + 1);
    show();
    await openNewest();
    await shows(/This backup is damaged. The intact part can be restored\. Line 2 was left out/);
    await click('Restore missing papers');
    await shows('Restored 2 papers.');
    expect(await saved()).toHaveLength(2);
  });

  it('of a backup that is gone says so', async () => {
    show();
    await until(() => expect(buttons()).toContain('Restore…'));
    await backupDb.contents.clear();
    await openNewest();
    await shows('This backup no longer exists.');
  });
});

describe('copies', () => {
  it('go to the downloads once the browser permits it, the newest at once', async () => {
    await makeBackup(NOW);
    const download = vi.fn(async (_: { filename: string }) => 1);
    Object.assign(fakeBrowser, { downloads: { download } });
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
    const { permitted } = fakePermissions();
    show();
    await until(() => expect(field('Copy each backup to my downloads').checked).toBe(false));
    field('Copy each backup to my downloads').click();
    await until(() => expect(field('Copy each backup to my downloads').checked).toBe(true));
    await until(() =>
      expect(download.mock.calls[0]?.[0].filename).toBe('Offprint/offprint-2026-11-21.jsonl.gz'),
    );
    expect(permitted).toContain('downloads');
    field('Copy each backup to my downloads').click();
    await until(() => expect(permitted).not.toContain('downloads'));
  });

  it('to a folder are not offered where the browser has none', async () => {
    show();
    await until(() => expect(field('Copy each backup to my downloads')).toBeDefined());
    expect(buttons()).not.toContain('Copy to a folder…');
  });

  it('to a folder go on after the browser is allowed again, and stop', async () => {
    const folder: MadeFolder = pickFolder();
    folder.state = 'prompt';
    show();
    await shows('Backups are copied to the folder “Papers”.');
    await click('Back up now');
    await shows(/no longer has permission to write to the folder “Papers”. Allow it again below/);
    expect(folder.files.size).toBe(0);
    await click('Allow again');
    await until(() => expect(buttons()).not.toContain('Allow again'));
    await until(() => expect(folder.files.size).toBe(1));
    await click('Stop copying');
    await until(() => expect(text()).not.toContain('Papers”'));
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUpDaily, backupFault } from '../../lib/backup/daily';
import { backupDb, listBackups, putBackup } from '../../lib/backup/database';
import { gunzip, gzip } from '../../lib/backup/gzip';
import { makeBackup } from '../../lib/backup/make';
import { openBackup } from '../../lib/backup/open';
import { LONGEST_NOTE } from '../../lib/paper/parse/entry-limits';
import { db } from '../../lib/store/database';
import { addTags, save, setCorrections, setNote, unsave } from '../../lib/store/edit/edit';
import { undo } from '../../lib/store/edit/undo';
import { previewRestore, restore } from '../../lib/store/import/restore';
import { entryFrom } from '../../lib/store/paper-row';
import { wipe } from '../../lib/store/wipe';
import { speakEnglish } from '../i18n';
import { fakePermissions } from '../permissions';
import { DAY, everything, freshStore, id, NOW, see } from '../store/fresh-store';

freshStore();
beforeEach(async () => {
  speakEnglish();
  fakePermissions();
  fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as never;
  await Promise.all(backupDb.tables.map((table) => table.clear()));
});

/** Three saved papers, one with a tag and a note, and one that was only seen. */
async function collect(): Promise<void> {
  await see([1, 2, 3, 4]);
  await save([id(1), id(2), id(3)], NOW);
  await addTags([id(1)], ['rivers', '幾何'], NOW);
  await addTags([id(1)], ['fern'], NOW + 1);
  await setNote(id(1), 'read *twice*', NOW);
}

/** The user's data, without revisions and stamps. */
async function collection() {
  const rows = await db.entries.orderBy('paper').toArray();
  return rows.filter(({ savedAt }) => savedAt !== undefined).map(entryFrom);
}

/** The data of pages and the user, without revisions and without entries that were removed. */
async function facts() {
  const { papers = [], sightings = [], merges = [], apart = [] } = await everything();
  const plain = papers.map((row) => ({ ...(row as object), rev: 0 }));
  return { papers: plain, sightings, merges, apart, entries: await collection() };
}

async function* once(text: string) {
  yield text;
}

async function opened(at: number) {
  const { items, apart = [], problems } = await openBackup(at);
  expect(problems).toEqual([]);
  return { items, apart };
}

it('unpacks no more of a file than fits into memory', async () => {
  const file = await gzip(once('x'.repeat(1_000_000)));
  const { text, whole } = await gunzip(file, 100_000);
  expect(whole).toBe(false);
  expect(text.length).toBeLessThan(500_000);
  expect(await gunzip(file, 1_000_000)).toMatchObject({ whole: true });
});

describe('a backup', () => {
  it('brings a wiped collection back whole', async () => {
    await collect();
    const before = await collection();
    await makeBackup(NOW);
    await wipe();
    const backup = await opened(NOW);
    expect(await previewRestore(backup, NOW + DAY)).toEqual({
      missing: 3,
      different: 0,
      since: 0,
      records: 0,
    });
    await restore(backup, 'missing', NOW + DAY);
    expect(await collection()).toEqual(before);
    expect(await db.papers.count()).toBe(3);
  });

  it('gives back the longest note that can be typed, and two of them that were joined', async () => {
    await collect();
    const note = 'Ice. '.repeat(LONGEST_NOTE / 5);
    await setNote(id(1), note, NOW);
    await setNote(id(2), `${note}\n\n${note}`, NOW);
    const before = await collection();
    await makeBackup(NOW);
    await wipe();
    await restore(await opened(NOW), 'missing', NOW + DAY);
    expect(await collection()).toEqual(before);
  });

  it('reports the differences, and restores all of its day or only what is missing; both can be undone', async () => {
    await collect();
    const then = await collection();
    await makeBackup(NOW);
    await unsave([id(2)], NOW + 1);
    await setNote(id(1), 'now otherwise', NOW + 2);
    await save([id(4)], NOW + 3);
    const now = await collection();
    const backup = await opened(NOW);
    expect(await previewRestore(backup, NOW + 4)).toEqual({
      missing: 1,
      different: 1,
      since: 1,
      records: 0,
    });

    await restore(backup, 'missing', NOW + 5);
    expect((await collection()).map(({ paper, note }) => [paper, note])).toEqual([
      [id(1), 'now otherwise'],
      [id(2), ''],
      [id(3), ''],
      [id(4), ''],
    ]);
    await undo(NOW + 6);
    expect(await collection()).toEqual(now);

    await restore(backup, 'exact', NOW + 7);
    expect(await collection()).toEqual(then);
    await undo(NOW + 8);
    expect(await collection()).toEqual(now);
  });

  it('leaves the store as it was once its restore is undone, papers and sightings too', async () => {
    await collect();
    await makeBackup(NOW);
    await wipe();
    await see([5], NOW + DAY);
    await save([id(5)], NOW + DAY);
    const before = await facts();
    await restore(await opened(NOW), 'exact', NOW + DAY + 1);
    expect(await facts()).not.toEqual(before);
    await undo(NOW + DAY + 2);
    expect(await facts()).toEqual(before);
  });

  it('sets back what was put right by hand', async () => {
    await collect();
    await setCorrections(id(1), { published: '2024-05' }, NOW);
    await makeBackup(NOW);
    await setCorrections(id(1), undefined, NOW + 1);
    const backup = await opened(NOW);
    expect((await previewRestore(backup, NOW + 2)).different).toBe(1);
    await restore(backup, 'exact', NOW + 2);
    expect((await db.entries.get(id(1)))?.corrections).toEqual({ published: '2024-05' });
    await undo(NOW + 3);
    expect((await db.entries.get(id(1)))?.corrections).toBeUndefined();
  });

  it('changes nothing where nothing differs', async () => {
    await collect();
    await makeBackup(NOW);
    expect(await restore(await opened(NOW), 'exact', NOW + 1)).toBeUndefined();
    const kinds = (await db.journal.toArray()).map(({ what }) => what);
    expect(kinds).not.toContain('restore');
  });

  it('is not made twice of the same, nor of nothing', async () => {
    expect(await makeBackup(NOW)).toBeUndefined();
    await collect();
    expect((await makeBackup(NOW))?.row.papers).toBe(3);
    expect(await makeBackup(NOW + DAY)).toBeUndefined();
    await save([id(4)], NOW + DAY);
    expect((await makeBackup(NOW + DAY))?.row.papers).toBe(4);
    expect((await listBackups()).map(({ at }) => at)).toEqual([NOW + DAY, NOW]);
  });

  it('that is damaged gives back what is intact', async () => {
    await collect();
    const made = await makeBackup(NOW);
    const { text } = await gunzip(made?.file ?? new Blob());
    const lines = text.split('\n');
    lines[2] = lines[2]?.replace('Paper', 'Pqper') ?? '';
    const damaged = await gzip(
      (async function* () {
        yield lines.join('\n');
      })(),
    );
    await putBackup({ at: NOW + 1, rev: 9, papers: 3, bytes: damaged.size }, damaged);
    const { items, problems } = await openBackup(NOW + 1);
    expect(items).toHaveLength(2);
    expect(problems[0]).toMatchObject({ kind: 'left_out', at: { line: 3 } });
  });

  it('that was cut off gives what came before', async () => {
    const whole = await gzip(
      (async function* () {
        for (let n = 0; n < 20_000; n++) yield `${Math.sin(n)}\n`;
      })(),
    );
    const { text, whole: isWhole } = await gunzip(whole.slice(0, Math.floor(whole.size / 2)));
    expect(isWhole).toBe(false);
    expect(text.length).toBeGreaterThan(10_000);
    expect(text.startsWith('0\n')).toBe(true);
  });
});

describe('every day', () => {
  it('one is made, when a day has passed', async () => {
    await collect();
    await backUpDaily(NOW);
    await save([id(4)], NOW + 1);
    await backUpDaily(NOW + DAY / 2);
    expect(await listBackups()).toHaveLength(1);
    await backUpDaily(NOW + DAY);
    expect(await listBackups()).toHaveLength(2);
    expect(await backupFault()).toBeUndefined();
  });

  it('also when the clock was once ahead, and once of the same', async () => {
    await collect();
    await makeBackup(NOW + 400 * DAY);
    await save([id(4)], NOW + 1);
    await backUpDaily(NOW + 2);
    expect((await listBackups()).map(({ at }) => at)).toEqual([NOW + 400 * DAY, NOW + 2]);
    await backUpDaily(NOW + DAY);
    expect(await listBackups()).toHaveLength(2);
  });

  it('a failure is stored until the next backup succeeds', async () => {
    await collect();
    const { contents } = backupDb;
    const put = contents.put.bind(contents);
    contents.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError')) as never;
    await expect(backUpDaily(NOW)).rejects.toThrow();
    contents.put = put;
    expect((await backupFault())?.why).toBe(
      'The last backup failed. The disk is full, so this was not stored. Everything stored before is safe. Free some space, then try again.',
    );
    expect(await listBackups()).toEqual([]);
    await backUpDaily(NOW + 1);
    expect(await backupFault()).toBeUndefined();
    expect(await listBackups()).toHaveLength(1);
  });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Room } from '../../../components/settings/Room';
import { backupDb, listBackups, putBackup } from '../../../lib/backup/database';
import { paperOf } from '../../../lib/merge/merge';
import { db } from '../../../lib/store/database';
import { forgetAllSeen } from '../../../lib/store/free-room';
import { rowOf } from '../../../lib/store/paper-row';
import { demoPapers } from '../../made/demo';
import { makePapers } from '../../made/papers';
import { click, fill, freshPopup, NOW, until } from '../app/show-popup';
import { mount, shownMessages } from '../mount';

freshPopup();

const papers = demoPapers();

async function show(quota: number): Promise<void> {
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { estimate: async () => ({ usage: 3_460_000, quota }) },
  });
  mount(<Room />);
  await until(() => expect(document.querySelector('.room')).not.toBeNull());
}

const isOpen = () => document.querySelector('details')?.open;

beforeEach(async () => {
  await Promise.all(backupDb.tables.map((table) => table.clear()));
  await fill(papers, 3);
});

describe('the room', () => {
  it('is shown, with ways to make more once it is scarce', async () => {
    await show(30e9);
    await until(() => expect(document.body.textContent).toContain('3.5 MB on this device'));
    expect(document.body.textContent).toContain('The browser has 30 GB left for it.');
    expect(isOpen()).toBe(false);
    mount(null);
    await show(3_470_000);
    await until(() => expect(isOpen()).toBe(true));
  });

  it('is made by forgetting what was only seen, after a question', async () => {
    await show(30e9);
    await click(`Forget ${papers.length - 3} papers that are not saved`);
    expect(await db.papers.count()).toBe(papers.length);
    await click('Do it');
    await until(async () => expect(await db.papers.count()).toBe(3));
    await until(() => expect(shownMessages()).toContain(`Forgot ${papers.length - 3} papers.`));
    expect(await db.entries.count()).toBe(3);
  });

  it('is made with progress, and stops between two steps when it is cancelled', async () => {
    const rows = makePapers(1200).map((draft, index) =>
      rowOf(paperOf(draft, 'arxiv', NOW - 10_000 - index), 1),
    );
    await db.papers.bulkPut(rows);
    const stop = new AbortController();
    const steps: number[][] = [];
    const watch = {
      signal: stop.signal,
      onProgress: (done: number, total: number) => {
        steps.push([done, total]);
        if (steps.length === 2) stop.abort();
      },
    };
    const total = (await db.papers.count()) - 3;
    const forgotten = await forgetAllSeen(watch);
    expect(steps).toEqual([
      [500, total],
      [forgotten, total],
    ]);
    expect(await db.papers.count()).toBe(total + 3 - forgotten);
    expect(forgotten).toBeLessThan(total);
    expect(await forgetAllSeen()).toBe(total - forgotten);
  });

  it('is made by deleting all backups but the newest', async () => {
    for (const at of [NOW, NOW + 1])
      await putBackup({ at, rev: 1, papers: 3, bytes: 4000 }, new Blob(['moss']));
    await show(30e9);
    await until(() => expect(document.body.textContent).toMatch(/Delete older backups \(\d/));
    const label = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith('Delete older'),
    );
    await click(label?.textContent ?? '');
    await click('Do it');
    await until(async () => expect(await listBackups()).toHaveLength(1));
    expect((await listBackups())[0]?.at).toBe(NOW + 1);
    expect(await backupDb.contents.count()).toBe(1);
  });
});

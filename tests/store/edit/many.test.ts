import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { db } from '../../../lib/store/database';
import { addTags, save } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { rowOf } from '../../../lib/store/paper-row';
import { makePapers } from '../../made/papers';
import { freshStore, NOW } from '../fresh-store';

freshStore();

const papers = makePapers(250);
const ids = papers.flatMap((draft) => draft.ids.slice(0, 1));

async function fill(): Promise<void> {
  await db.papers.bulkPut(papers.map((draft) => rowOf(paperOf(draft, 'huggingface', NOW), 1)));
}
const tagged = () => db.entries.where('tags').equals('rivers').count();

describe('an operation on many papers', () => {
  it('reports its progress and is undone as one', async () => {
    await fill();
    const seen: [number, number][] = [];
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    const done = await addTags(ids, ['rivers'], NOW, { onProgress });
    expect(done).toMatchObject({ what: 'tag', count: 250 });
    expect(seen).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
    ]);
    expect(await tagged()).toBe(250);
    expect(await db.journal.count()).toBe(1);
    await undo(NOW + 1);
    expect(await tagged()).toBe(0);
  });

  it('changes nothing when it is cancelled in between', async () => {
    await fill();
    const controller = new AbortController();
    const work = addTags(ids, ['rivers'], NOW, {
      signal: controller.signal,
      onProgress: (done) => done === 200 && controller.abort(),
    });
    await expect(work).rejects.toThrow();
    expect(controller.signal.aborted).toBe(true);
    expect([await tagged(), await db.journal.count()]).toEqual([0, 0]);
  });

  it('keeps the order in which papers are saved', async () => {
    await fill();
    await save(ids, NOW);
    expect((await db.entries.orderBy('savedAt').primaryKeys()).reverse()).toEqual(ids);
  });
});

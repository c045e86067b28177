import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { db } from '../../../lib/store/database';
import { addTags, save } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { deleteTag, renameTag } from '../../../lib/store/edit/rename-tags';
import { undo } from '../../../lib/store/edit/undo';
import { joinPapers } from '../../../lib/store/join/join';
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

  it('is undone and done again with progress, and not at all when that is cancelled', async () => {
    await fill();
    await addTags(ids, ['rivers'], NOW);
    await expect(undo(NOW + 1, undefined, cancelling(200))).rejects.toThrow();
    expect([await tagged(), (await db.journal.toArray())[0]?.undone]).toEqual([250, undefined]);
    const undone = recording();
    await undo(NOW + 2, undefined, undone);
    expect([undone.seen.at(-1), await tagged()]).toEqual([[250, 250], 0]);
    await expect(redo(NOW + 3, undefined, cancelling(100))).rejects.toThrow();
    expect(await tagged()).toBe(0);
    const redone = recording();
    expect(await redo(NOW + 4, undefined, redone)).toMatchObject({ redone: true });
    expect([redone.seen.length, await tagged()]).toEqual([3, 250]);
  });

  it('may be the name of a tag, or its end', async () => {
    await fill();
    await addTags(ids, ['rivers'], NOW);
    await expect(renameTag('rivers', 'brooks', NOW + 1, cancelling(100))).rejects.toThrow();
    expect(await tagged()).toBe(250);
    const renamed = recording();
    await renameTag('rivers', 'brooks', NOW + 2, renamed);
    expect([renamed.seen.length, await tagged()]).toEqual([3, 0]);
    await expect(deleteTag('brooks', NOW + 3, cancelling(200))).rejects.toThrow();
    expect(await db.entries.where('tags').equals('brooks').count()).toBe(250);
  });

  it('may be a merge, and what takes it apart', async () => {
    await fill();
    const some = ids.slice(0, 31);
    await expect(joinPapers(some, NOW, cancelling(20))).rejects.toThrow();
    expect(await db.papers.count()).toBe(250);
    const joined = recording();
    await joinPapers(some, NOW + 1, joined);
    expect([joined.seen.at(-1), await db.papers.count()]).toEqual([[30, 30], 220]);
    await expect(undo(NOW + 2, undefined, cancelling(10))).rejects.toThrow();
    expect([await db.papers.count(), await db.merges.count()]).toEqual([220, 30]);
    await undo(NOW + 3);
    expect(await db.papers.count()).toBe(250);
    await expect(redo(NOW + 4, undefined, cancelling(10))).rejects.toThrow();
    expect(await db.papers.count()).toBe(250);
  });
});

/** A watch that keeps the progress. */
function recording() {
  const seen: [number, number][] = [];
  return { seen, onProgress: (done: number, total: number) => seen.push([done, total]) };
}

/** A watch that cancels after so many. */
function cancelling(after: number) {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    onProgress: (done: number) => done === after && controller.abort(),
  };
}

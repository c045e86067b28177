import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { possibleDuplicates } from '../../../lib/store/join/duplicates';
import { joinPapers } from '../../../lib/store/join/join';
import { keepApart } from '../../../lib/store/join/keep-apart';
import { freshStore, id, NOW, paper, savedItem } from '../fresh-store';

freshStore();
beforeEach(async () => {
  const named = (number: number, title: string, family = 'Okafor') => {
    const { entry } = savedItem(number);
    return { paper: paper(number, { title, authors: [{ family }] }), ...(entry && { entry }) };
  };
  await importItems(
    [
      named(1, 'Learning to ask before they answer'),
      named(2, 'Learning to Ask Before They Will Answer'),
      named(3, 'Learning to ask before they answer you', 'Lindsey'),
      named(4, 'The heron optimiser waits'),
      { paper: paper(5, { title: 'The heron optimiser waits at dawn' }) },
    ],
    NOW,
  );
});
const pairs = async () => (await possibleDuplicates()).map(({ a, b }) => [a, b]);

describe('possible duplicates', () => {
  it('are saved papers with similar titles, whose authors do not differ', async () => {
    expect(await pairs()).toEqual([[id(1), id(2)]]);
  });

  it('are not those that the user has told apart, until that is undone', async () => {
    expect(await keepApart(id(1), id(2), NOW)).toMatchObject({ what: 'apart', count: 2 });
    expect(await keepApart(id(2), id(1), NOW)).toBeUndefined();
    expect(await pairs()).toEqual([]);
    await undo(NOW + 1);
    expect(await pairs()).toEqual([[id(1), id(2)]]);
    expect(await redo(NOW + 2)).toMatchObject({ redone: true });
    expect(await pairs()).toEqual([]);
  });

  it('are not those that were merged', async () => {
    await joinPapers([id(1), id(2)], NOW);
    expect(await pairs()).toEqual([]);
    expect(await keepApart(id(1), id(2), NOW)).toBeUndefined();
    expect(await db.apart.count()).toBe(0);
  });

  it('report progress and can be cancelled', async () => {
    const seen: number[] = [];
    await possibleDuplicates((done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
    const stopped = possibleDuplicates(() => {}, AbortSignal.abort());
    await expect(stopped).rejects.toThrow('abort');
  });
});

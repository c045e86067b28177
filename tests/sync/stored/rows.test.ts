import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { StampedEntry } from '../../../lib/paper/paper';
import { citing } from '../../../lib/settings/citing';
import { db } from '../../../lib/store/database';
import { BATCH } from '../../../lib/sync/port';
import {
  changedSince,
  cleanAfter,
  countSince,
  type Waiting,
} from '../../../lib/sync/stored/changed-since';
import { settleCitekeys } from '../../../lib/sync/stored/settle-citekeys';
import { exchangeSettings } from '../../../lib/sync/stored/travelling-settings';
import { freshStore, id, NOW, paper } from '../../store/fresh-store';

freshStore();

const at = (ms: number, machine = 'm') => `00000000${ms}000${machine.repeat(8)}`;

describe('what changed since a cursor', () => {
  /** Stores papers by their numbers, with the revisions of their row and of their entry. */
  const store = async (rows: Record<number, [row: number, entry?: number, saved?: false]>) => {
    for (const [number, [row, entry, saved]] of Object.entries(rows)) {
      const of = id(Number(number));
      await db.papers.put({ ...paper(Number(number)), rev: row });
      if (entry === undefined) continue;
      const bare = { paper: of, tags: [], note: '', status: 'unread' as const, rev: entry };
      await db.entries.put({ ...bare, ...(saved !== false && { savedAt: 1 }) });
    }
    await db.meta.put({ key: 'rev', value: 9 });
  };
  const cursor = (from: number) => JSON.stringify({ from, to: from, after: '' });
  const since = async (pushed?: string, clean: number[] = [], last?: Waiting) => {
    const { changed, waiting } = await changedSince(pushed, clean, last);
    const numbers = changed.documents.map((each) =>
      each.kind === 'paper' ? Number(each.paper.id.slice(-5)) : each.kind,
    );
    return { numbers, changed, waiting };
  };

  it.each<[string, number | undefined, number[], unknown[]]>([
    ['is all that was saved or removed, at first', undefined, [], [1, 2, 3, 'list', 'pair']],
    ['has a later revision of the entry or of the paper', 4, [], [2, 3, 'pair']],
    ['has a revision after the cursor, not that of it', 5, [], [3, 'pair']],
    ['has one that is not only of the server', 4, [5], [3, 'pair']],
    ['has one between those of the server', 4, [5, 7], [3]],
    ['is nothing after the last one', 9, [], []],
    ['is nothing if all is of the server', 4, [5, 6, 7, 8, 9], []],
  ])('%s', async (_, from, clean, expected) => {
    // The fourth was only seen, the fifth has an entry but was never saved.
    await store({ 1: [3, 4], 2: [2, 5], 3: [6, 1], 4: [8], 5: [8, 8, false] });
    const list = { name: 'a', query: 'b', place: 1 };
    await db.lists.put({ key: 'k', value: list, stamp: at(1), rev: 2 });
    const pair = { kind: 'pair', a: 'x', b: 'y', says: 'same', stamp: at(1) } as const;
    await db.sync.put({ id: 'pair:x y', rev: 7, document: pair });
    const { numbers, changed } = await since(from === undefined ? from : cursor(from), clean);
    expect([...numbers].sort()).toEqual([...expected].sort());
    expect([changed.pushed, changed.more]).toEqual([cursor(9), false]);
  });

  it('comes in batches, in order, and what changes meanwhile comes again', async () => {
    const numbers = Array.from({ length: BATCH + 2 }, (_, index) => index + 1);
    await store(Object.fromEntries(numbers.map((number) => [number, [3, 3]])));
    const first = await since();
    expect(first.numbers).toEqual(numbers.slice(0, BATCH));
    expect(JSON.parse(first.changed.pushed)).toEqual({
      ...{ from: 0, to: 9, after: `paper:${id(BATCH)}` },
    });
    expect(first.changed.more).toBe(true);
    await db.entries.update(id(BATCH + 1), { rev: 10 });
    await db.papers.update(id(BATCH + 1), { rev: 10 });
    await db.meta.put({ key: 'rev', value: 10 });
    for (const last of [first.waiting, undefined]) {
      const { numbers: rest, changed } = await since(first.changed.pushed, [], last);
      expect(rest).toEqual([BATCH + 2]);
      expect([changed.pushed, changed.more]).toEqual([cursor(9), false]);
    }
    expect((await since(cursor(9))).numbers).toEqual([BATCH + 1]);
    expect(await countSince(undefined, [])).toBe(BATCH + 2);
    expect(await countSince(cursor(9), [])).toBe(1);
  });

  it('needs only the later ones of the revisions of the server', () => {
    expect(cleanAfter(cursor(5), [3, 5, 6, 8])).toEqual([6, 8]);
    expect(cleanAfter(undefined, [3])).toEqual([3]);
  });
});

describe('a citation key that two papers have', () => {
  const keyed = (of: string, citekey: string, stamp: string): StampedEntry => ({
    ...{ paper: of, tags: [], note: '', status: 'unread', savedAt: 1, citekey },
    stamps: { saved: at(1), values: { citekey: stamp } },
  });
  it.each<[string, StampedEntry[], string[], Record<string, string | undefined>]>([
    [
      'stays that of the paper that had it first',
      [keyed('pmid:1', 'k', at(3)), keyed('pmid:2', 'K', at(2))],
      ['k'],
      { 'pmid:1': undefined, 'pmid:2': 'K' },
    ],
    [
      'stays that of the first identifier at the same time',
      [keyed('pmid:2', 'k', at(2)), keyed('pmid:1', 'k', at(2)), keyed('pmid:3', 'k', at(2))],
      ['K'],
      { 'pmid:1': 'k', 'pmid:2': undefined, 'pmid:3': undefined },
    ],
    [
      'stays if it did not come',
      [keyed('pmid:1', 'k', at(3)), keyed('pmid:2', 'k', at(2))],
      ['other'],
      { 'pmid:1': 'k', 'pmid:2': 'k' },
    ],
    ['stays without keys', [keyed('pmid:1', 'k', at(3))], [], { 'pmid:1': 'k' }],
    ['stays if it is of one alone', [keyed('pmid:1', 'k', at(3))], ['k'], { 'pmid:1': 'k' }],
  ])('%s', async (_, entries, keys, expected) => {
    await db.meta.put({ key: 'rev', value: 1 });
    await db.entries.bulkPut(entries.map((each) => ({ ...each, rev: 1 })));
    await settleCitekeys(keys, NOW);
    const rows = await db.entries.toArray();
    expect(Object.fromEntries(rows.map((row) => [row.paper, row.citekey]))).toEqual(expected);
    for (const { citekey, rev, stamps } of rows) {
      expect(rev).toBe(citekey === undefined ? 2 : 1);
      if (citekey === undefined) expect(stamps?.values?.['citekey']).not.toMatch(/^0{8}/);
    }
  });
});

describe('the settings that travel', () => {
  const document = async () => {
    const row = (await db.sync.get('settings'))?.document;
    return row?.kind === 'settings' ? row.values : undefined;
  };
  const arrive = (values: Record<string, unknown>, stamp = at(9)) =>
    db.sync.put({
      ...{ id: 'settings', rev: 1 },
      document: {
        kind: 'settings',
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, { value, stamp }]),
        ),
      },
    });

  it('of the first machine are sent', async () => {
    await citing.change({ keys: 'betterbibtex' });
    await exchangeSettings(NOW);
    expect(await document()).toMatchObject({
      keys: { value: 'betterbibtex' },
      preprints: { value: false },
    });
    const { rev } = (await db.sync.get('settings')) ?? {};
    await exchangeSettings(NOW + 1);
    expect((await db.sync.get('settings'))?.rev).toBe(rev);
  });

  it('of the collection stand on a new machine', async () => {
    await citing.change({ keys: 'short', preprints: false });
    await arrive({ keys: 'betterbibtex' });
    await exchangeSettings(NOW);
    expect(await citing.get()).toEqual({ keys: 'betterbibtex', preprints: false });
    expect(await document()).toMatchObject({
      ...{ keys: { value: 'betterbibtex', stamp: at(9) }, preprints: { value: false } },
    });
  });

  it('come from elsewhere where nothing was changed here, and go where it was', async () => {
    await exchangeSettings(NOW);
    await arrive({ keys: 'betterbibtex', preprints: false });
    await citing.change({ preprints: true });
    await exchangeSettings(NOW + 1);
    expect(await citing.get()).toEqual({ keys: 'betterbibtex', preprints: true });
    const values = await document();
    expect(values).toMatchObject({ keys: { stamp: at(9) }, preprints: { value: true } });
    expect((values?.['preprints']?.stamp ?? '') > at(9)).toBe(true);
  });

  it('that both changed are those of this machine, after those of the other', async () => {
    await exchangeSettings(NOW);
    const ahead = `z${'0'.repeat(19)}`;
    await arrive({ keys: 'short' }, ahead);
    await citing.change({ keys: 'betterbibtex' });
    await exchangeSettings(NOW + 1);
    const { value, stamp = '' } = (await document())?.['keys'] ?? {};
    expect([value, stamp > ahead]).toEqual(['betterbibtex', true]);
  });
});

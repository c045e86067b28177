import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { formats } from '../../../lib/exchange';
import { assignKeys } from '../../../lib/paper/assign-keys';
import type { Item } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { importItems } from '../../../lib/store/import/import';
import { LIST_TEXTS } from '../../exchange/list-texts';
import { nastyItems } from '../../exchange/nasty';

const NOW = Date.UTC(2026, 10, 21, 9);
const HOUR_MS = 3_600_000;
const ABSTRACT = 'We weigh moss on the roofs of mills and find that it grows. '.repeat(6);

const citekeys = assignKeys(nastyItems(), new Set());
const TEXTS: [id: string, text: string | undefined][] = [
  ['bibtex', undefined],
  ['ris', undefined],
  ['csljson', undefined],
  ['csv', undefined],
  ['backup', undefined],
  ['jsonl', undefined],
  ['papermemory', '{"Arxiv-2301.01234":{"title":"Moss","author":"Ada Stone","year":"2023"}}'],
  ['addresses', '2301.01234\nhttps://any.example/moss\n'],
  ['capture', `Dec 16\n\nMoss\n\n${ABSTRACT}\n\n• 2 authors\n·\nDec 16 3\n`],
  ['page', readFileSync('tests/fixtures/huggingface/daily.html', 'utf8')],
];

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe.each(TEXTS)('%s', (id, given) => {
  const format = formats.find((each) => each.id === id);
  const read = async (now: number): Promise<Item[]> => {
    const choices = { now: NOW, citekeys, texts: LIST_TEXTS };
    const text = given ?? String(await format?.write?.(nastyItems(), choices));
    const url = 'https://huggingface.co/papers/date/2026-11-20';
    const result = await format?.read?.(text, { now, parse: parseHtml, url });
    return result?.items ?? [];
  };
  /** The rows, without the counters of changes and what is known of the times of sightings. */
  const stored = async () => ({
    papers: (await db.papers.toArray()).map(
      ({ rev: _, seenRev: __, lastSeen: ___, firstUpvotes: ____, ...paper }) => paper,
    ),
    entries: await db.entries.toArray(),
    sightings: (await db.sightings.toArray()).map(({ at: _, ...sighting }) => sighting),
  });

  it('imported twice changes nothing', async () => {
    const items = await read(NOW);
    expect(items.length).toBeGreaterThan(0);
    await importItems(items, NOW);
    const before = await stored();
    expect(before.papers).toHaveLength(items.length);
    const again = await importItems(await read(NOW + HOUR_MS), NOW + HOUR_MS);
    expect(again).toMatchObject({ operation: undefined, added: 0 });
    expect(await stored()).toEqual(before);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { missingPapers, type ReadPaper, readPage } from '../../entrypoints/reader/read';
import { huggingface } from '../../lib/sites/huggingface';
import { MAX_CARDS, type Site } from '../../lib/sites/site';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';

const now = new Date('2026-11-21T12:00:00Z');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** A site whose page shows so many papers. `onRow` is called when one of them is read. */
function siteOf(count: number, onRow = (_at: number) => {}): Site {
  const listing = { list: 'recent' };
  return {
    ...huggingface,
    scrape(page) {
      function* cards() {
        for (let at = 0; at < count; at++) {
          onRow(at);
          yield { element: page.body, draft: { ids: [`arxiv:${at}`], title: `${at}` } };
        }
      }
      return { cards: cards(), expected: count, listing, problems: [] };
    },
  };
}

async function read(
  html: string,
  address: string,
  site = huggingface,
  shouldContinue = () => true,
) {
  const { reading, batches } = readPage(parse(html), new URL(address), site, now, shouldContinue);
  const read: ReadPaper[][] = [];
  for await (const batch of batches) read.push(batch);
  return { ...reading, batches: read };
}

describe('readPage', () => {
  const page = listingPage(demoPapers());

  it('reads a listing once per paper', async () => {
    const reading = await read(page, 'https://huggingface.co/papers#top');
    const ids = demoPapers().map((paper) => paper.ids[0]);
    expect([...reading.ids]).toEqual(ids);
    expect(reading.batches.map((batch) => batch.map(({ id }) => id))).toEqual([ids]);
    expect(reading).toMatchObject({ expected: 9, url: 'https://huggingface.co/papers' });
  });

  it('takes a page of more papers than are read for a long one, not for a changed one', async () => {
    const many: Site = {
      ...huggingface,
      scrape: (...page) => ({ ...huggingface.scrape(...page), expected: 10_000 }),
    };
    const { expected } = await read(page, 'https://huggingface.co/papers', many);
    expect(expected).toBe(MAX_CARDS);
    const ids = new Set(Array.from({ length: MAX_CARDS }, (_, at) => `pmid:${at + 1}`));
    expect(missingPapers({ expected, ids })).toBeUndefined();
  });

  it('says what failed on a page whose elements hide the methods that are used', async () => {
    const hidden: Site = {
      ...huggingface,
      scrape() {
        throw new TypeError('document.querySelectorAll is not a function');
      },
    };
    expect(await read(page, 'https://huggingface.co/papers', hidden)).toMatchObject({
      cards: [],
      problems: [
        {
          why: {
            kind: 'row_failed',
            value: 'TypeError: document.querySelectorAll is not a function',
          },
        },
      ],
    });
  });

  it('sends a paper that is shown twice once, and keeps both cards', async () => {
    const [first] = demoPapers();
    const twice = listingPage(first ? [first, first] : []);
    const reading = await read(twice, 'https://huggingface.co/papers');
    expect(reading.cards).toHaveLength(2);
    expect(reading.batches.flat()).toHaveLength(1);
  });

  it('distinguishes drafts by all their fields', async () => {
    const prints = async (html: string) =>
      (await read(html, 'https://huggingface.co/papers')).batches
        .flat()
        .map(({ fingerprint }) => fingerprint);
    const [one = '', ...others] = await prints(page);
    expect(await prints(page)).toEqual([one, ...others]);
    const [first, ...rest] = demoPapers();
    const liked = first ? [{ ...first, counts: { ...first.counts, upvotes: 7777 } }, ...rest] : [];
    const [changed, ...same] = await prints(listingPage(liked));
    expect(changed).not.toBe(one);
    expect(same).toEqual(others);
  });

  it('gives at most 500 papers together, and the first before the last is read', async () => {
    const onRow = vi.fn();
    const { reading, batches } = readPage(
      parse(''),
      new URL('https://x.test/'),
      siteOf(1200, onRow),
      now,
      () => true,
    );
    expect((await batches.next()).value).toHaveLength(500);
    expect(onRow.mock.calls.length).toBeLessThan(510);
    expect(reading.health).toBeUndefined();
    expect((await batches.next()).value).toHaveLength(500);
    expect((await batches.next()).value).toHaveLength(200);
    expect(reading.health).toMatchObject({ expected: 1200, read: 1200, withoutAuthors: 1200 });
    expect((await batches.next()).done).toBe(true);
  });

  it('lets the page go first whenever a slice of time is used up', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const turns: number[] = [];
    let rows = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      turns.push(rows);
      if (rows < 100) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    await read(
      '',
      'https://x.test/',
      siteOf(100, () => {
        rows++;
        clock += 1;
      }),
    );
    channel.port1.close();
    vi.restoreAllMocks();
    // The page's own tasks came in between, and never had to wait for more than a dozen rows.
    const waits = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
    expect(turns.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThanOrEqual(12);
  });

  it('ends where it is when the page has gone on', async () => {
    let rows = 0;
    const reading = await read(
      '',
      'https://x.test/',
      siteOf(100, () => rows++),
      () => rows < 7,
    );
    expect(rows).toBe(7);
    expect(reading.batches).toEqual([]);
  });
});

describe('missingPapers', () => {
  it('reports when clearly fewer could be read than the page holds', () => {
    expect(missingPapers({ ids: new Set(['a', 'b']), expected: 23 })).toBe(23);
    expect(missingPapers({ ids: new Set(['a', 'b']), expected: 4 })).toBeUndefined();
    expect(missingPapers({ ids: new Set<string>(), expected: 0 })).toBeUndefined();
  });
});

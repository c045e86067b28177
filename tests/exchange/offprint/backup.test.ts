import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { backup } from '../../../lib/exchange/offprint/backup';
import { mergePapers, paperOf } from '../../../lib/merge/merge';
import type { Item } from '../../../lib/paper/paper';
import { crc32 } from '../../../lib/text/crc32';
import { arbitraryItem } from '../../made/arbitrary-item';
import { nastyItems } from '../nasty';

const NOW = 1_795_000_000_000;
const write = (items: readonly Item[], apart: [string, string][] = []) =>
  backup.write(items, { now: NOW, apart });
const read = (text: string) => backup.read(text, { now: NOW });
const linesOf = async (items = nastyItems()) => (await write(items)).trimEnd().split('\n');
const titles = (items: Item[]) => items.map(({ paper }) => paper.title);

const HEADER = '{"format":"offprint","version":2}';

describe('a backup', () => {
  it('gives back what was written, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryItem, { maxLength: 5 }), async (items) => {
        // Validation trims the names of authors.
        const { items: kept } = await read(await write(items));
        expect(kept.map(({ paper, entry }) => [paper.ids, paper.title, entry])).toEqual(
          items.map(({ paper, entry }) => [paper.ids, paper.title, entry]),
        );
        expect(await read(await write(kept))).toEqual({ items: kept, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what the user said of papers that are not the same', async () => {
    const apart: [string, string][] = [['arxiv:2611.01000', 'doi:10.1000/moss']];
    expect(await read(await write(nastyItems(), apart))).toEqual({
      items: nastyItems(),
      problems: [],
      apart,
    });
  });

  it('keeps both versions of a paper, and where its fields come from', async () => {
    const preprint = { ids: ['arxiv:1904.01121'], title: 'Hype', published: '2019-04-01' };
    const published = {
      ids: ['acl:P19-1001'],
      title: 'Hype',
      published: '2019',
      venue: 'ACL 2019',
    };
    const paper = mergePapers(paperOf(preprint, 'arxiv', 1), paperOf(published, 'acl', 2));
    expect(paper).toMatchObject({ preprinted: '2019-04-01', stamps: { title: [2, 2] } });
    expect((await read(await write([{ paper }]))).items).toEqual([{ paper }]);
  });

  it('keeps kind, publication, day online, and publications that are not shown', async () => {
    const facts = { ids: ['doi:10.1000/moss'], title: 'Moss' };
    const page = {
      ...facts,
      kind: 'article-journal' as const,
      venue: 'Moss Letters',
      published: '2026-03',
      online: '2025-12-14',
      publication: {
        'container-title': 'Moss Letters',
        volume: '5',
        editor: [{ given: 'Ana', family: 'Ek' }],
      },
    };
    const listed = {
      ...facts,
      publication: { 'container-title': 'Fern', page: '3-14' },
    };
    const one = paperOf(page, 'moss', 1);
    const other = paperOf({ ...listed, venue: 'Fern' }, 'dblp', 2);
    const printed = paperOf({ ...facts, venue: 'NeurIPS 2026' }, 'moss', 3);
    const server = paperOf(
      { ...facts, publication: { 'container-title': 'ArXiv' }, venue: 'ArXiv' },
      'dblp',
      4,
    );
    const items = [one, mergePapers(one, other), mergePapers(printed, server)].map((paper) => ({
      paper,
    }));
    expect(items[1]?.paper.editions).toHaveLength(2);
    expect(items[2]?.paper.venue).toBe('NeurIPS 2026');
    expect((await read(await write(items))).items).toEqual(items);
  });

  it('written by hand is read without checksums, and its bad lines are reported', async () => {
    const lines = [
      { paper: { ids: ['arxiv:2611.00001'], title: 'Good' } },
      { paper: { ids: ['arxiv:2611.00002'], title: 'x'.repeat(10_000_000) } },
      { paper: { title: 'No identifier' } },
      42,
      {
        paper: {
          ids: ['arxiv:2611.00003'],
          title: 'Bad link',
          links: { page: 'javascript:alert(1)' },
        },
      },
      { paper: { ids: ['arxiv:2611.00004'], title: 'Bad entry' }, entry: { savedAt: 'yesterday' } },
    ].map((line) => JSON.stringify(line));
    const { items, problems } = await read([HEADER, ...lines].join('\n'));
    expect(titles(items)).toEqual(['Good', 'Bad link', 'Bad entry']);
    expect(items[1]?.paper.links).toEqual({});
    expect(problems).toHaveLength(6);
    expect(problems[0]).toMatchObject({
      kind: 'left_out',
      at: { line: 3 },
      why: { kind: 'long_title', value: 10_000_000 },
    });
  });

  it('is what the documents say: a header, a line for each paper, and a checksum of the lines above', async () => {
    const lines = await linesOf();
    expect(lines).toHaveLength(nastyItems().length + 2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'offprint',
      version: 2,
      exported: '2026-11-18T11:06:40.000Z',
      items: nastyItems().length,
    });
    const above = `${lines.slice(0, -1).join('\n')}\n`;
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      items: nastyItems().length,
      sha256: createHash('sha256').update(above).digest('hex'),
    });
    const { crc32: sum, ...item } = JSON.parse(lines[6] ?? '') as Record<string, unknown>;
    expect(item).toEqual(nastyItems()[5]);
    expect(parseInt(String(sum), 16)).toBe(zlibSum(JSON.stringify(item)));
  });

  it('is read with other line ends and empty lines', async () => {
    const text = `${(await write(nastyItems())).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await read(text)).toEqual({ items: nastyItems(), problems: [] });
  });

  it('of 10,000 papers is written in parts', async () => {
    const [item] = nastyItems();
    if (!item) throw new Error('there are no nasty items');
    let parts = 0;
    for await (const part of backup.parts(
      Array.from({ length: 10_000 }, () => item),
      { now: NOW },
    )) {
      if (part.includes('\n')) parts++;
    }
    expect(parts).toBe(10_002);
  });

  it('is recognised', async () => {
    expect(backup.recognise(await write(nastyItems()))).toBe(true);
    expect(backup.recognise((await linesOf()).slice(3).join('\n'))).toBe(true);
    expect(backup.recognise('{"ids":["arxiv:2611.00001"],"title":"offprint"}')).toBe(false);
  });
});

it('checksums of lines are those of zlib', () => {
  for (const text of ['', 'moss', '幾何 🚀 \u2028'])
    expect(parseInt(crc32(text), 16)).toBe(zlibSum(text));
});

/** `zlib.crc32` exists since Node 20.15. */
function zlibSum(text: string): number {
  return zlibCrc32(text);
}

describe('a file that can’t be read', () => {
  it('is refused: of a newer Offprint, of another program, an empty one', async () => {
    const newer = (await write(nastyItems())).replace('"version":2', '"version":3');
    await expect(read(newer)).rejects.toMatchObject({
      problem: { kind: 'newer_backup', version: 3, most: 2 },
    });
    await expect(read('{"papers":[]}')).rejects.toThrow(FormatError);
    await expect(read('')).rejects.toThrow(FormatError);
  });

  it('fails with no other error, for any JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        for (const text of [json, `${HEADER}\n${json}`, `${HEADER}\n{"paper":${json}}`])
          await read(text).catch((error) => expect(error).toBeInstanceOf(FormatError));
      }),
    ));
});

describe('a damaged backup', () => {
  const CHANGED = { kind: 'checksum_wrong' };
  const CUT = { kind: 'checksum_missing' };
  const all = nastyItems();
  const without = (...indexes: number[]) => all.filter((_, index) => !indexes.includes(index));

  it.each([
    [
      'a letter',
      (line: string) => line.replace('GPT-4', 'GPT-5'),
      { kind: 'altered', title: expect.stringMatching(/^BERT and GPT-5 meet/) },
    ],
    [
      'an identifier',
      (line: string) => line.replaceAll('2611.01000', '2611.01001'),
      { kind: 'altered' },
    ],
    ['the end of the line', (line: string) => line.slice(0, 300), { kind: 'damaged' }],
    ['everything', () => '\u0000\u0000', { kind: 'damaged' }],
    ['the checksum of the line', (line: string) => line.replace(/"crc32":"./, '"crc32":"g'), {}],
  ])('that has lost %s of a line gives back the others and names it', async (what, damage, why) => {
    const lines = await linesOf();
    lines[1] = damage(lines[1] ?? '');
    const { items, problems } = await read(lines.join('\n'));
    if (what === 'the checksum of the line') {
      // The line then looks like one that people wrote, without a checksum.
      expect(items).toEqual(all);
      expect(problems).toEqual([CHANGED]);
      return;
    }
    expect(items).toEqual(without(0));
    expect(problems).toEqual([
      { kind: 'left_out', at: { line: 2 }, why: expect.objectContaining(why) },
      CHANGED,
      { kind: 'papers_missing', read: all.length - 1, count: all.length },
    ]);
  });

  it('that was cut returns what is there, and reports how much that is', async () => {
    const text = await write(all);
    const lines = await linesOf();
    const { items, problems } = await read(text.slice(0, text.indexOf(lines[5] ?? '') + 200));
    expect(titles(items)).toEqual(titles(all.slice(0, 4)));
    expect(problems).toEqual([
      { kind: 'left_out', at: { line: 6 }, why: { kind: 'damaged' } },
      CUT,
      { kind: 'papers_missing', read: 4, count: all.length },
    ]);
  });

  it('without its last line, or with a wrong one, is read whole, and the line is reported', async () => {
    const lines = await linesOf();
    const whole = lines.slice(0, -1);
    expect(await read(whole.join('\n'))).toEqual({ items: all, problems: [CUT] });
    const wrong = `{"items":${all.length},"sha256":"00"}`;
    expect(await read([...whole, wrong].join('\n'))).toEqual({ items: all, problems: [CHANGED] });
  });

  it('without a line is detected by its checksum and its count', async () => {
    const lines = await linesOf();
    const { items, problems } = await read(lines.filter((_, index) => index !== 3).join('\n'));
    expect(items).toEqual(without(2));
    expect(problems).toEqual([
      CHANGED,
      { kind: 'papers_missing', read: all.length - 1, count: all.length },
    ]);
  });

  it('without its first line is read all the same', async () => {
    const [, ...lines] = await linesOf();
    const { items, problems } = await read(['{"format":"offpr', ...lines].join('\n'));
    expect(items).toEqual(all);
    expect(problems).toEqual([{ kind: 'header_damaged' }, CHANGED]);
  });

  it('of which nothing is left is refused with the reason', async () => {
    const lines = await linesOf();
    const broken = lines.map((line, index) => (index === 0 ? line : line.slice(0, 50)));
    await expect(read(broken.join('\n'))).rejects.toMatchObject({
      problem: { kind: 'no_backup_line', first: { kind: 'left_out', at: { line: 2 } } },
    });
  });

  it('gives back every other line, whichever byte is changed', async () => {
    const text = await write(all);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 2), async (place) => {
        if (text[place] === '\n') return;
        const damaged = `${text.slice(0, place)}\u0001${text.slice(place + 1)}`;
        const line = text.slice(0, place).split('\n').length;
        const { items, problems } = await read(damaged);
        const isItem = line > 1 && line <= all.length + 1;
        expect(items).toEqual(isItem ? without(line - 2) : all);
        expect(problems.length).toBeGreaterThan(0);
        if (isItem) expect(problems[0]).toMatchObject({ kind: 'left_out', at: { line } });
      }),
      { numRuns: 200 },
    );
  });
});

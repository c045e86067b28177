import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import { guarded, unguarded } from '../../../lib/exchange/csv/formula';
import { rowsOf } from '../../../lib/exchange/csv/rows';
import { FormatError } from '../../../lib/exchange/format-problem';
import { fullName } from '../../../lib/paper/names';
import type { Item } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import { arbitraryEntry } from '../../made/arbitrary-item';
import { itemOf, nastyItems } from '../nasty';
import { written } from '../written';

const NOW = 1_795_000_000_000;
const read = (text: string) => csv.read(text, { now: NOW });
const cells = (text: string) => rowsOf(text).rows.map((row) => row.cells);

describe('rows', () => {
  it('are read as RFC 4180 has them', () => {
    expect(cells('a,b\r\n"1,""2""","3\r\n4"\r\n,x\r\n')).toEqual([
      ['a', 'b'],
      ['1,"2"', '3\r\n4'],
      ['', 'x'],
    ]);
  });

  it.each([
    [
      'a;b\n"1;2";3',
      [
        ['a', 'b'],
        ['1;2', '3'],
      ],
    ],
    [
      'a\tb\n1,2\t3\n',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'sep=;\r\na;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n\n,\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\r1\r', [['a'], ['1']]],
    ['', []],
  ])('of %j', (text, expected) => expect(cells(text)).toEqual(expected));

  it('know the lines on which they begin, and of a mark that is never closed', () => {
    expect(rowsOf('a\n"1\n2"\n\n3\n"4\n5')).toEqual({
      rows: [
        { line: 1, cells: ['a'] },
        { line: 2, cells: ['1\n2'] },
        { line: 5, cells: ['3'] },
        { line: 6, cells: ['4\n5'] },
      ],
      unclosed: 6,
    });
  });

  it('give back whatever was written', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', ';', 'a', '\t'),
      minLength: 1,
    });
    const row = fc.tuple(text, text);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const quoted = rows.map((each) =>
          each.map((x) => `"${x.replaceAll('"', '""')}"`).join(','),
        );
        expect(cells(`a,b\r\n${quoted.join('\r\n')}`).slice(1)).toEqual(rows);
      }),
    );
  });
});

it('what a spreadsheet would run is guarded, and given back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', ' ', '\t', '-', 'a', '＝') });
  fc.assert(
    fc.property(text, (raw) => {
      expect(unguarded(guarded(raw))).toBe(raw);
      expect(guarded(raw)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});

describe('our own table', () => {
  it('gives back what it carries', async () => {
    const items = nastyItems();
    const result = await read(written(csv, items));
    expect(result.problems).toEqual([]);
    const carried = ({ paper, entry }: Item) => ({
      ids: paper.ids,
      title: readable(paper.title).replace(/\s+/g, ' ').trim(),
      authors: paper.authors.map((author) => readable(fullName(author))),
      published: paper.published,
      abstract: readable(paper.abstract ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      address: paper.links.abstract,
      entry,
    });
    expect(result.items.map(carried)).toEqual(items.map(carried));
  });

  it('gives back tags, notes and status, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntry, async ({ citekey: _, beyond: __, ...entry }) => {
        const item = itemOf({ title: '=Moss' }, entry);
        const { items } = await read(written(csv, [item]));
        expect(items[0]?.entry).toEqual(item.entry);
        expect(items[0]?.paper.title).toBe('=Moss');
      }),
    );
  });

  it('gives back every identifier, link and count', async () => {
    const { paper } = itemOf({
      title: 'Moss',
      ids: ['arxiv:2301.01234', 'doi:10.1000/moss', 'acl:N19-1423'],
      links: {
        abstract: 'https://any.example/moss',
        pdf: 'https://any.example/moss.pdf',
        code: 'https://any.example/code',
      },
      counts: { upvotes: 7 },
      venue: 'Moss Letters',
      organisation: 'Moss Lab',
    });
    const [item] = (await read(written(csv, [{ paper }]))).items;
    const { ids, links, counts, venue } = paper;
    expect(item?.paper).toMatchObject({ ids, links, counts, venue });
  });

  it('leaves what was only seen unsaved', async () => {
    const { entry: _, ...seen } = itemOf({ title: 'Moss' });
    expect((await read(written(csv, [seen]))).items[0]).not.toHaveProperty('entry');
  });
});

describe('Zotero’s table', () => {
  const HEAD =
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Date Added","Extra","Notes","Manual Tags","Automatic Tags","Conference Name"';
  const row = (...values: string[]) => values.map((value) => `"${value}"`).join(',');
  const text = [
    HEAD,
    row(
      'ABCD1234',
      'preprint',
      '2023',
      'van der Moos, Hella; OpenAI',
      'Weighing moss',
      '',
      '10.48550/arXiv.2301.01234',
      'http://arxiv.org/abs/2301.01234',
      'We weigh.\nTwice.',
      '2023-01-05',
      '2024-02-03 10:20:30',
      'arXiv:2301.01234 [cs]\nCitation Key: moos2023weighing',
      '<p>Read &amp; cite</p><p>soon</p>',
      'moss; to read',
      'Computer Science - Moss',
      '',
    ),
    row(
      'EFGH5678',
      'conferencePaper',
      '2020',
      'Stone, Ada',
      'Rust',
      '',
      '10.1109/RUST.2020.1',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'Meeting on Rust',
    ),
    row('IJKL9012', 'attachment', '', '', '', '', '', '', '', '', '', '', '', '', '', ''),
  ].join('\n');

  it('returns papers with tags and notes, and reports rows that it leaves out', async () => {
    const { items, problems } = await read(text);
    expect(items).toMatchObject([
      {
        paper: {
          id: 'arxiv:2301.01234',
          title: 'Weighing moss',
          authors: [{ given: 'Hella', family: 'van der Moos' }, { literal: 'OpenAI' }],
          published: '2023-01-05',
          abstract: 'We weigh. Twice.',
          keywords: ['Computer Science - Moss'],
          links: { abstract: 'http://arxiv.org/abs/2301.01234' },
        },
        entry: {
          savedAt: Date.UTC(2024, 1, 3, 10, 20, 30),
          tags: ['moss', 'to read'],
          note: 'Read & cite\n\nsoon',
          citekey: 'moos2023weighing',
        },
      },
      {
        paper: { id: 'doi:10.1109/rust.2020.1', published: '2020', venue: 'Meeting on Rust' },
        entry: { savedAt: NOW - 1, tags: [], note: '' },
      },
    ]);
    expect(problems).toEqual([{ kind: 'left_out', at: { line: 6 }, why: { kind: 'no_title' } }]);
  });

  it('reads the words of notes in HTML, paragraph by paragraph', async () => {
    const html =
      '<h1 class=""t"">Moss</h1><p>a &lt; b<br/>c</p><p></p><p></p><i>d</i> &#39;e&nbsp;f';
    const { items } = await read(
      `Item Type,Title,DOI,Notes\njournalArticle,Moss,10.1000/moss,"${html}"\n`,
    );
    expect(items[0]?.entry?.note).toBe("Moss\na < b\nc\n\nd 'e f");
  });

  it('has papers that are identified by their address only', async () => {
    const address = 'https://www.jmlr.org/papers/v13/bergstra12a.html';
    const { items } = await read(`Title,Url\nRandom moss,${address}\n`);
    expect(items[0]?.paper.id).toBe('jmlr:v13/bergstra12a');
  });

  it('is recognised by its columns', () => {
    expect(csv.recognise(text)).toBe(true);
    expect(csv.recognise(written(csv, []))).toBe(true);
    expect(csv.recognise('Title of the paper, by its author\n')).toBe(false);
  });

  it.each(['', 'a,b\n1,2', HEAD])('of %j is refused', async (broken) => {
    await expect(read(broken)).rejects.toThrow(FormatError);
  });

  it('with an unclosed quotation mark is reported', async () => {
    const { items, problems } = await read(
      'Title,DOI\nMoss,10.1000/a\n"Rust,10.1000/b\nFlour,10.1000/c',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual([
      'Moss',
      expect.stringContaining('Rust'),
    ]);
    expect(problems[0]).toEqual({ kind: 'open_quote', line: 3 });
  });
});

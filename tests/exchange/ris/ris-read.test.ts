import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { ris } from '../../../lib/exchange/ris/ris';

const read = (...lines: string[]) => ris.read(lines.join('\r\n'), { now: 1000 });
const record = (...lines: string[]) => ['TY  - JOUR', 'TI  - T', ...lines, 'ER  - '];
const paperOf = async (...lines: string[]) => (await read(...record(...lines))).items[0]?.paper;

it('joins notes and leaves empty ones out', async () => {
  const { items } = await read(...record('N1  - ', 'N1  - one', 'RN  -  ', 'N1  - two'));
  expect(items[0]?.entry?.note).toBe('one\n\ntwo');
});

it.each([
  ['DOI: 10.1000/moss', undefined],
  ['doi:10.1000/moss', undefined],
  ['https://doi.org/10.1000/moss', undefined],
  ['http://dx.doi.org/10.1000/moss', undefined],
  ['See doi:10.1000/moss', 'See doi:10.1000/moss'],
  ['doi:10.1000/moss is older', 'doi:10.1000/moss is older'],
  ['<p>One <b>two</b></p>\r\n<p>three &amp; 4</p>', 'One two\n\nthree & 4'],
  ['<h2>One</h2><ul><li>two</li></ul>', 'One\ntwo'],
  ['One\r\n<i>two</i>', 'One\n<i>two</i>'],
])('the note %s becomes %s', async (stated, note) => {
  const { items } = await read(...record(`N1  - ${stated}`));
  expect(items[0]?.entry?.note || undefined).toBe(note);
});

describe('reading RIS', () => {
  it.each([
    [['PY  - 2020/01/24/'], '2020-01-24'],
    [['Y1  - 2020/1/4/Spring'], '2020-01-04'],
    [['PY  - 2020', 'DA  - 2020/01/24'], '2020-01-24'],
    [['PY  - 2020', 'DA  - Jan 24'], '2020-01-24'],
    [['PY  - 2020', 'DA  - 2019/12/31'], '2020'],
    [['PY  - 2020///', 'Y2  - 2024/05/05'], '2020'],
    [['DA  - 24 January 2020'], '2020-01-24'],
    [['Y1  - 1900/01/01', 'DA  - 1950/01/01'], '1950-01-01'],
    [['PY  - n.d.'], undefined],
  ])('reads the date of %o', async (lines, published) => {
    expect((await paperOf(...lines))?.published).toBe(published);
  });

  it('reads names in order and turned round, with suffixes, and groups', async () => {
    const authors = async (...names: string[]) =>
      (await paperOf(...names.map((name) => `AU  - ${name}`)))?.authors;
    expect(
      await authors('van der Maaten, L.', 'King, M. L., Jr.', 'King, III, B.', 'OpenAI'),
    ).toEqual([
      { family: 'van der Maaten', given: 'L.' },
      { family: 'King Jr.', given: 'M. L.' },
      { family: 'King III', given: 'B.' },
      { literal: 'OpenAI' },
    ]);
    expect(await authors('K. He', 'X. Zhang')).toEqual([
      { family: 'He', given: 'K.' },
      { family: 'Zhang', given: 'X.' },
    ]);
    expect(await authors('Deep Mind,', 'World Health Organization', 'Doe, J.')).toEqual([
      { literal: 'Deep Mind' },
      { literal: 'World Health Organization' },
      { family: 'Doe', given: 'J.' },
    ]);
    expect(await authors('Barnes and Noble, Inc.')).toEqual([
      { literal: 'Barnes and Noble, Inc.' },
    ]);
    expect(await authors('山田太郎')).toEqual([{ literal: '山田太郎' }]);
  });

  it.each([
    ['et al.', 'et al'],
    ['Et. al', 'et al.,'],
    ['others', 'OTHERS,'],
  ])('takes %s and %s for authors that are not listed', async (...names) => {
    for (const name of names) {
      expect(await paperOf('AU  - Doe, J.', `AU  - ${name}`)).toMatchObject({
        authors: [{ family: 'Doe', given: 'J.' }],
        authorsComplete: false,
      });
    }
    const paper = await paperOf('AU  - Doe, J.', 'AU  - Others, A.');
    expect(paper?.authors).toHaveLength(2);
    expect(paper).not.toHaveProperty('authorsComplete');
  });

  it.each([
    [['Doe, J., x, y'], [{ literal: 'Doe, J., x, y' }]],
    [['Moss, Ltd.'], [{ literal: 'Moss, Ltd.' }]],
    [['Moss, Incy'], [{ family: 'Moss', given: 'Incy' }]],
    [['J. Doe'], [{ family: 'Doe', given: 'J.' }]],
    [['Jane Doe'], [{ literal: 'Jane Doe' }]],
    [
      ['Jane Doe', 'Roe, R.'],
      [{ literal: 'Jane Doe' }, { family: 'Roe', given: 'R.' }],
    ],
    [
      ['Jane Doe', 'Ray Roe'],
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Ray' },
      ],
    ],
  ])('reads the names %j', async (names, authors) => {
    expect((await paperOf(...names.map((name) => `AU  - ${name}`)))?.authors).toEqual(authors);
  });

  it.each([
    ['UNPB', 'bioRxiv', 'bioRxiv', undefined],
    ['THES', 'Moss University', 'Moss University', 'Moss University'],
    ['RPRT', 'Moss Lab', 'Moss Lab', 'Moss Lab'],
    ['JOUR', 'Moss Press', undefined, undefined],
    ['EGEN', 'Moss Press', undefined, undefined],
    ['GENX', 'Moss Press', undefined, undefined],
  ])('reads the publisher of %s: %s', async (type, publisher, venue, organisation) => {
    const { items } = await read(`TY  - ${type}`, 'TI  - T', `PB  - ${publisher}`, 'ER  - ');
    const paper = items[0]?.paper;
    expect([paper?.venue, paper?.organisation]).toEqual([venue, organisation]);
  });

  it('reads several addresses in a field, and the first PDF of the web', async () => {
    const paper = await paperOf(
      'UR  - https://any.example/a;b; https://any.example/c.pdf',
      'https://arxiv.org/abs/1706.03762',
      'L1  - file:///a.pdf',
      'L1  - www.any.example/b.pdf',
    );
    expect(paper).toMatchObject({
      ids: ['arxiv:1706.03762'],
      links: { abstract: 'https://any.example/a;b', pdf: 'https://www.any.example/b.pdf' },
    });
  });

  it('decodes entities, and splits keywords at semicolons after that', async () => {
    const { items } = await read(
      ...record(
        'AB  - a &amp;lt; b',
        'KW  - R&eacute;sum&eacute;;  two  words ; ',
        'JF  - A &amp; B',
      ),
    );
    expect(items[0]).toMatchObject({
      paper: { abstract: 'a < b', venue: 'A & B' },
      entry: { tags: ['Résumé', 'two words'] },
    });
  });

  it.each([
    ['CONF', ['T2  - Moss Meeting', 'C3  - Proc. Moss'], 'Proc. Moss', 'Moss Meeting'],
    ['CONF', ['T2  - Moss Meeting'], 'Moss Meeting', undefined],
    ['CONF', ['C3  - Proc. Moss'], 'Proc. Moss', undefined],
    ['CHAP', ['T2  - Book of Moss', 'C3  - Moss Meeting'], 'Book of Moss', 'Moss Meeting'],
  ])('tells the book and the conference of %s with %j apart', async (type, lines, venue, event) => {
    const { items } = await read(`TY  - ${type}`, 'TI  - T', ...lines, 'ER  - ');
    const paper = items[0]?.paper;
    expect([paper?.venue, paper?.publication?.['event-title']]).toEqual([venue, event]);
  });

  it.each([
    ['CONF', ['C1  - Oxford', 'CY  - Bonn'], 'Oxford', 'Bonn'],
    ['CONF', ['CY  - Bonn'], 'Bonn', undefined],
    ['BOOK', ['PP  - Bonn', 'C1  - Oxford'], 'Bonn', undefined],
  ])('tells the places in %s with %j apart', async (type, lines, publisher, event) => {
    const { items } = await read(`TY  - ${type}`, 'TI  - T', 'T2  - Moss', ...lines, 'ER  - ');
    const publication = items[0]?.paper.publication;
    expect(publication?.['publisher-place']).toBe(publisher);
    expect(publication?.['event-place']).toBe(event);
  });

  it('prefers the secondary title to the name of the journal', async () => {
    expect((await paperOf('JO  - Short', 'JF  - Full', 'T2  - Second'))?.venue).toBe('Second');
    expect((await paperOf('J2  - Short', 'BT  - Book'))?.venue).toBe('Book');
  });

  it('reads the older tags and those of databases', async () => {
    const { items } = await read(
      'Provider: A database',
      'Content: text/plain; charset="UTF-8"',
      '',
      'TY  -  JOUR',
      'T1  - An old title',
      'A1  - Doe, Jane',
      'JF  - Nature',
      'N2  - What it says',
      'and goes on.',
      'KW  - one',
      'two; three',
      'M3  - doi:10.1000/ABC',
      'L1  - file:///home/me/a.pdf',
      'L1  - https://example.org/a.pdf',
      'UR  - doi.org/10.1000/abc',
      'XX  - nobody knows',
      'ER  -',
    );
    expect(items[0]).toMatchObject({
      paper: {
        ids: ['doi:10.1000/abc'],
        title: 'An old title',
        authors: [{ family: 'Doe', given: 'Jane' }],
        venue: 'Nature',
        abstract: 'What it says and goes on.',
        links: { abstract: 'https://doi.org/10.1000/abc', pdf: 'https://example.org/a.pdf' },
      },
      entry: { tags: ['one', 'two', 'three'] },
    });
  });

  it.each([
    [['AN  - arXiv:1706.03762'], ['arxiv:1706.03762']],
    [['JO  - arXiv preprint arXiv:1706.03762'], ['arxiv:1706.03762']],
    [['JO  - CoRR abs/1706.03762'], ['arxiv:1706.03762']],
    [['M1  - 12', 'AN  - 20981092'], ['title:t']],
    [['UR  - https://pubmed.ncbi.nlm.nih.gov/20981092/'], ['pmid:20981092']],
    [['UR  - https://moss.example/a;', '', 'https://doi.org/10.1000/c'], ['doi:10.1000/c']],
    [['UR  - https://moss.example/a; https://doi.org/10.1000/c;'], ['doi:10.1000/c']],
    [['DO  - https://doi.org/10.1000/a', 'N1  - DOI: 10.1000/other'], ['doi:10.1000/a']],
  ])('reads the identifiers of %o', async (lines, ids) => {
    expect((await paperOf(...lines))?.ids).toEqual(ids);
  });

  it.each(['\n', '\r', '\r\n'])('reads lines that end in %o', async (end) => {
    const text = `${[...record('PY  - 2020'), '', ...record()].join(end)}`;
    const { items, problems } = await ris.read(text, { now: 0 });
    expect([items.length, problems]).toEqual([2, []]);
  });

  it('does without an end or a beginning of a record', async () => {
    const { items } = await read(
      'TY  - JOUR',
      'TI  - A',
      'TY  - CONF',
      'TI  - B',
      'ER  - ',
      'TI  - C',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['A', 'B', 'C']);
  });

  it('takes any sign for part of a line that does not end one', async () => {
    const { items } = await read('TY  - JOUR', 'T1  - Eye\u2028tracking', 'ER  - ');
    expect(items[0]?.paper.title).toBe('Eye tracking');
  });

  it('keeps the order of authors where their tags are mixed', async () => {
    const paper = await paperOf('A1  - Doe, J.', 'AU  - Roe, R.', 'A1  - Poe, E.');
    expect(paper?.authors.map(({ family }) => family)).toEqual(['Doe', 'Roe', 'Poe']);
  });

  it('reports the line of a broken record, and keeps the others', async () => {
    const { items, problems } = await read(
      ...record(),
      'astray',
      'TY  - JOUR',
      'AU  - Doe, J.',
      'ER  - ',
      'TY  - BOOK',
      'TI  - B',
      'ER  - ',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['T', 'B']);
    expect(problems).toEqual([
      { kind: 'stray_line', line: 4 },
      { kind: 'left_out', at: { line: 5 }, why: { kind: 'no_title' } },
    ]);
  });

  it('says that a file is none', async () => {
    await expect(read('<html>')).rejects.toThrow(FormatError);
    await expect(read('TY  - JOUR', 'ER  - ')).rejects.toMatchObject({
      problem: { kind: 'no_reference' },
    });
  });
});

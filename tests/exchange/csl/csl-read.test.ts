import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { csl } from '../../../lib/exchange/csl/csl';
import { FormatError } from '../../../lib/exchange/format-problem';
import { itemOf } from '../nasty';
import { written } from '../written';

const read = async (value: unknown) => csl.read(JSON.stringify(value), { now: 1000 });
const paperOf = async (fields: Record<string, unknown>) =>
  (await read([{ type: 'article-journal', title: 'T', ...fields }])).items[0]?.paper;

describe('reading CSL-JSON', () => {
  it.each([
    [{ 'date-parts': [[2020, 1, 24]] }, '2020-01-24'],
    [{ 'date-parts': [['2020', '01']] }, '2020-01'],
    [
      {
        'date-parts': [
          [2020, 1],
          [2020, 3],
        ],
      },
      '2020-01',
    ],
    [{ 'date-parts': [[2020]], season: '2' }, '2020'],
    [{ 'date-parts': [[2020, 31]] }, '2020'],
    [{ 'date-parts': [[null]] }, undefined],
    [{ raw: '24 January 2020' }, '2020-01-24'],
    [{ literal: 'Spring 2020' }, '2020'],
    ['2020-01-24/2020-02-01', '2020-01-24'],
    [2020, '2020'],
    [{ 'date-parts': [2020] }, undefined],
    [{ 'date-parts': [['2020', 'x', 24]] }, '2020'],
    [{ 'date-parts': [], raw: ' ', literal: '2020' }, '2020'],
  ])('reads the date %o', async (issued, published) => {
    expect((await paperOf({ issued }))?.published).toBe(published);
  });

  it.each([
    { 'date-parts': [[1850]], circa: true },
    { 'date-parts': [[2020]], season: 2 },
    {
      'date-parts': [
        [2020, 1],
        [2021, 3],
      ],
    },
  ])('writes the date %o back', async (issued) => {
    const { items } = await read([{ type: 'book', title: 'T', issued }]);
    expect(JSON.parse(written(csl, items))[0].issued).toEqual(issued);
  });

  it('writes a doubtful date in BibLaTeX and reads it back', async () => {
    const issued = { 'date-parts': [[1850]], circa: true };
    const { items } = await read([{ type: 'book', title: 'T', issued }]);
    const file = written(biblatex, items);
    expect(file).toContain('date = {1850~}');
    const again = await biblatex.read(file, { now: 1000 });
    expect(JSON.parse(written(csl, again.items))[0].issued).toEqual(issued);
  });

  it.each([
    [{ literal: 'World Health Organization' }, { literal: 'World Health Organization' }],
    [
      { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
      { family: 'van der Maaten', given: 'Laurens' },
    ],
    [
      { family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" },
      { family: "d'Alembert", given: 'Jean' },
    ],
    [
      { family: 'King', given: 'M. L.', suffix: 'Jr.' },
      { family: 'King Jr.', given: 'M. L.' },
    ],
    [{ given: 'Plato' }, { literal: 'Plato' }],
    [{ family: 'Plato' }, { family: 'Plato' }],
    [
      { family: 'M', given: 'J', 'dropping-particle': "d'", 'non-dropping-particle': 'van' },
      { family: "d' van M", given: 'J' },
    ],
    [
      { family: 'M&uuml;ller', given: ' A  B ' },
      { family: 'Müller', given: 'A B' },
    ],
    [
      { family: 'others', given: 'A' },
      { family: 'others', given: 'A' },
    ],
  ])('reads the name %o', async (name, author) => {
    expect((await paperOf({ author: [name] }))?.authors).toEqual([author]);
  });

  it.each([
    [{ DOI: 'https://doi.org/10.1000/ABC' }, ['doi:10.1000/abc']],
    [{ URL: 'https://arxiv.org/abs/1706.03762v5' }, ['arxiv:1706.03762']],
    [{ URL: 'https://aclanthology.org/N19-1423/' }, ['acl:N19-1423']],
    [{ type: 'article', number: 'arXiv:1706.03762' }, ['arxiv:1706.03762']],
    [{ publisher: 'arXiv', number: '1706.03762' }, ['arxiv:1706.03762']],
    [{ archive: 'arXiv', archive_location: '1706.03762' }, ['arxiv:1706.03762']],
    [{ 'container-title': 'arXiv preprint arXiv:1706.03762' }, ['arxiv:1706.03762']],
    [{ 'container-title': 'CoRR', number: '12' }, ['title:t']],
    [{ PMID: '123', PMCID: 'PMC45' }, ['pmid:123', 'pmcid:PMC45']],
    [{ PMID: 123, PMCID: '45' }, ['pmid:123', 'pmcid:PMC45']],
    [{ note: 'arXiv:1706.03762 [cs]\nCitation Key: x' }, ['arxiv:1706.03762']],
    [{ note: 'Read it.\narXiv:1706.03762 [cs.CL]' }, ['arxiv:1706.03762']],
    [{ DOI: '10.1000/a', note: 'DOI: 10.1000/of-another' }, ['doi:10.1000/a']],
    [{ number: '5' }, ['title:t']],
    [{ id: 'pmid:123' }, ['pmid:123']],
    [{ custom: { ids: ['acl:N19-1423', 5] } }, ['acl:N19-1423']],
    [{ custom: 'pmid:123' }, ['title:t']],
    [{ archive: 'The arXiv', archive_location: '1706.03762' }, ['title:t']],
    [{ archive: 'arxiv.org', number: 'arXiv: 1706.03762' }, ['arxiv:1706.03762']],
    [{ PMID: 'PMID: 123', PMCID: 'pmcid: pmc45' }, ['pmid:123', 'pmcid:PMC45']],
    [{ PMID: 'pmid:123', PMCID: 'pmcid:45' }, ['pmid:123', 'pmcid:PMC45']],
  ])('reads the identifiers of %o', async (fields, ids) => {
    expect((await paperOf(fields))?.ids).toEqual(ids);
  });

  it('reads one reference alone, lists in an object, and the lists of Crossref', async () => {
    expect((await read({ type: 'book', title: 'T' })).items).toHaveLength(1);
    expect((await read({ items: [{ title: 'T' }] })).items).toHaveLength(1);
    expect(
      await paperOf({
        title: ['T <i>x</i>'],
        'container-title': ['Nature'],
        abstract: '<jats:p>A</jats:p>',
      }),
    ).toMatchObject({ title: 'T x', venue: 'Nature', abstract: 'A' });
  });

  it.each([
    ['article', 'bioRxiv', { venue: 'bioRxiv' }],
    ['article', 'arXiv', {}],
    ['thesis', 'MIT', { venue: 'MIT', organisation: 'MIT' }],
    ['article', 'DeepMind', { organisation: 'DeepMind' }],
    ['article-journal', 'Springer', {}],
  ])('knows of %s by %s what it is', async (type, publisher, facts) => {
    const { venue, organisation } = (await paperOf({ type, publisher })) ?? {};
    expect({ venue, organisation }).toEqual({
      venue: undefined,
      organisation: undefined,
      ...facts,
    });
  });

  it('takes no identifier or address for a citation key', async () => {
    const keys = ['arxiv:1706.03762', 'http://zotero.org/users/1/items/A', '17', 'a2017b'];
    const { items } = await read(keys.map((id) => ({ id, title: `T ${id}` })));
    expect(items.map(({ entry }) => entry?.citekey)).toEqual([
      undefined,
      undefined,
      undefined,
      'a2017b',
    ]);
  });

  it('parts keywords at semicolons where there are any', async () => {
    const { items } = await read([
      { title: 'A', keyword: 'a, b' },
      { title: 'B', keyword: 'a, b; c' },
      { title: 'C', keyword: ['x', 'y'] },
    ]);
    expect(items.map(({ entry }) => entry?.tags)).toEqual([
      ['a', 'b'],
      ['a, b', 'c'],
      ['x', 'y'],
    ]);
  });

  it.each([
    { literal: 'et al.' },
    { literal: 'Et al' },
    { family: 'others' },
    { literal: 'Others' },
  ])('takes %j for authors that are not listed', async (others) => {
    const author = [{ family: 'Doe' }, others];
    expect(await paperOf({ author })).toMatchObject({
      authors: [{ family: 'Doe' }],
      authorsComplete: false,
    });
  });

  it('reads the dates of Crossref, the day of issue first', async () => {
    const parts = (year: number) => ({ 'date-parts': [[year]] });
    const print = { 'published-print': parts(2021), 'published-online': parts(2020) };
    expect((await paperOf(print))?.published).toBe('2021');
    expect((await paperOf({ ...print, published: parts(2019) }))?.published).toBe('2019');
    const all = { ...print, published: parts(2019), issued: parts(2018) };
    expect((await paperOf(all))?.published).toBe('2018');
    expect((await paperOf({ 'published-online': parts(2020) }))?.published).toBe('2020');
  });

  it('removes markup, and nothing that only looks like it', async () => {
    const abstract =
      '<jats:title>A</jats:title> <span class="nocase">b</span> <sub>c</sub> a <b and c> <div> 1 < 2';
    expect((await paperOf({ abstract }))?.abstract).toBe('A b c a <b and c> <div> 1 < 2');
  });

  it('reads the meeting and the tags of other programs', async () => {
    const { items } = await read([
      { title: 'A', 'event-title': 'MossConf', categories: ['x', ' ', 5] },
      {
        title: 'B',
        'event-title': 'MossConf',
        'container-title': 'Moss Letters',
        keyword: 'a,,b,',
      },
      { title: 'C', id: 'c', 'citation-key': 'own', note: 5 },
    ]);
    expect(items.map(({ paper, entry }) => [paper.venue, entry?.tags, entry?.citekey])).toEqual([
      ['MossConf', ['x', '5'], undefined],
      ['Moss Letters', ['a', 'b'], undefined],
      [undefined, [], 'own'],
    ]);
  });

  it('reports what could not be read, and keeps the rest', async () => {
    const { items, problems } = await read([{ type: 'book' }, 7, { title: 'T' }]);
    expect(items).toHaveLength(1);
    expect(problems).toEqual([
      { kind: 'left_out', at: { reference: 2 }, why: { kind: 'no_fields' } },
      { kind: 'left_out', at: { reference: 1 }, why: { kind: 'no_title' } },
    ]);
  });

  it('says that a file is none', async () => {
    await expect(csl.read('TY  - JOUR', { now: 0 })).rejects.toThrow(FormatError);
    await expect(csl.read('[{}]', { now: 0 })).rejects.toMatchObject({
      problem: { kind: 'no_reference' },
    });
    await expect(csl.read('7', { now: 0 })).rejects.toThrow(FormatError);
  });
});

describe('variables that nothing else holds', () => {
  const reference = {
    id: 'moss2020',
    type: 'article-journal',
    title: 'T',
    'container-title': 'J',
    volume: '1',
    language: 'de',
    translator: [{ family: 'Fern', given: 'Cy' }],
    accessed: { 'date-parts': [[2024, 1, 2]] },
    'original-title': 'O',
    'number-of-pages': 12,
    'x-own': 'y',
  };

  it('are kept, and written back as they were', async () => {
    const { items } = await csl.read(JSON.stringify([reference]), { now: 0 });
    expect(items[0]?.entry?.beyond?.csl).toMatchObject({ language: 'de', 'x-own': 'y' });
    const [again] = JSON.parse(written(csl, items));
    expect(again).toMatchObject({ ...reference, 'number-of-pages': '12' });
    const { items: back } = await csl.read(written(csl, items), { now: 0 });
    expect(back[0]?.entry?.beyond).toEqual(items[0]?.entry?.beyond);
  });

  it('of Crossref’s interface are left out', async () => {
    const fields = {
      title: ['T'],
      type: 'journal-article',
      DOI: '10.1000/x',
      reference: [{ key: 'a' }],
      indexed: {},
      prefix: '10.1000',
      score: 1,
      member: '7',
      language: 'en',
    };
    const { items } = await csl.read(JSON.stringify(fields), { now: 0 });
    expect(items[0]?.entry?.beyond).toEqual({ csl: { language: 'en' } });
  });

  it('replace nothing that the paper says, and damaged ones are left out', () => {
    const beyond = { csl: { title: 'X', type: 'book', translator: '{', accessed: '7', note: 'N' } };
    const [item] = JSON.parse(written(csl, [itemOf({ title: 'T' }, { beyond })]));
    expect(item).toMatchObject({ title: 'T', type: 'article', note: 'N' });
    expect(item).not.toHaveProperty('translator');
    expect(item).not.toHaveProperty('accessed');
  });

  it.each([
    [{ event: 'MossConf' }, { 'event-title': 'MossConf' }],
    [{ 'publisher-location': 'Cham' }, { 'publisher-place': 'Cham' }],
    [{ 'article-number': 'e12' }, { page: 'e12' }],
    [{ 'article-number': 'e12', page: '1-2' }, { page: '1-2' }],
  ])('%o are read as %o', async (fields, publication) => {
    const text = JSON.stringify([
      { type: 'article-journal', title: 'T', 'container-title': 'J', ...fields },
    ]);
    const { items } = await csl.read(text, { now: 0 });
    expect(items[0]?.paper.publication).toMatchObject(publication);
  });
});

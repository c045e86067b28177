import { describe, expect, it } from 'vitest';
import type { Stated } from '../../../lib/paper/paper';
import { parsePageDraft } from '../../../lib/paper/stated/parse-page-draft';

const read = (stated: Stated | unknown, more: object = {}) => {
  const { draft, problems } = parsePageDraft({
    ids: ['doi:10.1000/a'],
    title: 'Moss',
    stated,
    ...more,
  });
  expect(problems).toEqual([]);
  const { ids: _ids, title: _title, ...rest } = draft;
  return rest;
};
const tags = (values: Record<string, string>) => ({
  tags: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
});

describe('meta tags', () => {
  it('with the date of the issue and the day online, and no other, state both', () => {
    const dates = { citation_cover_date: '2016/06/01', citation_online_date: '2016/03/24' };
    const published = '2016-03-24';
    expect(read(tags(dates), { published })).toMatchObject({
      published: '2016-06',
      online: '2016-03-24',
    });
    const cited = { ...dates, citation_publication_date: '2016/03/24' };
    expect(read(tags(cited), { published })).toMatchObject({ published: '2016-03-24' });
  });

  it.each([
    ['2011/03/01', '2011-03'],
    ['2014/01/01', '2014'],
    ['2014/01', '2014-01'],
    ['2014/01/15', '2014-01-15'],
  ])('with the date %s of an issue, whose first day is a filler, state %s', (date, published) => {
    const stated = tags({ citation_publication_date: date });
    expect(read(stated, { published: date })).toMatchObject({ published });
  });

  it('with the first of January leave the month to the printed line', () => {
    const stated = {
      ...tags({ citation_publication_date: '2014/01/01' }),
      line: 'Volume 52, January 2014, Pages 1-9',
    };
    expect(read(stated, { published: '2014/01/01' })).toMatchObject({ published: '2014-01' });
  });

  it('that name the journal as its publisher leave that to Dublin Core', () => {
    const stated = tags({
      citation_journal_title: 'Moss',
      citation_publisher: 'Moss',
      'dc.publisher': 'Academy of Moss',
    });
    expect(read(stated)).toMatchObject({ publication: { publisher: 'Academy of Moss' } });
  });

  it('of the AAAS have the number of the article', () => {
    const stated = {
      tags: {
        citation_journal_title: ['Science Advances'],
        'dc.identifier': ['abf8021', '10.1126/sciadv.abf8021'],
      },
    };
    expect(read(stated)).toMatchObject({ publication: { page: 'eabf8021' } });
  });

  it('with pages from 1 leave the number of the article to the printed line', () => {
    const pages = tags({ citation_firstpage: '1', citation_lastpage: '9' });
    const line = 'volume 19, Article number: 3 (2017)';
    expect(read({ ...pages, line })).toMatchObject({ publication: { page: '3' } });
    const printed = { ...pages, line: 'Volume 19, pages 1-9' };
    expect(read(printed)).toMatchObject({ publication: { page: '1-9' } });
  });

  it('state a supplement once', () => {
    const stated = tags({ citation_volume: '85 Suppl 1', citation_issue: 'Suppl_1' });
    expect(read(stated)).toMatchObject({ publication: { volume: '85', issue: 'Suppl_1' } });
    expect(read(tags({ citation_volume: '85 Suppl 1' }))).toMatchObject({
      publication: { volume: '85 Suppl 1' },
    });
  });

  it('of Highwire state an article', () => {
    const stated = tags({
      citation_journal_title: 'Journal of Moss',
      citation_journal_abbrev: 'J Moss',
      citation_volume: '12',
      citation_issue: '3',
      citation_firstpage: '583',
      citation_lastpage: '589',
      citation_issn: '14764687',
      citation_publisher: 'Stone &amp; Sons',
    });
    expect(read(stated)).toEqual({
      kind: 'article-journal',
      venue: 'Journal of Moss',
      publication: {
        'container-title': 'Journal of Moss',
        'container-title-short': 'J Moss',
        volume: '12',
        issue: '3',
        page: '583-589',
        ISSN: '1476-4687',
        publisher: 'Stone & Sons',
      },
    });
  });

  it.each([
    [{ citation_conference_title: 'Proceedings of X' }, 'paper-conference', 'Proceedings of X'],
    [{ citation_inbook_title: 'A Book' }, 'chapter', 'A Book'],
    [
      { citation_inbook_title: 'A Book', citation_conference_title: 'Conference on Moss' },
      'paper-conference',
      'A Book',
    ],
    [{ citation_dissertation_institution: 'University of X' }, 'thesis', 'University of X'],
    [{ citation_technical_report_institution: 'Lab' }, 'report', 'Lab'],
    [{ 'eprints.type': 'conference_item', 'eprints.book_title': 'X' }, 'paper-conference', 'X'],
    [{ 'dc.type': 'research-article' }, 'article-journal', undefined],
    [{ 'dc.type': 'phdthesis', 'dc.publisher': 'University' }, 'thesis', 'University'],
    [{ 'dc.type': 'conference', citation_journal_title: 'X' }, 'paper-conference', 'X'],
    [{ 'dc.type': 'OriginalPaper', citation_inbook_title: 'A Book' }, 'chapter', 'A Book'],
    [{ citation_journal_title: 'bioRxiv' }, 'article', 'bioRxiv'],
    [{ bepress_citation_journal_title: 'X' }, 'article-journal', 'X'],
    [{ 'prism.publicationname': 'X', 'prism.number': '2' }, undefined, 'X'],
    [{ 'dcterms.source': 'X' }, undefined, 'X'],
  ])('%j is a %s in %s', (values, kind, venue) => {
    expect(read(tags(values as Record<string, string>))).toMatchObject({
      ...(kind && { kind }),
      ...(venue && { venue }),
    });
    expect(read(tags(values as Record<string, string>)).kind).toBe(kind);
  });

  it('state the event beside the book', () => {
    const stated = tags({ citation_inbook_title: 'A Book', citation_conference_title: 'MOSS' });
    expect(read(stated).publication).toEqual({
      'container-title': 'A Book',
      'event-title': 'MOSS',
    });
  });

  it('of a preprint have its number for a page, which is none', () => {
    const stated = tags({ citation_journal_title: 'bioRxiv', citation_firstpage: '2020.03.22.1' });
    const ids = ['doi:10.1101/2020.03.22.1'];
    expect(read(stated, { ids }).publication).toEqual({ 'container-title': 'bioRxiv' });
  });

  it('have editors', () => {
    const stated = { tags: { citation_editor: ['Fern, Ada', 'Bo Berg'] } };
    expect(read(stated).publication).toEqual({
      editor: [
        { given: 'Ada', family: 'Fern' },
        { given: 'Bo', family: 'Berg' },
      ],
    });
  });

  it('have a short title only if it is one', () => {
    const abbrev = (short: string) =>
      read(tags({ citation_journal_title: 'Nature', citation_journal_abbrev: short })).publication;
    expect(abbrev('Nature')).not.toHaveProperty('container-title-short');
    expect(abbrev('1')).not.toHaveProperty('container-title-short');
  });

  it('of a medical index have family names first, of others not', () => {
    const stated = tags({ citation_pmid: '1' });
    const authors = [{ name: 'Todd J' }, { name: 'Bwanika JB' }];
    expect(read(stated, { authors }).authors).toEqual([
      { given: 'J', family: 'Todd' },
      { given: 'JB', family: 'Bwanika' },
    ]);
    const mixed = [...authors, { name: 'Ada Fern' }];
    expect(read(stated, { authors: mixed }).authors?.[0]).toEqual({ given: 'Todd', family: 'J' });
    expect(read({}, { authors }).authors?.[0]).toEqual({ given: 'Todd', family: 'J' });
  });
});

it('schema.org nests issue, volume and journal', () => {
  const data = {
    '@type': 'ScholarlyArticle',
    pageStart: 23,
    pageEnd: '46',
    publisher: { name: 'Stone Press' },
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '1',
      isPartOf: {
        '@type': ['PublicationVolume', 'Periodical'],
        name: 'Journal of Moss',
        volumeNumber: 24,
        issn: ['1471-6925'],
      },
    },
  };
  expect(read({ data }, { venue: 'Journal of Moss' })).toEqual({
    kind: 'article-journal',
    venue: 'Journal of Moss',
    publication: {
      'container-title': 'Journal of Moss',
      volume: '24',
      issue: '1',
      page: '23-46',
      publisher: 'Stone Press',
      ISSN: '1471-6925',
    },
  });
  expect(read({ data: { '@type': 'Thesis' } }).kind).toBe('thesis');
  expect(read({ data: { isPartOf: { '@type': 'Book' } } }).kind).toBe('chapter');
});

it('COinS state kind and place', () => {
  const coins =
    'rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article&rft.volume=12&rft.issue=3&rft.pages=1-9&rft.issn=1234-5678&rft.stitle=J+Moss';
  expect(read({ coins }, { venue: 'Journal of Moss' })).toEqual({
    kind: 'article-journal',
    venue: 'Journal of Moss',
    publication: {
      'container-title': 'Journal of Moss',
      'container-title-short': 'J Moss',
      volume: '12',
      issue: '3',
      page: '1-9',
      ISSN: '1234-5678',
    },
  });
  expect(read({ coins: 'rft.genre=proceeding&rft.spage=3&rft.epage=4' })).toEqual({
    kind: 'paper-conference',
    publication: { page: '3-4' },
  });
});

it('a printed citation states the place in the volume, without the one in the venue', () => {
  expect(
    read(
      { line: 'Volume 9, Issue 1-2 pp 1–2' },
      { venue: 'Journal of Stones, Volume 9, Issue 1-2' },
    ),
  ).toEqual({
    venue: 'Journal of Stones',
    publication: { 'container-title': 'Journal of Stones', volume: '9', issue: '1-2', page: '1-2' },
  });
});

it('a cut venue is no title of a journal', () => {
  const venue = '… Modelling Practice and …';
  expect(read({ line: '12, 3-4' }, { venue })).toMatchObject({ venue });
  expect(read({ line: 'A 12, 3-4' }, { venue }).publication).not.toHaveProperty('container-title');
});

it('the draft’s own kind and publication go first, its venue last', () => {
  const stated = tags({ citation_journal_title: 'X', citation_volume: '1', citation_issue: '2' });
  const own = { kind: 'paper-conference', venue: 'Y', publication: { volume: '3' } };
  expect(read(stated, own)).toEqual({
    kind: 'paper-conference',
    venue: 'X',
    publication: { 'container-title': 'X', volume: '3', issue: '2' },
  });
});

it.each([
  [null],
  ['text'],
  [{ tags: { citation_volume: 12 } }],
  [{ tags: ['citation_volume'] }],
  [{ data: 'Thesis', coins: 12, line: {} }],
  [{ data: { isPartOf: [[1], null, { name: 7 }] } }],
  [{ data: { '@type': 'Thesis', x: 'a'.repeat(30_000) } }],
])('%j states nothing', (stated) => expect(read(stated)).toEqual({}));

it.each([
  ['Moss. 2012 Nov 26;41(2):D36–D42.', 'D36', 'D36-D42'],
  ['Moss. 2012 Nov 26;41(2):D361–D42.', 'D36', 'D36'],
  ['Moss. 2012 Nov 26;41(2):1–9.', '4', '4'],
])('of “%s” and the first page %s, the pages are %s', (line, first, page) => {
  const stated = { line, tags: { citation_firstpage: [first] } };
  expect(read(stated).publication).toMatchObject({ page });
});

describe('a work without a stated kind', () => {
  it('is a preprint by its identifier, unless it appeared elsewhere', () => {
    const ids = ['arxiv:2301.00001'];
    expect(read(undefined, { ids })).toMatchObject({ kind: 'article' });
    expect(read(undefined, { ids, venue: 'arXiv preprint' })).toMatchObject({ kind: 'article' });
    expect(read(undefined, { ids, venue: 'Journal of Moss' })).not.toHaveProperty('kind');
    expect(read(undefined, { ids: ['hal:hal-00000001'] })).not.toHaveProperty('kind');
    expect(read(undefined, { ids: ['doi:10.1000/a'] })).not.toHaveProperty('kind');
  });
});

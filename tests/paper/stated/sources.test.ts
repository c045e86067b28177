import { describe, expect, it } from 'vitest';
import { coinsPublication } from '../../../lib/paper/stated/coins';
import { dataPublication } from '../../../lib/paper/stated/data';
import { decoded } from '../../../lib/paper/stated/decoded';
import { linePublication } from '../../../lib/paper/stated/line';
import { withDates } from '../../../lib/paper/stated/with-dates';

describe('COinS', () => {
  it.each([
    ['rft.stitle', 'container-title-short'],
    ['rft.volume', 'volume'],
    ['rft.issue', 'issue'],
    ['rft.pub', 'publisher'],
    ['rft.place', 'publisher-place'],
    ['rft.edition', 'edition'],
    ['rft.series', 'collection-title'],
    ['rft.isbn', 'ISBN'],
    ['rft.issn', 'ISSN'],
    ['rft.pages', 'page'],
    ['rft.spage', 'page'],
    ['rft.artnum', 'page'],
  ])('state with %s the %s', (key, variable) => {
    expect(coinsPublication(`${key}=<b>X</b>`).publication).toEqual({ [variable]: 'X' });
    expect(coinsPublication(`${key}=`).publication ?? {}).toEqual({});
  });

  it.each([
    ['rft.jtitle=J&rft.title=T&rft.btitle=B&rft.stitle=S', 'J'],
    ['rft.title=T&rft.btitle=B&rft.stitle=S', 'T'],
    ['rft.btitle=B&rft.stitle=S', 'B'],
    ['rft.stitle=S', 'S'],
  ])('of an article with %s state the venue %s', (titles, venue) => {
    const stated = (query: string) => coinsPublication(query).publication?.['container-title'];
    expect(stated(`rft.atitle=Moss&${titles}`)).toBe(venue);
    expect(stated(titles)).toBeUndefined();
  });

  it.each([
    ['rft.genre=dissertation', 'thesis'],
    ['rft.genre=proceeding', 'paper-conference'],
    ['rft.genre=conference', 'paper-conference'],
    ['rft.genre=bookitem', 'chapter'],
    ['rft.genre=preprint', 'article'],
    ['rft.genre=report', 'report'],
    ['rft.genre=article', 'article-journal'],
    ['rft.genre=book', 'book'],
    ['rft.genre=unknown', undefined],
    ['rft_val_fmt=info:ofi/fmt:kev:mtx:journal', 'article-journal'],
    ['rft_val_fmt=info:ofi/fmt:kev:mtx:book', 'book'],
    ['rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation', 'thesis'],
    ['rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft.genre=preprint', 'article'],
    ['rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft.genre=unknown', 'article-journal'],
    ['rft.volume=1', undefined],
  ])('%s state the kind %s', (context, kind) => expect(coinsPublication(context).kind).toBe(kind));

  it.each([
    ['rft.spage=3&rft.epage=9', '3-9'],
    ['rft.epage=9', undefined],
    ['rft.pages=1-2&rft.spage=3', '1-2'],
    ['rft.spage=3&rft.artnum=7', '3'],
  ])('%s state the pages %s', (context, page) => {
    expect(coinsPublication(context).publication?.page).toBe(page);
  });
});

describe('an object of schema.org', () => {
  it.each<[object, object]>([
    [{ volumeNumber: 7 }, { volume: '7' }],
    [{ issueNumber: '7' }, { issue: '7' }],
    [{ pagination: '3-9', pageStart: 1 }, { page: '3-9' }],
    [{ pageStart: 3, pageEnd: 9 }, { page: '3-9' }],
    [{ pageStart: 3 }, { page: '3' }],
    [{ pageEnd: 9 }, {}],
    [{ issn: '1234-5678' }, { ISSN: '1234-5678' }],
    [{ isbn: ['1', '2'] }, { ISBN: '1' }],
    [{ publisher: 'P' }, { publisher: 'P' }],
    [{ publisher: [{ name: '' }, { name: '<b>P</b>' }] }, { publisher: 'P' }],
    [{ publisher: { name: 7 } }, {}],
    [{ editor: ['Fern', { name: 'Moss' }, {}] }, { editor: [{ name: 'Fern' }, { name: 'Moss' }] }],
    [{ volumeNumber: true, issueNumber: null }, {}],
    [{ isPartOf: 'Moss &amp; Fern' }, { 'container-title': 'Moss & Fern' }],
    [
      { isPartOf: { name: 'Issue 3', isPartOf: { name: 'Volume 7', isPartOf: { name: 'Moss' } } } },
      { 'container-title': 'Moss' },
    ],
    [
      {
        isPartOf: [
          { '@type': 'Periodical', name: 'Moss' },
          { '@type': 'PublicationIssue', name: 'Issue 3' },
        ],
      },
      { 'container-title': 'Moss' },
    ],
    [{ isPartOf: { volumeNumber: 7, publisher: 'P' } }, { volume: '7', publisher: 'P' }],
    [{ publication: [{ issueNumber: 7 }] }, { issue: '7' }],
    [{ publishedIn: { issn: 'X' } }, { ISSN: 'X' }],
    [{ volumeNumber: 1, isPartOf: { volumeNumber: 7 } }, { volume: '1' }],
  ])('%j states %j', (object, publication) => {
    expect(dataPublication(object as Record<string, unknown>).publication ?? {}).toEqual(
      publication,
    );
  });

  it('is read to the fourth object around it and no further', () => {
    const within = (depth: number, inner: object): object =>
      depth === 0 ? inner : { isPartOf: within(depth - 1, inner) };
    const volumeAt = (depth: number) =>
      dataPublication(within(depth, { volumeNumber: 7 }) as Record<string, unknown>).publication;
    expect(volumeAt(5)).toEqual({ volume: '7' });
    expect(volumeAt(6) ?? {}).toEqual({});
  });

  it.each([
    [{ '@type': 'Report' }, 'report'],
    [{ '@type': ['Article', 'Chapter'] }, 'chapter'],
    [{ '@type': 'ScholarlyArticle', isPartOf: { '@type': 'Periodical' } }, 'article-journal'],
    [{ isPartOf: { '@type': 'PublicationIssue' } }, 'article-journal'],
    [{ isPartOf: { '@type': 'PublicationVolume' } }, 'article-journal'],
    [{ isPartOf: { '@type': 'Book' } }, 'chapter'],
    [{ isPartOf: 'Book' }, undefined],
    [{ '@type': 'ScholarlyArticle' }, undefined],
    [{}, undefined],
  ])('%j is of the kind %s', (object, kind) => expect(dataPublication(object).kind).toBe(kind));
});

describe('a printed citation', () => {
  it.each([
    ['vol. 7', { volume: '7' }],
    ['Volume: 7', { volume: '7' }],
    ['revol 7', {}],
    ['no. 7', { issue: '7' }],
    ['iss. 7/8', { issue: '7/8' }],
    ['n°7', { issue: '7' }],
    ['issue: 7–8', { issue: '7–8' }],
    ['article number 7', { page: '7' }],
    ['Art. no. e7', { page: 'e7' }],
    ['article id: 12', { page: '12' }],
    ['article 1234', { page: '1234' }],
    ['article 123', {}],
    ['article e12345', { page: 'e12345' }],
    ['p. 7', { page: '7' }],
    ['pp 7 - 9', { page: '7-9' }],
    ['page 7', { page: '7' }],
    ['app 7', {}],
    ['pp. 102-10', { page: '102-110' }],
    ['pp. 102-9', { page: '102-109' }],
    ['pp. 10-5', { page: '10-15' }],
    ['pp. 10-10', { page: '10-10' }],
    ['pp. e10-5', { page: 'e10-5' }],
    ['pp. 7.', { page: '7' }],
    ['pp. 2020', {}],
    ['issue 2020', {}],
    ['issue 12020', { issue: '12020' }],
    ['12(Suppl 1)', { volume: '12', issue: 'Suppl 1' }],
    ['12(March)', {}],
    ['x12(3)', {}],
    ['12(3) 4-5', { volume: '12', issue: '3', page: '4-5' }],
    ['Moss 12, 345', { volume: '12', page: '345' }],
    ['Moss 12, 2020', {}],
    ['Moss 12, 2020-2030', { volume: '12', page: '2020-2030' }],
    ['Moss 12:7 doi 3(4)', { volume: '12', page: '7' }],
    ['DOI 10.1/2 pp. 7', {}],
    ['see https://a.example/ pp. 7', {}],
    ['doing pp. 7', { page: '7' }],
  ])('%s states %j', (line, publication) => expect(linePublication(line)).toEqual(publication));
});

describe('the dates of a draft', () => {
  const dated = (tags: Record<string, string>, more: object = {}) => {
    const all = Object.entries(tags).map(([name, text]) => [name, [text]]);
    const { stated: _, ...dates } = withDates({
      ...more,
      stated: { tags: Object.fromEntries(all) },
    });
    return dates;
  };

  it.each([
    ...['citation_publication_date', 'prism.publicationdate', 'citation_date', 'eprints.date'],
    ...['article:published_time', 'dcterms.issued', 'dc.issued', 'dcterms.date.issued'],
    ...['dc.date.issued', 'dcterms.date', 'dc.date', 'bepress_citation_date'],
  ])('are read from %s', (name) => {
    expect(dated({ [name]: '2014-03-05' })).toEqual({ published: '2014-03-05' });
    expect(dated({ [name]: '2014-03-05' }, { published: '2014-03' })).toEqual({
      published: '2014-03-05',
    });
    expect(dated({ [name]: '2014-03-01' }, { published: '2014-03' })).toEqual({
      published: '2014-03',
    });
    expect(dated({ [name]: '2015-03-05' }, { published: '2014-03' })).toEqual({
      published: '2014-03',
    });
  });

  it.each(['citation_publication_date', 'prism.publicationdate', 'citation_date'])(
    'that are cited as %s go before that of the issue',
    (name) => {
      const tags = { [name]: '2014-05-07', citation_cover_date: '2014-06-01' };
      expect(dated(tags)).toEqual({ published: '2014-05-07' });
    },
  );

  it('have a day online beside them unless it is the same, or that of a version of arXiv', () => {
    const online = { citation_online_date: '2014-03-05' };
    expect(dated(online)).toEqual({ published: '2014-03-05' });
    expect(dated(online, { published: '2014-06' })).toEqual({
      published: '2014-06',
      online: '2014-03-05',
    });
    expect(dated({ citation_online_date: '2014-03' }, { published: '2014-06' })).toEqual({
      published: '2014-06',
    });
    expect(dated({ ...online, citation_arxiv_id: '1' }, { published: '2014-06' })).toEqual({
      published: '2014-06',
    });
    expect(dated({}, { published: '2014-06', online: 'March 5, 2014' })).toEqual({
      published: '2014-06',
      online: '2014-03-05',
    });
  });
});

it('names of entities are decoded in the texts of a draft, not in its addresses', () => {
  const text = 'a &amp; b';
  const texts = {
    ...{ title: text, abstract: text, venue: text, organisation: text },
    keywords: [text],
    authors: [{ name: text }],
    publication: { volume: text, editor: [{ name: text, more: { deeper: { deepest: text } } }] },
  };
  const plain = JSON.parse(JSON.stringify(texts).replaceAll('&amp;', '&'));
  plain.publication.editor[0].more.deeper.deepest = text;
  const links = { page: 'https://a.example/?a&amp;b' };
  expect(decoded({ ...texts, links, counts: { upvotes: 1 } })).toEqual({
    ...plain,
    links,
    counts: { upvotes: 1 },
  });
  expect(decoded({ title: 'T' })).toEqual({ title: 'T' });
});

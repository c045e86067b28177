import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';

const NOW = 1_795_000_000_000;

/** The item of a table whose title is given, with one further row of cells. */
async function itemOf(cells: Record<string, string>) {
  const row = { Title: 'T', ...cells };
  const quoted = (each: string[]) => each.map((value) => `"${value}"`).join(',');
  const text = [Object.keys(row), Object.values(row)].map(quoted).join('\n');
  return (await csv.read(text, { now: NOW })).items[0];
}

/** Cells that some fields need beside them. */
const ARTICLE = { 'Item Type': 'journalArticle', Journal: 'J' };
const published = (publication: object) => ({ paper: { publication } });

describe('each name of a column is read', () => {
  it.each<[value: string, item: object, names: string[], beside?: object]>([
    [
      'Moss, Ada',
      { paper: { authors: [{ given: 'Ada', family: 'Moss' }] } },
      [
        ...['author full names', 'af', 'authors', 'author', 'creators', 'author/s', 'bf', 'au'],
        ...['authorships.author.display_name', 'book author full names'],
      ],
    ],
    [
      '2014-03-05',
      { paper: { published: '2014-03-05' } },
      [
        ...['published', 'date', 'date published', 'publication_date', 'publication date', 'pd'],
        ...['publication year', 'year', 'pubyear', 'publication_year', 'py'],
      ],
    ],
    [
      'Moss Letters',
      { paper: { venue: 'Moss Letters' } },
      [
        ...['venue', 'publication title', 'source title', 'publication', 'conference name'],
        ...['proceedings title', 'journal', 'journal/book', 'secondary title', 'so', 'source'],
        'primary_location.source.display_name',
      ],
    ],
    [
      'patent',
      { paper: { kind: 'patent' } },
      [
        ...['kind', 'item type', 'reference type', 'document type', 'dt', 'publication type', 'pt'],
        ...['type', 'document identifier', 'content type'],
      ],
    ],
    [
      'J Moss',
      published({ 'container-title-short': 'J Moss' }),
      [...['journal abbreviation', 'abbreviated source title', 'journal iso abbreviation', 'ji']],
      ARTICLE,
    ],
    ['7', published({ volume: '7' }), ['volume', 'journal volume', 'biblio.volume', 'vl'], ARTICLE],
    [
      '7',
      published({ issue: '7' }),
      [...['issue', 'issue number', 'journal issue', 'biblio.issue', 'is', 'number']],
      ARTICLE,
    ],
    [
      '7',
      published({ page: '7' }),
      [
        ...[
          'pages',
          'pagination',
          'page start',
          'start page',
          'startpage',
          'biblio.first_page',
          'bp',
        ],
        ...['art. no.', 'article number', 'article no.', 'ar'],
      ],
      ARTICLE,
    ],
    [
      '9',
      published({ page: '7-9' }),
      [...['page end', 'end page', 'endpage', 'biblio.last_page', 'ep']],
      { ...ARTICLE, bp: '7' },
    ],
    ['Press', published({ publisher: 'Press' }), ['publisher', 'pu'], ARTICLE],
    [
      'Oxford',
      published({ 'publisher-place': 'Oxford' }),
      [...['place', 'publisher city', 'place published', 'pi']],
      ARTICLE,
    ],
    ['2nd', published({ edition: '2nd' }), ['edition'], ARTICLE],
    [
      'Mosses',
      published({ 'collection-title': 'Mosses' }),
      [...['series', 'book series title', 'series title', 'se']],
      ARTICLE,
    ],
    ['7', published({ 'collection-number': '7' }), ['series number'], ARTICLE],
    [
      '978-3-030-58452-8',
      published({ ISBN: '978-3-030-58452-8' }),
      [...['isbn', 'isbns', 'isbn/issn', 'bn']],
      ARTICLE,
    ],
    [
      '1234-567X',
      published({ ISSN: '1234-567X' }),
      [...['issn', 'issns', 'isbn/issn', 'sn', 'eissn', 'ei']],
      ARTICLE,
    ],
    [
      'Meeting',
      published({ 'event-title': 'Meeting' }),
      [...['conference', 'conference title', 'meeting name', 'ct']],
      ARTICLE,
    ],
    [
      'Oxford',
      published({ 'event-place': 'Oxford' }),
      [...['conference place', 'conference location', 'cl']],
      ARTICLE,
    ],
    [
      'Moss, Ada',
      published({ editor: [{ given: 'Ada', family: 'Moss' }] }),
      [...['editors', 'editor', 'book editors', 'be']],
      ARTICLE,
    ],
    [
      'fr',
      { entry: { beyond: { csl: { language: 'fr' } } } },
      [...['language', 'language of original document', 'la']],
    ],
    ['Moss Lab', { paper: { organisation: 'Moss Lab' } }, ['organisation']],
    ['2301.00001', { paper: { ids: ['arxiv:2301.00001'] } }, ['arxiv', 'arxiv id', 'archive id']],
    [
      '10.1000/a',
      { paper: { ids: ['doi:10.1000/a'] } },
      [...['doi', 'item doi', 'di', 'electronic resource number']],
    ],
    ['7', { paper: { ids: ['pmid:7'] } }, ['pmid', 'pubmed id', 'pm']],
    ['7', { paper: { ids: ['pmcid:PMC7'] } }, ['pmcid', 'pmc id']],
    ['openalex:W7', { paper: { ids: ['openalex:W7'] } }, ['identifiers']],
    [
      'https://a.example/7',
      { paper: { links: { abstract: 'https://a.example/7' } } },
      [...['address', 'url', 'link', 'external url', 'articleurl']],
    ],
    [
      'https://a.example/7',
      { paper: { links: { pdf: 'https://a.example/7' } } },
      [...['pdf', 'pdf link']],
    ],
    ['a; b', { entry: { tags: ['a', 'b'] } }, ['tags', 'manual tags', 'author keywords', 'de']],
    [
      'a; b',
      { paper: { keywords: ['a', 'b'] } },
      [
        ...['automatic tags', 'keywords', 'index keywords', 'keywords plus', 'ieee terms'],
        ...['mesh terms', 'id'],
      ],
    ],
    [
      '2024-02-03T10:20:30Z',
      { entry: { savedAt: Date.UTC(2024, 1, 3, 10, 20, 30) } },
      ['date added'],
    ],
    ['We weigh.', { paper: { abstract: 'We weigh.' } }, ['abstract', 'abstract note', 'ab']],
  ])('%s as %j', async (value, item, names, beside = {}) => {
    for (const name of names)
      expect(await itemOf({ ...beside, [name]: value }), name).toMatchObject(item);
  });

  it.each(['title', 'article title', 'document title', 'item title', 'display_name', 'ti'])(
    '%s as the title',
    async (name) => {
      const text = `${name.toUpperCase()},Author\nOn moss,"Moss, Ada"\n`;
      expect(csv.recognise(text)).toBe(true);
      expect((await csv.read(text, { now: NOW })).items[0]?.paper.title).toBe('On moss');
    },
  );
});

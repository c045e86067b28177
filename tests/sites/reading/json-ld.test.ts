import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { jsonLdDrafts } from '../../../lib/sites/reading/json-ld';

const url = new URL('https://any.example/page');
function drafts(...scripts: unknown[]) {
  const document = parseHtml('<p></p>');
  for (const data of scripts) {
    const script = document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
    document.body.append(script);
  }
  // `with-stated.test.ts` tests how what is stated is read.
  return jsonLdDrafts(document, url).map(({ stated: _, ...rest }) => rest);
}
const paper = { '@type': 'ScholarlyArticle', headline: 'On Moss' };
const titles = (...scripts: unknown[]) => drafts(...scripts).map(({ title }) => title);

describe('jsonLdDrafts', () => {
  it('prefers the abstract to a description, and the day of publication to that of creation', () => {
    const both = { abstract: 'We weigh.', description: 'Weighing.' };
    const days = { datePublished: '2020-02-03', dateCreated: '2019-01-02' };
    expect(drafts({ ...paper, ...both, ...days })).toMatchObject([
      { abstract: 'We weigh.', published: '2020-02-03' },
    ]);
    const { description } = both;
    const { dateCreated } = days;
    expect(drafts({ ...paper, description, dateCreated })).toMatchObject([
      { abstract: 'Weighing.', published: '2019-01-02' },
    ]);
  });

  it.each(['ArticleSeries', 'NewsArticle', 'Book', 'moss:Article'])('passes %s over', (type) =>
    expect(titles({ ...paper, '@type': type })).toEqual([]),
  );

  it.each(['schema:Article', 'TechArticle', 'Report', 'Thesis', 'Chapter'])('reads %s', (type) =>
    expect(titles({ ...paper, '@type': type })).toEqual(['On Moss']),
  );

  it('reads a paper', () => {
    expect(
      drafts({
        ...paper,
        headline: 'On <em>Moss</em>',
        author: [
          { name: 'Ada Fern' },
          'Bo Berg',
          { familyName: 'Cho', givenName: 'Chi' },
          {},
          null,
        ],
        datePublished: '2019-05-04T00:00:00Z',
        description: 'Moss &amp; more.',
        sameAs: ['https://any.example/x', 'https://doi.org/10.1234/MOSS'],
        isPartOf: { '@type': 'PublicationIssue', name: 'Issue 3', isPartOf: { name: 'Moss' } },
        '@id': '/papers/7',
      }),
    ).toEqual([
      {
        ids: ['doi:10.1234/moss'],
        title: 'On Moss',
        authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }, { name: 'Cho, Chi' }],
        published: '2019-05-04T00:00:00Z',
        abstract: 'Moss &amp; more.',
        links: { page: 'https://any.example/papers/7' },
      },
    ]);
  });

  it.each([
    ['alone', paper],
    ['in a list', [paper]],
    ['in a graph', { '@graph': [{ '@type': 'WebSite' }, paper] }],
    ['as what the page is about', { '@type': 'WebPage', mainEntity: paper }],
    ['in a list of items', { '@type': 'ItemList', itemListElement: [{ item: paper }] }],
    ['in an issue', { '@type': 'PublicationIssue', hasPart: [paper] }],
    ['of several types', { ...paper, '@type': ['CreativeWork', 'ScholarlyArticle'] }],
    ['of a prefixed type', { ...paper, '@type': 'schema:ScholarlyArticle' }],
    ['of an address as type', { ...paper, '@type': 'http://schema.org/ScholarlyArticle' }],
  ])('finds a paper %s', (_, data) => expect(titles(data)).toEqual(['On Moss']));

  it.each([
    ['a DOI', { identifier: { propertyID: 'doi', value: '10.1234/MOSS' } }, ['doi:10.1234/moss']],
    ['arXiv', { sameAs: 'https://arxiv.org/abs/2401.00011v2' }, ['arxiv:2401.00011']],
    [
      'both',
      { identifier: ['https://doi.org/10.1234/moss', 'arXiv:2401.00011'] },
      ['arxiv:2401.00011', 'doi:10.1234/moss'],
    ],
    [
      'arXiv, which gives DOIs too',
      { doi: '10.48550/arXiv.2401.00011', url: 'https://arxiv.org/abs/2401.00011' },
      ['arxiv:2401.00011'],
    ],
    [
      'arXiv, with a number',
      { url: 'https://arxiv.org/abs/2401.00011#10.12' },
      ['arxiv:2401.00011'],
    ],
    ['no registry', { identifier: '2401.00011', sameAs: 'https://any.example/2401.00011' }, []],
  ])('reads the identifier of %s', (_, data, ids) => {
    expect(drafts({ ...paper, ...data })[0]?.ids).toEqual(ids);
  });

  it.each([
    ['a number', { datePublished: 2024 }, { published: '2024' }],
    ['lists', { headline: ['On Moss', 'Moss'] }, { title: 'On Moss' }],
    ['a language', { headline: { '@value': 'On Moss', '@language': 'en' } }, { title: 'On Moss' }],
    [
      'a name in one part',
      { author: [{ familyName: 'Cho' }, { name: ['Ada'] }] },
      { authors: [{ name: 'Cho' }] },
    ],
    ['a cut headline', { headline: 'On…', name: 'On Moss' }, { title: 'On Moss' }],
    ['a headline that is a sentence', { headline: 'On.', name: 'On Moss' }, { title: 'On.' }],
    ['a headline cut by dots', { headline: 'On...', name: 'On Moss' }, { title: 'On Moss' }],
    ['a headline that ends with dots', { headline: 'On…' }, { title: 'On…' }],
    ['a whole headline', { name: 'On Moss | Journal' }, { title: 'On Moss' }],
  ])('reads %s', (_, data, expected) => {
    expect(drafts({ ...paper, ...data })[0]).toMatchObject(expected);
  });

  it('reads scripts with line breaks in texts, and with a charset', () => {
    const json = '{"@type": "ScholarlyArticle", "headline": "On\nMoss"}';
    expect(titles(json)).toEqual(['On Moss']);
    const html = `<script type="application/ld+json; charset=utf-8">${json}</script>`;
    expect(jsonLdDrafts(parseHtml(html), url)).toMatchObject([{ title: 'On Moss' }]);
  });

  it('does not use a fragment identifier as address of the paper', () => {
    const [draft] = drafts({ ...paper, '@id': `${url.href}#article` });
    expect(draft?.links).toEqual({ page: url.href });
  });

  it('skips cited papers', () => {
    expect(titles({ ...paper, citation: [{ ...paper, headline: 'Cited' }] })).toEqual(['On Moss']);
  });

  it.each([
    ['broken', '{"@type": "ScholarlyArticle", '],
    ['empty', ''],
    ['of another kind', { '@type': 'Recipe', name: 'Moss soup' }],
    ['too large', `${' '.repeat(1_000_001)}${JSON.stringify(paper)}`],
  ])('passes over a script that is %s', (_, data) => {
    expect(titles(data, paper)).toEqual(['On Moss']);
  });

  it('limits the depth of nesting', () => {
    expect(titles(`${'{"mainEntity":'.repeat(3000)}1${'}'.repeat(3000)}`, paper)).toEqual([
      'On Moss',
    ]);
  });

  it('accepts any data', () => {
    const field = fc.constantFrom(
      ...['headline', 'name', 'author', 'datePublished', 'identifier', 'sameAs', 'isPartOf'],
      ...['publication', 'url', '@id', 'abstract', '@graph'],
    );
    const anything = fc.dictionary(field, fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(anything, (data) => {
        for (const { title } of drafts({ ...data, '@type': 'ScholarlyArticle' }))
          expect(typeof title).toBe('string');
      }),
    );
  });
});

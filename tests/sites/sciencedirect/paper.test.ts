import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { shownPaper } from '../../../lib/sites/sciencedirect/paper';
import { readAll } from '../test-site';

const url = new URL('https://www.sciencedirect.com/science/article/abs/pii/S0000000024000012?x=1');
const PII = 'pii:S0000000024000012';
const TITLE = '<h1 id="heading"><span class="title-text">On Moss</span></h1>';
const script = (data: unknown) =>
  `<script type="application/json" data-iso-key="_0">${JSON.stringify(data)}</script>`;
const read = (html: string, pii: string | null = PII) =>
  readAll(shownPaper(parseHtml(TITLE + html), url, pii)).cards[0]?.draft;
const PAGE = 'https://www.sciencedirect.com/science/article/pii/S0000000024000012';

describe('shownPaper', () => {
  it('has no fields for missing parts', () => {
    expect(read('')).toEqual({ ids: [PII], title: 'On Moss', links: { page: PAGE } });
    const [card] = shownPaper(parseHtml(TITLE), url, PII).cards;
    expect(card?.element.id).toBe('heading');
  });

  it.each([
    [TITLE, 'H1'],
    ['<div class="Head"><b class="title-text">On Moss</b></div>', 'B'],
    ['<h1 id="screen-reader-main-title">On Moss</h1><h1>Moss Letters</h1>', 'H1'],
    ['<p>On Moss</p>', 'BODY'],
  ])('marks the title in %s', (html, tag) => {
    const tags = '<meta name="citation_title" content="On Moss">';
    const [card] = shownPaper(parseHtml(`<head>${tags}</head>${html}`), url, PII).cards;
    expect([card?.draft.title, card?.element.tagName]).toEqual(['On Moss', tag]);
  });

  it('reads the page', () => {
    const person = (given: string, family: string) =>
      `<button><span class="given-name">${given}</span><span class="surname">${family}</span></button>`;
    expect(
      read(`<a class="doi" href="https://doi.org/10.1016/j.moss.1">x</a>
        <div id="author-group">${person('Ada', 'Fern')}${person('', 'Berg')}${person('Chi', '')}</div>
        <a class="publication-title-link">Moss</a><div id="abstracts"><div class="abstract">Moss grows.</div></div>`),
    ).toEqual({
      ids: ['doi:10.1016/j.moss.1', PII],
      title: 'On Moss',
      authors: [{ given: 'Ada', family: 'Fern' }, { family: 'Berg' }],
      abstract: 'Moss grows.',
      venue: 'Moss',
      links: { page: PAGE },
    });
    expect(read('', null)).toBeUndefined();
  });

  it('reads a page of 2016, with the parts of names in attributes', () => {
    const name = (given: string, family: string, shown: string) =>
      `<a class="authorName" data-fn="${given}" data-ln="${family}">${shown}</a>`;
    const line = '<p class="volIssue">Volume 34, Issue 4, October 1999, Pages 1348–1359</p>';
    const names =
      name('Ada', 'Fern', 'Ada Fern') + name('Bo', 'Moss', 'Bo Moss Jr') + name('', '', '');
    expect(read(line + names)).toMatchObject({
      authors: [
        { given: 'Ada', family: 'Fern' },
        { given: 'Bo', family: 'Moss Jr' },
      ],
      kind: 'article-journal',
    });
    expect(read(line, 'pii:B9780000000000012')).not.toHaveProperty('kind');
  });

  const ARTICLE = {
    doi: '10.1016/j.moss.1',
    titleString: 'On Moss in Data',
    srctitle: 'Moss',
    dates: { 'Publication date': '3 May 2024' },
    'cover-date-text': 'June 2024',
  };

  it('prefers the data of the page', () => {
    const data = { article: ARTICLE };
    const facts = {
      ids: ['doi:10.1016/j.moss.1', PII],
      title: 'On Moss in Data',
      published: '2024-05-03',
      venue: 'Moss',
    };
    expect(read(script(data))).toMatchObject(facts);
    expect(read(script(JSON.stringify(data)))).toMatchObject(facts);
    const { dates: _dates, ...undated } = ARTICLE;
    expect(read(script({ article: undated }))?.published).toBe('2024-06');
    expect(read(script({ article: {} }))).toEqual({
      ids: [PII],
      title: 'On Moss',
      links: { page: PAGE },
    });
  });

  it.each([
    script({ article: 'none' }),
    script([]),
    script('{'),
    '<script type="application/json" data-iso-key="_0">{</script>',
    script({ article: ARTICLE, padding: 'x'.repeat(5_000_000) }),
  ])('passes over other data', (html) => expect(read(html)?.title).toBe('On Moss'));

  const authors = (tree: unknown) => read(script({ article: ARTICLE, authors: tree }))?.authors;
  const text = (name: string, value: unknown) => ({ '#name': name, _: value });
  const author = (...parts: object[]) => ({ '#name': 'author', $$: parts });

  it('reads the tree of authors', () => {
    const group = {
      '#name': 'author-group',
      $$: [
        author(text('given-name', 'Ada'), text('surname', 'Fern')),
        author(text('surname', 'Berg')),
        author(text('given-name', 'Chi')),
        { '#name': 'author', $$: [{ '#name': 'surname', $$: [text('a', 'O'), text('b', 'x')] }] },
        { '#name': 'collaboration', $$: [text('text', 'Moss Group')] },
        { '#name': 'collaboration', $$: [text('name', 'Fern Group')] },
        'none',
      ],
    };
    expect(authors({ content: [group] })).toEqual([
      { given: 'Ada', family: 'Fern' },
      { family: 'Berg' },
      { family: 'Ox' },
      { literal: 'Moss Group' },
    ]);
    expect(authors({ content: [] })).toBeUndefined();
  });

  it('stops where the tree is too deep', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? author(text('surname', 'Fern')) : { $$: [nested(depth - 1)] };
    expect(authors(nested(4))).toHaveLength(1);
    expect(authors(nested(5))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { isTitleOf, letters, titleElement } from '../../../lib/sites/web/page-title';
import { shownAbstract } from '../../../lib/sites/web/shown-abstract';
import { singlePaper } from '../../../lib/sites/web/single';

const LONG =
  'Moss grows slowly on the north side of stones, and on all sides of those that are wet.';

describe('shownAbstract', () => {
  const read = (html: string) => shownAbstract(parseHtml(html).body);

  it.each(['h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b'])('follows the label in %s', (name) => {
    expect(read(`<div><${name}>Abstract</${name}><p>${LONG}</p></div>`)).toBe(LONG);
    expect(read(`<div><p><${name}> ABSTRACT: </${name}></p><div>${LONG}</div></div>`)).toBe(LONG);
  });

  it.each([
    ...['<div id="abstract">', '<section class="abstract">', '<div property="abstract">'],
    ...['<div itemprop="abstract">', '<p class="abstract">'],
  ])('is in %s', (start) => expect(read(start + LONG)).toBe(LONG));

  it.each(['Abstracts', 'The abstract', 'Abstract::'])('does not follow “%s”', (label) =>
    expect(read(`<h2>${label}</h2><p>${LONG}</p>`)).toBeUndefined(),
  );

  it.each([
    ...['<form>', '<dialog>', '<div role="dialog">', '<div class="a-modal">', '<aside>', '<nav>'],
    '<footer>',
  ])('is not in %s', (start) => {
    expect(read(`${start}<h2>Abstract</h2><p>${LONG}</p>`)).toBeUndefined();
    expect(read(`${start}<div class="abstract">${LONG}</div>`)).toBeUndefined();
  });

  it('consists of the paragraphs, without headings', () => {
    expect(read(`<div class="abstract"><h3>Abstract</h3>${LONG}</div>`)).toBe(LONG);
    expect(read(`<div class="abstract"><p>${LONG}</p><p>So.</p><b>Keywords</b></div>`)).toBe(
      `${LONG} So.`,
    );
  });

  it('has between 80 and 8000 characters', () => {
    const of = (length: number) => read(`<p class="abstract">${'x'.repeat(length)}</p>`)?.length;
    expect([of(79), of(80), of(8000), of(8001)]).toEqual([undefined, 80, 8000, undefined]);
  });
});

describe('isTitleOf', () => {
  it('compares with the window title, the Open Graph title and the first headings', () => {
    const of = (html: string) => isTitleOf(parseHtml(html))('On Moss and Fern');
    expect(of('<title>On moss, and fern | Journal</title>')).toBe(true);
    expect(of('<meta property="og:title" content="On Moss and Fern">')).toBe(true);
    expect(of('<h1>Journal</h1><h1>On Moss and Fern</h1>')).toBe(true);
    expect(of('<h2>On Moss and Fern</h2>')).toBe(false);
    expect(of('<h1>On Moss</h1>')).toBe(false);
  });

  it('needs eight letters', () => {
    const isTitle = isTitleOf(parseHtml('<h1>Mosses and stones</h1>'));
    expect([isTitle('Mosses an'), isTitle('Mosses a'), isTitle('')]).toEqual([true, false, false]);
  });
});

it('letters ignores case, accents and punctuation', () => {
  expect(letters('Él  Moss, & “Fern” 2!')).toBe('elmossfern2');
});

it.each([
  ['<h1>Journal</h1><h1 id="a">On Moss</h1>', 'a'],
  ['<h1>Journal</h1><h3 id="a">On moss!</h3>', 'a'],
  ['<h1>Journal</h1><b role="heading" id="a">On moss</b>', 'a'],
  ['<h1>Journal</h1><div class="doc-title" id="a">On Moss</div>', 'a'],
  ['<h2>On Moss</h2><h1 id="a">On Moss</h1>', 'a'],
  ['<h1> </h1><h2 id="a">Journal</h2>', 'a'],
  ['<p>On Moss</p>', ''],
])('titleElement of %s', (html, id) => {
  const element = titleElement(parseHtml(html), 'On Moss');
  expect(element?.id).toBe(id);
  if (id === '') expect(element?.localName).toBe('body');
});

describe('singlePaper', () => {
  const meta = (tags: Record<string, string>) =>
    Object.entries(tags)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('');
  const read = (html: string, address = 'https://any.example/moss') => {
    const scrape = singlePaper(parseHtml(html), new URL(address));
    return scrape && [...scrape.cards][0]?.draft;
  };
  const CITED = { citation_title: 'On Moss', citation_author: 'Ada Fern' };
  const DC = { 'dc.title': 'On Moss', 'dc.creator': 'Ada Fern' };

  it.each([
    ...['Dataset', 'data set', 'Software', 'Image', 'still image', 'Video recording', 'Sound'],
    ...['audio', 'Musical work', 'Book', 'Collection', 'Event', 'Physical Object'],
    ...['Patent', 'Exhibition', 'Performance', 'Composition', 'Artefact', 'journal issue'],
    ...['Interactive resource', 'Profile', 'product'],
  ])('is none of the type %s', (type) =>
    expect(read(`${meta({ ...CITED, 'dc.type': type })}<h1>On Moss</h1>`)).toBeUndefined(),
  );

  it.each(['My dataset', 'Softwares', 'event horizon', 'a product'])(
    'may be of the type %s',
    (type) =>
      expect(read(`${meta({ ...CITED, 'dc.type': type })}<h1>On Moss</h1>`)?.title).toBe('On Moss'),
  );

  it('is one if a second type says so', () => {
    const html = `${meta({ ...CITED, 'dc.type': 'Book' })}<meta name="dcterms.type" content="Book chapter"><h1>M</h1>`;
    expect(read(html)?.title).toBe('On Moss');
  });

  it.each([
    ...['Article', 'Conference paper', 'Thesis', 'Dissertation', 'Preprint', 'Text.Serial.Journal'],
    ...['Chapter', 'Proceedings', 'info:eu-repo/semantics/conferenceObject', 'Manuscript'],
  ])('is described in Dublin Core with the type %s', (type) =>
    expect(read(`${meta({ ...DC, 'dc.type': type })}<h1>On Moss</h1>`)).toMatchObject({
      ids: ['url:https://any.example/moss'],
    }),
  );

  it('is not described by Dublin Core of another or no type, unless it has an identifier', () => {
    expect(read(`${meta(DC)}<h1>On Moss</h1>`)).toBeUndefined();
    expect(
      read(`${meta({ ...DC, 'dc.type': 'Newspaper article' })}<h1>On Moss</h1>`),
    ).toBeUndefined();
    expect(
      read(`${meta({ ...DC, 'dc.identifier': '10.1234/moss' })}<h1>On Moss</h1>`)?.ids,
    ).toEqual(['doi:10.1234/moss']);
    expect(read(`${meta({ citation_title: 'On Moss' })}<h1>On Moss</h1>`)).toBeUndefined();
  });

  it('adds the identifier of its address if it is of another kind', () => {
    const html = `${meta({ ...CITED, citation_doi: '10.1234/moss' })}<h1>On Moss</h1>`;
    expect(read(html, 'https://any.example/doi/10.1234/fern')?.ids).toEqual(['doi:10.1234/moss']);
    expect(read(html, 'https://aclanthology.org/N19-1423/')?.ids).toEqual([
      'doi:10.1234/moss',
      'acl:N19-1423',
    ]);
    expect(read(html, 'https://any.example/moss?utm_id=1#x')).toMatchObject({
      ids: ['doi:10.1234/moss'],
      links: { page: 'https://any.example/moss' },
    });
  });

  it('has the abstract that the page shows', () => {
    expect(read(`${meta(CITED)}<h1>On Moss</h1><p class="abstract">${LONG}</p>`)?.abstract).toBe(
      LONG,
    );
  });

  it.each([
    'toc',
    'loi',
    'proceedings',
    'book',
    'books',
    'isbn',
    'issue',
    'issues',
    'series',
    'journal',
    'journals',
    'search',
  ])('is no page below /%s/ with nothing but a title', (folder) => {
    const html = '<meta property="og:title" content="On Moss"><h1>On Moss</h1>';
    expect(read(html, `https://any.example/${folder}/10.1234/moss`)).toBeUndefined();
    expect(read(html, `https://any.example/x${folder}/10.1234/moss`)?.title).toBe('On Moss');
    expect(
      read(html.replace('<h1>On Moss</h1>', ''), 'https://any.example/x/10.1234/moss'),
    ).toBeUndefined();
  });
});

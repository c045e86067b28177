import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { enw } from '../../../lib/exchange/tagged/enw';

const read = (...lines: string[]) => enw.read(lines.join('\n'), { now: 1000 });
const paperOf = async (...lines: string[]) =>
  (await read('%0 Journal Article', '%T T', ...lines)).items[0]?.paper;

const WHOLE = `%0 Journal Article
%A van der Moss, Ada
%A World River Organization,
%E Rill, Ed
%T A stone in the <i>river</i> &amp; more
%J Journal of Rivers
%D 2014
%8 Mar 3
%V 12
%N 3
%P 691--698
%@ 1234-5678
%I River Press
%C Oxford
%R 10.1000/enw.1
%U https://www.rivers.example/1
%> https://www.rivers.example/1.pdf
%M 12345678
%~ PubMed
%G English
%K moss
stone walls
%K rivers; brooks
%X First paragraph
goes on.

Second paragraph.
%Z A note
on two lines.
%F moss2014stone
%[ 2020-01-01
`;

it('reads the whole record of an article', async () => {
  const { items, problems } = await read(WHOLE);
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  expect(items[0]?.paper).toMatchObject({
    ids: ['doi:10.1000/enw.1', 'pmid:12345678'],
    title: 'A stone in the river & more',
    authors: [{ given: 'Ada', family: 'van der Moss' }, { literal: 'World River Organization' }],
    abstract: 'First paragraph goes on. Second paragraph.',
    kind: 'article-journal',
    published: '2014-03-03',
    venue: 'Journal of Rivers',
    publication: {
      volume: '12',
      issue: '3',
      page: '691-698',
      ISSN: '1234-5678',
      publisher: 'River Press',
      'publisher-place': 'Oxford',
      editor: [{ given: 'Ed', family: 'Rill' }],
    },
    links: {
      abstract: 'https://www.rivers.example/1',
      pdf: 'https://www.rivers.example/1.pdf',
    },
  });
  expect(items[0]?.entry).toMatchObject({
    tags: ['moss', 'stone walls', 'rivers', 'brooks'],
    note: 'A note\non two lines.',
    citekey: 'moss2014stone',
    beyond: { csl: { language: 'English' } },
  });
});

it.each([
  ['%0 Journal Article\n%T A\n%A Moss, Ada\n\n%0 Book\n%T B\n'],
  ['%0 Journal Article\r%T A\r%A Moss, Ada\r%0 Book\r%T B'],
  ['\n%T A\n%A Moss, Ada\n%J J\n\n%T B\n%A Fern, Cy'],
  ['%A Moss, Ada\r\n%A Fern, Cy\r\n%T A\r\n\r\n\r\n%A Moss, Ada\r\n%T B\r\n'],
])('recognises and separates the records of %j', async (text) => {
  expect(recognise(text)?.id).toBe('enw');
  const { items } = await enw.read(text, { now: 0 });
  expect(items.map(({ paper }) => paper.title)).toEqual(['A', 'B']);
});

it('is not recognised in a BibTeX file with comments', () => {
  expect(recognise('% Encoding: UTF-8\n%T comment\n@article{moss, title={T}}')?.id).toBe('bibtex');
});

describe('kinds and their fields', () => {
  it.each<[string[], object]>([
    [
      [
        '%0 Book Section',
        '%B Handbook of Moss',
        '%S Mosses',
        '%7 2nd',
        '%I Press',
        '%@ 978-3-030-58452-8',
      ],
      {
        kind: 'chapter',
        venue: 'Handbook of Moss',
        publication: {
          'collection-title': 'Mosses',
          edition: '2nd',
          publisher: 'Press',
          ISBN: '978-3-030-58452-8',
        },
      },
    ],
    [
      ['%0 Thesis', '%I Moss University', '%9 PhD thesis'],
      {
        kind: 'thesis',
        venue: 'Moss University',
        publication: { genre: 'PhD thesis', publisher: 'Moss University' },
      },
    ],
    [
      ['%0 Report', '%I River Board', '%N RB-7'],
      { kind: 'report', publication: { number: 'RB-7', publisher: 'River Board' } },
    ],
    [
      ['%0 Conference Proceedings', '%B Proceedings of the Moss Conference', '%P 1-6'],
      { kind: 'paper-conference', venue: 'Proceedings of the Moss Conference' },
    ],
    [
      ['%0 Book', '%I Press', '%C Oxford'],
      { kind: 'book', publication: { publisher: 'Press', 'publisher-place': 'Oxford' } },
    ],
    [
      ['%0 Generic', '%I arXiv', '%U http://arxiv.org/abs/2301.00001'],
      { ids: ['arxiv:2301.00001'] },
    ],
  ])('of %o', async (lines, expected) => {
    const { items } = await read(...lines.slice(0, 1), '%T T', '%A Moss, Ada', ...lines.slice(1));
    expect(items[0]?.paper).toMatchObject(expected);
  });
});

it('reads names with the given name first', async () => {
  expect((await paperOf('%A Ada Moss', '%A Cy van der Fern'))?.authors).toEqual([
    { given: 'Ada', family: 'Moss' },
    { given: 'Cy', family: 'van der Fern' },
  ]);
});

describe('references of the ACL Anthology', () => {
  it('have the proceedings as series, and editors as further authors', async () => {
    const text =
      '%0 Conference Proceedings\n%T Moss\n%A Fern, Ada\n%Y Rill, Carl\n%S Proc. of Moss\n';
    const { items } = await enw.read(text, { now: 1000 });
    expect(items[0]?.paper).toMatchObject({
      venue: 'Proc. of Moss',
      publication: { editor: [{ family: 'Rill', given: 'Carl' }] },
    });
    expect(items[0]?.paper.publication).not.toHaveProperty('collection-title');
  });

  it('have further authors that are no editors where editors are named', async () => {
    const text = '%0 Conference Proceedings\n%T Moss\n%A Fern, Ada\n%Y Rill, Carl\n%E Elm, Bo\n';
    const { items } = await enw.read(text, { now: 1000 });
    expect(items[0]?.paper.publication?.editor).toEqual([{ family: 'Elm', given: 'Bo' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { enw } from '../../../lib/exchange/tagged/enw';

const itemOf = async (...lines: string[]) =>
  (await enw.read([...lines, '%T T'].join('\n'), { now: 1000 })).items[0];
/** An author of these files, in CSL. */
const RILL = '[{"given":"Carl","family":"Rill"}]';
const paperOf = async (...lines: string[]) => (await itemOf(...lines))?.paper;

describe('a file is recognised', () => {
  it.each([
    ['%0 Journal Article', 'enw'],
    ['x\n%0 Book', 'enw'],
    ['x %0 Book', undefined],
    ['%0 book', undefined],
    [' %A Moss\n%T T', 'enw'],
    ['%A Moss\n %T T', undefined],
    ['%A Moss', undefined],
    ['x %A Moss\n%T T', undefined],
    ['%AB Moss\n%T T', undefined],
  ])('%j as %s', (text, id) => expect(recognise(text)?.id).toBe(id));
});

describe('the kind', () => {
  it.each([
    ['Journal Article', 'article-journal'],
    ['Electronic Article', 'article-journal'],
    ['Magazine Article', 'article-magazine'],
    ['Newspaper Article', 'article-newspaper'],
    ['Conference Paper', 'paper-conference'],
    ['Conference Proceedings', 'paper-conference'],
    ['Conference Proceeding', 'paper-conference'],
    ['Book', 'book'],
    ['Edited Book', 'book'],
    ['Electronic Book', 'book'],
    ['Book Section', 'chapter'],
    ['Electronic Book Section', 'chapter'],
    ['Thesis', 'thesis'],
    ['Report', 'report'],
    ['Government Document', 'report'],
    ['Dataset', 'dataset'],
    ['Computer Program', 'software'],
    ['Dictionary', 'entry-dictionary'],
    ['Encyclopedia', 'entry-encyclopedia'],
    ['Manuscript', 'manuscript'],
    ['Unpublished Work', 'manuscript'],
    ['Preprint', 'article'],
    ['Patent', 'patent'],
    ['Standard', 'standard'],
    ['Blog', 'post-weblog'],
    ['Web Page', 'webpage'],
    ['Generic', undefined],
    ['constructor', undefined],
  ])('of the type %s is %s', async (type, kind) => {
    expect((await paperOf(`%0 ${type}`, '%J Journal of Moss', '%V 1'))?.kind).toBe(kind);
  });

  it.each([
    [['%J Journal of Moss'], 'article-journal'],
    [['%B Book of Moss'], 'chapter'],
    [['%B Book of Moss', '%J Journal of Moss'], 'article-journal'],
    [['%V 1'], undefined],
  ])('without a type is that of refer: %j is %s', async (lines, kind) => {
    expect((await paperOf(...lines))?.kind).toBe(kind);
  });
});

describe('identifiers', () => {
  const idsOf = async (...lines: string[]) =>
    (await paperOf(...lines))?.ids.filter((id) => !id.startsWith('title:'));

  it.each([
    [['%R 10.1000/a'], ['doi:10.1000/a']],
    [['%2 PMC7'], ['pmcid:PMC7']],
    [['%J CoRR abs/2301.00001'], ['arxiv:2301.00001']],
    [['%I arXiv:2301.00001'], ['arxiv:2301.00001']],
    [['%M 7', '%~ PubMed'], ['pmid:7']],
    [['%M 7', '%~ NLM Medline'], ['pmid:7']],
    [['%M 7', '%W MEDLINE'], ['pmid:7']],
    [['%M 7', '%~ Scopus'], []],
    [['%M 7'], []],
    [['%M a7', '%~ PubMed'], []],
    [['%M 7a', '%~ PubMed'], []],
    [['%M 7', '%W Pub', '%~ Med'], []],
    [['%M arXiv:2301.00001'], ['arxiv:2301.00001']],
  ])('of %j are %j', async (lines, ids) => expect(await idsOf(...lines)).toEqual(ids));
});

describe('the fields', () => {
  it.each<[string[], object]>([
    [['%0 Journal Article', '%J J', '%N 3', '%7 Mar 4'], { issue: '3' }],
    [['%0 Conference Paper', '%B B', '%N 3'], { issue: '3' }],
    [['%0 Generic', '%B B', '%N 3'], { issue: '3' }],
    [['%0 Book', '%N 3'], { 'collection-number': '3' }],
    [['%0 Book Section', '%B B', '%N 3'], { 'collection-number': '3' }],
    [['%0 Report', '%N 3', '%9 Memo'], { number: '3', genre: 'Memo' }],
    [['%0 Thesis', '%9 PhD thesis'], { genre: 'PhD thesis' }],
    [['%0 Patent', '%N 3', '%9 Utility'], { number: '3' }],
    [['%0 Book', '%7 2nd', '%9 Print'], { edition: '2nd' }],
    [['%0 Conference Paper', '%J LNCS', '%B Moss Meeting'], { 'event-title': 'Moss Meeting' }],
    [['%0 Conference Paper', '%B Moss Meeting', '%V 1'], { volume: '1' }],
    [['%0 Conference Paper', '%B Meeting', '%S Mosses'], { 'collection-title': 'Mosses' }],
    [['%0 Conference Paper', '%J LNCS', '%S Mosses'], { 'collection-title': 'Mosses' }],
    [['%0 Journal Article', '%S Mosses'], { 'collection-title': 'Mosses' }],
    [['%0 Book Section', '%J J', '%B B'], {}],
    [['%0 Journal Article', '%J J', '%P 12 -- 15'], { page: '12-15' }],
    [['%0 Journal Article', '%J J', '%P 12 - S15'], { page: '12-S15' }],
    [['%0 Journal Article', '%J J', '%& 12--15'], { page: '12-15' }],
    [['%0 Journal Article', '%J J', '%P A -- B'], { page: 'A -- B' }],
    [
      ['%0 Book', '%@ 1234-5678', '%@ 978-3-030-58452-8'],
      {
        ISBN: '978-3-030-58452-8',
        ISSN: '1234-5678',
      },
    ],
    [
      ['%0 Book', '%S Mosses', '%C Oxford', '%I Press'],
      {
        'collection-title': 'Mosses',
        'publisher-place': 'Oxford',
        publisher: 'Press',
      },
    ],
  ])('of %j are %j', async (lines, expected) => {
    const { publication = {} } = (await paperOf(...lines)) ?? {};
    const { 'container-title': _, ...fields } = publication;
    expect(fields).toEqual(expected);
  });

  it.each<[string[], object | undefined]>([
    [['%0 Thesis', '%B Department of Stones'], { division: 'Department of Stones' }],
    [['%0 Book Section', '%B Book of Moss', '%P 3-20'], undefined],
    [['%0 Book', '%P 320', '%7 2nd'], { 'number-of-pages': '320' }],
    [['%0 Computer Program', '%7 2.1'], { version: '2.1' }],
    [['%0 Dataset', '%7 3'], { version: '3' }],
    [
      ['%0 Web Page', '%[ 2 January 2020', '%G de', '%L QK 1'],
      { accessed: '{"date-parts":[[2020,1,2]]}', language: 'de', 'call-number': 'QK 1' },
    ],
    [['%0 Book', '%? Rill, Carl'], { translator: RILL }],
    [['%0 Book', '%Y Rill, Carl'], { 'collection-editor': RILL }],
    [['%0 Book Section', '%Y Rill, Carl'], { 'collection-editor': RILL }],
    [['%0 Journal Article', '%Y Rill, Carl', '%[ n.d.'], undefined],
    [['%0 Case'], { type: 'legal_case' }],
    [['%0 Statute'], { type: 'legislation' }],
    [['%0 Legal Rule or Regulation'], { type: 'regulation' }],
    [['%0 Film or Broadcast'], { type: 'motion_picture' }],
    [['%0 Personal Communication'], { type: 'personal_communication' }],
    [['%0 toString'], undefined],
  ])('that only CSL has are in %j: %j', async (lines, csl) => {
    expect((await itemOf(...lines))?.entry?.beyond?.csl).toEqual(csl);
  });

  it.each([
    [['%0 Journal Article', '%J J', '%B B'], 'J'],
    [['%0 Book Section', '%B B'], 'B'],
    [['%0 Book', '%B B'], undefined],
    [['%0 Book', '%J J'], 'J'],
    [['%0 Journal Article', '%I Press'], undefined],
    [['%0 Thesis', '%I Moss University'], 'Moss University'],
    [['%0 Report', '%I River Board'], 'River Board'],
    [['%0 Generic', '%I bioRxiv'], 'bioRxiv'],
    [['%0 Dataset', '%I Press'], undefined],
  ])('have the venue of %j: %s', async (lines, venue) => {
    expect((await paperOf(...lines))?.venue).toBe(venue);
  });

  it.each([
    [['%D 2014', '%8 Mar 3'], '2014-03-03'],
    [['%8 2014-03'], '2014-03'],
    [['%D 2014'], '2014'],
  ])('have the date of %j: %s', async (lines, published) => {
    expect((await paperOf(...lines))?.published).toBe(published);
  });

  it('have the first title of several, addresses of pages and of a PDF, and the notes', async () => {
    const { items } = await enw.read(
      [
        ...['%0 Journal Article', '%! Short', '%Q Translated', '%A et al.', '%A Moss, Ada'],
        ...['%U https://river.example/1', 'https://river.example/2', '%> file:a.pdf'],
        ...['%> HTTPS://river.example/get/1', '%Z One', '%< Two', '%Z ', '%K moss; fern'],
      ].join('\n'),
      { now: 1000 },
    );
    expect(items[0]?.paper).toMatchObject({
      title: 'Translated',
      authors: [{ given: 'Ada', family: 'Moss' }],
      authorsComplete: false,
      links: { abstract: 'https://river.example/1', pdf: 'https://river.example/get/1' },
    });
    expect(items[0]?.entry).toMatchObject({ note: 'One\n\nTwo', tags: ['moss', 'fern'] });
    expect(items[0]?.entry).not.toHaveProperty('beyond');
  });

  it('have one letter or sign after a percent sign at the beginning of a line', async () => {
    expect((await paperOf('%X One', 'x%D 2014', '%DX 2015', '%a 2016'))?.abstract).toBe(
      'One x%D 2014 %DX 2015 %a 2016',
    );
  });
});

it.each<[kind: string, isInstitute: boolean]>([
  ['Thesis', true],
  ['Report', true],
  ['Government Document', true],
  ['Manuscript', true],
  ['Generic', true],
  ['Book', false],
  ['Book Section', false],
  ['Conference Paper', false],
])(
  'a publisher of the kind %s is the organisation of the authors: %s',
  async (kind, isInstitute) => {
    const paper = await paperOf(`%0 ${kind}`, '%I Institute');
    expect(paper?.organisation).toBe(isInstitute ? 'Institute' : undefined);
  },
);

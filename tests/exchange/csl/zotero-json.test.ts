import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { recognise } from '../../../lib/exchange/import/recognise';

const ARTICLE = {
  itemType: 'journalArticle',
  itemID: 1,
  title: 'On <i>E. coli</i>',
  creators: [
    { creatorType: 'editor', firstName: 'Carl', lastName: 'Rill' },
    { creatorType: 'author', firstName: 'Ada', lastName: 'Moss' },
    { creatorType: 'author', name: 'Moss Consortium' },
    { creatorType: 'translator', lastName: 'Lake' },
  ],
  publicationTitle: 'Journal of Moss',
  journalAbbreviation: 'J. Moss',
  volume: 12,
  issue: '3',
  pages: '1-10',
  date: '2014-03-05',
  DOI: '10.1000/moss',
  ISSN: '1234-5678',
  abstractNote: 'Abstract.',
  language: 'en',
  accessDate: '2020-01-02T00:00:00Z',
  dateAdded: '2014-04-01T10:00:00Z',
  extra: 'PMID: 123\nKept line',
  citationKey: 'moss2014',
  tags: [{ tag: 'mine' }, { tag: 'auto', type: 1 }],
  notes: [{ itemType: 'note', note: '<p>A note</p>' }, '<p>Another</p>'],
  attachments: [{ title: 'PDF', url: 'https://a.example/b.pdf', path: '/home/b.pdf' }],
};
const file = (...items: object[]) => ({
  config: { label: 'BetterBibTeX JSON' },
  collections: { AAAA: { name: 'Rivers', items: [1] } },
  items,
});
const read = (value: unknown) => csl.read(JSON.stringify(value), { now: 1.79e12 });

describe('JSON of Better BibTeX', () => {
  it('is recognised and read with everything that it states', async () => {
    const text = JSON.stringify(file(ARTICLE, { itemType: 'note', note: '<p>alone</p>' }));
    expect(recognise(text, 'library.json')?.id).toBe('csljson');
    const { items, problems } = await csl.read(text, { now: 1.79e12 });
    expect(problems).toEqual([]);
    expect(items).toHaveLength(1);
    expect(items[0]?.paper).not.toHaveProperty('authorsComplete');
    expect(items[0]?.paper).toMatchObject({
      ids: ['doi:10.1000/moss', 'pmid:123'],
      title: 'On E. coli',
      kind: 'article-journal',
      venue: 'Journal of Moss',
      published: '2014-03-05',
      authors: [{ given: 'Ada', family: 'Moss' }, { literal: 'Moss Consortium' }],
      abstract: 'Abstract.',
      keywords: ['auto'],
      links: { pdf: 'https://a.example/b.pdf' },
      publication: {
        'container-title': 'Journal of Moss',
        'container-title-short': 'J. Moss',
        volume: '12',
        issue: '3',
        page: '1-10',
        ISSN: '1234-5678',
        editor: [{ given: 'Carl', family: 'Rill' }],
      },
    });
    expect(items[0]?.entry).toMatchObject({
      citekey: 'moss2014',
      savedAt: Date.parse('2014-04-01T10:00:00Z'),
      tags: ['mine', 'Rivers'],
      note: 'A note\n\nAnother',
      beyond: {
        csl: {
          language: 'en',
          note: 'Kept line',
          accessed: '{"date-parts":[[2020,1,2]]}',
          translator: '[{"literal":"Lake"}]',
        },
      },
    });
  });

  it.each([
    ['thesis', { university: 'U', thesisType: 'PhD' }, 'thesis', { publisher: 'U', genre: 'PhD' }],
    ['report', { reportNumber: '7', institution: 'I' }, 'report', { number: '7', publisher: 'I' }],
    ['patent', { patentNumber: 'US1', assignee: 'A' }, 'patent', { number: 'US1', publisher: 'A' }],
    [
      'bookSection',
      { bookTitle: 'B', ISBN: '978-3-16-148410-0' },
      'chapter',
      { 'container-title': 'B', ISBN: '978-3-16-148410-0' },
    ],
    ['conferencePaper', { conferenceName: 'C' }, 'paper-conference', { 'event-title': 'C' }],
  ])('%s %j is %s', async (itemType, fields, kind, publication) => {
    const { items } = await read(file({ itemType, title: 'T', creators: [], ...fields }));
    expect(items[0]?.paper).toMatchObject({ publication });
    if (kind !== 'paper-conference') expect(items[0]?.paper.kind).toBe(kind);
  });

  it.each<[string, object, object]>([
    ['newspaperArticle', { place: 'Bonn', section: 'B' }, { 'publisher-place': 'Bonn' }],
    ['book', { edition: '2', series: 'S', seriesNumber: 3 }, { edition: '2' }],
    [
      'book',
      { series: 'S', seriesNumber: 3 },
      { 'collection-title': 'S', 'collection-number': '3' },
    ],
    ['journalArticle', { seriesTitle: 'S' }, { 'collection-title': 'S' }],
    ['presentation', { meetingName: 'M' }, { 'event-title': 'M' }],
    ['computerProgram', { company: 'Moss Inc' }, { publisher: 'Moss Inc' }],
    ['report', { reportType: 'Memo' }, { genre: 'Memo' }],
    ['manuscript', { manuscriptType: 'Draft' }, { genre: 'Draft' }],
    ['preprint', { genre: 'Working paper', publisher: 'Elm' }, { genre: 'Working paper' }],
    ['standard', { number: 'S 7', type: 'Norm' }, { number: 'S 7', genre: 'Norm' }],
  ])('%s with %j has the publication %j', async (itemType, fields, publication) => {
    const { items } = await read(file({ itemType, title: 'T', creators: [], ...fields }));
    expect(items[0]?.paper.publication).toMatchObject(publication);
  });

  it.each([
    ['encyclopediaArticle', 'encyclopediaTitle'],
    ['dictionaryEntry', 'dictionaryTitle'],
    ['blogPost', 'blogTitle'],
    ['webpage', 'websiteTitle'],
    ['forumPost', 'forumTitle'],
    ['conferencePaper', 'proceedingsTitle'],
  ])('%s has its venue in %s', async (itemType, field) => {
    const { items } = await read(file({ itemType, title: 'T', creators: [], [field]: 'Of Moss' }));
    expect(items[0]?.paper.venue).toBe('Of Moss');
  });

  it.each([
    ['case', { caseName: 'Moss v. Fern', dateDecided: '1999-02-03' }, 'Moss v. Fern', '1999-02-03'],
    ['statute', { nameOfAct: 'Moss Act', dateEnacted: '1999' }, 'Moss Act', '1999'],
    ['email', { subject: 'On moss', date: '1999-02' }, 'On moss', '1999-02'],
    ['patent', { title: 'Moss', issueDate: '1999-02-03' }, 'Moss', '1999-02-03'],
  ])('%s %j has the title %s and the date %s', async (itemType, fields, title, published) => {
    const { items } = await read(file({ itemType, creators: [], ...fields }));
    expect(items[0]?.paper).toMatchObject({ title, published });
  });

  it.each([
    ['presentation', 'presenter'],
    ['computerProgram', 'programmer'],
    ['patent', 'inventor'],
    ['artwork', 'artist'],
    ['audioRecording', 'performer'],
    ['film', 'director'],
    ['map', 'cartographer'],
    ['podcast', 'podcaster'],
    ['interview', 'interviewee'],
    ['bill', 'sponsor'],
  ])('%s has its %s as the author', async (itemType, creatorType) => {
    const creators = [
      { creatorType: 'contributor', firstName: 'Carl', lastName: 'Rill' },
      { creatorType, firstName: 'Ada', lastName: 'Moss' },
    ];
    const { items } = await read(file({ itemType, title: 'T', creators }));
    expect(items[0]?.paper.authors).toEqual([{ given: 'Ada', family: 'Moss' }]);
    expect(items[0]?.entry?.beyond?.csl).toMatchObject({
      contributor: '[{"given":"Carl","family":"Rill"}]',
    });
  });

  it('of a book keeps what only CSL has', async () => {
    const fields = {
      ...{ shortTitle: 'Moss', libraryCatalog: 'Elm', archive: 'A', archiveLocation: 'Box 7' },
      ...{ rights: 'CC0', callNumber: 'QK 1', numPages: 320, numberOfVolumes: 2 },
      ...{ section: 'B', versionNumber: '1.2' },
      creators: ['seriesEditor', 'bookAuthor'].map((creatorType) => ({
        creatorType,
        firstName: 'Carl',
        lastName: 'Rill',
      })),
    };
    const { items } = await read(file({ itemType: 'book', title: 'T', ...fields }));
    expect(items[0]?.entry?.beyond?.csl).toEqual({
      ...{ 'title-short': 'Moss', source: 'Elm', archive: 'A', archive_location: 'Box 7' },
      ...{ license: 'CC0', 'call-number': 'QK 1', 'number-of-pages': '320' },
      ...{ 'number-of-volumes': '2', section: 'B', version: '1.2' },
      'collection-editor': '[{"given":"Carl","family":"Rill"}]',
      'container-author': '[{"given":"Carl","family":"Rill"}]',
    });
  });

  it.each([
    ['https://a.example/b.pdf', true],
    ['https://a.example/pdf/7', true],
    ['https://a.example/b.html', false],
    ['file:///home/b.pdf', false],
  ])('has the address of a PDF if it is on the web: %s', async (url, isPdf) => {
    const attachments = [{ title: 'x', path: 'x.pdf' }, { url }];
    const { items } = await read(file({ itemType: 'book', title: 'T', creators: [], attachments }));
    expect(items[0]?.paper.links.pdf).toBe(isPdf ? url : undefined);
  });

  it('has the numbers of PubMed, and people of whom only one name is known', async () => {
    const creators = [
      { creatorType: 'author', firstName: 'Ada' },
      { creatorType: 'author', lastName: 'Moss' },
      { creatorType: 'author' },
    ];
    const { items } = await read(
      file({ itemType: 'book', title: 'T', creators, PMID: '7', PMCID: 'PMC8' }),
    );
    expect(items[0]?.paper).toMatchObject({
      ids: ['pmid:7', 'pmcid:PMC8'],
      authors: [{ literal: 'Ada' }, { literal: 'Moss' }],
    });
    expect(items[0]?.entry).not.toHaveProperty('beyond');
  });

  it('of a preprint has the server, not its number as the venue', async () => {
    const { items } = await read(
      file({
        itemType: 'preprint',
        title: 'T',
        repository: 'arXiv',
        archiveID: 'arXiv:2301.01234',
      }),
    );
    expect(items[0]?.paper).toMatchObject({ ids: ['arxiv:2301.01234'], kind: 'article' });
    expect(items[0]?.paper.venue).toBeUndefined();
  });

  it('without works is refused', async () => {
    await expect(read(file({ itemType: 'note', note: 'x' }))).rejects.toMatchObject({
      problem: { kind: 'no_references' },
    });
  });
});

it('answers of Zotero’s API are read', async () => {
  const data = { itemType: 'book', title: 'T', creators: [], publisher: 'P', dateAdded: '2014' };
  const text = JSON.stringify([{ key: 'ABCD1234', version: 1, data }]);
  expect(recognise(text, 'x.json')?.id).toBe('csljson');
  const { items } = await csl.read(text, { now: 1.79e12 });
  expect(items[0]?.paper).toMatchObject({ kind: 'book', publication: { publisher: 'P' } });
  expect(items[0]?.paper.organisation).toBeUndefined();
});

it('a suffix behind the given name belongs to the family name', async () => {
  const creators = [{ creatorType: 'author', firstName: 'Bo, Jr.', lastName: 'Berg' }];
  const { items } = await read(file({ itemType: 'book', title: 'T', creators }));
  expect(items[0]?.paper.authors).toEqual([{ given: 'Bo', family: 'Berg Jr.' }]);
});

it('a dataset has its publisher and its number in fields of their own', async () => {
  const fields = { repository: 'Moss Data', repositoryLocation: 'Bonn', identifier: 'M-7' };
  const { items } = await read(file({ itemType: 'dataset', title: 'T', creators: [], ...fields }));
  expect(items[0]?.paper.publication).toMatchObject({
    publisher: 'Moss Data',
    'publisher-place': 'Bonn',
    number: 'M-7',
  });
});

it('“et al.” comes back from Zotero’s “Extra”, in its own JSON and in CSL-JSON', async () => {
  const creators = [{ creatorType: 'author', firstName: 'Ada', lastName: 'Moss' }];
  const extra = 'Authors: et al.\nKept line';
  const own = await read(file({ itemType: 'book', title: 'T', creators, extra }));
  const reference = { type: 'book', title: 'T', author: [{ family: 'Moss' }], note: extra };
  const inCsl = await read([reference]);
  for (const { items } of [own, inCsl]) expect(items[0]?.paper.authorsComplete).toBe(false);
  expect(inCsl.items[0]?.entry?.note).toBe('Kept line');
});

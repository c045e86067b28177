import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { ciw } from '../../../lib/exchange/tagged/ciw';
import { uncapitalised } from '../../../lib/exchange/tagged/uncapitalised';

const itemOf = async (...lines: string[]) =>
  (await ciw.read([...lines, 'TI T', 'ER'].join('\n'), { now: 1000 })).items[0];
const paperOf = async (...lines: string[]) => (await itemOf(...lines))?.paper;

describe('a file is recognised', () => {
  it.each([
    ['FN Clarivate Analytics\nVR 1.0', 'ciw'],
    ['\n FN Thomson Reuters\nVR 1.0', 'ciw'],
    ['FN ISI Export', 'ciw'],
    ['FN ISIS Export', undefined],
    ['On FN Clarivate', undefined],
    ['PT J\nTI T', 'ciw'],
    ['x\nPT J\t \nUT WOS:1', 'ciw'],
    ['PT J\nSO X', 'ciw'],
    ['PT J\nAU Moss', 'ciw'],
    ['PT J\nXAU Moss', undefined],
    ['PT J\nTI', undefined],
    ['PT Journal\nTI T', undefined],
    ['A PT J\nTI T', undefined],
    ['TI T\nAU Moss', undefined],
  ])('%j as %s', (text, id) => expect(recognise(text)?.id).toBe(id));
});

describe('the kind', () => {
  it.each([
    [['PT J'], 'article-journal'],
    [['PT B'], 'book'],
    [['PT S'], 'chapter'],
    [['PT C'], 'paper-conference'],
    [['PT P'], 'patent'],
    [['PT X'], undefined],
    [['PT constructor'], undefined],
    [[], undefined],
    [['PT B', 'DT book chapter'], 'chapter'],
    [['PT B', 'DT Notebook chapter'], 'book'],
    [['PT B', 'DT Book chapters'], 'book'],
    [['PT J', 'DT book review'], 'review-book'],
    [['PT J', 'DT Notebook review'], 'article-journal'],
    [['PT J', 'DT Book reviewing'], 'article-journal'],
    [['PT S', 'DT proceedings paper'], 'paper-conference'],
    [['PT S', 'DT Proceedings papers'], 'paper-conference'],
    [['PT J', 'DT Proceedings papers'], 'article-journal'],
    [['PT S', 'DT Article; proceedings paper'], 'paper-conference'],
    [['PT J', 'DT Article; Proceedings Paper'], 'article-journal'],
    [['PT S', 'DT Authored Book'], 'book'],
    [['PT S', 'DT edited book'], 'book'],
    [['PT S', 'DT book'], 'book'],
    [['PT S', 'DT The book'], 'chapter'],
    [['PT S', 'DT Books'], 'chapter'],
    [['PT J', 'DT preprint'], 'article'],
    [['PT J', 'DT Preprints'], 'article-journal'],
    [['PT J', 'DT Reprint'], 'article-journal'],
    [['PT J', 'DT dissertation'], 'thesis'],
    [['PT J', 'DT Master thesis'], 'thesis'],
    [['PT J', 'DT Synthesis'], 'article-journal'],
    [['PT J', 'DT data set'], 'dataset'],
    [['PT J', 'DT Dataset'], 'dataset'],
    [['PT J', 'DT Data Study'], 'dataset'],
    [['PT J', 'DT Data studying'], 'article-journal'],
    [['PT J', 'DT On data study'], 'article-journal'],
    [['PT J', 'DT software'], 'software'],
    [['PT J', 'DT Softwares'], 'article-journal'],
    [['PT J', 'DT About software'], 'article-journal'],
    [['PT J', 'DT news item'], 'article-newspaper'],
    [['PT J', 'DT News items'], 'article-journal'],
    [['PT J', 'DT No news item'], 'article-journal'],
  ])('of %j is %s', async (lines, kind) => {
    expect((await paperOf(...lines, 'SO X', 'VL 1'))?.kind).toBe(kind);
  });
});

describe('identifiers', () => {
  it.each([
    [
      ['DI 10.1000/a', 'PM 7'],
      ['doi:10.1000/a', 'pmid:7'],
    ],
    [['D2 10.1000/book'], ['doi:10.1000/book']],
    [['PM none'], []],
    [['PM 7a'], []],
    [['PM a7'], []],
    [['AR arXiv:2301.00001'], ['arxiv:2301.00001']],
  ])('of %j are %j', async (lines, ids) => {
    const found = (await paperOf(...lines))?.ids.filter((id) => !id.startsWith('title:'));
    expect(found).toEqual(ids);
  });
});

describe('names', () => {
  it.each<[string[], unknown[]]>([
    [['AU Moss, A', 'AF Moss, Ada'], [{ given: 'Ada', family: 'Moss' }]],
    [['BA Moss, A', 'BF Moss, Ada'], [{ given: 'Ada', family: 'Moss' }]],
    [['BA Moss, A'], [{ given: 'A', family: 'Moss' }]],
    [
      ['AF Moss, Ada', '   ', '   Fern, Cy'],
      [
        { given: 'Ada', family: 'Moss' },
        { given: 'Cy', family: 'Fern' },
      ],
    ],
    [
      ['AU Moss, A', 'GP IEEE', 'CA Moss, Fern'],
      [{ given: 'A', family: 'Moss' }, { literal: 'IEEE' }, { literal: 'Fern Moss' }],
    ],
    [['AF Moss, <i>Ada</i>'], [{ given: 'Ada', family: 'Moss' }]],
  ])('of %j', async (lines, authors) => {
    expect((await paperOf(...lines))?.authors).toEqual(authors);
  });

  it('that are not listed make the list incomplete', async () => {
    expect((await paperOf('AU Moss, A', '   et al.'))?.authorsComplete).toBe(false);
    expect((await paperOf('AU Moss, A'))?.authorsComplete).toBeUndefined();
  });

  it('of editors are those of books and others', async () => {
    const paper = await paperOf('PT S', 'SO BOOK OF MOSS', 'BE Rill, E', 'ED Fern, Cy');
    expect(paper?.publication?.editor).toEqual([
      { given: 'E', family: 'Rill' },
      { given: 'Cy', family: 'Fern' },
    ]);
  });
});

describe('the publication', () => {
  it.each([
    [['BP 5', 'EP 9'], '5-9'],
    [['BP 5', 'EP 5'], '5'],
    [['BP 5'], '5'],
    [['PS 5', 'EP 9'], '5-9'],
    [['EP 9', 'AR e7'], 'e7'],
    [['EP 9'], undefined],
    [['BP 5', 'AR e7'], '5'],
  ])('has the pages of %j: %s', async (lines, page) => {
    const paper = await paperOf('PT J', 'SO X', 'VL 1', ...lines);
    expect(paper?.publication?.page).toBe(page);
  });

  it.each<[string[], object]>([
    [['PT P', 'PN US7-A', 'AE MOSS INC', 'PU OTHER'], { number: 'US7-A', publisher: 'Moss Inc' }],
    [
      ['PT S', 'SO X', 'SE MOSS AND FERN', 'BN ISBN 978-3-030-58452-8'],
      {
        'collection-title': 'Moss and Fern',
        ISBN: '978-3-030-58452-8',
      },
    ],
    [
      ['PT C', 'SO X', 'CT Moss Congress', 'CL Oxford'],
      {
        'event-title': 'Moss Congress',
        'event-place': 'Oxford',
      },
    ],
    [['PT J', 'SO X', 'EI 1234-567X', 'IS 3'], { ISSN: '1234-567X', issue: '3' }],
  ])('of %j has %j', async (lines, publication) => {
    expect((await paperOf(...lines))?.publication).toMatchObject(publication);
  });

  it('has no number and no series unless one is stated', async () => {
    const { publication = {} } = (await paperOf('PT J', 'SO X', 'VL 1', 'PN 7', 'AE Z')) ?? {};
    expect(publication).toEqual({ 'container-title': 'X', volume: '1' });
  });

  it.each([
    [['PT J', 'SO JAMA'], 'JAMA'],
    [['PT J', 'SO MOSS', 'JI Moss'], 'Moss'],
    [['PT J', 'SO FERNS'], 'Ferns'],
    [['PT B', 'SO BOOK OF MOSS'], undefined],
  ])('has the venue of %j: %s', async (lines, venue) => {
    expect((await paperOf(...lines))?.venue).toBe(venue);
  });
});

it('reads the most precise date, keywords of authors and of the index, and the language', async () => {
  const item = await itemOf('PT J', 'PY 2014', 'PD MAR', 'DE moss; ; fern', 'ID WATER;; ICE;');
  expect(item?.paper).toMatchObject({ published: '2014-03', keywords: ['ICE', 'WATER'] });
  expect(item?.entry?.tags).toEqual(['moss', 'fern']);
  expect(item?.entry).not.toHaveProperty('beyond');
});

describe('tagged lines', () => {
  it('before the first record are a heading, and between records belong to none', async () => {
    const text =
      'My library\n\nFN Clarivate\nVR 1.0\nPT J\nTI One\nER\nlost\n \nPT J\nTI Two\nER\nEF';
    const { items, problems } = await ciw.read(text, { now: 1000 });
    expect(items.map(({ paper }) => paper.title)).toEqual(['One', 'Two']);
    expect(problems).toEqual([{ kind: 'stray_line', line: 8 }]);
  });

  it('of a file without a record are refused', async () => {
    await expect(ciw.read('FN Clarivate\nVR 1.0\nEF', { now: 0 })).rejects.toMatchObject({
      problem: { kind: 'no_references' },
    });
  });

  it('have a tag of two characters at their beginning', async () => {
    expect((await paperOf('AB One', 'xPY 2014', 'PYX 2015', 'P 2016'))?.abstract).toBe(
      'One xPY 2014 PYX 2015 P 2016',
    );
    expect((await paperOf('AB One', 'AR\t7', 'VL'))?.abstract).toBe('One');
  });
});

describe('a name in capitals', () => {
  it.each([
    ['JOURNAL OF THE MOSS', 'Journal of the Moss'],
    ['THE MOSS', 'The Moss'],
    ['BMC FERNS', 'BMC Ferns'],
    ['BMVC FERNS', 'BMVC Ferns'],
    ['MOSS BMCDE', 'Moss Bmcde'],
    ['MOSS TYPE B', 'Moss Type B'],
    ['MOSS’S FERN', 'Moss’s Fern'],
    ['ÉCOLE DE MOSS', 'École de Moss'],
    ['Journal OF Moss', 'Journal OF Moss'],
    ['1234', '1234'],
    ['MOSS OF THE 21ST CENTURY', 'Moss of the 21st Century'],
    ['3FOREST LETTERS', '3Forest Letters'],
    ['XII INTERNATIONAL MEETING', 'XII International Meeting'],
    ['MOSSES PT IV', 'Mosses Pt IV'],
  ])('%s is written %s', (name, written) => expect(uncapitalised(name)).toBe(written));

  it.each([
    ['IEEE MOSSES', 'IEEE T. Mosses', 'IEEE Mosses'],
    ['IEEE MOSSES', 'IEEE T MOSSES', 'IEEE Mosses'],
    ['PLOS ONE', 'PLoS One', 'PLoS One'],
  ])('%s keeps the capitals of %s', (name, short, written) => {
    expect(uncapitalised(name, short)).toBe(written);
  });
});

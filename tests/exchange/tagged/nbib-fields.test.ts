import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { nbib } from '../../../lib/exchange/tagged/nbib';

const itemOf = async (...lines: string[]) =>
  (await nbib.read(['PMID- 1', ...lines].join('\n'), { now: 1000 })).items[0];
const paperOf = async (...lines: string[]) => (await itemOf('TI  - T', ...lines))?.paper;

describe('a file is recognised', () => {
  it.each([
    ['PMID- 123\nTI  - T', 'nbib'],
    ['PMID-123\nTI  - T', 'nbib'],
    ['PMID - 123\nTI  - T', 'nbib'],
    ['\n\nOWN - ERIC\nTI  - T', 'nbib'],
    ['OWN  -ERIC\nTI  - T', 'nbib'],
    ['see PMID- 123', undefined],
    ['my OWN - ERIC', undefined],
    ['PMID- none\nTI  - T', undefined],
    ['OWN - NLM\nTI  - T', undefined],
  ])('%j as %s', (text, id) => expect(recognise(text)?.id).toBe(id));
});

describe('the kind', () => {
  it.each([
    [['PT  - preprint'], 'article'],
    [['PT  - Preprint server'], undefined],
    [['PT  - A Preprint'], undefined],
    [['PT  - Theses'], 'thesis'],
    [['PT  - Doctoral thesis'], 'thesis'],
    [['PT  - Hypothesis'], undefined],
    [['PT  - Synthesis'], undefined],
    [['PT  - book chapter'], 'chapter'],
    [['PT  - A book chapter'], undefined],
    [['PT  - Book chapter review'], undefined],
    [['PT  - books'], 'book'],
    [['PT  - Book'], 'book'],
    [['PT  - A Book'], undefined],
    [['PT  - Book Review'], undefined],
    [['PT  - newspaper article'], 'article-newspaper'],
    [['PT  - A newspaper article'], undefined],
    [['PT  - Newspaper Article Comment'], undefined],
    [['PT  - dataset'], 'dataset'],
    [['PT  - A dataset'], undefined],
    [['PT  - Dataset Review'], undefined],
    [['PT  - technical report'], 'report'],
    [['PT  - A technical report'], undefined],
    [['PT  - Technical Report Summary'], undefined],
    [['PT  - Review', 'PT  - Dataset', 'PT  - Preprint'], 'article'],
    [['TA  - J Moss'], 'article-journal'],
    [['JT  - Journal of Moss'], 'article-journal'],
    [['JT  - Journal of Moss', 'PT  - Dataset'], 'dataset'],
    [['BTI - Book of Moss'], 'chapter'],
    [['BTI - Book of Moss', 'PT  - Dataset'], 'chapter'],
    [[], undefined],
  ])('of %j is %s', async (lines, kind) => expect((await paperOf(...lines))?.kind).toBe(kind));
});

describe('identifiers', () => {
  it.each([
    [['AID - 10.1000/moss [doi]'], ['doi:10.1000/moss', 'pmid:1']],
    [['LID - 10.1000/moss [DOI]'], ['doi:10.1000/moss', 'pmid:1']],
    [['AID - 10.1000/moss'], ['pmid:1']],
    [['AID - 10.1000/moss [pii]'], ['pmid:1']],
    [['AID - 10.1000/moss [doi] later'], ['pmid:1']],
    [['PMC - PMC7'], ['pmid:1', 'pmcid:PMC7']],
    [['PMC - pmc7'], ['pmid:1', 'pmcid:PMC7']],
    [['PMC - 7'], ['pmid:1', 'pmcid:PMC7']],
  ])('of %j are %j', async (lines, ids) => expect((await paperOf(...lines))?.ids).toEqual(ids));

  it('are none of PubMed in a record of ERIC', async () => {
    const { items } = await nbib.read('OWN - ERIC\nTI  - A long title about moss\nPMC - 7', {
      now: 0,
    });
    expect(items[0]?.paper.ids).toEqual(['pmcid:PMC7']);
  });
});

describe('the title', () => {
  it.each([
    [['TI  - On moss.'], 'On moss'],
    [['TI  - On moss...'], 'On moss...'],
    [['TI  - On moss. Part 1'], 'On moss. Part 1'],
    [['TI  - [On moss.]'], 'On moss'],
    [['TI  - [On moss] and fern.'], '[On moss] and fern'],
    [['TI  - On [moss].'], 'On [moss]'],
    [['TI  - [On [moss]].'], '[On [moss]]'],
    [['TT  - Über Moos.'], 'Über Moos'],
    [['TT  - Über Moos.', 'BTI - Buch'], 'Buch'],
    [['TT  - Über Moos.', 'TI  - On moss.', 'BTI - Book'], 'On moss'],
  ])('of %j is %s', async (lines, title) => {
    expect((await itemOf(...lines))?.paper.title).toBe(title);
  });
});

describe('the venue', () => {
  it.each([
    [['JT  - Journal of Moss', 'TA  - J Moss'], 'Journal of Moss', 'J Moss'],
    [['TA  - J Moss'], 'J Moss', undefined],
    [['BTI - Book of Moss'], 'Book of Moss', undefined],
    [['BTI - Book of Moss', 'JT  - Journal of Moss'], 'Journal of Moss', undefined],
  ])('of %j is %s', async (lines, venue, short) => {
    const paper = await paperOf(...lines);
    expect(paper?.venue).toBe(venue);
    expect(paper?.publication?.['container-title-short']).toBe(short);
  });

  it('is not the book of a book', async () => {
    const paper = (await itemOf('BTI - Book of Moss', 'PB  - River Press'))?.paper;
    expect(paper?.publication?.['container-title']).toBeUndefined();
  });
});

describe('the publication', () => {
  it.each<[string[], object]>([
    [['PB  - Press', 'PL  - Oxford', 'EN  - 2nd', 'CTI - Mosses'], { publisher: 'Press' }],
    [['PL  - Oxford', 'BTI - Book'], { 'publisher-place': 'Oxford' }],
    [['EN  - 2nd', 'BTI - Book'], { edition: '2nd' }],
    [['CTI - Mosses', 'BTI - Book'], { 'collection-title': 'Mosses' }],
    [
      ['ISBN- 978-3-030-58452-8 (print)', 'ISBN- none', 'ISBN- 306406152X', 'BTI - Book'],
      { ISBN: '978-3-030-58452-8, 306406152X' },
    ],
    [['ISBN- 306406152x', 'BTI - Book'], { ISBN: '306406152x' }],
    [['IS  - 1234-567X (Print)', 'JT  - J'], { ISSN: '1234-567X' }],
    [['ISSN- EISSN-1234-5678', 'JT  - J'], { ISSN: '1234-5678' }],
    [['IP  - 3', 'VI  - 2', 'JT  - J'], { volume: '2', issue: '3' }],
    [
      ['ED  - Fern C', 'ED  - Rill Group', 'BTI - Book'],
      {
        editor: [{ given: 'C', family: 'Fern' }, { literal: 'Rill Group' }],
      },
    ],
    [
      ['FED - Fern, Cy', 'ED  - Fern C', 'BTI - Book'],
      {
        editor: [{ given: 'Cy', family: 'Fern' }],
      },
    ],
  ])('of %j has %j', async (lines, publication) => {
    expect((await paperOf(...lines))?.publication).toMatchObject(publication);
  });

  it.each([
    ['PG  - 12-9', '12-19'],
    ['PG  - 12-19', '12-19'],
    ['PG  - 112-119', '112-119'],
    ['PG  - 112-9; discussion 120-4', '112-119; discussion 120-124'],
    ['PG  - 5', '5'],
    ['LID - 12345678 [pii]', '12345678'],
    ['AID - E7 [pii]', 'E7'],
    ['LID - 123456789 [pii]', undefined],
    ['LID - xe7 [pii]', undefined],
    ['LID - e7a [pii]', undefined],
    ['LID - e7 [doi]', undefined],
  ])('pages of %s are %s', async (line, page) => {
    expect((await paperOf('JT  - J', 'VI  - 1', line))?.publication?.page).toBe(page);
  });

  it('has the pages rather than the number of the article', async () => {
    const paper = await paperOf('JT  - J', 'PG  - 5-7', 'LID - e7 [pii]');
    expect(paper?.publication?.page).toBe('5-7');
  });
});

describe('names', () => {
  it.each<[string[], unknown[]]>([
    [
      ['AU  - Moss A', 'FAU - Fern, Cy', 'AU  - Fern C', 'AU  - Rill E'],
      [
        { given: 'A', family: 'Moss' },
        { given: 'Cy', family: 'Fern' },
        { given: 'E', family: 'Rill' },
      ],
    ],
    [
      ['CN  - Moss Group', 'AU  - Fern, Cy'],
      [{ literal: 'Moss Group' }, { given: 'Cy', family: 'Fern' }],
    ],
    [['AU  - '], []],
    [['FAU - Moss, Ada 2nd'], [{ given: 'Ada', family: 'Moss II' }]],
    [['FAU - Moss, Ada 3rd'], [{ given: 'Ada', family: 'Moss III' }]],
    [['FAU - Moss, Ada 4th'], [{ given: 'Ada', family: 'Moss IV' }]],
    [['FAU - Moss, Ada, Jr.'], [{ given: 'Ada', family: 'Moss Jr.' }]],
    [['FAU - Moss, Jr'], [{ given: 'Jr', family: 'Moss' }]],
    [['FAU - Moss,'], [{ literal: 'Moss' }]],
    [['FAU - , Ada'], [{ literal: 'Ada' }]],
    [['AU  - van der Moss Ł-M'], [{ given: 'Ł-M', family: 'van der Moss' }]],
    [['AU  - Moss A. B.'], [{ given: 'A. B.', family: 'Moss' }]],
    [['AU  - Moss ABCDEF'], [{ literal: 'Moss ABCDEF' }]],
    [['AU  - Moss ab'], [{ literal: 'Moss ab' }]],
    [['AU  - Moss A Sr'], [{ given: 'A', family: 'Moss Sr' }]],
    [['AU  - Moss A Xr'], [{ literal: 'Moss A Xr' }]],
    [['AUX - Moss A', 'XCN - Fern'], []],
  ])('of %j', async (lines, authors) => {
    const paper = await paperOf(...lines);
    expect(paper?.authors).toEqual(authors);
    expect(paper?.authorsComplete).toBeUndefined();
  });

  it.each(['et al', 'Et al.', 'et. al.'])('%s says that there are others', async (line) => {
    const paper = await paperOf('AU  - Moss A', `AU  - ${line}`);
    expect(paper?.authors).toEqual([{ given: 'A', family: 'Moss' }]);
    expect(paper?.authorsComplete).toBe(false);
  });

  it.each(['Pet al', 'et alia', 'et alan'])('%s is a name', async (line) => {
    expect((await paperOf('AU  - Moss A', `AU  - ${line}`))?.authors).toHaveLength(2);
  });
});

describe('dates', () => {
  it.each([
    [['DP  - 2014 Mar 3-5'], '2014-03-03', undefined],
    [['DP  - 2014-2015'], '2014', undefined],
    [['DEP - 20140201'], '2014-02-01', undefined],
    [['DP  - 2015', 'DEP - 20140201', 'JT  - J'], '2015', '2014-02-01'],
  ])('of %j', async (lines, published, online) => {
    const paper = await paperOf(...lines);
    expect(paper?.published).toBe(published);
    expect(paper?.online).toBe(online);
  });
});

it('reads addresses, keywords of authors and of indexers, and abstracts of others', async () => {
  const item = await itemOf(
    ...['TI  - T', 'LID - HTTPS://river.example/1', 'LID - xhttp://river.example/2'],
    ...[
      'OT  - moss; fern',
      '      stone',
      'KW  - rivers',
      'MH  - *Water-A*02/*use',
      'OAB - We found it.',
    ],
  );
  expect(item?.paper).toMatchObject({
    links: { abstract: 'https://river.example/1' },
    keywords: ['Water-A*02/use'],
    abstract: 'We found it.',
  });
  expect(item?.entry?.tags).toEqual(['moss', 'fern', 'stone', 'rivers']);
  expect(item?.entry).not.toHaveProperty('beyond');
});

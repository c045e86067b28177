import { describe, expect, it } from 'vitest';
import { ciw } from '../../../lib/exchange/tagged/ciw';
import { enw } from '../../../lib/exchange/tagged/enw';
import { nbib } from '../../../lib/exchange/tagged/nbib';
import { uncapitalised } from '../../../lib/exchange/tagged/uncapitalised';

const read = async (format: typeof ciw | typeof enw | typeof nbib, ...lines: string[]) =>
  (await format.read(lines.join('\n'), { now: 1000 })).items;

describe('Web of Science', () => {
  it('has the authors of a book beside those of a chapter', async () => {
    const [item] = await read(
      ciw,
      ...['PT B', 'AU Moss, A', 'BA Fern, B', 'AF Moss, Ada', 'BF Fern, Ben'],
      ...['TI On moss', 'SO BOGS', 'DT Book Chapter', 'BP 1', 'EP 9', 'PG 9', 'ER'],
    );
    expect(item?.paper.authors).toEqual([{ family: 'Moss', given: 'Ada' }]);
    expect(item?.paper.publication?.page).toBe('1-9');
    expect(JSON.parse(item?.entry?.beyond?.csl?.['container-author'] ?? '')).toEqual([
      { family: 'Fern', given: 'Ben' },
    ]);
  });

  it('has the authors of a book twice, and all its pages', async () => {
    const [item] = await read(
      ciw,
      ...['PT B', 'AU Moss, A', 'BA Moss, A', 'AF Moss, Ada', 'BF Moss, Ada', 'TI On moss'],
      ...['DT Book', 'BP 1', 'EP +', 'PG 320', 'ER'],
    );
    expect(item?.paper.authors).toEqual([{ family: 'Moss', given: 'Ada' }]);
    expect(item?.paper.publication?.page).toBeUndefined();
    expect(item?.entry?.beyond?.csl?.['number-of-pages']).toBe('320');
  });

  it('has authors of a book only', async () => {
    const [item] = await read(ciw, 'PT B', 'BA Fern, B', 'TI On moss', 'DT Book', 'ER');
    expect(item?.paper.authors).toEqual([{ family: 'Fern', given: 'B' }]);
  });

  it.each([
    ['BOG VISION - ECBV 2018, PT III', 'Bog Vision - ECBV 2018, Pt III'],
    ['MOSSES (ECBV 2018)', 'Mosses (ECBV 2018)'],
    ['HISTORY OF BOGS 2018', 'History of Bogs 2018'],
    ['SPRINGER INTERNATIONAL PUBLISHING AG', 'Springer International Publishing AG'],
    ['ELSEVIER SCI LTD', 'Elsevier Sci Ltd'],
    ['AG BOGS', 'Ag Bogs'],
    ['BOGS VII', 'Bogs VII'],
  ])('has %s for %s', (name, shown) => expect(uncapitalised(name)).toBe(shown));
});

describe('EndNote', () => {
  it('has editors in the place of the authors of an edited book', async () => {
    const [item] = await read(enw, '%0 Edited Book', '%T On moss', '%A Moss, Ada', '%I Elm');
    expect(item?.paper.authors).toEqual([]);
    expect(item?.paper.publication?.editor).toEqual([{ family: 'Moss', given: 'Ada' }]);
  });

  it('has addresses without a scheme, and the day on which a page was read', async () => {
    const [item] = await read(
      enw,
      ...['%0 Web Page', '%T On moss', '%U www.bog.example/1', '%[ 2021-05-03'],
    );
    expect(item?.paper.links.abstract).toBe('https://www.bog.example/1');
    expect(item?.entry?.beyond?.csl).toEqual({ accessed: '{"date-parts":[[2021,5,3]]}' });
  });

  it('has records of refer between others', async () => {
    const items = await read(
      enw,
      ...['%0 Book', '%A Moss, A', '%T On moss', '%X One.', '', 'Two.', '', '%K bog', ''],
      ...['%A Fern, B', '%T On ferns', '%D 1990', '', '%0 Book', '%T Last'],
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['On moss', 'On ferns', 'Last']);
    expect(items[0]?.entry?.tags).toEqual(['bog']);
  });
});

describe('PubMed', () => {
  it('has several groups in one field, and main topics with an asterisk', async () => {
    const [item] = await read(
      nbib,
      ...['PMID- 1', 'TI  - On moss', 'CN  - Bog Group; Fern Group', 'MH  - *Moss/*genetics'],
    );
    expect(item?.paper.authors).toEqual([{ literal: 'Bog Group' }, { literal: 'Fern Group' }]);
    expect(item?.paper.keywords).toEqual(['Moss/genetics']);
  });

  it('has long numbers of articles, and subtitles of preprint servers', async () => {
    const [item] = await read(
      nbib,
      ...['PMID- 1', 'TI  - On moss', 'PT  - Preprint', 'LID - e202300123 [pii]'],
      ...['TA  - bioRxiv', 'JT  - bioRxiv : the preprint server for biology', ''],
      ...['PMID- 2', 'TI  - On ferns', 'TA  - J Bog', 'LID - e202300123 [pii]'],
    );
    expect(item?.paper.venue).toBe('bioRxiv');
    const [, second] = await read(
      nbib,
      ...['PMID- 1', 'TI  - X', '', 'PMID- 2', 'TI  - On ferns', 'TA  - J Bog'],
      'LID - e202300123 [pii]',
    );
    expect(second?.paper.publication?.page).toBe('e202300123');
  });
});

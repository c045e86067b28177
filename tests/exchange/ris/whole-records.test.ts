import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { ris } from '../../../lib/exchange/ris/ris';
import { written } from '../written';

const read = async (text: string) => (await ris.read(text, { now: 1000 })).items;

describe('a record', () => {
  it('of IEEE names a meeting three times and states empty fields', async () => {
    const [item] = await read(`TY  - CONF
AU  - B. C. Fern
AU  - D. Reed
TI  - Wet bogs: IEEE
T2  - 2021 IEEE Conference on Bogs (CB)
SP  - 1
EP  - 6
AV  - 
PY  - 2021
DO  - 10.1109/CB.2021.7654321
JO  - 2021 IEEE Conference on Bogs (CB)
IS  - 
Y1  - 19-24 July 2021
JA  - 2021 IEEE Conference on Bogs (CB)
VO  - 
AB  - We &amp; they.
ER  - `);
    expect(item?.paper).toMatchObject({
      ids: ['doi:10.1109/cb.2021.7654321'],
      title: 'Wet bogs: IEEE',
      authors: [
        { given: 'B. C.', family: 'Fern' },
        { given: 'D.', family: 'Reed' },
      ],
      kind: 'paper-conference',
      venue: '2021 IEEE Conference on Bogs (CB)',
      published: '2021-07-19',
      publication: { page: '1-6' },
      abstract: 'We & they.',
    });
  });

  it('of Springer is a chapter with its book and editor', async () => {
    const [item] = await read(`TY  - CHAP
AU  - Fern, Bo
ED  - Rill, Ed
PY  - 2021
DA  - 2021//
TI  - A chapter
BT  - Bogs – CB 2021
SP  - 1
EP  - 16
PB  - Bog Publishing
CY  - Cham
SN  - 978-3-030-58452-8
UR  - https://doi.org/10.1007/978-3-030-58452-8_2
DO  - 10.1007/978-3-030-58452-8_2
ID  - 10.1007/978-3-030-58452-8_2
ER  - `);
    expect(item?.paper).toMatchObject({
      ids: ['doi:10.1007/978-3-030-58452-8_2'],
      kind: 'chapter',
      venue: 'Bogs – CB 2021',
      publication: {
        page: '1-16',
        publisher: 'Bog Publishing',
        'publisher-place': 'Cham',
        ISBN: '978-3-030-58452-8',
        editor: [{ given: 'Ed', family: 'Rill' }],
      },
    });
    expect(item?.entry?.citekey).toBeUndefined();
  });

  it('of ScienceDirect has marks, groups, and abstracts on several lines', async () => {
    const [item] = await read(`TY  - JOUR
T1  - Bogs<sub>2</sub> of 10<sup>6</sup> m and <i>Moss</i> &amp; mires
AU  - Fern, Bo
AU  - The Bog Consortium
AU  - van der Reed, C.
JO  - Journal of Bogs
VL  - 5
PY  - 2019
DA  - 2019/05/01/
SN  - 0000-0000
DO  - https://doi.org/10.1000/bog.2019.01.001
UR  - https://www.sciencedirect.com/science/article/pii/S0000000019300012
KW  - Bog
KW  - Mire
AB  - Background
Two lines.
ER  - `);
    expect(item?.paper).toMatchObject({
      ids: ['doi:10.1000/bog.2019.01.001', 'pii:S0000000019300012'],
      title: 'Bogs2 of 10⁶ m and Moss & mires',
      authors: [
        { given: 'Bo', family: 'Fern' },
        { literal: 'The Bog Consortium' },
        { given: 'C.', family: 'van der Reed' },
      ],
      published: '2019-05-01',
      publication: { volume: '5', ISSN: '0000-0000' },
      abstract: 'Background Two lines.',
    });
    expect(item?.entry?.tags).toEqual(['Bog', 'Mire']);
  });

  it('of Crossref is a preprint with the number of arXiv', async () => {
    const [item] = await read(`TY  - PREPRINT
AU  - Fern, Bo
TI  - A preprint
PY  - 2022
DO  - 10.48550/ARXIV.2203.00002
PB  - arXiv
ER  - `);
    expect(item?.paper).toMatchObject({ ids: ['arxiv:2203.00002'], kind: 'article' });
    expect(item?.paper.organisation).toBeUndefined();
  });

  it('of Mendeley has the older tags and dates with slashes', async () => {
    const [item] = await read(`TY  - JOUR
T1  - The effect of bogs
A1  - Fern, Tess M.L.
A1  - van de Reed, Rens
Y1  - 2012/05//
JF  - Journal of Bogs
VL  - 27
DO  - 10.1000/0887
N2  - This article examines
ER  - `);
    expect(item?.paper).toMatchObject({
      authors: [
        { given: 'Tess M.L.', family: 'Fern' },
        { given: 'Rens', family: 'van de Reed' },
      ],
      published: '2012-05',
      venue: 'Journal of Bogs',
      publication: { volume: '27' },
      abstract: 'This article examines',
    });
  });

  it('may have empty lines inside, a month in words, and several names in one field', async () => {
    const [book, paper] = await read(`TY  - BOOK
AU  - Fern, Bo
A2  - Reed, Steve
T1  - A book
PB  - Bog Publisher

Y1  - 2015/october
VL  - 1



ER  -
TY - JOUR
AU - Fern-Moss, Bo J.; Reed, Maria; Rill, Ana Luisa
TI - One blank
PY - 2019///
ER -`);
    expect(book?.paper).toMatchObject({
      kind: 'book',
      published: '2015-10',
      publication: {
        volume: '1',
        publisher: 'Bog Publisher',
        editor: [{ given: 'Steve', family: 'Reed' }],
      },
    });
    expect(paper?.paper).toMatchObject({ title: 'One blank', published: '2019' });
    expect(paper?.paper.authors.map(({ family }) => family)).toEqual(['Fern-Moss', 'Reed', 'Rill']);
  });

  it('of a book in Zotero and EndNote has its editors behind those of the series', async () => {
    const text = `TY  - BOOK
TI  - A book
A2  - Reed, Steve
A3  - Fern, Bo
PB  - Bog Publisher
ER  - `;
    const items = await read(text);
    expect(items[0]?.paper.publication?.editor).toEqual([{ given: 'Bo', family: 'Fern' }]);
    const lines = written(ris, items).split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['A2  - Reed, Steve', 'A3  - Fern, Bo']));
    const [inCsl] = JSON.parse(written(csl, items));
    expect(inCsl['collection-editor']).toEqual([{ given: 'Steve', family: 'Reed' }]);
  });

  it('of a talk in Zotero has presenters', async () => {
    const [item] = await read('TY  - SLIDE\nTI  - A talk\nA2  - Fern, Bo\nER  - ');
    expect(item?.paper.authors).toEqual([{ given: 'Bo', family: 'Fern' }]);
    expect(item?.paper.publication?.editor).toBeUndefined();
  });
});

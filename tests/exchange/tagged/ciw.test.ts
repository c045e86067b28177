import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { ciw } from '../../../lib/exchange/tagged/ciw';

const read = (text: string) => ciw.read(text, { now: 1000 });

const WHOLE = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Moss, AB
   van der Fern, C
AF Moss, Ada B.
   van der Fern, Cy
CA River Grp
TI A stone in the river: a randomised trial of
   H2O
SO APPLIED AND ENVIRONMENTAL MOSSES
LA English
DT Article; Proceedings Paper
CT 5th River Congress
CL Oxford, ENGLAND
DE moss; stone
   walls; rivers
ID WATER; BROOKS
AB We found
   stones.
CR Rill E, 2001, J RIVERS, V1, P1, DOI 10.1000/other.1
   Berg B, 2002, J RIVERS, V2, P2
PU OXFORD UNIV PRESS
PI OXFORD
PA GREAT CLARENDON ST, OXFORD OX2 6DP, ENGLAND
SN 1234-5678
EI 1234-567X
J9 APPL ENVIRON MOSSES
JI Appl. Environ. Mosses
PD MAR 3
PY 2014
VL 12
IS 3
BP 691
EP 698
DI 10.1000/ciw.1
UT WOS:000286597100004
PM 21131515
ER

PT B
BA Fern, C
BF Fern, Cy
BE Rill, E
TI Handbook of Moss
SO HANDBOOK OF MOSS
DT Book
SE Moss Series
PU RIVER PRESS
PI CHAM
BN 978-3-030-58452-8
PY 2020
UT WOS:000286597100005
ER

EF`;

it('reads the whole records of an article and a book', async () => {
  const { items, problems } = await read(WHOLE);
  expect(problems).toEqual([]);
  expect(items).toHaveLength(2);
  expect(items[0]?.paper).toMatchObject({
    ids: ['doi:10.1000/ciw.1', 'pmid:21131515'],
    title: 'A stone in the river: a randomised trial of H2O',
    authors: [
      { given: 'Ada B.', family: 'Moss' },
      { given: 'Cy', family: 'van der Fern' },
      { literal: 'River Grp' },
    ],
    abstract: 'We found stones.',
    kind: 'article-journal',
    published: '2014-03-03',
    venue: 'Applied and Environmental Mosses',
    publication: {
      'container-title-short': 'Appl. Environ. Mosses',
      volume: '12',
      issue: '3',
      page: '691-698',
      ISSN: '1234-5678, 1234-567X',
      publisher: 'Oxford Univ Press',
      'publisher-place': 'Oxford',
      'event-title': '5th River Congress',
      'event-place': 'Oxford, ENGLAND',
    },
    keywords: ['BROOKS', 'WATER'],
  });
  expect(items[0]?.entry).toMatchObject({
    tags: ['moss', 'stone walls', 'rivers'],
    beyond: { csl: { language: 'English' } },
  });
  expect(items[1]?.paper).toMatchObject({
    kind: 'book',
    authors: [{ given: 'Cy', family: 'Fern' }],
    publication: {
      'collection-title': 'Moss Series',
      publisher: 'River Press',
      'publisher-place': 'Cham',
      ISBN: '978-3-030-58452-8',
      editor: [{ given: 'E', family: 'Rill' }],
    },
  });
});

describe.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
  ['no heading', (text: string) => text.slice(text.indexOf('PT J'))],
  ['no ends of records', (text: string) => text.replaceAll('ER\n\n', '').replace('EF', '')],
  ['a cut end', (text: string) => text.slice(0, text.indexOf('UT WOS:000286597100005') + 5)],
])('with %s', (_, change) => {
  it('a file is recognised and gives the same records', async () => {
    expect(recognise(change(WHOLE))?.id).toBe('ciw');
    const { items, problems } = await read(change(WHOLE));
    expect(problems).toEqual([]);
    expect(items).toEqual((await read(WHOLE)).items);
  });
});

it.each([
  [['SO PLOS ONE', 'JI PLoS One'], 'PLoS One'],
  [['SO IEEE ACCESS', 'JI IEEE Access'], 'IEEE Access'],
  [['SO JAMA'], 'JAMA'],
  [['SO JOURNAL OF MOSS'], 'Journal of Moss'],
  [['SO Journal of MOSS'], 'Journal of MOSS'],
])('writes the journal of %o as %s', async (lines, venue) => {
  const { items } = await read(['PT J', 'TI T', ...lines, 'ER'].join('\n'));
  expect(items[0]?.paper.venue).toBe(venue);
});

it.each([
  [['PT J', 'DT Proceedings Paper', 'SO X'], 'paper-conference'],
  [['PT C', 'DT Article', 'SO X'], 'paper-conference'],
  [['PT S', 'DT Article; Book Chapter', 'SO X'], 'chapter'],
  [['PT J', 'DT Book Review', 'SO X'], 'review-book'],
  [['PT P', 'PN US7-A', 'AE MOSS INC'], 'patent'],
])('reads the kind of %o', async (lines, kind) => {
  const { items } = await read([...lines, 'TI T', 'VL 1', 'ER'].join('\n'));
  expect(items[0]?.paper.kind).toBe(kind);
});

it('takes the number of an article for its page', async () => {
  const { items } = await read('PT J\nTI T\nSO X\nVL 3\nAR e0123456\nER\n');
  expect(items[0]?.paper.publication?.page).toBe('e0123456');
});

it('reads names without a comma, with the family first', async () => {
  const { items } = await read(
    `PT J\nAU Moss AB\n   van der Fern C\n   Rill E Jr\n   River Group\nTI Stones\nER\n\nEF`,
  );
  expect(items[0]?.paper.authors).toEqual([
    { given: 'AB', family: 'Moss' },
    { given: 'C', family: 'van der Fern' },
    { given: 'E', family: 'Rill Jr' },
    { literal: 'River Group' },
  ]);
});

it('reads what Web of Science writes in the place of names, dates and names of journals', async () => {
  const text = (...lines: string[]) => ['PT J', 'TI T', ...lines, 'ER'].join('\n');
  const paperOf = async (...lines: string[]) =>
    (await ciw.read(text(...lines), { now: 0 })).items[0]?.paper;
  expect((await paperOf('AU [Anonymous]'))?.authors).toEqual([]);
  expect((await paperOf('AU Wang Wei'))?.authors).toEqual([{ family: 'Wang', given: 'Wei' }]);
  expect((await paperOf('EA MAY 2021', 'EY 2021'))?.published).toBe('2021-05');
  expect((await paperOf('SO 12TH IEEE CONFERENCE ON MOSS (ICCM)'))?.venue).toBe(
    '12th IEEE Conference on Moss (ICCM)',
  );
  expect((await paperOf('SO JOURNAL OF PHYSICS A-MATHEMATICAL'))?.venue).toBe(
    'Journal of Physics A-Mathematical',
  );
});

import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';

const read = async (value: unknown) => (await csl.read(JSON.stringify(value), { now: 1000 })).items;
const itemOf = async (fields: object) => (await read([{ title: 'T', ...fields }]))[0];
/** What a reference in a journal states beside the journal. */
const publicationOf = async (fields: object) => {
  const item = await itemOf({ type: 'article-journal', 'container-title': 'J', ...fields });
  const { 'container-title': _, ...rest } = item?.paper.publication ?? {};
  return rest;
};

describe('the publication of a reference', () => {
  it.each([
    [{ 'short-container-title': ['J.'] }, { 'container-title-short': 'J.' }],
    [{ journalAbbreviation: 'J.' }, { 'container-title-short': 'J.' }],
    [
      { 'container-title-short': 'J.', journalAbbreviation: 'K.' },
      { 'container-title-short': 'J.' },
    ],
    [{ page: '1-9', 'article-number': '7' }, { page: '1-9' }],
    [{ 'article-number': '7' }, { page: '7' }],
    [{ 'publisher-location': 'Bonn' }, { 'publisher-place': 'Bonn' }],
    [{ 'publisher-place': 'Bonn', 'publisher-location': 'Cham' }, { 'publisher-place': 'Bonn' }],
    [
      { event: { name: 'Days', location: 'Oslo' } },
      { 'event-title': 'Days', 'event-place': 'Oslo' },
    ],
    [
      { event: 'Days', 'event-place': 'Oslo' },
      { 'event-title': 'Days', 'event-place': 'Oslo' },
    ],
    [{ 'event-title': 'Days', event: 'Other' }, { 'event-title': 'Days' }],
    [{ ISSN: ['1234-5678', ' ', '8765-4321'] }, { ISSN: '1234-5678, 8765-4321' }],
    [{ ISSN: '1234-5678' }, { ISSN: '1234-5678' }],
    [
      { volume: 5, issue: '2' },
      { volume: '5', issue: '2' },
    ],
    [{ volume: { a: 1 }, issue: ' ' }, {}],
    [{ editor: [{ family: 'Reed', given: 'Ed' }] }, { editor: [{ given: 'Ed', family: 'Reed' }] }],
    [
      { publisher: 'P', number: '7' },
      { publisher: 'P', number: '7' },
    ],
  ])('%j has %j', async (fields, publication) =>
    expect(await publicationOf(fields)).toEqual(publication),
  );

  it.each([
    ['article', 'bioRxiv', undefined, undefined],
    ['unknown', 'bioRxiv', undefined, undefined],
    ['report', 'Board', 'Board', '7'],
    ['song', 'Label', 'Label', '7'],
    ['book', 'Press', 'Press', '7'],
  ])(
    'of the type %s by %s has the publisher %s and the number %s',
    async (type, publisher, by, number) => {
      const { publication } =
        (await itemOf({ type, publisher, number: '7', volume: '1' }))?.paper ?? {};
      expect(publication?.publisher).toBe(by);
      expect(publication?.number).toBe(number);
    },
  );
});

describe('other fields of a reference', () => {
  it.each([
    [{ keyword: 'a, b;c' }, ['a, b', 'c']],
    [{ keyword: 'a, b,, c' }, ['a', 'b', 'c']],
    [{ keyword: ['a, b', ' ', 5, 'c &amp; d'] }, ['a, b', '5', 'c & d']],
    [{ categories: ['a'] }, ['a']],
    [{ keyword: 'a', categories: ['b'] }, ['a']],
    [{ keyword: ' ' }, []],
  ])('%j has the tags %j', async (fields, tags) =>
    expect((await itemOf(fields))?.entry?.tags).toEqual(tags),
  );

  it.each([
    [{ issued: { 'date-parts': [[2020]] }, published: '2021' }, '2020'],
    [{ published: { 'date-parts': [[2021]] }, 'published-print': '2022' }, '2021'],
    [{ 'published-print': '2022', 'published-online': '2023' }, '2022'],
    [{ 'published-online': '2023' }, '2023'],
    [{ created: '2023' }, undefined],
  ])('%j is of %s', async (fields, date) =>
    expect((await itemOf(fields))?.paper.published).toBe(date),
  );

  it.each([
    ['<jats:title>Abstract</jats:title><jats:p>We weigh.</jats:p>', 'We weigh.'],
    ['<JATS:TITLE>ABSTRACT</JATS:TITLE>We weigh.', 'We weigh.'],
    ['<jats:title>Aims</jats:title><jats:p>We weigh.</jats:p>', 'Aims We weigh.'],
  ])('the abstract %j is %j', async (abstract, text) =>
    expect((await itemOf({ abstract }))?.paper.abstract).toBe(text),
  );

  it.each([
    [{ type: 'report', 'event-title': 'Days' }, 'Days', undefined],
    [{ type: 'report', event: 'Days' }, 'Days', undefined],
    [{ type: 'webpage', publisher: 'Site' }, undefined, 'Site'],
    [{ type: 'manuscript', publisher: 'U' }, undefined, 'U'],
    [{ type: 'thesis', publisher: 'U' }, 'U', 'U'],
    [{ type: 'book', publisher: 'P' }, undefined, undefined],
    [{ type: 'articles', publisher: 'P' }, undefined, undefined],
    [{ custom: { organisation: 'Lab', pdf: 'https://a.example/1' } }, undefined, 'Lab'],
  ])('%j appeared in %s, by %s', async (fields, venue, organisation) => {
    const paper = (await itemOf(fields))?.paper;
    expect([paper?.venue, paper?.organisation]).toEqual([venue, organisation]);
  });

  it.each([
    [{ note: 'Mine' }, 'Mine'],
    [{ note: 'PMID: 7\nMine' }, 'Mine'],
    [{ note: 'PMID: 7\nMine', custom: {} }, 'PMID: 7\nMine'],
    [{ note: 5 }, ''],
    [{ note: 5, custom: {} }, ''],
    [{}, ''],
  ])('%j has the note %j', async (fields, note) =>
    expect((await itemOf(fields))?.entry?.note).toBe(note),
  );

  it.each([
    [{ 'citation-key': 'moss20', id: 'x1' }, 'moss20'],
    [{ id: 'x1' }, 'x1'],
    [{ id: 'x1', note: 'Citation Key: moss20' }, 'moss20'],
    [{ id: 7 }, undefined],
  ])('%j has the key %s', async (fields, key) =>
    expect((await itemOf(fields))?.entry?.citekey).toBe(key),
  );
});

describe('the references of a file', () => {
  const one = { type: 'book', title: 'A' };
  it.each([
    [[one, one], 2],
    [{ items: [one] }, 1],
    [{ references: [one] }, 1],
    [{ items: {}, references: [one] }, 1],
    [{ message: { items: [one, one] } }, 2],
    [{ message: one }, 1],
    [{ a: one, b: one }, 2],
    [one, 1],
  ])('%j are %i', async (file, count) => expect(await read(file)).toHaveLength(count));

  it.each([[{ a: one, b: { title: 'B' } }], [{}], [5], [null]])('%j has none', async (file) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'FormatError' });
  });
});

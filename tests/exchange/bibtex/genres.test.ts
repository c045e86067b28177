import { describe, expect, it } from 'vitest';
import { fieldUse } from '../../../lib/exchange/bibtex/field-use';
import {
  isAddress,
  isOfType,
  isOnlineType,
  issuerIn,
  isVenueText,
  kindOfEntry,
  publicationValues,
} from '../../../lib/exchange/bibtex/read-work';

type Fields = Record<string, string>;
const useOf = (fields: Fields) => fieldUse(new Map(Object.entries(fields)));
const valuesOf = (type: string, fields: Fields) =>
  Object.fromEntries(publicationValues(type, useOf(fields)));

describe('the genre of a work', () => {
  it.each([
    ['mathesis', 'Master’s thesis'],
    ['phdthesis', 'PhD thesis'],
    ['candthesis', 'Candidate thesis'],
    ['bathesis', 'Bachelor’s thesis'],
    ['techreport', 'Technical report'],
    ['resreport', 'Research report'],
    ['software', 'Computer software'],
    ['patent', 'Patent'],
    ['patentde', 'German patent'],
    ['patenteu', 'European patent'],
    ['patentfr', 'French patent'],
    ['patentuk', 'British patent'],
    ['patentus', 'US patent'],
    ['patreq', 'Patent request'],
    ['patreqde', 'German patent request'],
    ['patreqeu', 'European patent request'],
    ['patreqfr', 'French patent request'],
    ['patrequk', 'British patent request'],
    ['patrequs', 'US patent request'],
    ['constructor', 'constructor'],
    ['Memo', 'Memo'],
  ])('that BibLaTeX calls %s is %s', (type, genre) => {
    expect(valuesOf('misc', { type })['genre']).toBe(genre);
  });

  it.each([
    ['thesis', { type: 'Thesis' }, undefined],
    ['thesis', { type: ' {thesis} ' }, undefined],
    ['thesis', { type: 'Thesis proposal' }, 'Thesis proposal'],
    ['thesis', { type: 'A thesis' }, 'A thesis'],
    ['misc', { type: 'Thesis' }, 'Thesis'],
    ['phdthesis', {}, 'PhD thesis'],
    ['phdthesis', { type: 'Habilitation' }, 'Habilitation'],
  ])('@%s with %j is %s', (type, fields, genre) => {
    expect(valuesOf(type, fields as Fields)['genre']).toBe(genre);
  });
});

describe('an ISSN that is written as an ISBN', () => {
  it.each([
    [{ isbn: '1234-5678' }, { ISSN: '1234-5678' }],
    [{ isbn: ' 1234-567x ' }, { ISSN: ' 1234-567x ' }],
    [{ isbn: '1234-5678', issn: '8765-4321' }, { ISSN: '8765-4321' }],
    [{ isbn: '1234-56789' }, { ISBN: '1234-56789' }],
    [{ isbn: '01234-5678' }, { ISBN: '01234-5678' }],
    [{ isbn: '1234-5A78' }, { ISBN: '1234-5A78' }],
    [{ isbn: '978-3-16' }, { ISBN: '978-3-16' }],
  ])('%j is read as %j', (fields, values) => {
    expect(valuesOf('article', fields as Fields)).toEqual(values);
  });
});

it.each([
  ['book', { number: '7', series: 'S' }, { 'collection-number': '7', 'collection-title': 'S' }],
  ['incollection', { number: '7' }, { issue: '7' }],
  ['inproceedings', { number: '7' }, { issue: '7' }],
  ['inreference', { number: '7' }, { issue: '7' }],
  ['review', { number: '7' }, { issue: '7' }],
  ['dataset', { number: '7' }, { number: '7' }],
  ['report', { number: '7', series: 'S' }, { number: '7', 'collection-title': 'S' }],
])('the number of @%s with %j is read as %j', (type, fields, values) => {
  expect(valuesOf(type, fields as Fields)).toEqual(values);
});

describe('the publisher of a work that has none', () => {
  const both = { organization: 'Moss Society', howpublished: 'Handout' };
  it.each<[string, Fields, string | undefined]>([
    ['patent', { holder: 'Moss Inc.', organization: 'O' }, 'Moss Inc.'],
    ['inproceedings', both, 'Moss Society'],
    ['software', both, 'Moss Society'],
    ['dataset', both, 'Moss Society'],
    ['standard', both, 'Moss Society'],
    ['book', both, 'Moss Society'],
    ['manual', { howpublished: 'Handout' }, 'Handout'],
    ['manual', { howpublished: 'https://a.example' }, undefined],
    ['manual', { howpublished: 'bioRxiv' }, undefined],
    ['article', both, undefined],
    ['incollection', both, undefined],
    ['misc', both, 'Handout'],
    ['unpublished', both, 'Handout'],
    ['online', both, 'Handout'],
    ['online', { organization: 'Moss Society' }, undefined],
    ['misc', { organization: 'Moss Society', howpublished: '\\url{a.b}' }, 'Moss Society'],
    ['miscellaneous', { organization: 'Moss Society' }, undefined],
    ['unpublished', { organization: 'Moss Society' }, 'Moss Society'],
    ['misc', { organization: 'bioRxiv' }, undefined],
    ['misc', {}, undefined],
  ])('of @%s with %j is %s', (type, fields, issuer) => {
    expect(issuerIn(type, useOf(fields))).toBe(issuer);
  });
});

describe('what is not a publisher', () => {
  it.each([
    ['at http://a.example', true],
    ['at HTTPS://a.example', true],
    ['\\url{a.b}', true],
    ['DOI 7', true],
    ['doing moss', false],
    ['Ouidoi', false],
    ['http moss', false],
    ['Handout', false],
  ])('%s is an address: %s', (text, is) => expect(isAddress(text)).toBe(is));

  it.each([
    ['arXiv', true],
    ['{arX}iv preprint', true],
    ['bioRxiv', true],
    ['Submitted to Moss', true],
    ['Proceedings of the {M}oss Conference', true],
    ['Moss Society', false],
  ])('%s names a server or a meeting: %s', (text, is) => expect(isVenueText(text)).toBe(is));
});

describe('the type of an entry', () => {
  it.each([
    ['article', ' Magazine ', 'article-magazine'],
    ['article', 'newspaper', 'article-newspaper'],
    ['article', 'newspapers', 'article-journal'],
    ['article', 'a magazine', 'article-journal'],
    ['article', '', 'article-journal'],
    ['book', 'magazine', 'book'],
    ['misc', 'magazine', undefined],
  ])('@%s with the subtype %j states %s', (type, entrysubtype, kind) => {
    expect(kindOfEntry(type, (name) => ({ entrysubtype })[name])).toBe(kind);
    expect(kindOfEntry('article', () => undefined)).toBe('article-journal');
  });

  it.each([
    ['article', 'article-magazine', true],
    ['article', 'article-newspaper', true],
    ['article', 'article-journal', false],
    ['article', undefined, false],
    ['review', 'article-magazine', false],
  ] as const)('@%s can be of the kind %s by a subtype: %s', (type, kind, is) => {
    expect(isOfType(type, kind)).toBe(is);
  });

  it.each([
    ['online', true],
    ['www', true],
    ['electronic', true],
    ['onlinebook', false],
    ['cononline', false],
    ['misc', false],
  ])('@%s is of web pages: %s', (type, is) => expect(isOnlineType(type)).toBe(is));
});

import { describe, expect, it } from 'vitest';
import {
  bibEntry,
  braced,
  namesField,
  noteField,
  tailFields,
} from '../../../lib/exchange/bibtex/bib-fields';
import type { Author, Paper, SavedEntry } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';

const CHOICES = { now: 0 };
/** The fields behind the publication that are written of a paper. */
const tailOf = (facts: Partial<Paper>, entry: Partial<SavedEntry> = {}) => {
  const item = itemOf({ title: 'T', ids: ['title:t'], links: {}, ...facts }, entry);
  const fields = Object.entries(tailFields(item, CHOICES));
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
};

it('an entry has the fields that have a value, in their order', () => {
  const fields = { title: '{T}', year: undefined, month: 'jan', note: '' };
  expect(bibEntry('misc', 'a', fields)).toBe('@misc{a,\n  title = {T},\n  month = jan,\n}\n');
  expect(braced('')).toBeUndefined();
});

it.each([
  ['i', true],
  ['/i', true],
  ['I', true],
  ['jats:p', true],
  ['font-face', true],
  ['x'.repeat(30), true],
  ['x'.repeat(31), false],
  [' i', false],
  ['i2', false],
  ['//i', false],
])('the brackets around %j are a text that could be a mark of HTML: %s', (name, isMark) => {
  const written = (sign: string) => `{\\textless}${sign}${name}{\\textgreater}`;
  expect(bibEntry('misc', 'a', { title: `${written('')} ${written('')}` })).toContain(
    isMark ? `${written('{}')} ${written('{}')}` : `${written('')} ${written('')}`,
  );
});

describe('names', () => {
  it.each<[Author, string]>([
    [{ literal: 'Moss & Co' }, '{Moss \\& Co}'],
    [{ given: 'Ada' }, '{Ada}'],
    [{ family: 'others' }, '{others}'],
    [{ family: 'Others' }, '{Others}'],
    [{ family: 'Otherson' }, 'Otherson'],
    [{ family: 'Mothers' }, 'Mothers'],
    [{ family: 'Moss Lab' }, '{Moss Lab}'],
    [{ family: 'Fern', given: 'Ada' }, 'Fern, Ada'],
    [{ family: 'Fern Jr.', given: 'Ada' }, 'Fern, Jr., Ada'],
    [{ family: 'Fern, Inc', given: 'Ada' }, '{Fern, Inc}, Ada'],
    [{ family: 'And', given: 'Ada' }, '{And}, Ada'],
    [{ family: 'Fern', given: 'Ada and Bo' }, 'Fern, {Ada and Bo}'],
    [{ family: 'Fern', given: 'Anders' }, 'Fern, Anders'],
    [{ family: 'Brand', given: 'Ada' }, 'Brand, Ada'],
  ])('%j is written %s', (author, name) => expect(namesField([author])).toBe(name));

  it('are joined', () => {
    expect(namesField([{ literal: 'A' }, { literal: 'B' }])).toBe('{A} and {B}');
  });
});

describe('the end of an entry', () => {
  it.each<[Partial<Paper>, object]>([
    [{ ids: ['pmid:7', 'pmcid:PMC8'] }, { pmid: '{7}', pmcid: '{PMC8}' }],
    [{ abstract: 'We & moss' }, { abstract: '{We \\& moss}' }],
    [
      { links: { abstract: 'https://a.example/b c{d}\\e' } },
      { url: '{https://a.example/b%20c%7Bd%7D%5Ce}' },
    ],
    [
      { links: { abstract: 'https://a.example/', pdf: 'https://a.example/a.pdf' } },
      { url: '{https://a.example/}', pdf: '{https://a.example/a.pdf}' },
    ],
    [
      { links: { abstract: 'https://a.example/', pdf: 'https://a.example/' } },
      { url: '{https://a.example/}' },
    ],
  ])('of %j has %j', (facts, fields) => expect(tailOf(facts)).toMatchObject(fields));

  it('has an address once', () => {
    const link = 'https://a.example/';
    expect(tailOf({ links: { abstract: link, pdf: link } })).not.toHaveProperty('pdf');
  });

  it.each([
    [['a', 'b & c'], '{a, b \\& c}'],
    [['a, b', 'c'], '{{a, b}, c}'],
    [['a; b'], '{{a; b}}'],
    [[], undefined],
  ])('has the tags %j as %s', (tags, keywords) => {
    expect(tailOf({}, { tags })['keywords']).toBe(keywords);
  });

  it('has the note of the user as text', () => {
    expect(noteField(itemOf({ title: 'T' }, { note: '50% & more' }))).toBe('{50\\% \\& more}');
    expect(noteField({ paper: itemOf({ title: 'T' }).paper })).toBeUndefined();
  });
});

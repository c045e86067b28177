import { describe, expect, it } from 'vitest';
import { dateIn, saysDate } from '../../../lib/exchange/bibtex/bib-date';
import { fieldUse } from '../../../lib/exchange/bibtex/field-use';
import { inherited } from '../../../lib/exchange/bibtex/inherit';
import { isBibtex } from '../../../lib/exchange/bibtex/read-bibtex';
import type { RawEntry } from '../../../lib/text/bibtex/entries';

/** What is just one thing, and what is just not. */
describe('a text that looks like BibTeX', () => {
  it.each([
    ['@misc{k, title=', true],
    ['@MISC{K,TITLE =', true],
    ['x\n \t@a(k,b-c=', true],
    ['@misc {\n k\n,\n title\n =', true],
    ['x @misc{k, title=', false],
    ['@misc{k title=', false],
    ['@misc{, title=', false],
    ['@misc{k k, title=', false],
    ['@misc{k={, title=', false],
    ['@misc{k, ti tle=', false],
    ['@misc{k, title{', false],
    ['@{k, title=', false],
    ['@mi"sc{k, title=', false],
    ['<p>\n@misc{k, title=', false],
    [' \n<p>\n@misc{k, title=', false],
    ['a <p>\n@misc{k, title=', true],
  ])('%j: %s', (text, is) => expect(isBibtex(text)).toBe(is));
});

describe('the date of an entry', () => {
  it.each<[Record<string, string>, string | undefined, string[]]>([
    [{ year: '2004', month: 'jan/feb' }, '2004-01', ['month']],
    [{ year: '2004', month: 'jan-feb' }, '2004-01', ['month']],
    [{ year: '2004', month: 'jan. - feb.' }, '2004-01', ['month']],
    [{ year: '2004', month: 'may', day: '7-9' }, '2004-05-07', ['day']],
    [{ year: '2004', month: 'may', day: '7--9' }, '2004-05-07', ['day']],
    [{ year: '2004', month: 'may', day: '7' }, '2004-05-07', []],
    [{ year: '2004a' }, '2004', ['year']],
    [{ year: 'about 2004' }, '2004', ['year']],
    [{ year: 'May 2004' }, '2004-05', []],
    [{ year: '2004', month: '12', day: '31' }, '2004-12-31', []],
    [{ year: '2004', month: '12', day: '32' }, '2004-12', ['day']],
    [{ date: '2004-05-06T10:00' }, '2004-05-06', []],
    [{ date: '2004-05' }, '2004-05', []],
    [{ date: '2004' }, '2004', []],
    [{ date: '2004-21' }, '2004', ['date']],
    [{ date: '2004-24' }, '2004', ['date']],
    [{ date: '5.3.2004' }, '2004-03-05', []],
    [{ date: '25/3/2004' }, '2004-03-25', []],
    [{ date: 'May 2004' }, '2004-05', []],
    [{ date: 'May -- June 2004' }, '2004-05', ['date']],
    [{ date: '2004-05/2004-06' }, '2004-05', ['date']],
    [{ date: '1850?' }, '1850', ['date']],
    [{ date: '[1850]' }, '1850', ['date']],
  ])('%j is %s, kept are %j', (values, date, kept) => {
    const fields = fieldUse(new Map(Object.entries(values)));
    expect(dateIn(fields)).toBe(date);
    expect(fields.unused().map(([name]) => name)).toEqual(kept);
  });

  it.each([
    ['date', '2004-05', '2004-05', true],
    ['date', '2004-05', '2004-06', false],
    ['date', '1850~', '1850~', true],
    ['date', '1850?', '1850?', true],
    ['date', 'circa 1850', '1850~', false],
    ['date', 'May 2004', '2004-05', true],
    ['year', '[c. 1850]', 'ca. 1850', true],
    ['year', '1850?', 'ca. 1850?', true],
    ['year', '1850?', '1850?', true],
    ['year', '1999--2001', '1999', true],
    ['year', '1851', '1850', false],
    ['year', 'soon', '1850', false],
    ['month', 'jan', 'jan', true],
    ['month', '{January}', 'jan', true],
    ['month', '10~May', 'may', true],
    ['month', 'feb', 'jan', false],
    ['month', '5', 'may', false],
    ['day', '7--9', '7', true],
    ['day', '07', '7', true],
    ['day', '8', '7', false],
  ])('the field %s = {%s} says %s: %s', (name, value, written, says) =>
    expect(saysDate(name, value, written)).toBe(says),
  );
});

describe('an entry inherits', () => {
  const entry = (type: string, key: string, fields: Record<string, string>): RawEntry => ({
    line: 1,
    type,
    key,
    fields: new Map(Object.entries(fields)),
  });
  const fieldsOf = (...entries: RawEntry[]) => {
    inherited(entries);
    return Object.fromEntries(entries[0]?.fields ?? []);
  };

  it.each(
    `doi url urldate eprint eprinttype archiveprefix primaryclass pmid pmc pmcid pages abstract
    keyword keywords note annote annotation file ids subtitle shorttitle timestamp biburl bibsource
    date-added bdsk-url-1`.split(/\s+/),
  )('no %s of its parent', (name) => {
    const child = entry('misc', 'a', { crossref: 'B' });
    expect(fieldsOf(child, entry('book', 'b', { [name]: 'x' }))).toEqual({});
  });

  it.each('publisher year series isbn date volume pagetotal urlx doix mynote'.split(' '))(
    'the %s of its parent, unless it has its own',
    (name) => {
      const parent = entry('book', 'b', { [name]: 'x' });
      expect(fieldsOf(entry('misc', 'a', { crossref: ' b ' }), parent)).toEqual({ [name]: 'x' });
      expect(fieldsOf(entry('misc', 'a', { crossref: 'b', [name]: 'y' }), parent)).toEqual({
        [name]: 'y',
      });
    },
  );

  it.each([
    ['xdata=b-publisher', 'x'],
    [' XDATA=B-Publisher ', 'x'],
    ['see xdata=b-publisher', undefined],
    ['xdata=b-publisher x', undefined],
    ['xdata=c-publisher', undefined],
    ['xdata=b-place', undefined],
    ['xdata=b,b-publisher', undefined],
  ])('by %j the field %s', (value, shared) => {
    const child = entry('misc', 'a', { publisher: value });
    expect(fieldsOf(child, entry('xdata', 'b', { publisher: 'x' }))['publisher']).toBe(
      shared ?? value,
    );
  });

  it.each([
    ['inproceedings', true],
    ['incollection', true],
    ['conference', true],
    ['suppbook', true],
    ['bookinbook', true],
    ['preconference', false],
    ['conferences', false],
    ['book', false],
  ])('as %s the title of its parent as that of the book: %s', (type, is) => {
    const child = entry(type, 'a', { crossref: 'b', title: 'A' });
    const parent = entry('proceedings', 'b', { title: 'B', location: 'Bonn' });
    expect(fieldsOf(child, parent)).toEqual({
      title: 'A',
      location: 'Bonn',
      ...(is && { booktitle: 'B', address: 'Bonn' }),
    });
  });

  it('from parents of parents, in circles and from itself without end', () => {
    const chain = [
      entry('inbook', 'a', { crossref: 'b' }),
      entry('book', 'b', { crossref: 'c' }),
      entry('book', 'c', { crossref: 'a, c', publisher: 'x' }),
    ];
    expect(fieldsOf(...chain)['publisher']).toBe('x');
  });

  it('and keeps the names of parents that the file lacks', () => {
    expect(fieldsOf(entry('misc', 'a', { crossref: 'b, c' }), entry('book', 'b', {}))).toEqual({
      crossref: 'b, c',
    });
  });
});

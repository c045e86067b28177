import { describe, expect, it } from 'vitest';
import { taggedRecords } from '../../../lib/exchange/tagged/records';

const RULES = { field: /^%(\w)(?: (.*))?$/, first: '0', title: 'T', last: 'Z', ofFile: ['V'] };

const split = (text: string, rules = RULES) => {
  const { records, stray } = taggedRecords(text, rules);
  const written = records.map(({ line, fields }) =>
    [`${line}:`, ...fields.map(({ tag, lines }) => tag + lines.join('|'))].join(' '),
  );
  return [written, stray];
};

describe('a file of tagged lines', () => {
  it.each<[what: string, text: string, records: string[], stray?: number[]]>([
    ['nothing', '', []],
    ['one record', '%0 Book\n%T One', ['1: 0Book TOne']],
    ['two by the first tag', '%0 a\n%T b\n%0 c\n%T d', ['1: 0a Tb', '3: 0c Td']],
    ['line breaks of Windows', '%0 a\r\n%T b\r\n%0 c', ['1: 0a Tb', '3: 0c']],
    ['line breaks that were written twice', '%0 a\r\r\n%T b\r\r\n%0 c', ['1: 0a Tb', '3: 0c']],
    ['line breaks of old files', '%0 a\r%T b\r%0 c', ['1: 0a Tb', '3: 0c']],
    ['a value of two lines', '%0 a\n%X b\nc', ['1: 0a Xb|c']],
    ['a field without a value', '%0 a\n%X\nc', ['1: 0a X|c']],
    ['a tag within a line', '%0 a\n%X b %T c', ['1: 0a Xb %T c']],
    ['a first tag that is not the first', '%T a\n%0 b', ['1: Ta', '2: 0b']],
    ['an end', '%T a\n%Z\n%T b\n%Z', ['1: Ta', '3: Tb']],
    ['tags of the file', '%V 1\n%T a\n%V\n%T b', ['2: Ta', '4: Tb']],
    ['text after an end', '%T a\n%Z\nx\n%T b', ['1: Ta', '4: Tb'], [3]],
    ['no text after an end', '%T a\n%Z\n \n%T b', ['1: Ta', '4: Tb']],
    ['a heading', 'x\n%T a', ['2: Ta']],
    ['an entry of BibTeX before', '@book{a,\n%T a', ['2: Ta'], [1]],
    ['an entry with large letters', '@BOOK {a,\n%T a', ['2: Ta'], [1]],
    ['an entry with a parenthesis', ' @Book ( a,\n%T a', ['2: Ta'], [1]],
    ['an account', '@ada\n%T a', ['2: Ta']],
    ['an address', 'ada@book{\n%T a', ['2: Ta']],
    ['an account with a figure', '@a1{\n%T a', ['2: Ta']],
  ])('has %s', (_, text, records, stray = []) => expect(split(text)).toEqual([records, stray]));
});

describe('after an empty line', () => {
  it.each<[what: string, text: string, records: string[]]>([
    ['any tag begins a record without a first tag', '%A a\n\n%D b', ['1: Aa|', '3: Db']],
    ['none does otherwise', '%0 k\n%X a\n\n%D b', ['1: 0k Xa| Db']],
    ['the tag of the first record does', '%A a\n%0 k\n\n%A b', ['1: Aa', '2: 0k|', '4: Ab']],
    ['a second title does', '%0 k\n%T a\n\n%T b', ['1: 0k Ta|', '4: Tb']],
    ['a first title does not', '%0 k\n%X a\n\n%T b', ['1: 0k Xa| Tb']],
    [
      'an author after a title does, if there is one',
      '%0 k\n%A a\n%T b\n\n%A c',
      ['1: 0k Aa Tb|', '5: Ac'],
    ],
    ['an author without one before does not', '%0 k\n%T b\n\n%A c', ['1: 0k Tb| Ac']],
    ['an author without a title before does not', '%0 k\n%A b\n\n%A c', ['1: 0k Ab| Ac']],
    ['a second abstract does not', '%0 k\n%T a\n%X b\n\n%X c', ['1: 0k Ta Xb| Xc']],
    ['a second year does not', '%0 k\n%T a\n%D 1\n\n%D 2', ['1: 0k Ta D1| D2']],
    ['spaces are an empty line', '%A a\n  \n%D b', ['1: Aa|  ', '3: Db']],
    ['only the line right before counts', '%A a\n\nx\n%D b', ['1: Aa||x Db']],
  ])('%s', (_, text, records) => expect(split(text)).toEqual([records, []]));

  it('without a tag of a title only the first tags count', () => {
    const { title: _, ...rules } = RULES;
    const text = '%0 k\n%T a\n\n%T b';
    expect(taggedRecords(text, rules).records).toHaveLength(1);
  });
});

describe('an indented record', () => {
  it.each<[what: string, text: string, records: string[]]>([
    ['has the indent before each line', '  %0 a\n  %T b\n  c', ['1: 0a Tb|  c']],
    ['may have tabs', '\t%0 a\n\t%T b', ['1: 0a Tb']],
    ['may have lines without it', '  %0 a\n%T b', ['1: 0a Tb']],
    ['has no tags that are further in', '  %0 a\n    %T b', ['1: 0a|    %T b']],
    ['is measured anew after an end', '  %0 a\n  %Z\n%0 b\n  %T c', ['1: 0a', '3: 0b|  %T c']],
    ['has no tags further in if the first has no indent', '%0 a\n  %T b', ['1: 0a|  %T b']],
  ])('%s', (_, text, records) => expect(split(text)).toEqual([records, []]));
});

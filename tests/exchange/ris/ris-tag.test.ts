import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { isRis, withStandardTags } from '../../../lib/exchange/ris/ris-tag';

const read = (...lines: string[]) => ris.read(lines.join('\r\n'), { now: 1000 });
const record = (...lines: string[]) => ['TY  - JOUR', 'TI  - T', ...lines, 'ER  - '];

describe('tags in lower case or without spaces', () => {
  const lower = ['ty  - book', 'ti  - Tags - and ty', 'au  - Moss, Ada', 'py  - 2020'];

  it.each([
    [lower.concat('er  - '), ['Tags - and ty']],
    [['Ty  - Book', 'Ti  - T', 'vl  - 2', 'Er  -'], ['T']],
    [['TY  - Book', 'TI  - T', 'ER  - '], ['T']],
    [
      [...lower, 'er  -', '', 'TY  - JOUR', 'TI  - U', 'ti  - no tag', 'ER  - '],
      ['Tags - and ty', 'U ti - no tag'],
    ],
  ])('are read: %o', async (lines, titles) => {
    const text = lines.join('\n');
    expect(ris.recognise(text)).toBe(true);
    const { items } = await read(...lines);
    expect(items.map(({ paper }) => paper.title)).toEqual(titles);
    expect(items[0]?.paper.kind).toBe('book');
  });

  it('without spaces are read only in a record that begins so', async () => {
    const lines = ['TY-JOUR', 'AU-Moss, Ada', 'TI-No blanks', 'well-known', 'ER-'];
    expect(ris.recognise(lines.join('\n'))).toBe(true);
    const { items, problems } = await read(...record('AB  - Of', 'T2-weighted images'), ...lines);
    expect(items.map(({ paper }) => paper.title)).toEqual(['T', 'No blanks well-known']);
    expect(items.map(({ paper }) => paper.abstract)).toEqual(['Of T2-weighted images', undefined]);
    expect(problems).toEqual([]);
  });

  it('are no RIS without the first and the last line', () => {
    expect(ris.recognise(lower.join('\n'))).toBe(false);
    expect(ris.recognise('ty  - some text\ner  - \n')).toBe(false);
  });
});

describe('a text has records of RIS', () => {
  it.each([
    ['TY  - JOUR', true],
    ['text\n \tTY   -  ABCDEFGH \r', true],
    ['TY - BOOK', true],
    ['TY- BOOK', false],
    ['xTY  - BOOK', false],
    ['TY  - AB', false],
    ['TY  - ABCDEFGHI', false],
    ['TY  - BOOK x', false],
    ['ty-book\ner-', true],
    [' ty  - book \r\n er   - \r', true],
    ['ty-book', false],
    ['er-', false],
    ['ty    -book\ner-', false],
    ['ty-book\ner    -', false],
    ['x ty-book\ner-', false],
    ['ty-book\nx er-', false],
    ['ty-book\ner-x', false],
    ['ty-ab\ner-', false],
  ])('%j: %s', (text, is) => expect(isRis(text)).toBe(is));
});

describe('tags as the standard has them', () => {
  const END = '\ner-';
  it.each([
    // Without a first and a last line nothing is changed.
    ['ty  - book', 'ty  - book'],
    ['er-\ntype-book', 'er-\ntype-book'],
    // The first line says how the tags of its record are written.
    [`ty  - book\nti  - T\nTI  - U${END}`, 'TY  - BOOK\nTI  - T\nTI  - U\ner-'],
    [
      `TY-BOOK\nTI-T\nTI - T\nTI -T\nTI  -T\nti-T${END}`,
      'TY  - BOOK\nTI  - T\nTI  - T\nTI -T\nTI  - T\nti-T\ner-',
    ],
    [`ty-book\nti-T\nTI -\nTI -x${END}`, 'TY  - BOOK\nTI  - T\nTI  - \nTI -x\nER  - '],
    [`  ty - book \n  ti -  T ${END}`, '  TY  - BOOK\n  TI  - T\ner-'],
    [`TY  - BOOK\nti  - T\nTI-T\nTI   - T${END}`, 'TY  - BOOK\nti  - T\nTI-T\nTI   - T\ner-'],
    // Each record has its own way, and a sentence is no first line.
    [`ty-book${END}\nTY  - BOOK\nti-T`, 'TY  - BOOK\nER  - \nTY  - BOOK\nti-T'],
    [`ty-book\nty-a book\nti-T${END}`, 'TY  - BOOK\nTY  - a book\nTI  - T\nER  - '],
    [`ty-book\nxty-moss\ny-x${END}`, 'TY  - BOOK\nxty-moss\ny-x\nER  - '],
  ])('%j → %j', (text, standard) => expect(withStandardTags(text)).toBe(standard));
});

import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';

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

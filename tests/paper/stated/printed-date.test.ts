import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../../lib/paper/dates';
import { printedDate } from '../../../lib/paper/stated/printed-date';

describe('printedDate', () => {
  it.each([
    ['2021/6', '2021-06'],
    ['2010-05-05T09:00:00Z', '2010-05-05'],
    ['2010.05', '2010-05'],
    ['12/31/2019', '2019-12-31'],
    ['Published: 12 Jan 2023, modified 2024', '2023-01-12'],
    ['22 Sept. 2022', '2022-09-22'],
    ['3rd of nothing, 1st March 1999', '1999-03-01'],
    ['May 14, 2025', '2025-05-14'],
    ['2010 Jul 3;12(4)', '2010-07-03'],
    ['2010 Jul-Aug', '2010-07'],
    ['July 2019', '2019-07'],
    ['2019 Spring', '2019'],
    ['(1955)', '1955'],
    ['12-MAR-2001', '2001-03-12'],
    ['1/2/2019', '2019-01-02'],
    ['112/31/2019', '2019'],
    ['2019/12/311', '2019-12'],
    ['2nd FEB, 2019', '2019-02-02'],
    ['December 3rd, 1899', '1899-12-03'],
    ['2010, September', '2010-09'],
    ['Oct., 2011', '2011-10'],
    ['1499 and 1500', '1500'],
    ['2020-01-01 instead of 2019-12-31', '2020-01-01'],
  ])('reads %s', (text, date) => expect(printedDate(text)).toBe(date));

  it.each([
    ['2010-13-45', '2010'],
    ['2021-02-30', '2021-02'],
    ['31 February 2020', '2020-02'],
    ['13/13/2019', '2019'],
    ['2019-00-00', '2019'],
  ])('of %s keeps what exists', (text, date) => expect(printedDate(text)).toBe(date));

  it.each(['', 'Sep 28', '1234', 'v2099x', '12345', 'maybe', '20190', '3 May'])(
    'reads nothing in “%s”',
    (text) => expect(printedDate(text)).toBeUndefined(),
  );

  it('returns undefined without a text', () => expect(printedDate(undefined)).toBeUndefined());

  it('gives only partial dates that exist', () => {
    const piece = fc.constantFrom(
      ...['2020', '1999', '-', '/', '.', ' ', ',', 'Feb', 'September', 'may', 'th'],
      ...['0', '31', '30', '12', '13', '00', '99'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (printed) => {
        const date = printedDate(printed);
        expect(date === undefined || isPartialDate(date)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

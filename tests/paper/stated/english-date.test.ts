import { describe, expect, it } from 'vitest';
import { englishDate } from '../../../lib/paper/stated/english-date';
import { printedDate } from '../../../lib/paper/stated/printed-date';

const read = (text: string, isDayFirst?: boolean) => printedDate(englishDate(text, isDayFirst));

describe('dates in other languages', () => {
  it.each([
    'Veröffentlicht: 12. März 2024',
    '12. Mär. 2024',
    '12 mars 2024',
    '12 de marzo de 2024',
    '12 de março de 2024',
    '12 marzo 2024',
    '12 maart 2024',
    '12 mrt. 2024',
    '12. marts 2024',
    '12. maaliskuuta 2024',
    '12 marca 2024',
    '12. března 2024',
    '12 martie 2024',
    '2024. március 12.',
    '12 Mart 2024',
    '12 марта 2024 г.',
    '12 березня 2024',
    '12 Μαρτίου 2024',
    '12 مارس 2024',
    '12 Maret 2024',
    '12 tháng 3, 2024',
    '2024年3月12日',
    '発行日 2024 年 03 月 12 日',
    '2024년 3월 12일',
    '2024. 3. 12.',
  ])('reads %s', (text) => expect(read(text)).toBe('2024-03-12'));

  it.each([
    ['1er février 2024', '2024-02-01'],
    ['12 août 2024', '2024-08-12'],
    ['juil. 2024', '2024-07'],
    ['déc. 2023', '2023-12'],
    ['1º de dezembro de 2023', '2023-12-01'],
    ['12 d’octubre de 2024', '2024-10-12'],
    ['enero de 2024', '2024-01'],
    ['Dezember 2023', '2023-12'],
    ['Jänner 2024', '2024-01'],
    ['12 мая 2024', '2024-05-12'],
    ['Май 2024', '2024-05'],
    ['12 listopada 2024', '2024-11-12'],
    ['2024年3月', '2024-03'],
    ['2024年', '2024'],
    ['8 Ağustos 2024', '2024-08-08'],
  ])('reads %s', (text, date) => expect(read(text)).toBe(date));
});

describe('other forms', () => {
  it.each([
    ['2024-03-12T00:00:00Z', '2024-03-12'],
    ['2024/3', '2024-03'],
    ['03/2024', '2024-03'],
    ['20240312', '2024-03-12'],
    ['12.03.2024', '2024-03-12'],
    ['1. 3. 2024', '2024-03-01'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
    ['2024-Mar-12', '2024-03-12'],
    ['12/Mar/2024', '2024-03-12'],
    ['Mar-2024', '2024-03'],
    ['12. March 2024', '2024-03-12'],
    ['12th of March, 2024', '2024-03-12'],
    ['Tue Mar 12 00:00:00 UTC 2024', '2024-03-12'],
    ['Tue Mar 12 00:00:00 2024', '2024-03-12'],
    ['Spring 2024', '2024'],
    ['2023-2024', '2023'],
    ['2023/24', '2023'],
    ['Mar-Apr 2024', '2024-03'],
    ['March/April 2024', '2024-03'],
    ['2024 Mar-Apr', '2024-03'],
    ['12-15 March 2024', '2024-03'],
    ['March 12–15, 2024', '2024-03'],
    ['28 February – 2 March 2024', '2024-02-28'],
    ['Dec 2023 - Jan 2024', '2023-12'],
    ['12\u00a0May\u00a02024', '2024-05-12'],
  ])('reads %s', (text, date) => expect(read(text)).toBe(date));

  it('reads days first where the language is not English', () => {
    expect(read('03/12/2024')).toBe('2024-03-12');
    expect(read('03/12/2024', true)).toBe('2024-12-03');
  });
});

it.each(['Volume 12, Moss 2024', 'Published 2024', '(1955)', 'v1.2.3'])(
  'leaves “%s” as it is',
  (text) => expect(englishDate(text)).toBe(text),
);

import { makeDate } from '../../paper/dates';
import { englishDate } from '../../paper/stated/english-date';
import { MONTHS, monthNumber } from '../../text/time';

const MONTH = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\b`, 'i');

/**
 * Parses a date as bibliographies write it: `2020/01/24/`, `2020-01`, `20200124`, `24 January
 * 2020`, `Jan 2020`, `März 2020`, `24/1/2020`, `5.3.2020`, an EDTF date, or a range, whose
 * beginning counts.
 * Invalid parts are cut, and only the year is kept when day and month are ambiguous.
 * @returns a partial date; undefined without a year
 */
export function looseDate(text: string): string | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})(?:\s*[-/.]\s*(\d{1,2})(?!\d))?(?:\s*[-/.]\s*(\d{1,2})(?!\d))?/.exec(text) ?? [];
  const [, compactYear, compactMonth, compactDay] = /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(text) ?? [];
  if (compactYear) return datedBy(compactYear, compactMonth, compactDay);
  if (year && month) return datedBy(year, month, day);
  return wordyDate(text) ?? dayFirstDate(text) ?? yearIn(text) ?? yearAlone(text);
}

/**
 * The most precise of several dates of one work that have the year of the first. Programs may
 * write a day without its year: `DA  - Jan 24`.
 */
export function preciseDate(dates: readonly (string | undefined)[]): string | undefined {
  const stated = dates.filter((date) => date !== undefined);
  const year = stated.map(looseDate).find(Boolean)?.slice(0, 4);
  if (!year) return undefined;
  const all = stated.flatMap((date) => looseDate(date) ?? looseDate(`${date} ${year}`) ?? []);
  return all.filter((date) => date.startsWith(year)).sort((a, b) => b.length - a.length)[0];
}

/** The most precise valid date of these numbers. */
export function datedBy(year: unknown, month?: unknown, day?: unknown): string | undefined {
  const [y, m, d] = [Number(year), whole(month), whole(day)];
  return (m && d && makeDate(y, m, d)) || (m && makeDate(y, m)) || makeDate(y);
}

function whole(value: unknown): number | undefined {
  return Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined;
}

function wordyDate(shown: string): string | undefined {
  const year = yearIn(shown);
  const text = englishDate(shown.replace(/\bM(?:ae)?rz\b/gi, 'März'));
  const name = MONTH.exec(text)?.[1];
  if (!name || !year) return undefined;
  const [, day] =
    /(?<![\d-])(\d{1,2})(?:st|nd|rd|th)?(?![\d-])/.exec(text.replace(year, ' ')) ?? [];
  return datedBy(year, monthNumber(name), day);
}

function dayFirstDate(text: string): string | undefined {
  const [, a, sign, b, year] = /^\s*(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4})\b/.exec(text) ?? [];
  // With full stops the day is first in all countries.
  if (Number(a) > 12 || (sign === '.' && Number(b) <= 12)) return datedBy(year, b, a);
  if (Number(b) > 12 || a === b) return datedBy(year, a, b);
  return undefined;
}

/** A year that nothing else is beside may be an early one. */
function yearAlone(text: string): string | undefined {
  const year = /^\W*(1\d{3}|2[01]\d\d)\W*$/.exec(text)?.[1];
  return makeDate(Number(year));
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d)/.exec(text)?.[1];
}

import { monthNumber } from '../../text/time';
import { makeDate } from '../dates';

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[5-9]|20)\\d{2})';

/** Formats of dates in the order of precedence. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b${YEAR}[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?(?!\\d)`),
  /\b(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})\b/,
  new RegExp(`\\b${DAY}[ -]${MONTH},?[ -]${YEAR}\\b`, 'i'),
  new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i'),
  new RegExp(`\\b${YEAR},? ${MONTH}(?: ${DAY})?(?!\\d)`, 'i'),
  new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'i'),
  new RegExp(`\\b${YEAR}\\b`),
];

/**
 * Returns the first date in a text of a journal, an index or a meta tag as a partial date:
 * `2021/6`, `2010-05-05`, `12/31/2019` (month first), `12 Jan 2023`, `22 Sept 2022`, `May 14,
 * 2025`, `2010 Jul 3`, `July 2019`, `2019 Spring`; else undefined. Dates without a year are parsed
 * by `parseShownDate`.
 */
export function printedDate(text: string | null | undefined): string | undefined {
  for (const form of FORMS) {
    const { year, month, day } = form.exec(text ?? '')?.groups ?? {};
    const date = nearest(Number(year), monthOf(month), Number(day));
    if (date) return date;
  }
  return undefined;
}

/** The date with the greatest valid precision: the year of `2010-13-45`. */
function nearest(year: number, month: number, day: number): string | undefined {
  return makeDate(year, month, day) ?? makeDate(year, month) ?? makeDate(year);
}

/** The month of digits or a name; 0 if it is neither. */
function monthOf(text = ''): number {
  return Number(text) || monthNumber(text);
}

import { makeDate } from '../../paper/dates';
import { monthNumber } from '../../text/time';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d{2})';

/** Formats of dates in the order of precedence, with the groups of year, month and day. */
const FORMS: readonly [RegExp, number, number, number][] = [
  [new RegExp(`\\b${YEAR}[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)`), 1, 2, 3],
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, 3, 1, 2],
  [new RegExp(`\\b${DAY}[ -]${MONTH},?[ -]${YEAR}\\b`, 'i'), 3, 2, 1],
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i'), 3, 1, 2],
  [new RegExp(`\\b${YEAR},? ${MONTH}(?: ${DAY})?(?!\\d)`, 'i'), 1, 2, 3],
  [new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'i'), 2, 1, -1],
  [new RegExp(`\\b${YEAR}\\b`), 1, -1, -1],
];

/**
 * Returns the first date in a text of a journal, an index or a meta tag as a partial date:
 * `2021/6`, `2010-05-05`, `12/31/2019` (month first), `12 Jan 2023`, `22 Sept 2022`, `May 14,
 * 2025`, `2010 Jul 3`, `July 2019`, `2019 Spring`; else undefined. Dates without a year are parsed
 * by `parseShownDate`.
 */
export function printedDate(text: string | null | undefined): string | undefined {
  for (const [form, yearAt, monthAt, dayAt] of FORMS) {
    const found = form.exec(text ?? '');
    const date =
      found && nearest(Number(found[yearAt]), monthOf(found[monthAt]), Number(found[dayAt]));
    if (date) return date;
  }
  return undefined;
}

/** The date with the greatest valid precision: the year of `2010-13-45`. */
function nearest(year: number, month: number, day: number): string | undefined {
  return (
    (month && day ? makeDate(year, month, day) : undefined) ??
    (month ? makeDate(year, month) : undefined) ??
    makeDate(year)
  );
}

/** The month of digits or a name; 0 if it is neither. */
function monthOf(text = ''): number {
  return Number(text) || monthNumber(text);
}

import { collapse } from '../../text/text';
import { MONTHS, monthNumber } from '../../text/time';
import { doubtIn } from '../doubtful-date';
import { looseDate } from '../import/loose-date';
import type { FieldUse } from './field-use';
import { decodeTex } from './tex/decode-tex';

/**
 * BibLaTeX has `date`, both dialects `year` and `month`. A month may include the day. A field that
 * says more, such as a period or “ca. 1850”, is also kept as it is.
 */
export function dateIn(fields: FieldUse): string | undefined {
  const shownDate = shown(fields.see('date'));
  const whole = looseDate(shownDate);
  if (whole) {
    for (const name of ['year', 'month', 'day']) fields.use(name);
    if (isWhole(fields.see('date') ?? '')) fields.use('date');
    return whole;
  }
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((name) =>
    shown(fields.see(name)),
  );
  const date = year ? yearMonthDay(year, month, day) : undefined;
  if (date === undefined) return undefined;
  if (/^\d{4}$/.test(year) || (/[a-z]{3}/i.test(year) && date.length > 4)) fields.use('year');
  if (date.length > 4 && !PERIOD.test(month)) fields.use('month');
  if (date.length > 7 && !PERIOD.test(day)) fields.use('day');
  return date;
}

const PERIOD = /\/|--|–|[a-z.] ?- ?[a-z\d]|\d ?- ?\d/i;

/** Whether a partial date can say the same: no period, decade, season or doubt. */
function isWhole(value: string): boolean {
  const date = value.trim();
  if (doubtIn(date)) return false;
  if (/^\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?$/.test(date)) return !/-2[1-4]$/.test(date);
  return /^\d{1,2}[./]\d{1,2}[./]\d{4}$|[a-z]{3}/i.test(date) && !/--|–|\d-\d/.test(date);
}

/** Whether an imported field says the date that is written, and possibly more. */
export function saysDate(name: string, value: string, written: string): boolean {
  const text = shown(value);
  const date = written.replace(/^ca\. |[~?%]$/g, '').replace(/\?$/, '');
  // BibLaTeX has signs for the words.
  if (name === 'date') return looseDate(text) === date && !(doubtIn(text) && /[a-z]/i.test(text));
  if (name === 'month') return MONTHS[monthNumber(/[a-z]{3}/i.exec(text)?.[0] ?? '') - 1] === date;
  if (name === 'day') return Number.parseInt(text, 10) === Number(date);
  return looseDate(text)?.slice(0, 4) === date;
}

/** A value as it is printed, without macros for the order of entries: `\noopsort{1973}1974`. */
function shown(value = ''): string {
  return collapse(decodeTex(value));
}

function yearMonthDay(year: string, month: string, day: string): string | undefined {
  const number = Number(month);
  const numbered = number >= 1 && number <= 12 ? [year, number, day].filter(Boolean) : undefined;
  return looseDate(numbered ? numbered.join('-') : `${day} ${month} ${year}`) ?? looseDate(year);
}

import { collapse } from '../../text/text';
import { looseDate } from '../import/loose-date';
import type { FieldUse } from './field-use';
import { decodeTex } from './tex/decode-tex';

/** BibLaTeX has `date`, both dialects `year` and `month`. A month may include the day. */
export function dateIn(fields: FieldUse): string | undefined {
  const whole = looseDate(shown(fields.see('date')));
  if (whole) {
    for (const name of ['date', 'year', 'month', 'day']) fields.use(name);
    return whole;
  }
  const [year, month, day] = ['year', 'month', 'day'].map((name) => shown(fields.see(name)));
  const date = year ? yearMonthDay(year, month ?? '', day ?? '') : undefined;
  if (date === undefined) return undefined;
  fields.use('year');
  if (date.length > 4) fields.use('month');
  if (date.length > 7) fields.use('day');
  return date;
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

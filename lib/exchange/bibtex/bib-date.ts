import { looseDate } from '../import/loose-date';
import { verbatim } from './address';
import type { FieldUse } from './field-use';

/** BibLaTeX has `date`, both dialects `year` and `month`. A month may include the day. */
export function dateIn(fields: FieldUse): string | undefined {
  const whole = looseDate(verbatim(fields.see('date') ?? ''));
  if (whole) {
    for (const name of ['date', 'year', 'month', 'day']) fields.use(name);
    return whole;
  }
  const year = verbatim(fields.see('year') ?? '');
  const month = verbatim(fields.see('month') ?? '').replace(/~/g, ' ');
  const day = verbatim(fields.see('day') ?? '');
  const date = year ? yearMonthDay(year, month, day) : undefined;
  if (date === undefined) return undefined;
  fields.use('year');
  if (date.length > 4) fields.use('month');
  if (date.length > 7) fields.use('day');
  return date;
}

function yearMonthDay(year: string, month: string, day: string): string | undefined {
  const number = Number(month);
  const numbered = number >= 1 && number <= 12 ? [year, number, day].filter(Boolean) : undefined;
  return looseDate(numbered ? numbered.join('-') : `${day} ${month} ${year}`) ?? looseDate(year);
}

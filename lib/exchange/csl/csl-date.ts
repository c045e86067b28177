import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { datedBy, looseDate } from '../import/loose-date';

/**
 * The partial date of a variable: an object with parts or a text, or what other programs write
 * instead, a text, a number, or an object with the year. Of several the first counts.
 */
export function cslDateIn(stated: unknown): string | undefined {
  const value: unknown = Array.isArray(stated) ? stated[0] : stated;
  if (!isRecord(value)) return looseDate(textOf(value));
  if (value['year'] !== undefined) return datedBy(value['year'], value['month'], value['day']);
  const parts = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const [year, month, day]: unknown[] = Array.isArray(first) ? first : [];
  return datedBy(year, month, day) ?? looseDate(textOf(value['raw']) || textOf(value['literal']));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? collapse(String(value)) : '';
}

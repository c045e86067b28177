import { byText } from './by-text';

/** Whether the value is a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are equal as JSON. The order of fields is ignored. */
export function sameJson(a: unknown, b: unknown): boolean {
  // Most values that are compared are texts, and most of them are equal.
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  return sortedJson(a) === sortedJson(b);
}

/** A value as JSON whose fields are in alphabetical order; undefined for undefined. */
export function sortedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => byText(x, y)))
      : each,
  );
}

/** The value of a JSON text; undefined if it is none, or longer than `longest` UTF-16 units. */
export function parseJson(text: string, longest: number): unknown {
  if (text.length > longest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

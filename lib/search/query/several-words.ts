import { EXACT_FIELDS, type TextField } from './query';

const BARS = /(?<=..)\|(?=\p{L}{3})/u;
/** What stands between values of a field. */
const COMMAS = /(?<=..)[,;](?=\p{L}{3})|[，、；](?=\p{L})/u;
const BETWEEN = /\s|(?<=..)[,;=~/](?=\p{L}{3})|[，、；](?=\p{L})/u;

/**
 * Words that are written without a space: `moss,fern`, `moss/fern`; `any` of `moss|fern`, also of
 * values of a field that is matched whole, `tag:moss,fern`. Undefined for one word, as `TCP/IP`.
 */
export function severalWords(
  text: string,
  field?: TextField,
): { kind: 'all' | 'any'; of: string[] } | undefined {
  if (field === 'id') return undefined;
  const takesAny = EXACT_FIELDS.some((each) => each === field);
  for (const [sign, kind] of [
    [BARS, 'any'],
    [field ? COMMAS : BETWEEN, takesAny ? 'any' : 'all'],
  ] as const) {
    const of = text.split(sign).filter(Boolean);
    if (of.length > 1) return { kind, of };
  }
  return undefined;
}

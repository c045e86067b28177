import type { Beyond } from '../paper/beyond';
import { isRecord, parseJson } from '../text/json';
import { collapse } from '../text/text';
import { decodeTex } from './bibtex/tex/decode-tex';
import { cslDateIn } from './csl/csl-date';
import { looseDate } from './import/loose-date';

/** How sure a date is, by the signs of EDTF: approximate, uncertain, or both. */
export type Doubt = '~' | '?' | '%';

const LONGEST = 1000;

/** The doubt of a date as bibliographies write it: `ca. 1850`, `[1850?]`, `1850~`. */
export function doubtIn(text: string): Doubt | undefined {
  const [, about, sign] =
    /^\W*(?:(ca\.?|c\.|circa|approx\.?|about|um|vers|hacia)\s*)?\d{4}(?:-\d\d){0,2}([~?%])?\W*$/i.exec(
      text.trim(),
    ) ?? [];
  if (sign === '%' || (about && sign === '?')) return '%';
  return about ? '~' : sign === '~' || sign === '?' ? sign : undefined;
}

/**
 * The doubt that an imported entry states about its date.
 * @param date the partial date that is written; another one is not doubted
 */
export function statedDoubt(
  { bibtex = {}, csl = {} }: Beyond = {},
  date: string | undefined,
): Doubt | undefined {
  const tex = bibtex['date'] ?? bibtex['year'];
  const text = tex === undefined ? '' : collapse(decodeTex(tex));
  if (tex !== undefined && looseDate(text)?.slice(0, 4) === date?.slice(0, 4))
    // In TeX the sign `~` is a space.
    return doubtIn(tex.replace(/[{}]/g, '')) ?? doubtIn(text);
  // Most papers come from no file, and a failure to parse takes longer than all else here.
  const issued = csl['issued'] === undefined ? undefined : parseJson(csl['issued'], LONGEST);
  const isSame = isRecord(issued) && cslDateIn(issued) === date;
  return isSame && issued['circa'] ? '~' : undefined;
}

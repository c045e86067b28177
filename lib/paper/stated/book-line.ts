import { defined } from '../../text/defined';
import { collapse } from '../../text/text';
import type { PagePublication } from '../paper';
import { familyFirst, isFamilyFirst } from './family-first';

/** Longer texts are cut, in UTF-16 units. */
const LONGEST = 3000;
const EDITORS = /^In: (.{3,1500}?),? \((?:eds?|hrsg)\.?\)/i;
const SERIES = /[.)] ([^.()]{3,200})(?:\(\))?, (?:vol(?:ume)?|band)\.? ([\w-]{1,12})\./i;

/**
 * Parses what the citation of a chapter states of its book: editors, unless the list is cut, series
 * and volume. `In: Fern, A., Moss, B. (eds) Cold Stones. Lecture Notes in Moss, vol 12. …`
 */
export function bookLine(text: string): PagePublication {
  const line = collapse(text.slice(0, LONGEST));
  const [, editors = ''] = EDITORS.exec(line) ?? [];
  const [, series, volume] = SERIES.exec(line) ?? [];
  const names = /\bet al\b/.test(editors) ? [] : editors.split(/(?<=\.),? (?:& )?(?=\p{L}{2})/u);
  const printed = names.flatMap((name) => (name ? [{ name: plain(name) }] : []));
  const isTurned = printed.every(isFamilyFirst);
  return defined<PagePublication>({
    editor:
      printed.length > 0
        ? isTurned
          ? familyFirst({ authors: printed }).authors
          : printed
        : undefined,
    'collection-title': series?.trim(),
    volume,
  });
}

/** `Fern, A.` stays, `Fern A.B.` has no points in medical indexes either. */
function plain(name: string): string {
  return name.includes(',') ? name : name.replaceAll('.', '');
}

import type { Publication } from '../paper/publication';
import { lettersOf } from '../text/letters';

/** Words that abbreviations of journals leave out (ISO 4). */
const SMALL = /^(?:the|of|and|in|on|for|de|des|du|la|le|der|die|und|f[uü]r|et|y)$|^&$/i;

/** Whether two publications name the same venue: by an ISSN, in full or abbreviated. */
export function sameVenue(a: Publication, b: Publication): boolean {
  const [ours, theirs] = [issnsOf(a), issnsOf(b)];
  if (ours.some((issn) => theirs.includes(issn))) return true;
  return namesOf(a).some((one) =>
    namesOf(b).some((other) => abbreviates(one, other) || abbreviates(other, one)),
  );
}

function issnsOf({ ISSN = '' }: Publication): string[] {
  return (ISSN.match(/\d{4}-?\d{3}[\dx]/gi) ?? []).map((issn) =>
    issn.replace('-', '').toUpperCase(),
  );
}

function namesOf(publication: Publication): string[][] {
  const { 'container-title': full, 'container-title-short': short } = publication;
  return [full, short].flatMap((name) => (name === undefined ? [] : [wordsOf(name)]));
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\s.:,/-]+/)
    .filter((word) => !SMALL.test(word))
    .map(lettersOf)
    .filter(Boolean);
}

/** “J. Mach. Learn. Res.” abbreviates “Journal of Machine Learning Research”. */
function abbreviates(short: string[], long: string[]): boolean {
  return (
    short.length > 0 &&
    short.length === long.length &&
    short.every((word, place) => (long[place] ?? '').startsWith(word))
  );
}

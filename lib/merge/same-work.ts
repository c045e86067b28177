import { arxivMonth } from '../paper/ids';
import type { Author, Paper } from '../paper/paper';
import { isPreprintId } from '../paper/stage';
import { titleKey } from '../paper/title-key';
import { lettersOf } from '../text/letters';
import { readable } from '../text/tex';
import { hasAllAuthors, isAnonymous } from './authorship';
import { areForbidden } from './ids-forbid';
import { hasVenueDate } from './provenance';

/** Most years between two versions of a work: both published, or one of them a preprint. */
const NEAR = 1;
const NEAR_PREPRINT = 3;
/** Letters of two abstracts that are compared. */
const ABSTRACT_LETTERS = 200;

/**
 * Whether two papers without a common identifier are the same work. Their titles must identify a
 * work and be equal (see `titleKey`), and no identifiers may forbid it. The first authors' family
 * names and the years must not differ; if neither can be compared, the abstracts must begin alike.
 * Zotero and OpenAlex detect duplicates by similar rules.
 */
export function sameWork(a: Paper, b: Paper): boolean {
  const key = titleKey(a.title);
  if (key === undefined || key !== titleKey(b.title) || areForbidden(a.ids, b.ids)) return false;
  const authors = sameAuthors(a, b);
  const years = nearYears(a, b);
  if (authors === false || years === false) return false;
  return authors === true || years === true || sameAbstracts(a, b);
}

/** Whether both abstracts are long enough and begin with the same letters. */
function sameAbstracts(a: Paper, b: Paper): boolean {
  const [ours, theirs] = [a, b].map(({ abstract = '' }) =>
    lettersOf(readable(abstract.slice(0, 4 * ABSTRACT_LETTERS))).slice(0, ABSTRACT_LETTERS),
  );
  return ours === theirs && ours?.length === ABSTRACT_LETTERS;
}

/** Whether the first authors' family names are equal; undefined when that can't be decided. */
export function sameAuthors(a: Paper, b: Paper): boolean | undefined {
  const [first] = a.authors;
  const [second] = b.authors;
  if (!first || !second || isAnonymous(a) || isAnonymous(b)) return undefined;
  if (sameFamily(first, second)) return true;
  if (hasAllAuthors(a) && hasAllAuthors(b)) return false;
  // A partial list need not begin with the first author.
  const shared = a.authors.some((each) => b.authors.some((other) => sameFamily(each, other)));
  return shared ? undefined : false;
}

function sameFamily(a: Author, b: Author): boolean {
  const [ours, theirs] = [familyOf(a), familyOf(b)];
  return ours === theirs && ours !== '';
}

function familyOf({ family, literal, given }: Author): string {
  return lettersOf(family ?? literal ?? given ?? '');
}

/** Whether some versions of both appeared within few years; undefined when a paper has no year. */
export function nearYears(a: Paper, b: Paper): boolean | undefined {
  const [ours, theirs] = [yearsOf(a), yearsOf(b)];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const gap = Math.min(...ours.flatMap((x) => theirs.map((y) => Math.abs(x - y))));
  return gap <= (isPreprint(a) || isPreprint(b) ? NEAR_PREPRINT : NEAR);
}

function yearsOf({ published, preprinted, ids }: Paper): number[] {
  const dates = [published, preprinted, ...ids.map(arxivMonth)];
  return dates.flatMap((date) => (date === undefined ? [] : Number(date.slice(0, 4))));
}

/** Whether only a preprint is known. */
function isPreprint(paper: Paper): boolean {
  return !hasVenueDate(paper) && paper.ids.some(isPreprintId);
}

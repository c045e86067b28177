import { arxivMonth, schemeOf } from '../paper/ids';
import type { Author, Paper } from '../paper/paper';
import { lettersOf, titleKey } from '../paper/title-key';
import { readable } from '../text/tex';
import { hasAllAuthors, isAnonymous } from './authorship';
import { hasVenueDate } from './provenance';
import { isPreprintId } from './source-rank';

/** Registries that give each work one identifier: two of them are two works. */
const ONE_EACH = ['arxiv', 'acl', 'pmlr', 'neurips', 'cvf', 'jmlr', 'pmid'];
/** Years between two versions of a work: between published ones, and from a preprint to what came of it. */
const NEAR = 1;
const NEAR_PREPRINT = 3;
/** Letters of two abstracts that are compared. */
const ABSTRACT_LETTERS = 200;

/**
 * Whether two papers without a common identifier are the same work: by an equal title of its own (see `titleKey`),
 * the first author's family name and the year, of which one at least must be known on both sides, else the beginning
 * of the abstract; and no identifiers that forbid it. After the rules by which Zotero and OpenAlex find duplicates.
 */
export function sameWork(a: Paper, b: Paper): boolean {
  const key = titleKey(a.title);
  if (key === undefined || key !== titleKey(b.title) || areForbidden(a.ids, b.ids)) return false;
  const authors = sameAuthors(a, b);
  const years = nearYears(a, b);
  if (authors === false || years === false) return false;
  return authors === true || years === true || sameAbstracts(a, b);
}

/** Whether both abstracts begin with the same letters, enough of them to be one work's. */
function sameAbstracts(a: Paper, b: Paper): boolean {
  const [ours, theirs] = [a, b].map(({ abstract = '' }) =>
    lettersOf(readable(abstract.slice(0, 4 * ABSTRACT_LETTERS))).slice(0, ABSTRACT_LETTERS),
  );
  return ours === theirs && ours?.length === ABSTRACT_LETTERS;
}

/** Whether identifiers say that these are two works: two DOIs of publishers, two arXiv ids. */
function areForbidden(a: string[], b: string[]): boolean {
  const differ = (kindOf: (id: string) => string | undefined) => {
    const kinds = new Set(a.flatMap((id) => kindOf(id) ?? []));
    return [...kinds].some((kind) => {
      const [ours, theirs] = [a, b].map((ids) => ids.filter((id) => kindOf(id) === kind));
      return theirs?.length && !ours?.some((id) => theirs.includes(id));
    });
  };
  return differ(kindOfId);
}

/** What there is one of for each work; undefined for identifiers of which a work may have several. */
function kindOfId(id: string): string | undefined {
  const scheme = schemeOf(id);
  if (scheme !== 'doi') return ONE_EACH.includes(scheme) ? scheme : undefined;
  // One server's preprints differ when their DOIs do; its versions have been taken off, or are told apart by equal ids.
  if (isPreprintId(id)) return /10\.(?:1101|64898|26434)\//.test(id) ? id.slice(0, 10) : undefined;
  return 'doi';
}

/** Whether the first authors' families are equal; undefined where a side does not tell. */
function sameAuthors(a: Paper, b: Paper): boolean | undefined {
  const [first] = a.authors;
  const [second] = b.authors;
  if (!first || !second || isAnonymous(a) || isAnonymous(b)) return undefined;
  if (sameFamily(first, second)) return true;
  if (hasAllAuthors(a) && hasAllAuthors(b)) return false;
  // A list of some names need not begin with the first.
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

/** Whether some version of the one appeared near some version of the other; undefined where no year is known. */
function nearYears(a: Paper, b: Paper): boolean | undefined {
  const [ours, theirs] = [yearsOf(a), yearsOf(b)];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const gap = Math.min(...ours.flatMap((x) => theirs.map((y) => Math.abs(x - y))));
  return gap <= (isPreprint(a) || isPreprint(b) ? NEAR_PREPRINT : NEAR);
}

function yearsOf({ published, preprinted, ids }: Paper): number[] {
  const dates = [published, preprinted, ...ids.map(arxivMonth)];
  return dates.flatMap((date) => (date === undefined ? [] : Number(date.slice(0, 4))));
}

/** Whether all that is known is a preprint. */
function isPreprint(paper: Paper): boolean {
  return paper.preprinted === undefined && !hasVenueDate(paper) && paper.ids.some(isPreprintId);
}

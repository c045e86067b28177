import { isGroupName, parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { INITIALS_FIRST, splitAuthors } from '../../paper/parse/split-authors';
import { splitTrimmed, trimTrailing } from '../../text/text';
import { familyFirstName } from '../tagged/medical-name';

/** The number of an author in Scopus: `Moss, Ada (57200000000)`. */
const NUMBER = / ?\(\d{1,20}\)$/;
const MORE = /^(?:et\.? al\.?|others|…|\.\.\.)$/i;
/** What Publish or Perish has behind the last name of a list that it cuts. */
const CUT = /(?<=[\p{L}.]) ?(?:…|\.\.\.)$/u;
/** A name in a list of objects, as Semantic Scholar has them. */
const IN_OBJECT = /["']name["']: ?(?:"([^"]{1,200})"|'([^']{1,200})')/g;

/** Beginnings of names that have a capital within: `McMoss`, `DeFern`, `O’Rill`. */
const WITH_CAPITAL = /(?:^|[ -])(?:Ma?c|D[eiu]|L[aeo]|V[ao]n|Fitz|Ten|St|O[’'])$/;

/**
 * Separates the names of Springer's tables, which print them without anything in between: `Ada
 * MossBo Fern`.
 */
export function separateNames(cell: string): string {
  return cell.replace(/(?<=[\p{Ll}’'.])(?=\p{Lu})/gu, (_, at: number) => {
    const before = cell.slice(Math.max(0, at - 8), at);
    return WITH_CAPITAL.test(before) || /(?:^|[ .-])\p{Lu}\.$/u.test(before) ? '' : ';';
  });
}

/**
 * Parses the names in a cell, as programs print them: separated by semicolons, `|` or line breaks,
 * or by commas if all have initials, `Moss AB, Fern C`. `more` reports that the list is cut.
 */
export function namesOfCell(cell: string | undefined): { names: Author[]; more: boolean } {
  const inObjects = [...(cell ?? '').matchAll(IN_OBJECT)];
  if (inObjects.length > 0)
    return { names: inObjects.map(([, a, b]) => parseName(a ?? b ?? '')), more: false };
  const all = listOf((cell ?? '').replace(CUT, ''));
  const listed = all.filter((name) => !MORE.test(name));
  const turned = listed.map((name) => (name.includes(',') ? undefined : familyFirstName(name)));
  const isFamilyFirst = turned.every(
    (name, index) => name !== undefined || isGroupName(listed[index] ?? ''),
  );
  return {
    names: isFamilyFirst
      ? turned.map((name, index) => name ?? { literal: listed[index] ?? '' })
      : listed.map(parseName),
    more: listed.length < all.length || CUT.test(cell ?? ''),
  };
}

function listOf(cell: string): string[] {
  const names = splitTrimmed(cell, /[;|\n]/)
    .map((name) => withSuffix(name.replace(NUMBER, '')))
    .filter(Boolean);
  // PubMed separates groups from the people, between whom are commas.
  return names.length === 1 ? peopleOf(names[0] ?? '') : names.flatMap(shortNames);
}

/** Names with initials between commas: `Moss AB, Fern C`; another text is one name. */
function shortNames(text: string): string[] {
  const parts = commaParts(text);
  const areShort = parts.length > 1 && parts.every((part) => familyFirstName(part) !== undefined);
  return areShort ? parts : [text];
}

function peopleOf(only: string): string[] {
  const parts = commaParts(only);
  const people = parts.filter((part) => !MORE.test(part));
  const isList =
    people.every((part) => familyFirstName(part) !== undefined) ||
    people.every((part) => INITIALS_FIRST.test(part));
  if (isList && parts.length > 1) return parts;
  return splitAuthors(only.replace(/,? et\.? ?al\.?$/i, '; et al.'));
}

/** Scopus writes the suffix behind the given name: `Moss, Ada Jr.`, but `A. Moss, B. Fern Jr.`. */
function withSuffix(name: string): string {
  if (INITIALS_FIRST.test(name)) return name;
  return name.replace(/^([^,]+, [^,]+?),? ((?:Jr|Sr)\.?|II|III|IV)$/, '$1, $2');
}

/** PubMed ends the list with a full stop; in Scopus all initials have them. */
function commaParts(cell: string): string[] {
  const parts = splitTrimmed(cell, ',').filter(Boolean);
  const hasStops = parts.slice(0, -1).some((part) => /\p{Lu}\.$/u.test(part));
  return hasStops ? parts : splitTrimmed(trimTrailing(cell, '.'), ',').filter(Boolean);
}

/** Whether a cell has one name with the given name first: `Ada Fern`. */
export function isOneName(cell: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(cell) && !isGroupName(cell);
}

/** Whether a cell has three or more whole names between commas: `Ada Fern, Ben Moss, Carl Rill`. */
export function hasCommaList(cell = ''): boolean {
  const parts = splitTrimmed(cell, ',').filter(Boolean);
  // `Moss AB` has the family name first, and commas separate such names anyway.
  const isWhole = (part: string) =>
    /^\p{L}[\p{L}.’'-]* \p{L}/u.test(part) && / (?:\p{L}[’'])?\p{L}\p{Ll}[\p{L}-]+$/u.test(part);
  return !cell.includes(';') && parts.length > 2 && parts.every(isWhole);
}

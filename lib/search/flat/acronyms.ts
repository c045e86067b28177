import { acronymFit, initialsOf } from '../words/initials';
import { type Context, isLoose } from './context';
import { termsMarked } from './exact';
import { scorer } from './field-scores';
import { marked } from './marked-terms';
import { type Matches, none } from './matches';
import { type OpenSegment, readTerm } from './open-segment';
import { FIELD_BITS } from './postings';
import { beginsWith, type TermCursor, type TermList } from './term-list';

const ACRONYM = /^[a-z]{3,9}$/;
/** How much less the code of a Latin letter is in capitals. */
const CAPITAL = 32;
/** Shorter acronyms are by chance the first letters of titles that mean something else. */
const SHORTEST_ALONE = 4;

/**
 * The papers whose titles an acronym may stand for, `aiayn`, `lstm`: by the first letters of some
 * words in a row; of a query without other words, of the first ones.
 * @param term folded
 */
export function acronymMatches(segment: OpenSegment, term: string, context: Context): Matches {
  const matches = none(segment);
  const isAlone = context.lenient === 'one word';
  if (!ACRONYM.test(term) || (isAlone && term.length < SHORTEST_ALONE)) return matches;
  const least = isAlone ? 0.5 : 0;
  const rarity = context.rarity(term);
  const score = scorer(segment);
  eachTitle(segment, term, (ordinal, fit) => {
    if (fit <= least) return;
    matches.scores[ordinal] = (fit / 2) * rarity * score(ordinal, FIELD_BITS.title);
    matches.short[ordinal] = 1;
  });
  return matches;
}

/**
 * Calls back for the papers whose titles have words in a row with the first letters of an acronym.
 * @param call gets how well it stands for the title (`acronymFit`)
 */
export function eachTitle(
  segment: OpenSegment,
  acronym: string,
  call: (ordinal: number, fit: number) => void,
): void {
  const mark = marked('initials', '');
  const forms = /..s$/.test(acronym) ? [acronym, acronym.slice(0, -1)] : [acronym];
  segment.terms.each(segment.terms.lowerBound(mark), (cursor) => {
    if (!beginsWith(cursor, mark)) return false;
    if (!forms.some((form) => hasInOrder(cursor, form))) return true;
    const initials = String.fromCharCode(...cursor.letters.subarray(mark.length, cursor.length));
    const fit = Math.max(...forms.map((form) => acronymFit(form, initials)));
    if (fit > 0) readTerm(segment, cursor.index, (ordinal) => call(ordinal, fit));
    return true;
  });
}

/** How well the first letters of a venue, or of its last words, match. */
const VENUE = 0.85;
/** What is called by more than its first letters. */
const CALLED = /* @__PURE__ */ new Map([['neurips', 'nips']]);

/**
 * The papers of the venues that an acronym stands for, `icml`, `prl`: by the first letters of all
 * words, or of the first or the last ones, `Proceedings of the 40th` being before the name of many.
 * @param term folded
 */
export function venueMatches(segment: OpenSegment, term: string, context: Context): Matches {
  const matches = none(segment);
  if (!ACRONYM.test(term)) return matches;
  const acronym = CALLED.get(term) ?? term;
  const score = scorer(segment, isLoose(context));
  for (const { index, initials } of venuesOf(segment)) {
    if (!initials.startsWith(acronym) && !initials.endsWith(acronym)) continue;
    const rarity = context.rarity(segment.terms.at(index) ?? '');
    readTerm(segment, index, (ordinal) => {
      matches.scores[ordinal] = VENUE * rarity * score(ordinal, FIELD_BITS.venue);
      matches.short[ordinal] = 1;
    });
  }
  return matches;
}

/** The venues of a segment with the first letters of their words, function words left out. */
function venuesOf(segment: OpenSegment): readonly { index: number; initials: string }[] {
  const known = VENUES.get(segment.terms);
  if (known) return known;
  const before = marked('venue', '').length;
  const venues = termsMarked(segment, 'venue').map((index) => {
    const name = segment.terms.at(index)?.slice(before) ?? '';
    return { index, initials: initialsOf(name).replace(/\p{Lu}/gu, '') };
  });
  VENUES.set(segment.terms, venues);
  return venues;
}

const VENUES = new WeakMap<TermList, readonly { index: number; initials: string }[]>();

/** Whether a term has these letters in this order, in any case. Most titles are out by that. */
function hasInOrder({ letters, length }: TermCursor, acronym: string): boolean {
  let next = 0;
  for (let at = 0; at < length && next < acronym.length; at++) {
    const letter = acronym.charCodeAt(next);
    if (letters[at] === letter || letters[at] === letter - CAPITAL) next++;
  }
  return next === acronym.length;
}

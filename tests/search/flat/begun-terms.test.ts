import { expect, it } from 'vitest';
import { addBegun } from '../../../lib/search/flat/begun-terms';
import { COLUMNS, type Columns } from '../../../lib/search/flat/columns';
import { scorer } from '../../../lib/search/flat/field-scores';
import { none } from '../../../lib/search/flat/matches';
import { openSegment, openWith, readTerm } from '../../../lib/search/flat/open-segment';
import { slicedLists } from '../../../lib/search/flat/posting-lists';
import { FIELD_BITS } from '../../../lib/search/flat/postings';
import { buildSegment } from '../../../lib/search/flat/segment';
import { begunQuality } from '../../../lib/search/flat/vocabulary';

const { title, author, abstract, note } = FIELD_BITS;
const FIELDS = [abstract, title, author, abstract | title, note, title | author, abstract | note];
const PAPERS = 300;

/** Each paper has a word that begins with `an`, one that does not, and other papers' words. */
const segment = buildSegment(
  Array.from({ length: PAPERS }, (_, at) => ({
    id: `p${at}`,
    terms: new Map(
      [`an${at % 170}`, `b${at}`, `an${(at * 7) % 230}x`, ...(at % 3 ? ['an'] : [])].map(
        (term, index) => [term, FIELDS[(at + index) % FIELDS.length] ?? abstract] as const,
      ),
    ),
    columns: Object.fromEntries(
      COLUMNS.map((name) => [name, name === 'length' ? at % 20 : at % 9]),
    ) as Record<keyof Columns, number>,
  })),
);
const whole = openSegment(segment);

/** The same, term by term. */
function oneByOne(word: string, mask: number) {
  const matches = none(whole);
  const scoreIn = scorer(whole);
  for (let index = 0; index < whole.terms.length; index++) {
    const term = whole.terms.at(index) ?? '';
    if (!term.startsWith(word)) continue;
    const factor = 0.9 * begunQuality(word.length, term.length) * 3;
    readTerm(whole, index, (ordinal, fields) => {
      const score = factor * scoreIn(ordinal, fields & mask);
      matches.scores[ordinal] = Math.max(matches.scores[ordinal] ?? 0, score);
      if (fields & mask & ~(abstract | note)) matches.short[ordinal] = 1;
    });
  }
  return matches;
}

const WAY = { isLoose: false, quality: 0.9, rarity: 3 };

it.each([
  ['an', title | author | abstract | note],
  ['an1', title | abstract],
  ['a', author],
  ['b2', title | author | abstract | note],
  ['c', title],
])('papers are scored by all terms that begin with %s in fields %s', (word, mask) => {
  const matches = none(whole);
  addBegun(matches, whole, word, { mask, ...WAY });
  expect(matches).toEqual(oneByOne(word, mask));
});

it.each([16, 64, 5000])('so are those of lists read in blocks of %s bytes', async (size) => {
  const { postings, ...others } = segment;
  // The lists of some of these terms are always in memory, those of the others are not.
  const from = whole.terms.postings(whole.terms.lowerBound('an16')).start;
  const slice = async (start: number, end: number) => postings.slice(start, end);
  const lists = slicedLists({ length: postings.length, last: postings.slice(from), slice }, size);
  const open = openWith(others, lists, []);
  const mask = title | author | abstract | note;
  const matches = none(open);
  addBegun(matches, open, 'an', { mask, ...WAY });
  expect(matches).toEqual(none(open));
  expect(lists.missed).toBe(1);
  await lists.load();
  addBegun(matches, open, 'an', { mask, ...WAY });
  expect(matches).toEqual(oneByOne('an', mask));
  expect(lists.missed).toBe(1);
});

import fc from 'fast-check';
import type { Author, Item } from '../../lib/paper/paper';
import { type Publication, venueOf, WORK_KINDS, type WorkKind } from '../../lib/paper/publication';
import { itemOf } from '../exchange/nasty';

/** Words that every format can carry: no TeX, markup or separators of lists. */
const word = fc
  .array(fc.constantFrom(...'aZé漢9ßł😀'), { minLength: 1, maxLength: 6 })
  .map((signs) => `W${signs.join('')}`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
const person: fc.Arbitrary<Author> = fc.record({
  // Capitals alone would be initials.
  given: word.map((each) => `Wa${each.slice(1)}`),
  family: fc.tuple(fc.constantFrom('', 'van der ', 'de '), word).map((parts) => parts.join('')),
});
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: JSON.stringify });
const number = fc.integer({ min: 1, max: 9999 }).map(String);
const page = fc.oneof(
  number,
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 1999 }))
    .map(([start, end]) => `${start}-${end}`),
  number.map((each) => `e${each}`),
);
const issn = fc.integer({ min: 1000, max: 9999 }).map((each) => `${each}-567X`);
const isbn = fc.integer({ min: 1000, max: 9999 }).map((each) => `978-3-030-${each}4-2`);

const JOURNAL = {
  'container-title': words.map((each) => `Journal of ${each}`),
  'container-title-short': words.map((each) => `J. ${each}`),
  volume: number,
  issue: number,
  page,
  ISSN: issn,
};
const BOOK = {
  publisher: words,
  'publisher-place': words,
  edition: words,
  'collection-title': words,
  'collection-number': number,
  volume: number,
  ISBN: isbn,
  editor: people,
};
const IN_BOOK = { ...BOOK, 'container-title': words.map((each) => `Book of ${each}`), page };

type Parts = { [variable in keyof Publication]?: fc.Arbitrary<Publication[variable]> };

/** The variables that works of a kind usually have. Those that are not published have no venue. */
const PARTS: Record<WorkKind, Parts> = {
  article: {},
  'article-journal': JOURNAL,
  'article-magazine': JOURNAL,
  'article-newspaper': JOURNAL,
  review: JOURNAL,
  'review-book': JOURNAL,
  'paper-conference': {
    ...IN_BOOK,
    'container-title': words.map((each) => `Proceedings of ${each}`),
    'event-title': words.map((each) => `Conference ${each}`),
  },
  book: BOOK,
  chapter: IN_BOOK,
  'entry-dictionary': IN_BOOK,
  'entry-encyclopedia': IN_BOOK,
  thesis: { publisher: words, 'publisher-place': words, genre: words },
  report: { publisher: words, 'publisher-place': words, genre: words, number },
  dataset: { publisher: words, number },
  software: { publisher: words, edition: words },
  patent: { number },
  standard: { publisher: words, number },
  manuscript: {},
  post: {},
  'post-weblog': { 'container-title': words.map((each) => `Blog of ${each}`) },
  speech: { 'publisher-place': words, genre: words },
  webpage: {},
  document: {},
};

/** A saved paper of any kind with a DOI, and what is known of its publication. */
export const arbitraryWork: fc.Arbitrary<Item> = fc
  .constantFrom(...WORK_KINDS)
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      title: words,
      authors: people,
      published: fc.constantFrom('2020', '2021-03', '2022-04-05'),
      doi: fc.integer({ min: 1, max: 1e6 }),
      // `fc.record` loses the types of the variables.
      publication: fc.record(PARTS[kind] as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: Object.keys(PARTS[kind]).filter((name) => name === 'container-title'),
      }) as fc.Arbitrary<Publication>,
      tags: fc.uniqueArray(words, { maxLength: 3 }),
      note: words,
    }),
  )
  .map(({ doi, tags, note, publication, ...facts }) => {
    const venue = venueOf(publication, facts.kind);
    return itemOf(
      {
        ...facts,
        ids: [`doi:10.1000/w${doi}`],
        ...(venue !== undefined && { venue }),
        ...(Object.keys(publication).length > 0 && { publication }),
      },
      { tags, note },
    );
  });

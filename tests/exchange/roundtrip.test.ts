import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csl } from '../../lib/exchange/csl/csl';
import { ris } from '../../lib/exchange/ris/ris';
import type { Author, Item } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';
import { itemOf } from './nasty';
import { written } from './written';

/**
 * Texts that both formats preserve: words without TeX, markup, entities, or the commas that
 * separate names and lists.
 */
const word = fc
  .array(fc.constantFrom(...'aZé漢9-&%#_.😀ßł', 'van', "O'N", '“x”'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((signs) => `W${signs.join('').replace(/&#(?=\d)/g, '&')}`);
const words = fc.array(word, { minLength: 1, maxLength: 7 }).map((each) => each.join(' '));
const family = fc
  .tuple(
    fc.constantFrom('', 'van der ', 'de la ', 'von '),
    word,
    fc.constantFrom('', ' Jr.', ' III'),
  )
  .map((parts) => parts.join(''));
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({ given: words, family }),
  word.map((literal) => ({ literal })),
  words.map((each) => ({ literal: `The ${each} Team` })),
);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const note = fc
  .array(fc.oneof(words, fc.constantFrom('', 'ER  - ', '  - item', 'TY  - JOUR', '\tx')), {
    maxLength: 6,
  })
  .map((lines) =>
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
  );

const item: fc.Arbitrary<Item> = fc
  .record({
    title: words,
    authors: fc.uniqueArray(author, { maxLength: 5, selector: (each) => JSON.stringify(each) }),
    complete: fc.boolean(),
    published: date,
    venue: fc.option(fc.constantFrom('Nature', 'ICLR 2025', 'Proceedings of X'), {
      nil: undefined,
    }),
    abstract: words,
    doi: fc.option(fc.constantFrom('doi:10.1000/a_b(1)', 'doi:10.1145/3.4'), { nil: undefined }),
    tags: fc.uniqueArray(words, { maxLength: 4 }),
    note,
  })
  .map(({ complete, doi, venue, tags, note: text, authors, ...facts }) =>
    itemOf(
      {
        ...facts,
        ids: ['arxiv:2501.00001', ...(doi ? [doi] : [])],
        authors,
        ...(authors.length > 0 && !complete && { authorsComplete: false }),
        ...(venue && { venue }),
      },
      { tags, note: text },
    ),
  );

/** The fields that must be equal after reading. */
function kept({ paper, entry }: Item) {
  const shown = (text: string | undefined) => text && readable(text);
  const { ids, authorsComplete, published, venue } = paper;
  return {
    ids: [...ids].sort(),
    title: shown(paper.title),
    authors: paper.authors.map(({ given, family: last, literal }) =>
      [shown(given), shown(last), shown(literal)].map((part) => part ?? null),
    ),
    authorsComplete,
    published,
    venue,
    abstract: shown(paper.abstract),
    tags: entry?.tags,
    note: entry?.note,
  };
}

describe.each([csl, ris])('what $id carries', (format) => {
  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (out) => {
        const { items, problems } = await format.read(written(format, [out]), { now: 0 });
        expect(problems).toEqual([]);
        expect(items.map(kept)).toEqual([kept(out)]);
      }),
    );
  });
});

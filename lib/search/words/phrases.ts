import { fullName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { venueTexts } from '../../paper/publication';
import { readable } from '../../text/tex';
import type { Query, TextField } from '../query/query';
import { spellingsOf, termsOf } from './terms';

type Phrase = Query & { kind: 'phrase' };

/** Returns a query for the words of a phrase. It finds every paper that may contain the phrase. */
export function looseQuery({ text, field }: Phrase): Query {
  const words = text.split(/\s+/).filter((word) => spellingsOf(word).length > 0);
  return {
    kind: 'all',
    of: words.map((word): Query => ({ kind: 'word', text: word, ...(field && { field }) })),
  };
}

/**
 * Whether a field of the paper (any field if none is named) contains the phrase.
 * @param split returns the terms of a text, `termsOf` or one that remembers them
 */
export function containsPhrase(item: Item, { text, field }: Phrase, split = termsOf): boolean {
  const wanted = termsOf(text);
  return textsOf(item, field).some((each) => containsRun(split(each), wanted));
}

/** Whether `terms` contains `wanted` as a contiguous sequence. */
function containsRun(terms: readonly string[], wanted: readonly string[]): boolean {
  const [first] = wanted;
  for (
    let at = first === undefined ? -1 : terms.indexOf(first);
    at >= 0;
    at = terms.indexOf(first ?? '', at + 1)
  ) {
    if (wanted.every((term, index) => terms[at + index] === term)) return true;
  }
  return false;
}

const TEXTS: Record<TextField, (item: Item) => string[]> = {
  title: ({ paper }) => [readable(paper.title)],
  abstract: ({ paper }) => [readable(paper.abstract ?? '')],
  author: ({ paper }) => paper.authors.map(fullName),
  tag: ({ entry }) => entry?.tags ?? [],
  note: ({ entry }) => [entry?.note ?? ''],
  venue: ({ paper }) => venueTexts(paper),
  org: ({ paper }) => [paper.organisation ?? ''],
  source: ({ paper }) => paper.sources,
  id: ({ paper }) => paper.ids,
  category: ({ paper }) => (paper.category ? [paper.category] : []),
  keyword: ({ paper }) => paper.keywords ?? [],
};

function textsOf(item: Item, field: TextField | undefined): string[] {
  return field ? TEXTS[field](item) : Object.values(TEXTS).flatMap((text) => text(item));
}

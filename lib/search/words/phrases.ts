import { fullName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import type { Query, TextField } from '../query/query';
import { termsOf, waysToWrite } from './terms';

type Phrase = Query & { kind: 'phrase' };

/** The words of a phrase as a query that finds every paper that may hold it. */
export function looseQuery({ text, field }: Phrase): Query {
  const words = text.split(/\s+/).filter((word) => waysToWrite(word).length > 0);
  return {
    kind: 'all',
    of: words.map((word): Query => ({ kind: 'word', text: word, ...(field && { field }) })),
  };
}

/** Whether the words of a phrase stand together, in their order, in a field of a paper or, without one, in any. */
export function holdsPhrase(item: Item, { text, field }: Phrase): boolean {
  const wanted = termsOf(text);
  return textsOf(item, field).some((each) => standTogether(termsOf(each), wanted));
}

/** Whether the second list is a run of the first. */
export function standTogether(terms: readonly string[], wanted: readonly string[]): boolean {
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
  venue: ({ paper }) => [paper.venue ?? ''],
  org: ({ paper }) => [paper.organisation ?? ''],
  source: ({ paper }) => paper.sources,
  id: ({ paper }) => paper.ids,
};

function textsOf(item: Item, field: TextField | undefined): string[] {
  return field ? TEXTS[field](item) : Object.values(TEXTS).flatMap((text) => text(item));
}

import { isNew } from '../paper/capture';
import type { Item } from '../paper/paper';
import type { Context } from './flat/context';
import { documentOf } from './flat/document';
import { evaluate } from './flat/evaluate';
import { openSegment } from './flat/open-segment';
import { buildSegment } from './flat/segment';
import { askedTerms } from './query/asked-terms';
import type { Query } from './query/query';
import { partsOf } from './query/query-words';
import { containsPhrase, looseQuery } from './words/phrases';
import { termsOf } from './words/terms';

/**
 * Answers queries from a few papers alone, without the store or its index, as smart lists and rules
 * need it: by the evaluator of the index, but without typos. The segment has only the terms that
 * the queries ask for: all would take most of the time. Nothing here knows of merges, so
 * `is:merged` matches none.
 * @param items different papers, with whether they are hidden, and with their sightings if a query
 *   asks for them (`asksSightings`)
 * @param now ms
 * @returns for each query, the ids of the papers that match
 */
export function matchItems(
  items: readonly Item[],
  queries: readonly Query[],
  now: number,
): Set<string>[] {
  if (items.length === 0 || queries.length === 0) return queries.map(() => new Set());
  const isAsked = remembering(askedTerms(queries));
  const split = remembering(termsOf);
  const documents = items.map((item) => documentOf(item, isAsked, split));
  const segment = openSegment(buildSegment(documents));
  return queries.map((query) => {
    const matches = (part: Query, outside: Context['outside']) => {
      const { scores } = evaluate(segment, part, strictContext(outside));
      return segment.ids.filter((_, ordinal) => scores[ordinal]);
    };
    // Reading a text is slow, so only papers that have all words of a phrase are read for it.
    const hasWords = (phrase: Phrase) => new Set(matches(looseQuery(phrase), new Map()));
    return new Set(matches(query, outsideOf(query, items, { hasWords, split, now })));
  });
}

type Phrase = Query & { kind: 'phrase' };

/** A context in which scores don't matter, and words match without typos. */
export function strictContext(outside: Context['outside']): Context {
  return {
    ...{ outside, rarity: () => 1, isKnown: () => true, isBegun: () => true },
    ...{ isManyBegun: () => false, isSpeltOut: () => false, strict: true },
  };
}

/** Whether a query asks where and when a paper was met. */
export function asksSightings(query: Query): boolean {
  return partsOf(query).some(
    (part) =>
      part.kind === 'list' ||
      (part.kind === 'date' && part.field === 'seen') ||
      (part.kind === 'number' && part.field === 'rank'),
  );
}

interface Looking {
  /** The papers that have all words of a phrase. */
  hasWords(phrase: Phrase): ReadonlySet<string>;
  split: typeof termsOf;
  now: number;
}

/** The papers of each part that an index does not answer. */
function outsideOf(
  query: Query,
  items: readonly Item[],
  { hasWords, split, now }: Looking,
): Context['outside'] {
  const outside = new Map<Query, ReadonlySet<string>>();
  for (const part of partsOf(query)) {
    const matches = matcherOf(part, split, now);
    if (!matches) continue;
    const some = part.kind === 'phrase' ? hasWords(part) : undefined;
    const papers = items
      .filter(({ paper }) => !some || some.has(paper.id))
      .flatMap((item) => (matches(item) ? item.paper.id : []));
    outside.set(part, new Set(papers));
  }
  return outside;
}

function matcherOf(
  part: Query,
  split: typeof termsOf,
  now: number,
): ((item: Item) => boolean) | undefined {
  if (part.kind === 'phrase') return (item) => containsPhrase(item, part, split);
  if (part.kind === 'id') return ({ paper }) => paper.ids.includes(part.id);
  if (part.kind === 'is' && part.state === 'new') return ({ paper }) => isNew(paper, now);
  if (part.kind === 'is' && part.state === 'hidden') return ({ hidden }) => hidden === true;
  if (part.kind === 'list')
    return ({ sightings = [] }) => sightings.some(({ list }) => list === part.name);
  if (part.kind === 'date' && part.field === 'seen') {
    const { from = '', to = '\uffff' } = part;
    return ({ sightings = [] }) => sightings.some(({ day }) => day >= from && day <= to);
  }
  if (part.kind === 'number' && part.field === 'rank') {
    const { from = 0, to = Infinity } = part;
    return ({ sightings = [] }) =>
      sightings.some(({ rank }) => rank !== undefined && rank >= from && rank <= to);
  }
  return undefined;
}

/** The texts of papers have many terms in common, and several phrases are looked for in them. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}

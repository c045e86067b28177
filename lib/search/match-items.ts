import { isNew } from '../paper/capture';
import type { Item } from '../paper/paper';
import type { Context } from './flat/context';
import { flatDocument } from './flat/document';
import { evaluate } from './flat/evaluate';
import { openSegment } from './flat/open-segment';
import { buildSegment } from './flat/segment';
import type { Query } from './query/query';
import { partsOf } from './query/query-words';
import { containsPhrase, looseQuery } from './words/phrases';

/**
 * Answers queries from a few papers alone, without the store or its index, as smart lists and rules
 * need it: by the evaluator of the index, but without typos. Nothing here knows of merges, so
 * `is:merged` matches none.
 * @param items different papers; with their sightings, if a query asks for them (`asksSightings`)
 * @param now ms
 * @returns for each query, the ids of the papers that match
 */
export function matchItems(
  items: readonly Item[],
  queries: readonly Query[],
  now: number,
): Set<string>[] {
  if (items.length === 0 || queries.length === 0) return queries.map(() => new Set());
  const segment = openSegment(buildSegment(items.map(flatDocument)));
  return queries.map((query) => {
    const matches = (part: Query, outside: Context['outside']) => {
      const { scores } = evaluate(segment, part, strictContext(outside));
      return segment.ids.filter((_, ordinal) => scores[ordinal]);
    };
    // Reading a text is slow, so only papers that have all words of a phrase are read for it.
    const hasWords = (phrase: Phrase) => new Set(matches(looseQuery(phrase), new Map()));
    return new Set(matches(query, outsideOf(query, items, hasWords, now)));
  });
}

type Phrase = Query & { kind: 'phrase' };

/** A context in which scores don't matter, and words match without typos. */
export function strictContext(outside: Context['outside']): Context {
  return { outside, rarity: () => 1, isKnown: () => true, isBegun: () => true, strict: true };
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

/** The papers of each part that an index does not answer. */
function outsideOf(
  query: Query,
  items: readonly Item[],
  hasWords: (phrase: Phrase) => ReadonlySet<string>,
  now: number,
): Context['outside'] {
  const outside = new Map<Query, ReadonlySet<string>>();
  for (const part of partsOf(query)) {
    const matches = matcherOf(part, now);
    if (!matches) continue;
    const some = part.kind === 'phrase' ? hasWords(part) : undefined;
    const papers = items
      .filter(({ paper }) => !some || some.has(paper.id))
      .flatMap((item) => (matches(item) ? item.paper.id : []));
    outside.set(part, new Set(papers));
  }
  return outside;
}

function matcherOf(part: Query, now: number): ((item: Item) => boolean) | undefined {
  if (part.kind === 'phrase') return (item) => containsPhrase(item, part);
  if (part.kind === 'id') return ({ paper }) => paper.ids.includes(part.id);
  if (part.kind === 'is' && part.state === 'new') return ({ paper }) => isNew(paper, now);
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

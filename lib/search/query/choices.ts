import { kindsNamed, OFFERED_KINDS } from './kinds';
import { PARTS, type Query, SORTS, type Sort, type SortName, STATES } from './query';

/** What people type after `is:`, beside the states. */
const STATE_NAMES: Record<string, (typeof STATES)[number]> = {
  ...{ starred: 'saved', favorite: 'saved', favourite: 'saved', bookmarked: 'saved' },
  ...{ kept: 'saved', done: 'read', finished: 'read', todo: 'unread', toread: 'unread' },
  ...{ unsaved: 'seen', ignored: 'hidden', dismissed: 'hidden', uninteresting: 'hidden' },
};
/** What people type after `has:`, beside the parts. */
const PART_NAMES: Record<string, (typeof PARTS)[number]> = {
  ...{ file: 'pdf', fulltext: 'pdf', attachment: 'pdf', github: 'code', repo: 'code' },
  ...{ repository: 'code', implementation: 'code', summary: 'abstract', journal: 'venue' },
};
/** What people type after `sort:`, beside the columns. */
const SORT_NAMES: Record<string, Sort> = {
  ...{ date: 'published', newest: 'published', latest: 'published', recent: 'published' },
  ...{ new: 'published', year: 'published', oldest: '-published', old: '-published' },
  ...{ earliest: '-published' },
  ...{ added: 'saved', created: 'saved', viewed: 'seen', name: 'title' },
  ...{ alphabetical: 'title', az: 'title', authors: 'author', cited: 'citations' },
  ...{ cites: 'citations', likes: 'upvotes', votes: 'upvotes', popular: 'upvotes' },
  ...{ journal: 'venue', conference: 'venue', type: 'kind', first: 'met' },
  ...{ popularity: 'upvotes', best: 'relevance', score: 'relevance' },
};

/** All that is offered after `is:`, `has:` and `sort:`, for the nearest one to a slip. */
export const CHOICES: Record<string, readonly string[]> = {
  is: STATES,
  has: PARTS,
  no: PARTS,
  sort: [...SORTS, ...Object.keys(SORT_NAMES)],
  kind: OFFERED_KINDS,
};

/** `unread`, also several: `unread,reading`. Undefined if one of them is unknown. */
export function stateQuery(text: string): Query | undefined {
  return anyOf(text, (name): Query | undefined => {
    const state = choiceOf(name, STATES, STATE_NAMES);
    if (state === 'seen') return { kind: 'not', of: { kind: 'is', state: 'saved' } };
    return state && { kind: 'is', state };
  });
}

/** `code`, also several: `code,pdf`. Undefined if one of them is unknown. */
export function partQuery(text: string): Query | undefined {
  return anyOf(text, (name) => {
    const part = choiceOf(name, PARTS, PART_NAMES);
    return part && { kind: 'has', part };
  });
}

/** `thesis`, also several: `thesis,book`. Undefined if one of them is unknown. */
export function kindQuery(text: string): Query | undefined {
  return anyOf(text, (name) => {
    const kinds = kindsNamed(name);
    return kinds && { kind: 'work', kinds };
  });
}

/**
 * An order by its name: a minus sign turns it round, as does `-asc` or `-desc` when it is not the
 * usual direction, which is the greatest first, and from A to Z for texts.
 */
export function sortNamed(text: string): Sort | undefined {
  const [, sign, name = '', direction] =
    /^([-−+]?)(.*?)(?:[-_ :]?(asc|desc)(?:ending)?|[-_ ]first)?$/.exec(text) ?? [];
  const sort = choiceOf(name, SORTS, {}) ?? (Object.hasOwn(SORT_NAMES, name) && SORT_NAMES[name]);
  if (!sort) return undefined;
  const isText = sort === 'title' || sort === 'author' || sort === 'venue';
  const turned = sign === '-' || sign === '−' || direction === (isText ? 'desc' : 'asc');
  return turned ? reversed(sort) : sort;
}

/** The same order the other way round. */
export function reversed(sort: Sort): Sort {
  if (sort === 'relevance') return sort;
  return sort.startsWith('-') ? (sort.slice(1) as SortName) : `-${sort as SortName}`;
}

function choiceOf<T extends string>(
  name: string,
  known: readonly T[],
  others: Record<string, T>,
): T | undefined {
  const own = known.find((each) => [each, `${each}s`, each.replace(/s$/, '')].includes(name));
  const singular = name.replace(/s$/, '');
  if (own) return own;
  if (Object.hasOwn(others, name)) return others[name];
  return Object.hasOwn(others, singular) ? others[singular] : undefined;
}

/** A value, or several with commas or bars between them. Undefined if one of them is unknown. */
export function anyOf(text: string, read: (part: string) => Query | undefined): Query | undefined {
  const whole = read(text);
  if (whole) return whole;
  const of: Query[] = [];
  for (const name of text.split(/[,|]/)) {
    const query = read(name.trim());
    if (!query) return undefined;
    of.push(query);
  }
  return of.length > 1 ? { kind: 'any', of } : of[0];
}

import { distance } from '../flat/distance';
import { DATE_FIELDS, NUMBER_FIELDS, TEXT_FIELDS } from './query';

/** Alternative names of fields. */
const ALIASES: Record<string, string> = {
  ...{ by: 'author', au: 'author', inauthor: 'author', ti: 'title', intitle: 'title' },
  ...{ jr: 'venue', py: 'year', pubyear: 'year', yr: 'year', jahr: 'year', kw: 'keyword' },
  ...{ label: 'tag', folder: 'tag', collection: 'tag', affiliation: 'org', institution: 'org' },
  ...{ with: 'has', state: 'is', subject: 'category', pubmed: 'id', pubdate: 'published' },
  journal: 'venue',
  conference: 'venue',
  in: 'venue',
  publisher: 'venue',
  type: 'kind',
  organisation: 'org',
  organization: 'org',
  site: 'source',
  doi: 'id',
  arxiv: 'id',
  categories: 'category',
  cat: 'category',
  topic: 'keyword',
  abs: 'abstract',
  cites: 'citations',
  cited: 'citations',
  votes: 'upvotes',
  likes: 'upvotes',
  without: 'no',
  date: 'published',
  added: 'saved',
  status: 'is',
  order: 'sort',
};

/** Bounds of the date of publication, by the sign that they stand for. */
export const BOUNDS: Record<string, string> = {
  before: '<',
  after: '>',
  since: '>=',
  until: '<=',
};

/** The fields that are offered, by their own names. */
export const FIELDS: readonly string[] = [
  ...TEXT_FIELDS,
  ...NUMBER_FIELDS,
  ...DATE_FIELDS,
  ...['is', 'has', 'no', 'kind', 'in', 'publisher', 'list', 'sort', 'before', 'after', 'since'],
];
const KNOWN = new Set([...FIELDS, ...Object.keys(ALIASES), ...Object.keys(BOUNDS)]);

/**
 * The own name of a field that may be named otherwise, also in the singular or plural; undefined
 * for an unknown one.
 */
export function fieldNamed(name: string): string | undefined {
  return ownName(name) ?? ownName(`${name}s`) ?? ownName(name.replace(/s$/, ''));
}

function ownName(name: string): string | undefined {
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  return KNOWN.has(name) ? name : undefined;
}

/** The field that was probably meant; undefined if none is similar. */
export function nearestField(name: string): string | undefined {
  return nearest(name, [...KNOWN]);
}

/** The word most similar to one with a slip or two; undefined if none is similar. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const most = typed.length < 5 ? 1 : 2;
  const near = known.map((word) => ({ word, slips: distance(typed, word, most) }));
  const [best] = near.filter(({ slips }) => slips <= most).sort((a, b) => a.slips - b.slips);
  return (
    best?.word ?? (typed.length > 2 ? known.find((word) => word.startsWith(typed)) : undefined)
  );
}

import {
  COUNT_KINDS,
  type CountKind,
  LINK_KINDS,
  type LinkKind,
  type Paper,
  type PaperDraft,
  type StampedField,
  type Stamps,
} from '../paper/paper';
import { isPlaceholderTitle } from '../paper/placeholder-title';
import { schemeOrder } from '../paper/registries';
import { venueKind } from '../paper/venue-kind';
import { sameJson } from '../text/json';
import { isAnonymous, mergeAuthors } from './authorship';
import { best, type Choice } from './best';
import { mergeDates } from './merge-dates';
import { hasVenueDate, PREPRINT_STAMP, stampOf, toStore } from './provenance';
import { isIndexSite } from './source-rank';
import { union } from './union';

export { hasAllAuthors } from './authorship';

const MOST_KEYWORDS = 100;
const VENUE_QUALITY = { published: 2, pending: 1, preprint: 0 };

/**
 * The paper that is made from one draft.
 * @param site id of the site of the draft
 * @param now ms
 */
export function paperOf(draft: PaperDraft, site: string, now: number): Paper {
  const {
    ids,
    rank: _,
    authors = [],
    links = {},
    counts = {},
    keywords,
    authorCount,
    ...facts
  } = draft;
  const named = isAnonymous({ authors }) ? 0 : authors.length;
  return {
    ...facts,
    ...(authorCount !== undefined && { authorCount: Math.max(authorCount, named) }),
    ...(keywords && { keywords: [...new Set(keywords)].sort(byText) }),
    id: ids[0] ?? '',
    ids: [...ids].sort(byScheme),
    authors,
    links,
    counts,
    sources: [site],
    firstSeen: now,
    lastSeen: now,
  };
}

/** Orders papers so that the one known longest comes first. A merged paper keeps its id. */
export function olderFirst(a: Paper, b: Paper): number {
  return a.firstSeen - b.firstSeen || byScheme(a.id, b.id);
}

/**
 * Merges the facts of two papers under the id of `kept`. Each field gets the best of all values
 * that pages gave: a complete author list beats a partial one and a count, a whole title a cut
 * one, a longer abstract a shorter one, a venue the name of a preprint server; then the better
 * source wins (see source-rank.ts), then the later value. Identifiers, sites, keywords and kinds
 * of links are united. The result does not depend on the order in which drafts are merged.
 */
export function mergePapers(kept: Paper, other: Paper): Paper {
  const stamps: Stamps = {};
  const pick = <T>(field: StampedField, of: (paper: Paper) => T | undefined, quality = equally) => {
    const choice = (paper: Paper): Choice<T> | undefined => {
      const value = of(paper);
      return value === undefined
        ? undefined
        : { value, quality: quality(value), stamp: stampOf(paper, field) };
    };
    const chosen = best(choice(kept), choice(other));
    if (chosen) stamps[field] = chosen.stamp;
    return chosen?.value;
  };
  const { authors, stamp } = mergeAuthors(kept, other);
  const dates = mergeDates(kept, other);
  const merged: Paper = {
    ...authors,
    ...defined({
      abstract: pick('abstract', ({ abstract }) => abstract, abstractQuality),
      published: dates.published,
      preprinted: dates.preprinted,
      venue: pick('venue', ({ venue }) => venue, venueQuality),
      organisation: pick('organisation', ({ organisation }) => organisation),
      category: pick('category', ({ category }) => category),
      submitted: [kept.submitted, other.submitted].sort()[0],
      submitter: pick('submitter', ({ submitter }) => submitter),
      keywords: bothKeywords(kept, other),
    }),
    id: kept.id,
    ids: union(kept.ids, other.ids, byScheme),
    title: pick('title', ({ title }) => title, titleQuality) ?? kept.title,
    links: eachOf(LINK_KINDS, (kind) => pick(`links.${kind}`, ({ links }) => links[kind])),
    counts: eachOf(COUNT_KINDS, (kind) => pick(`counts.${kind}`, ({ counts }) => counts[kind])),
    sources: union(kept.sources, other.sources, bySite),
    firstSeen: Math.min(kept.firstSeen, other.firstSeen),
    lastSeen: Math.max(kept.lastSeen, other.lastSeen),
  };
  const stored = toStore(merged, { ...stamps, authors: stamp, ...publishedStamp(merged, dates) });
  return stored ? { ...merged, stamps: stored } : merged;
}

/** Whether search and lists show no difference between the two. They do not show times. */
export function sameFacts(a: Paper, b: Paper): boolean {
  return sameJson(facts(a), facts(b));
}

function facts({ lastSeen: _, firstSeen: __, stamps: ___, ...rest }: Paper) {
  return rest;
}

/**
 * A preprint's date needs a stamp only where it would otherwise count as that of the published
 * version.
 */
function publishedStamp(merged: Paper, { stamp }: ReturnType<typeof mergeDates>): Stamps {
  if (stamp === undefined) return {};
  return stamp === PREPRINT_STAMP && !hasVenueDate(merged) ? {} : { published: stamp };
}

function bothKeywords(kept: Paper, other: Paper): string[] | undefined {
  if (!kept.keywords || !other.keywords) return kept.keywords ?? other.keywords;
  return union(kept.keywords, other.keywords, byText).slice(0, MOST_KEYWORDS);
}

function titleQuality(title: unknown): number {
  if (isPlaceholderTitle(String(title))) return -1;
  return isCut(title) ? 0 : 1;
}

function abstractQuality(abstract: unknown): number {
  return String(abstract).length - (isCut(abstract) ? 1e5 : 0);
}

function venueQuality(venue: unknown): number {
  return VENUE_QUALITY[venueKind(String(venue))];
}

function equally(_: unknown): number {
  return 0;
}

function isCut(text: unknown): boolean {
  return String(text).endsWith('…') || String(text).endsWith('...');
}

function byScheme(a: string, b: string): number {
  return schemeOrder(a) - schemeOrder(b) || byText(a, b);
}

function bySite(a: string, b: string): number {
  return Number(isIndexSite(a)) - Number(isIndexSite(b)) || byText(a, b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The fields that are not undefined. */
function defined<T extends Record<string, unknown>>(fields: T): Defined<T> {
  // `Object.fromEntries` loses the types of the fields.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function eachOf<K extends LinkKind | CountKind, T>(
  kinds: readonly K[],
  of: (kind: K) => T | undefined,
): { [kind in K]?: T } {
  const values: { [kind in K]?: T } = {};
  for (const kind of kinds) {
    const value = of(kind);
    if (value !== undefined) values[kind] = value;
  }
  return values;
}

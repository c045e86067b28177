import { gainedUpvotes } from '../paper/fields/gained-upvotes';
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
import { venueOf, type WorkKind } from '../paper/publication';
import { idOrder } from '../paper/registries';
import { isPublishedKind } from '../paper/work-kind';
import { byText } from '../text/by-text';
import { sameJson } from '../text/json';
import { isAnonymous, mergeAuthors } from './authorship';
import { bestOf, type Choice } from './best';
import { mergeClaimed } from './claimed-ids';
import { mergePublications } from './editions';
import { firstUpvotes, ownFirst } from './first-upvotes';
import { highest } from './highest';
import { mergeDates } from './merge-dates';
import { hasVenueDate, stampOf, toStore } from './provenance';
import { bySite, dateRank, isUnverified, isVenueDate, isVerified } from './source-rank';
import { union } from './union';
import { venueQuality } from './venue-quality';

export { hasAllAuthors, hasOtherAuthors } from './authorship';

const MOST_KEYWORDS = 100;

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
    online,
    ...facts
  } = draft;
  const named = isAnonymous({ authors }) ? 0 : authors.length;
  const source = { id: ids[0] ?? '', site, venue: draft.venue, online };
  const appeared = online !== undefined && isVenueDate([dateRank(source), now]);
  return {
    ...facts,
    ...(authorCount !== undefined && { authorCount: Math.max(authorCount, named) }),
    // Only of the published version: a preprint server's days are all online.
    ...(appeared && { online }),
    ...(keywords && { keywords: [...new Set(keywords)].sort(byText) }),
    id: ids[0] ?? '',
    ids: [...ids].sort(idOrder),
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
  return a.firstSeen - b.firstSeen || idOrder(a.id, b.id);
}

/**
 * Merges two papers under the id of the one known longest. The result is the same in any order and
 * grouping of any number of papers.
 */
export function merge(a: Paper, b: Paper): Paper {
  return olderFirst(a, b) <= 0 ? mergePapers(a, b) : mergePapers(b, a);
}

/**
 * Merges the facts of two papers under the id of `kept`. Each field gets the best of all values
 * that pages gave: a complete author list beats a partial one and a count, a whole title a cut
 * one, a longer abstract a shorter one, a venue the name of a preprint server; then the better
 * source wins (see source-rank.ts), then the later value. Identifiers, sites, keywords and kinds
 * of links are united. A page that no reader of a site reads can only add to a paper known
 * elsewhere: identifiers, and a title, names, an abstract or a date that is missing, but no link,
 * venue, keyword or count. The result does not depend on the order in which drafts are merged;
 * stamps are stored relative to the id (see provenance.ts). The variables of a publication are
 * merged by its venue (see editions.ts), and give the venue unless a better one was printed.
 */
export function mergePapers(kept: Paper, other: Paper): Paper {
  const stamps: Stamps = {};
  const both = [kept, other];
  const elsewhere = highest(both, (paper) => Number(!isUnverified(paper)));
  const pick = <T>(
    field: StampedField,
    of: (paper: Paper) => T | undefined,
    { from = both, quality = equally }: { from?: Paper[]; quality?: (value: T) => number } = {},
  ) => {
    const choice = (paper: Paper): Choice<T> | undefined => {
      const value = of(paper);
      return value === undefined
        ? undefined
        : { value, quality: quality(value), stamp: stampOf(paper, field) };
    };
    const chosen = bestOf(from.map(choice));
    if (chosen) stamps[field] = chosen.stamp;
    return chosen?.value;
  };
  const { authors, stamp } = mergeAuthors(kept, other);
  const dates = mergeDates(kept, other);
  const from = elsewhere;
  const work = mergePublications(from);
  const mergedVenue = () => {
    const stated = venueOf(work.publication ?? {});
    const printed = pick('venue', printedVenue, { from, quality: venueQuality });
    if (stated === undefined || printed === undefined) return stated ?? printed;
    if (venueQuality(printed) > venueQuality(stated)) return printed;
    delete stamps.venue;
    return stated;
  };
  const known = {
    ids: union(kept.ids, other.ids, idOrder),
    sources: union(kept.sources, other.sources, bySite),
  };
  const claimed = mergeClaimed(known, kept, other);
  const merged: Paper = {
    ...known,
    ...(claimed.length > 0 && { claimed }),
    ...authors,
    ...defined({
      abstract: pick('abstract', ({ abstract }) => abstract, { quality: abstractQuality }),
      kind: pick('kind', ({ kind }) => kind, { from, quality: kindQuality }),
      published: dates.published,
      preprinted: dates.preprinted,
      online: dates.online,
      venue: mergedVenue(),
      publication: work.publication,
      editions: work.editions,
      organisation: pick('organisation', ({ organisation }) => organisation),
      category: pick('category', ({ category }) => category),
      submitted: from.map(({ submitted }) => submitted).sort()[0],
      submitter: pick('submitter', ({ submitter }) => submitter),
      keywords: keywordsOf(from),
    }),
    id: kept.id,
    title:
      pick('title', realTitle, { quality: titleQuality }) ??
      pick('title', ({ title }) => title) ??
      kept.title,
    links: eachOf(LINK_KINDS, (kind) =>
      pick(`links.${kind}`, ({ links }) => links[kind], { from }),
    ),
    counts: eachOf(COUNT_KINDS, (kind) =>
      pick(`counts.${kind}`, ({ counts }) => counts[kind], { from }),
    ),
    firstSeen: Math.min(kept.firstSeen, other.firstSeen),
    lastSeen: Math.max(kept.lastSeen, other.lastSeen),
  };
  const stored = toStore(merged, {
    ...stamps,
    authors: stamp,
    ...publishedStamp(merged, dates),
    ...(dates.onlineStamp && { online: dates.onlineStamp }),
    ...work.stamps,
  });
  const whole = stored ? { ...merged, stamps: stored } : merged;
  const first = firstUpvotes(from);
  return sameJson(first, ownFirst(whole))
    ? whole
    : { ...whole, ...(first && { firstUpvotes: first }) };
}

/** Whether search and lists show no difference between the two. They do not show times. */
export function sameFacts(a: Paper, b: Paper): boolean {
  return sameJson(facts(a), facts(b));
}

function facts(paper: Paper) {
  const { lastSeen: _, firstSeen: __, stamps: ___, firstUpvotes: ____, ...rest } = paper;
  return { ...rest, gained: gainedUpvotes(paper) };
}

/**
 * A preprint's date needs a stamp only where it would otherwise count as that of the published
 * version, or as verified although it is not, or the reverse.
 */
function publishedStamp(merged: Paper, { stamp }: ReturnType<typeof mergeDates>): Stamps {
  if (stamp === undefined) return {};
  const isDerived =
    !isVenueDate(stamp) &&
    !hasVenueDate(merged) &&
    isVerified(stamp) === isVerified(stampOf(merged, 'published'));
  return isDerived ? {} : { published: stamp };
}

function keywordsOf(papers: Paper[]): string[] | undefined {
  const [first, second] = papers.flatMap(({ keywords }) => (keywords ? [keywords] : []));
  return first && union(first, second ?? [], byText).slice(0, MOST_KEYWORDS);
}

function realTitle({ title }: Paper): string | undefined {
  return isPlaceholderTitle(title) ? undefined : title;
}

function titleQuality(title: string): number {
  return isCut(title) ? 0 : 1;
}

function abstractQuality(abstract: string): number {
  return abstract.length - (isCut(abstract) ? 1e5 : 0);
}

function kindQuality(kind: WorkKind): number {
  return Number(isPublishedKind(kind));
}

/** The venue as a page printed it, unless it is that of the paper's publication. */
function printedVenue({ venue, publication }: Paper): string | undefined {
  return publication && venue === venueOf(publication) ? undefined : venue;
}

function equally(): number {
  return 0;
}

function isCut(text: string): boolean {
  return text.endsWith('…') || text.endsWith('...');
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

import type { Paper, PaperDraft } from './paper';
import { sameJson } from './record';

/**
 * The paper that a draft alone makes.
 * @param site id of the site that it came from
 * @param now ms
 */
export function paperOf(draft: PaperDraft, site: string, now: number): Paper {
  const { ids, rank: _, authors = [], links = {}, counts = {}, ...facts } = draft;
  return {
    ...facts,
    id: ids[0] ?? '',
    ids,
    authors,
    links,
    counts,
    sources: [site],
    firstSeen: now,
    lastSeen: now,
  };
}

/**
 * Both papers' facts as one, under the id of `kept`. No field is lost or gets worse: a complete author list beats
 * a partial one and a count, a longer abstract a shorter one, a precise date a vague one. Where neither is better,
 * what was seen later holds.
 */
export function mergePapers(kept: Paper, other: Paper): Paper {
  const [older, newer] = other.lastSeen >= kept.lastSeen ? [kept, other] : [other, kept];
  // Whether a list is complete is said of that list alone; it must not pass to another one.
  const { authorsComplete: _, ...rest } = { ...older, ...newer };
  const abstract = longer(older.abstract, newer.abstract);
  const published = better(older.published, newer.published, (date) => date.length);
  const submitted = [older.submitted, newer.submitted].filter((day) => day !== undefined).sort()[0];
  return {
    ...rest,
    ...pickAuthors(older, newer),
    ...(abstract !== undefined && { abstract }),
    ...(published !== undefined && { published }),
    ...(submitted !== undefined && { submitted }),
    id: kept.id,
    ids: union(kept.ids, other.ids),
    title: isCut(newer.title) && !isCut(older.title) ? older.title : newer.title,
    links: { ...older.links, ...newer.links },
    counts: { ...older.counts, ...newer.counts },
    sources: union(kept.sources, other.sources),
    firstSeen: Math.min(kept.firstSeen, other.firstSeen),
    lastSeen: newer.lastSeen,
  };
}

/** Whether every author of the paper is known by name. */
export function hasAllAuthors(
  paper: Pick<Paper, 'authors' | 'authorCount' | 'authorsComplete'>,
): boolean {
  const { authors, authorCount = 0, authorsComplete = true } = paper;
  return (
    authors.length > 0 && authorsComplete && authors.length >= authorCount && !isAnonymous(paper)
  );
}

/** Whether search or lists would show the two differently. Counts and times do not matter to them. */
export function sameFacts(a: Paper, b: Paper): boolean {
  return sameJson(facts(a), facts(b));
}

function facts({ lastSeen: _, firstSeen: __, counts: ___, ...rest }: Paper) {
  return rest;
}

type Authorship = Pick<Paper, 'authors' | 'authorCount' | 'authorsComplete'>;

function pickAuthors(older: Paper, newer: Paper): Authorship {
  const quality = (paper: Paper) =>
    isAnonymous(paper)
      ? 0.5
      : hasAllAuthors(paper)
        ? 1e6 + paper.authors.length
        : paper.authors.length;
  const best = quality(older) > quality(newer) ? older : newer;
  const stated = [older.authorCount, newer.authorCount].filter((count) => count !== undefined);
  const named = best.authors.length;
  const authorCount = hasAllAuthors(best) ? named : Math.max(named, ...stated);
  return {
    authors: best.authors,
    ...(stated.length > 0 && { authorCount }),
    ...(best.authorsComplete !== undefined && { authorsComplete: best.authorsComplete }),
  };
}

function isAnonymous(paper: Pick<Paper, 'authors'>): boolean {
  return paper.authors.some((author) =>
    /^anonymous\b/i.test(author.literal ?? author.family ?? ''),
  );
}

function isCut(title: string): boolean {
  return /(?:…|\.\.\.)$/.test(title);
}

function longer(older: string | undefined, newer: string | undefined): string | undefined {
  return better(older, newer, (text) => text.length - (isCut(text) ? 1e5 : 0));
}

function better<T>(
  older: T | undefined,
  newer: T | undefined,
  quality: (value: T) => number,
): T | undefined {
  if (older === undefined || newer === undefined) return newer ?? older;
  return quality(older) > quality(newer) ? older : newer;
}

function union(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])];
}

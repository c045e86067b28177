import { isRecord } from '../../text/json';
import type { PrintedName } from '../paper';
import { splitAuthors } from '../parse/split-authors';
import { LIMITS } from '../parse-values';
import type { Publication } from '../publication';
import { bibtexEntry, splitAs } from './bibtex';
import { decoded } from './decoded';
import { familyFirst, isFamilyFirst } from './family-first';
import { statedPublication } from './publication';

/** Volume and issue after a title: `Journal of Stones, Volume 9, Issue 1-2`. */
const VOLUME = /, vol(?:ume|\.) [^,]{1,12}(?:, issue [^,]{1,20})?$/i;

/**
 * Completes an unchecked draft by what its page states of the publication (`stated`). The draft's
 * own kind and publication go first, its venue last. Names in meta tags of medical indexes have the
 * family name first if all of them look so.
 */
export function withStated(draft: Record<string, unknown>): Record<string, unknown> {
  const { stated, authors, ...rest } = draft;
  const own = rest['publication'];
  if (!isRecord(stated) && !isRecord(own)) return draft;
  const found = decoded({ ...statedPublication(stated) }) as ReturnType<typeof statedPublication>;
  const kind = rest['kind'] ?? found.kind;
  const publication: Record<string, unknown> = {
    ...containerOf(rest['venue'], kind),
    ...Object.fromEntries(Object.entries(found.publication ?? {}).filter(isBearable)),
    ...(isRecord(own) && own),
  };
  if (publication['event-title'] === publication['container-title'])
    delete publication['event-title'];
  // A venue alone is no publication.
  const { 'container-title': venue = rest['venue'], ...more } = publication;
  const isAlone = !isRecord(own) && Object.keys(more).length === 0;
  return {
    ...rest,
    ...authorsOf(authors, isRecord(stated) ? stated : {}),
    ...(kind !== undefined && { kind }),
    ...(isAlone ? venue !== undefined && { venue } : { publication }),
  };
}

/** A printed venue as the title of a journal or proceedings, unless it is cut. */
function containerOf(venue: unknown, kind: unknown): Publication {
  const isWhole = typeof venue === 'string' && !/^(?:…|\.{3})|(?:…|\.{3})$/.test(venue);
  if (!isWhole || kind === 'thesis' || kind === 'report') return {};
  return { 'container-title': venue.replace(VOLUME, '') };
}

function isBearable([, value]: [string, unknown]): boolean {
  return typeof value === 'string' ? value.length <= LIMITS.short : value !== undefined;
}

/** The printed names; without any, those of the entry with which the page wants to be cited. */
function authorsOf(authors: unknown, stated: Record<string, unknown>): { authors?: unknown } {
  if (authors !== undefined) return { authors: inOrder(authors, stated) };
  const { bibtex } = stated;
  const cited = typeof bibtex === 'string' ? bibtexEntry(bibtex).authors : [];
  return cited.length > 0 ? { authors: cited } : {};
}

/** The names with their parts as the page states them elsewhere. */
function inOrder(authors: unknown, { tags, bibtex }: Record<string, unknown>): unknown {
  const isPrinted = (author: unknown) => isRecord(author) && typeof author['name'] === 'string';
  if (!Array.isArray(authors) || !authors.every(isPrinted)) return authors;
  const [first, ...others] = authors as PrintedName[];
  const printed =
    first && others.length === 0
      ? splitAuthors(first.name).map((name) => ({ name }))
      : (authors as PrintedName[]);
  if (isRecord(tags) && printed.every(isFamilyFirst))
    return familyFirst({ authors: printed }).authors;
  return typeof bibtex === 'string' ? splitAs(printed, bibtexEntry(bibtex)) : printed;
}

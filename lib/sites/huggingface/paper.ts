import { parseShownDate } from '../../paper/dates';
import { arxivId, arxivMonth } from '../../paper/ids';
import type { PrintedName } from '../../paper/paper';
import { trimTrailing } from '../../text/text';
import { all, hrefOf, isAfter, textOf, textPieces, webUrl } from '../reading/dom';
import {
  abstractIn,
  codeIn,
  organisationIn,
  publishedIn,
  type Shown,
  submissionIn,
  upvotesIn,
} from './card';

/** The part of a paper's page that is about the paper: from its title to the comments. */
export interface Header {
  title: Element;
  /** The element that contains the header. */
  scope: Element;
  /** Whether an element is in the header. */
  contains(element: Element): boolean;
  links: Element[];
}

/** The facts that a paper's own page shows. */
export interface ShownPaper extends Shown {
  authors?: PrintedName[] | undefined;
  submitted?: string | undefined;
  project?: string | undefined;
}

const END = /^(?:Community|(?:Models|Datasets|Spaces|Collections) )/;
const MOST_CHARACTERS = 20_000;

/**
 * Finds the header; undefined if the page has no title. The comments and columns after it may
 * mention other papers.
 */
export function findHeader(document: Document): Header | undefined {
  const title = document.querySelector('main h1') ?? document.querySelector('h1');
  if (!title) return undefined;
  const scope = title.closest('section, main, body') ?? document.documentElement;
  const end = all(scope, '[id="community"], h2, h3').find(
    (each) => isAfter(each, title) && (each.id === 'community' || END.test(textOf(each))),
  );
  const contains = (element: Element) =>
    isAfter(element, title) && !(end && (element === end || isAfter(element, end)));
  return {
    title,
    scope,
    contains,
    links: all(scope, 'a[href]').filter(contains),
  };
}

/** Identifiers of the papers that the header links to on arXiv. */
export function linkedOnArxiv(header: Header): string[] {
  return header.links.flatMap((link) => arxivId(hrefOf(link)) ?? []);
}

/** Reads the header of a paper's page. */
export function readHeader(header: Header, id: string, url: URL, now: Date): ShownPaper {
  const headings = all(header.scope, 'h2, h3').filter(header.contains);
  const abstract = headings.find((each) => /^Abstract$/i.test(textOf(each)));
  const above = (element: Element) =>
    header.contains(element) && !(abstract && (element === abstract || isAfter(element, abstract)));
  const pieces = textPieces(header.scope, 'h1, p, dialog, script, style', MOST_CHARACTERS).filter(
    (piece) => above(piece.parent),
  );
  const published = publishedIn(pieces, now, arxivMonth(id));
  const { submitter, on } = submissionIn(pieces);
  const paragraphs = all(abstract?.parentElement, 'p');
  const authors = authorsIn(header);
  const { code, stars } = codeIn(header.links, url);
  return {
    title: textOf(header.title),
    authors,
    authorCount: authors?.length,
    abstract: abstractIn(paragraphs.filter(header.contains)),
    published,
    organisation: organisationIn(header.scope, url, submitter, above),
    submitted: on && parseShownDate(on, now, dayOfRank(header) ?? inSameYear(pieces, published)),
    submitter,
    code,
    project: projectIn(header, url),
    thumbnail: thumbnailOf(header, id, url),
    upvotes: upvotesIn(header.title.closest('main') ?? header.scope),
    stars,
  };
}

function authorsIn(header: Header): PrintedName[] | undefined {
  const authors = all(header.scope, '.author').filter(header.contains);
  const names = authors.map((each) => trimTrailing(textOf(each), ' ,')).filter(Boolean);
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

/** The day that “#1 Paper of the day” links to. */
function dayOfRank(header: Header): string | undefined {
  const days = header.links.map(
    (link) => /\/papers(?:\?date=|\/date\/)(\d{4}-\d\d-\d\d)$/.exec(hrefOf(link))?.[1],
  );
  return days.find((day) => day !== undefined);
}

/**
 * The date of publication if it is shown without a year: the site omits only the current year, so
 * the date of submission is of the same year.
 */
function inSameYear(pieces: { text: string }[], published: string | undefined): string | undefined {
  const text = pieces.map((piece) => piece.text).join(' ');
  return /Published on [A-Z][a-z]+ \d{1,2}, \d{4}/.test(text) ? undefined : published;
}

function projectIn(header: Header, url: URL): string | undefined {
  const link = header.links.find((each) => /^Project page/i.test(textOf(each)));
  return webUrl(hrefOf(link), url);
}

/** The picture in the page's Open Graph tags, unless they are still those of the previous page. */
function thumbnailOf(header: Header, id: string, url: URL): string | undefined {
  const picture = header.title.ownerDocument
    .querySelector('meta[property="og:image"], meta[name="twitter:image"]')
    ?.getAttribute('content');
  return picture?.includes(id.replace('arxiv:', '/papers/')) ? webUrl(picture, url) : undefined;
}

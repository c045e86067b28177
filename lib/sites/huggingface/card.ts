import { dayOf, parseShownDate } from '../../paper/dates';
import { arxivMonth } from '../../paper/ids';
import { collapse, parseCount } from '../../text/text';
import { all, hrefOf, type Piece, textOf, textPieces, webUrl } from '../reading/dom';
import { type ShownCount, shownCount } from '../reading/shown-count';
import { ancestors, parentOf } from '../reading/walk';
import { linkedId } from './page';

/** The facts that a part of a page shows about a paper. */
export interface Shown {
  title: string;
  abstract?: string | undefined;
  authorCount?: number | undefined;
  organisation?: string | undefined;
  published?: string | undefined;
  submitter?: string | undefined;
  code?: string | undefined;
  thumbnail?: string | undefined;
  upvotes?: ShownCount | undefined;
  comments?: ShownCount | undefined;
  stars?: ShownCount | undefined;
}

const HEADING = 'h1, h2, h3, h4, [role="heading"]';
const DATE = '[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?';
const PUBLISHED = new RegExp(
  `\\bPublished (?:on )?(${DATE})(?: [•·] ([\\d.,]+[km]?)(?= |$))?`,
  'i',
);
const ONLY_DATE = new RegExp(`^${DATE}$`);
const SUBMITTED = new RegExp(`Submitted by (.{1,200}?)(?: on (${DATE}))?$`, 'i');
const COUNT_OF_AUTHORS = /\b(\d[\d,]{0,8}) authors?\b/i;
/** Paragraphs that are not an abstract. */
const NO_ABSTRACT = new RegExp(
  `^(?:(?:Submitted by|Published)\\b.*|[\\d.,]+[km]?(?: authors?)?|-|${DATE})$`,
);
const AVATAR = /\/avatars\/|\/\/cdn-avatars\./;

/** Reads a card of a listing, a collection or a profile. */
export function readCard(card: Element, id: string, url: URL, now: Date): Shown {
  const pieces = textPieces(card, `${HEADING}, p, dialog, script, style`);
  const text = pieces.map((piece) => piece.text).join(' ');
  const authors = COUNT_OF_AUTHORS.exec(text)?.[1];
  const { submitter } = submissionIn(pieces);
  const { code, stars } = codeIn(all(card, 'a[href*="github.com"]'), url);
  return {
    title: textOf(card.querySelector(HEADING)) || longestLink(card, url),
    abstract: abstractIn(all(card, 'p')),
    authorCount: authors ? Number(authors.replaceAll(',', '')) || undefined : undefined,
    organisation: organisationIn(card, url, submitter) ?? beforeDate(pieces),
    published:
      publishedIn(pieces, now, arxivMonth(id)) ??
      dayOf(card.querySelector('time')?.getAttribute('datetime')),
    submitter,
    code,
    thumbnail: thumbnailIn(card, url),
    upvotes: upvotesIn(card) ?? shownCount(PUBLISHED.exec(text)?.[2] ?? ''),
    comments: shownCount(textOf(card.querySelector('a[href$="#community"]'))),
    stars: stars ?? starsBesidePaper(card, url),
  };
}

/**
 * The abstract: the last paragraph that is neither a machine-written summary nor other metadata.
 */
export function abstractIn(paragraphs: Element[]): string | undefined {
  const texts = paragraphs.filter((each) => !isMachineMade(each)).map(textOf);
  return texts
    .filter((text) => text !== '' && !(text.length < 200 && NO_ABSTRACT.test(text)))
    .at(-1);
}

/** The date after “Published on”, else of a text that is only a date. */
export function publishedIn(pieces: Piece[], now: Date, near?: string): string | undefined {
  const text = PUBLISHED.exec(pieces.map((piece) => piece.text).join(' '))?.[1];
  const date = text ?? pieces.find((piece) => ONLY_DATE.test(piece.text))?.text;
  return date === undefined ? undefined : parseShownDate(date, now, near);
}

/** The submitter of the paper to the list, and the date shown after the name. */
export function submissionIn(pieces: Piece[]): { submitter?: string; on?: string } {
  const label = pieces.find((piece) => /^Submitted by\b/i.test(piece.text))?.parent;
  for (const element of ancestors(label, 3)) {
    const text = collapse(element.textContent.slice(0, 1000));
    const [, submitter, on] = SUBMITTED.exec(text) ?? [];
    if (submitter) return { submitter, ...(on && { on }) };
  }
  return {};
}

/**
 * The organisation of the badge, whose picture has a name, unlike the pictures of people.
 * `submitter` is the name of a person with a similar link; `within` restricts the search.
 */
export function organisationIn(
  root: Element,
  url: URL,
  submitter?: string,
  within: (element: Element) => boolean = () => true,
): string | undefined {
  const pictures = all(root, 'img[alt]:not([alt=""])').map(pillOf);
  const links = all(root, 'a[href]').filter((link) => isProfile(link, url));
  const badge = [...pictures, ...links].find((each) => {
    const text = textOf(each);
    if (!each || text === '' || text.length > 200 || text === submitter) return false;
    return within(each) && !each.closest('li, .author, h1, h3, h4, p, dialog');
  });
  return textOf(badge).replace(/^Submitted by\b.*/i, '') || undefined;
}

/** The count next to the checkbox for voting. */
export function upvotesIn(root: Element): ShownCount | undefined {
  const boxes = all(root, 'input[type="checkbox"], [role="checkbox"]');
  const controls = boxes.map(
    (box) => box.closest('a, label, button, [role="checkbox"]') ?? parentOf(box),
  );
  const others = root.querySelectorAll(
    'a[href*="/login?next="], .font-semibold.text-orange-500, label',
  );
  const buttons = all(root, 'button').filter((each) => /^Upvote/i.test(textOf(each)));
  for (const control of [...controls, ...others, ...buttons]) {
    const count = shownCount(textOf(control).replace(/^Upvoted?\s*/i, ''));
    if (count) return count;
  }
  return undefined;
}

/** The first link to a repository on GitHub, and the number of stars that it shows. */
export function codeIn(
  links: Element[],
  url: URL,
): { code?: string | undefined; stars?: ShownCount | undefined } {
  const link = links.find((each) =>
    /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+/.test(hrefOf(each)),
  );
  return link ? { code: webUrl(hrefOf(link), url), stars: shownCount(textOf(link)) } : {};
}

/**
 * Whether a paragraph is a machine-written summary: in a labelled box, or directly before its
 * label.
 */
function isMachineMade(paragraph: Element): boolean {
  const next = paragraph.nextElementSibling;
  if (next && !next.querySelector('p') && isLabel(textOf(next))) return true;
  const text = textOf(paragraph);
  for (const box of ancestors(parentOf(paragraph), 4)) {
    if (box.querySelectorAll('p').length > 1 || box.querySelector(HEADING)) return false;
    if (isLabel(textOf(box).replace(text, ''))) return true;
  }
  return false;
}

function isLabel(text: string): boolean {
  return text.length < 200 && /\bAI[- ]generated|\bGenerated by\b/i.test(text);
}

/** The text before a bullet and the date, where the number of authors may be. */
function beforeDate(pieces: Piece[]): string | undefined {
  const date = pieces.findIndex((piece) => ONLY_DATE.test(piece.text));
  if (!/^[•·]$/.test(pieces[date - 1]?.text ?? '')) return undefined;
  const name = pieces[date - 2]?.text ?? '';
  const isName =
    /\p{L}/u.test(name) && !/\bauthors?$|^(?:Submitted by|Published|Upvote)/i.test(name);
  return isName && parseCount(name) === undefined ? name : undefined;
}

/** The element of a picture and the name next to it. */
function pillOf(picture: Element): Element | null {
  const link = picture.closest('a');
  return hrefOf(link).includes('/papers/') ? parentOf(picture) : link;
}

/** Whether a link leads to a user or an organisation and is not shown as a person. */
function isProfile(link: Element, url: URL): boolean {
  const target = webUrl(hrefOf(link), url);
  if (!target || link.querySelector('img[alt=""]')) return false;
  const { hostname, pathname, search } = new URL(target);
  return (
    hostname === url.hostname &&
    search === '' &&
    /^\/(?!papers$|login$|join$)[\w.-]+$/.test(pathname)
  );
}

function thumbnailIn(card: Element, url: URL): string | undefined {
  const pictures = [
    ...card.querySelectorAll('a[href*="/papers/"] img[src], img[src*="social-thumbnails/papers/"]'),
  ];
  const sources = pictures
    .filter((each) => !each.closest('li, ul'))
    .map((each) => each.getAttribute('src') ?? '');
  return webUrl(
    sources.find((source) => !AVATAR.test(source)),
    url,
  );
}

/**
 * The stars of the repository, which since 2026 are in a link to the paper itself, after an icon.
 */
function starsBesidePaper(card: Element, url: URL): ShownCount | undefined {
  const links = all(card, 'a[href*="/papers/"]');
  const link = links.find(
    (each) =>
      !hrefOf(each).includes('#') &&
      linkedId(hrefOf(each), url) &&
      each.querySelector('svg') &&
      !each.querySelector('ul, img, video, input') &&
      /^[\d.,]+[km]?$/i.test(textOf(each)),
  );
  return link && shownCount(textOf(link));
}

function longestLink(card: Element, url: URL): string {
  const links = all(card, 'a[href*="/papers/"]');
  const texts = links.filter((link) => linkedId(hrefOf(link), url)).map(textOf);
  const title = texts.sort((a, b) => b.length - a.length)[0] ?? '';
  return /\p{L}/u.test(title) && !COUNT_OF_AUTHORS.test(title) ? title : '';
}

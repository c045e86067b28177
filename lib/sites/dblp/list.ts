import { contentOf } from '../reading/content';

/** Kinds of entries that are no papers. Theses stand among the books. */
const NO_PAPER = /\b(?:editor|data|proceedings|person)\b/;

/** What stands above an entry and may be all that says when and where it was published. */
export interface Above {
  year: string;
  venue: string;
}

/** The entries of a list that are papers, in order, each with what stands above it. */
export function readList(document: Document): Map<Element, Above> {
  const entries = new Map<Element, Above>();
  const title = contentOf(document.querySelector('#headline h1, header h1, h1'));
  // A person's name is no venue.
  const isPerson = document.querySelector('#headline[data-pid]') !== null;
  const isContents = !isPerson && /\d{4}|\bVolume\b/.test(title);
  const venue = isContents ? title.replace(/:.*$/, '') : '';
  let year = yearIn(venue);
  for (const element of document.querySelectorAll('ul.publ-list > li, header h2, main h2')) {
    if (element.localName === 'h2' || element.classList.contains('year'))
      year = yearIn(contentOf(element)) || year;
    else if (isPaper(element)) entries.set(element, { year, venue });
  }
  return entries;
}

/** Whether a list item is an entry, and one of a paper. */
export function isPaper(element: Element): boolean {
  const key = element.id || (element.getAttribute('data-key') ?? '');
  if (!element.classList.contains('entry') || NO_PAPER.test(element.className)) return false;
  return !element.classList.contains('book') || /^(?:phd|ms)\//.test(key);
}

/** `2020 – today` is a span of years, not one. */
function yearIn(text: string): string {
  if (/\d{4}\s*[–-]/.test(text)) return '';
  return /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? '';
}

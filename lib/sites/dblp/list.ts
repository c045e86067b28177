import { contentOf } from '../reading/content';

/** Kinds of entries that are not papers. Theses are among the books. */
const NO_PAPER = /\b(?:editor|data|proceedings|person)\b/;

/** Year and venue in the headings above an entry, which the entry itself may not repeat. */
export interface Above {
  year: string;
  venue: string;
}

/** Returns the entries of a list that are papers, in page order, each with its headings. */
export function readList(document: Document): Map<Element, Above> {
  const entries = new Map<Element, Above>();
  const title = contentOf(document.querySelector('#headline h1, header h1, h1'));
  // The title of a person's page is a name, not a venue.
  const isPerson = document.querySelector('#headline[data-pid]') !== null;
  const isContents = !isPerson && /\d{4}|\bVolume\b/.test(title);
  const venue = isContents ? title.replace(/:.*/s, '') : '';
  let year = yearIn(venue);
  for (const element of document.querySelectorAll('ul.publ-list > li, header h2, main h2')) {
    if (element.localName === 'h2' || element.classList.contains('year'))
      year = yearIn(contentOf(element)) || year;
    else if (isPaper(element)) entries.set(element, { year, venue });
  }
  return entries;
}

/** Whether a list item is the entry of a paper. */
export function isPaper(element: Element): boolean {
  const key = element.id || (element.getAttribute('data-key') ?? '');
  if (!element.classList.contains('entry') || NO_PAPER.test(element.className)) return false;
  return !element.classList.contains('book') || /^(?:phd|ms)\//.test(key);
}

/** The year in a heading; none for a range such as `2020 – today`. */
function yearIn(text: string): string {
  if (/\d{4}\s*[–-]/.test(text)) return '';
  return /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? '';
}

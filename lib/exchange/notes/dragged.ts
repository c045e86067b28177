import { pageOf } from '../../paper/addresses';
import { yearOf } from '../../paper/citation';
import { citationLine } from '../../paper/citation-line';
import { fullName } from '../../paper/names';
import type { Paper } from '../../paper/paper';
import { escapeHtml } from '../../text/html';
import { readable } from '../../text/tex';
import type { ListTexts } from '../format';
import { markdownCitation } from './markdown';

/** Longer author lists are cut. */
const MOST_AUTHORS = 10;

/**
 * What a program gets when a paper is dropped there, by MIME type: a citation in Markdown, the
 * same as HTML, and the address of its page, if it has one.
 */
export function draggedData(paper: Paper, texts: ListTexts): Record<string, string> {
  const address = pageOf(paper);
  return {
    'text/plain': markdownCitation(paper, texts),
    'text/html': htmlCitation(paper, texts, address),
    ...(address && { 'text/uri-list': address }),
  };
}

function htmlCitation(paper: Paper, texts: ListTexts, address: string | undefined): string {
  const { authors, authorCount } = paper;
  const venue = citationLine(paper)?.venue ?? paper.venue;
  const title = escapeHtml(readable(paper.title));
  const names = authors.slice(0, MOST_AUTHORS).map((author) => readable(fullName(author)));
  const more = Math.max(authorCount ?? 0, authors.length) - names.length;
  const known = more > 0 ? texts.andMore(names.join(', '), more) : names.join(', ');
  const people = names.length === 0 && more > 0 ? texts.authors(more) : known;
  const year = yearOf(paper);
  return [
    address ? `<a href="${escapeHtml(address)}">${title}</a>` : title,
    [escapeHtml(people), year && `(${year})`].filter(Boolean).join(' '),
    venue && `<i>${escapeHtml(readable(venue))}</i>`,
  ]
    .filter(Boolean)
    .join('. ');
}

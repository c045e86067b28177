import { pageOf } from '../../paper/addresses';
import { yearOf } from '../../paper/citation';
import { citationLine } from '../../paper/citation-line';
import { dayAt } from '../../paper/dates';
import { fullName } from '../../paper/names';
import type { Item, Paper } from '../../paper/paper';
import { escapeHtml } from '../../text/html';
import { readable } from '../../text/tex';
import type { Format, ListChoices, ListTexts } from '../format';
import { HTML_STYLE } from './html-style';

/** Longer author lists are cut. */
const MOST_AUTHORS = 30;

/**
 * A self-contained page to read and print, in light and dark mode, without scripts or requests.
 */
export const html = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  use: 'read',
  write: (items: readonly Item[], choices: ListChoices) => [...partsOf(items, choices)].join(''),
  parts: partsOf,
} satisfies Format;

function* partsOf(items: readonly Item[], { now, texts }: ListChoices): Iterable<string> {
  const day = dayAt(now);
  const { language } = texts;
  const head = { language, title: texts.datedTitle(day), heading: texts.title };
  yield pageStart({ ...head, count: texts.count(items.length, day) });
  for (const item of items) yield articleOf(item, texts);
  yield PAGE_END;
}

/** What the head of a page says, as plain text. */
export interface PageHead {
  /** A BCP 47 tag. */
  language: string;
  title: string;
  heading: string;
  count: string;
}

/** The beginning of a self-contained page, up to the papers. */
export function pageStart({ language, title, heading, count }: PageHead): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(count)}</p></header>
<main>
`;
}

/** The end of such a page. */
export const PAGE_END = '</main>\n</body>\n</html>\n';

/** A paper of such a page. `level` is that of its heading. */
export function articleOf({ paper, entry }: Item, texts: ListTexts, level = 2): string {
  const title = escapeHtml(readable(paper.title));
  const address = webAddress(pageOf(paper));
  const heading = address ? `<a href="${escapeHtml(address)}">${title}</a>` : title;
  const facts = [escapeHtml(authorsOf(paper, texts)), ...placeOf(paper)]
    .filter(Boolean)
    .join(' · ');
  const tags = entry?.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('');
  const parts = [
    `<h${level} dir="auto">${heading}</h${level}>`,
    facts && `<p class="facts" dir="auto">${facts}</p>`,
    tags && `<ul class="tags">${tags}</ul>`,
    entry?.note.trim() && `<p class="note" dir="auto">${escapeHtml(entry.note.trim())}</p>`,
    paper.abstract && `<p class="abstract" dir="auto">${escapeHtml(readable(paper.abstract))}</p>`,
  ];
  return `<article>\n${parts.filter(Boolean).join('\n')}\n</article>\n`;
}

/** Where it was published, with volume and pages, or else its venue and year. */
function placeOf(paper: Paper): (string | undefined)[] {
  const cited = (venue: string) => `<cite>${escapeHtml(readable(venue))}</cite>`;
  const line = citationLine(paper);
  if (!line) return [paper.venue && cited(paper.venue), yearOf(paper)];
  const place = line.place && escapeHtml(readable(line.place));
  return [
    [line.venue && cited(line.venue), place].filter(Boolean).join(' '),
    line.publisher && escapeHtml(readable(line.publisher)),
  ];
}

function authorsOf({ authors, authorCount }: Paper, texts: ListTexts): string {
  const names = authors.slice(0, MOST_AUTHORS).map((author) => readable(fullName(author)));
  const more = Math.max(authorCount ?? 0, authors.length) - names.length;
  if (names.length === 0) return more > 0 ? texts.authors(more) : '';
  return more > 0 ? texts.andMore(names.join(', '), more) : names.join(', ');
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

import { pageOf } from '../../paper/addresses';
import { yearOf } from '../../paper/citation';
import { citationLine } from '../../paper/citation-line';
import { fullName } from '../../paper/names';
import type { Item, Paper } from '../../paper/paper';
import { readable } from '../../text/tex';
import type { Format, ListChoices, ListTexts } from '../format';
import { inertNote } from './inert-note';

/** Longer author lists are cut. */
const MOST_AUTHORS = 10;

/** A list with one line a paper, and the user's note below it, in which nothing runs. */
export const markdown = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  use: 'read',
  write: (items: readonly Item[], choices: ListChoices) => [...linesOf(items, choices)].join(''),
  parts: linesOf,
} satisfies Format;

function* linesOf(items: readonly Item[], { texts }: ListChoices): Iterable<string> {
  for (const item of items) yield lineOf(item, texts);
}

function lineOf({ paper, entry }: Item, texts: ListTexts): string {
  const tags = (entry?.tags ?? []).map((tag) => `#${escapeTag(tag)}`).join(' ');
  const parts = [markdownCitation(paper, texts), tags].filter(Boolean);
  const note = entry?.note.trim() ? `\n${indent(inertNote(entry.note.trim()))}` : '';
  return `- ${parts.join('. ')}${note}\n`;
}

/** A paper in one line of Markdown: its title as a link, authors, year, where it was published. */
export function markdownCitation(paper: Paper, texts: ListTexts): string {
  const title = escapeMarkdown(readable(paper.title));
  const address = pageOf(paper)?.replace(/[()<>\s]/g, encodeMark);
  const facts = [authorsOf(paper, texts), yearOf(paper) && `(${yearOf(paper)})`]
    .filter(Boolean)
    .join(' ');
  return [address ? `[${title}](${address})` : title, facts, placeOf(paper)]
    .filter(Boolean)
    .join('. ');
}

/** Where it was published, with volume and pages, if that is known. */
function placeOf(paper: Paper): string {
  const line = citationLine(paper);
  const named = line?.venue ?? paper.venue;
  const venue = named && `*${escapeMarkdown(readable(named))}*`;
  const place = line?.place?.replace(/^(.*?)(?: ?\(\d{4}\))/, '$1').replace(/^, /, '');
  return [venue, place && escapeMarkdown(readable(place))].filter(Boolean).join(' ');
}

function authorsOf({ authors, authorCount }: Paper, texts: ListTexts): string {
  const names = authors
    .slice(0, MOST_AUTHORS)
    .map((author) => escapeMarkdown(readable(fullName(author))));
  const more = (authorCount ?? authors.length) - names.length;
  if (names.length === 0) return more > 0 ? texts.authors(more) : '';
  return more > 0 ? texts.andMore(names.join(', '), more) : names.join(', ');
}

/** The text as Markdown shows it: no sign of it has a meaning. */
export function escapeMarkdown(text: string): string {
  // Templates of Obsidian begin with `<%`, whatever is before.
  return text.replace(/[\\`*_[\]<>~$|]|(?<=<)%/g, '\\$&');
}

/** A tag without spaces. Its underscores inside words need no escape. */
function escapeTag(tag: string): string {
  return escapeMarkdown(tag.replace(/\s+/g, '-')).replace(
    /(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu,
    '_',
  );
}

function encodeMark(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function indent(note: string): string {
  return note.replace(/^(?=.)/gm, '  ');
}

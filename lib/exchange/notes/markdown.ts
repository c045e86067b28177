import { pageOf } from '../../paper/addresses';
import { yearOf } from '../../paper/citation';
import { fullName } from '../../paper/names';
import type { Item, Paper } from '../../paper/paper';
import { readable } from '../../text/tex';
import type { Format } from '../format';

/** Longer author lists are cut. */
const MOST_AUTHORS = 10;

/** A list with one line a paper; notes stand below theirs as they were written. */
export const markdown = {
  id: 'markdown',
  name: 'Markdown list',
  extension: 'md',
  mime: 'text/markdown',
  write: (items: readonly Item[]) => items.map(lineOf).join(''),
  parts: linesOf,
} satisfies Format;

function* linesOf(items: readonly Item[]): Iterable<string> {
  for (const item of items) yield lineOf(item);
}

function lineOf({ paper, entry }: Item): string {
  const title = escapeMarkdown(readable(paper.title));
  const address = pageOf(paper)?.replace(/[()<>\s]/g, encodeMark);
  const facts = [authorsOf(paper), yearOf(paper) && `(${yearOf(paper)})`].filter(Boolean).join(' ');
  const tags = (entry?.tags ?? []).map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ');
  const parts = [address ? `[${title}](${address})` : title, facts, tags].filter(Boolean);
  const note = entry?.note.trim() ? `\n${indent(entry.note.trim())}` : '';
  return `- ${parts.join('. ')}${note}\n`;
}

function authorsOf({ authors, authorCount }: Paper): string {
  const names = authors
    .slice(0, MOST_AUTHORS)
    .map((author) => escapeMarkdown(readable(fullName(author))));
  const more = (authorCount ?? authors.length) - names.length;
  if (names.length === 0) return more > 0 ? `${more} authors` : '';
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~$|]/g, '\\$&');
}

function encodeMark(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function indent(note: string): string {
  return note.replace(/^(?=.)/gm, '  ');
}

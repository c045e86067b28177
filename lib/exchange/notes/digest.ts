import type { Item } from '../../paper/paper';
import { escapeHtml } from '../../text/html';
import { collapse } from '../../text/text';
import type { ListChoices } from '../format';
import { articleOf, PAGE_END, pageStart } from './html';
import { escapeMarkdown, markdown } from './markdown';

/** Papers under a heading. */
export interface DigestPart {
  /** The name of a smart list or tag, or a text for the others. */
  heading: string;
  items: readonly Item[];
}

/** What a digest is called, as plain text: “Digest, 21 November 2026”, “23 papers”. */
export interface DigestHead {
  title: string;
  count: string;
}

/** A digest as Markdown: a list for each part, under its heading. */
export function digestMarkdown(
  { title, count }: DigestHead,
  parts: readonly DigestPart[],
  choices: ListChoices,
): string {
  const heading = (level: string, text: string) => `${level} ${escapeMarkdown(collapse(text))}\n\n`;
  const lists = parts.map(
    ({ heading: name, items }) => `${heading('##', name)}${markdown.write(items, choices)}`,
  );
  return [`${heading('#', title)}${escapeMarkdown(count)}\n`, ...lists].join('\n');
}

/** A digest as a self-contained page, without scripts or requests. */
export function digestHtml(
  { title, count }: DigestHead,
  parts: readonly DigestPart[],
  { texts }: ListChoices,
): string {
  const sections = parts.map(({ heading, items }) => {
    const articles = items.map((item) => articleOf(item, texts, 3)).join('');
    return `<section>\n<h2 dir="auto">${escapeHtml(heading)}</h2>\n${articles}</section>\n`;
  });
  const head = pageStart({ language: texts.language, title, heading: title, count });
  return `${head}${sections.join('')}${PAGE_END}`;
}

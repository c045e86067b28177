import { collapse } from '../../text/text';
import { contentOf } from './content';
import { all } from './dom';

const BLOCKS = 'h3, h4, h5, p, [role="paragraph"], li';
const HEADING = /^(?:(?:author )?(?:abstract|summary)|résumé|zusammenfassung|resumen)[:.]?$/i;

/**
 * The text of an abstract with all its paragraphs and their headings, but without the heading
 * “Abstract”; undefined if it is empty.
 */
export function abstractText(element: Element | null | undefined): string | undefined {
  const blocks = all(element, BLOCKS).filter(
    (block) => !block.parentElement?.closest('p, [role="paragraph"], li'),
  );
  const parts = blocks.map((block) => contentOf(block)).filter((text) => !HEADING.test(text));
  const text = parts.some((part) => part.length > 60)
    ? collapse(parts.join(' '))
    : contentOf(element, 'h1, h2, h3, h4');
  return unheaded(text) || undefined;
}

/** The text of an abstract without the word “Abstract” before its first sentence. */
export function unheaded(text: string): string {
  return text.replace(/^(?:True)?A(?:bstract|BSTRACT)[:.]?\s*(?=[A-Z])/, '');
}

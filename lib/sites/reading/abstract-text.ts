import { collapse } from '../../text/text';
import { contentOf } from './content';
import { all } from './dom';

const BLOCKS = 'h3, h4, h5, p, [role="paragraph"], li';
/** Also a language before an abstract, `en`. */
const HEADING =
  /^(?:(?:author )?(?:abstract|summary)|résumé|zusammenfassung|resumen|[a-z]{2})[:.]?$/i;
/**
 * Headings of an abstract, the surest first. The last form takes all but the headings of other
 * blocks that publishers mark like an abstract.
 */
const FORMS = [
  /^abstract\W?$/i,
  HEADING,
  /^(?!key |what |.{0,20}(?:graphic|visual|video|highlight|plain|\blay\b|teaser))/i,
];

/**
 * The text of the abstract among blocks with its markup: of the first under the heading
 * “Abstract”, else of the first that is no graphical abstract, list of highlights or summary for
 * laypeople; undefined for none.
 */
export function abstractAmong(blocks: readonly Element[]): string | undefined {
  const headings = blocks.map((block) =>
    contentOf(block.querySelector('h1, h2, h3, h4') ?? block.previousElementSibling),
  );
  const found = FORMS.map((form) => headings.findIndex((text) => form.test(text)));
  return abstractText(blocks[found.find((at) => at >= 0) ?? -1]);
}

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

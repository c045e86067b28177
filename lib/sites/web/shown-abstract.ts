import { collapse } from '../../text/text';
import { contentOf } from '../reading/content';
import { all } from '../reading/dom';

const MARKED =
  '#abstract, section.abstract, [property="abstract"], [itemprop="abstract"], .abstract';
const LABELS = 'h2, h3, h4, h5, h6, dt, strong, b, span, [class*="label"]';
const NAMED =
  /^\s*(?:abstract|zusammenfassung|résumé|resum(?:en|o)|riassunto|摘要|要旨|초록) ?[:：]?\s*$/i;
/** Shorter texts are headings or links, in UTF-16 units. */
const SHORTEST = 80;
/** Parts of a page without an abstract, for example forms for corrections. */
const BESIDE = 'form, dialog, [role="dialog"], [class*="modal"], aside, nav, footer';
/**
 * Longer texts are not abstracts: the text after a label may be the whole page. In UTF-16 units.
 */
const LONGEST = 8000;

/**
 * The abstract that a page shows, by its markup or under a heading “Abstract”; undefined for none.
 */
export function shownAbstract(body: Element): string | undefined {
  const label = all(body, LABELS).find(
    (each) => NAMED.test(each.textContent) && !each.closest(BESIDE),
  );
  const candidates = [
    label?.nextElementSibling,
    label?.parentElement?.nextElementSibling,
    ...all(body, MARKED).filter((each) => !each.closest(BESIDE)),
  ];
  return [besideLabel(label), ...candidates.map(textOf)].find((text) => isBearable(text.length));
}

/** The rest of a paragraph that begins with the label: `<b>Abstract:</b> Moss grows …`. */
function besideLabel(label: Element | undefined): string {
  const around = label?.parentElement;
  if (!around?.matches('p') && !label?.nextSibling?.nodeValue?.trim()) return '';
  return contentOf(around).slice(contentOf(label).length).trim();
}

/**
 * The paragraphs if there are any, without keywords and figures after them; else the whole text.
 */
function textOf(element: Element | null | undefined): string {
  const paragraphs = all(element, 'p').map((each) => contentOf(each));
  const text = collapse(paragraphs.join(' '));
  return text.length >= SHORTEST ? text : contentOf(element, 'h1, h2, h3, h4');
}

function isBearable(length: number): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

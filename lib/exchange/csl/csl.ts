import type { Item } from '../../paper/paper';
import { assignedKey } from '../assigned-key';
import type { Choices, Format, Origin } from '../format';
import { type CslItem, cslItem } from './csl-item';
import { isZoteroJson } from './zotero-json';

const TYPE = /"type"\s*:\s*"([\w-]+)"/g;
/** Types of CSL, and of Crossref. */
const TYPES = new Set(
  [
    'article paper-conference chapter book thesis report webpage document manuscript post',
    'post-weblog dataset software speech patent standard review review-book legal_case legislation',
    'motion_picture musical_score personal_communication interview broadcast song bill hearing',
    'regulation treaty graphic map',
    'journal-article proceedings-article book-chapter posted-content dissertation monograph',
    'edited-book reference-book reference-entry book-section book-part',
  ].flatMap((names) => names.split(' ')),
);
const KINDS_OF = /^(?:article|entry)-\w+$/;

/**
 * CSL-JSON, which pandoc and many programs read. Zotero imports it without tags. Reads the JSON of
 * Better BibTeX, too.
 */
export const csl = {
  id: 'csljson',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  use: 'move',
  keyed: true,
  write: (items: readonly Item[], choices: Choices) => [...partsOf(items, choices)].join(''),
  parts: partsOf,
  certainty: 9,
  recognise: (text: string) =>
    isZoteroJson(text) ||
    (/^\s*[[{]/.test(text) && statesType(text) && /"(?:title|issued|author)"\s*:/.test(text)),
  read: async (text: string, { now }: Origin) => (await import('./csl-read')).readCsl(text, now),
} satisfies Format;

function* partsOf(items: readonly Item[], choices: Choices): Iterable<string> {
  for (const [index, item] of items.entries()) {
    const written: CslItem = cslItem(item, assignedKey(item, choices), choices);
    yield `${index === 0 ? '[' : ','}\n${JSON.stringify(written)}`;
  }
  yield items.length === 0 ? '[]\n' : '\n]\n';
}

function statesType(text: string): boolean {
  for (const [, type = ''] of text.matchAll(TYPE))
    if (TYPES.has(type) || KINDS_OF.test(type)) return true;
  return false;
}

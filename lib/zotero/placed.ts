import {
  type CitedAs,
  containerIn,
  filedAs,
  genreOf,
  publisherOf,
} from '../exchange/cite/cited-as';
import { cslDateIn } from '../exchange/csl/csl-date';
import { cslNamesIn } from '../exchange/csl/csl-names';
import { furtherVariables } from '../exchange/csl/further-variables';
import { EXTRA_DATES, EXTRA_PEOPLE, EXTRA_TEXTS, extraLine } from '../exchange/import/extra-fields';
import { languageOf } from '../exchange/language';
import { zoteroType } from '../exchange/rdf/item-types';
import { arxivOf, type CitedVersion } from '../paper/citation';
import type { Author, Item } from '../paper/paper';
import { readable } from '../text/tex';
import { creatorsOf, type ZoteroCreator } from './creators';
import { fieldsOf } from './item-fields';

/** What a paper is in Zotero, who is behind it, and where it was published. */
export interface Placed {
  itemType: string;
  fields: Record<string, string>;
  creators: ZoteroCreator[];
  /** Lines of “Extra” for what the type has no field. */
  extra: string[];
}

/** The type, the people and the fields of publication of a paper. */
export function placedItem(item: Item, choices: CitedVersion): Placed {
  const cited = filedAs(item.paper, choices);
  const itemType = zoteroType(item, cited);
  const { people, fields } = fieldsOf(itemType);
  const placed: Placed = { itemType, fields: {}, creators: [], extra: [] };
  const place = (variable: string, text: string) => {
    const field = fields.get(variable);
    if (field === undefined) placed.extra.push(extraLine(variable, text));
    else placed.fields[field] = text;
  };
  for (const [variable, authors] of peopleOf(item, cited)) {
    const { creators, extra } = creatorsOf(variable, authors, people);
    placed.creators.push(...creators);
    placed.extra.push(...extra);
  }
  for (const [variable, text] of publishedTexts(item, cited, itemType === 'preprint')) {
    // What else is stated of a preprint is about the journal to which it was submitted.
    if (itemType !== 'preprint' || fields.has(variable)) place(variable, readable(text));
  }
  for (const [variable, text] of furtherTexts(item)) place(variable, text);
  return placed;
}

/** The people behind a paper, by the variables of CSL. */
function peopleOf({ paper, entry }: Item, { publication }: CitedAs): [string, readonly Author[]][] {
  const further = Object.entries(furtherVariables(entry?.beyond))
    .filter(([variable]) => EXTRA_PEOPLE.has(variable))
    .map(([variable, names]): [string, Author[]] => [variable, cslNamesIn(names).names]);
  return [['author', paper.authors], ['editor', publication.editor ?? []], ...further];
}

/** Where a paper was published, by the variables of CSL. */
function publishedTexts({ paper }: Item, cited: CitedAs, isPreprint: boolean): [string, string][] {
  const { editor: _, ...texts } = cited.publication;
  const server = cited.kind === 'preprint' ? cited.server : undefined;
  const [arxiv, publisher] = [arxivOf(paper), publisherOf(cited, paper)];
  const stated: Record<string, string | undefined> = {
    ...texts,
    // A film or a bill of which no kind is known is cited as a preprint.
    ...(cited.kind !== 'preprint' && { 'container-title': containerIn(cited) }),
    genre: genreOf(cited),
    publisher: (isPreprint ? server : undefined) ?? publisher,
    ...(isPreprint && arxiv && { number: `arXiv:${arxiv}` }),
  };
  return Object.entries(stated).flatMap(([variable, text]) => (text ? [[variable, text]] : []));
}

/** What an imported file states for which there are only variables of CSL. */
function furtherTexts({ entry }: Item): [string, string][] {
  const stated = { ...furtherVariables(entry?.beyond), language: languageOf(entry?.beyond) };
  return Object.entries(stated).flatMap(([variable, value]): [string, string][] => {
    const isDate = EXTRA_DATES.has(variable) && variable !== 'accessed';
    const text = isDate ? cslDateIn(value) : EXTRA_TEXTS.has(variable) && value;
    return typeof text === 'string' && text ? [[variable, text]] : [];
  });
}

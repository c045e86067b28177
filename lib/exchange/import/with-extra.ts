import type { Author } from '../../paper/paper';
import { WORK_KINDS, type WorkKind } from '../../paper/publication';
import { zoteroAuthor } from '../cite/name-parts';
import { cslName } from '../csl/csl-name';
import { ITEM_TYPES } from '../rdf/item-types';
import type { Reference } from './cited-item';
import { readExtra } from './extra';
import { EXTRA_DATES, EXTRA_PEOPLE, extraFields, isPublicationText } from './extra-fields';
import { looseDate } from './loose-date';

/**
 * Adds to a reference what Zotero's field “Extra”, or the note of a reference in CSL, states line
 * by line. What the reference states itself is never replaced.
 * @returns `rest`: the lines that state nothing else, and those of which it has another value
 */
export function withExtra(
  reference: Reference,
  text: string,
): { reference: Reference; rest: string } {
  const extra = readExtra(text);
  const { variables, bibtex, rest } = extraFields(extra.rest);
  const { cited } = reference;
  const hasDoi = cited.dois?.some((doi) => doi !== undefined) === true;
  // Of two DOIs the record's own is that of the work.
  const [others, ids] = [extra.ids.filter(isOther), extra.ids.filter((line) => !isOther(line))];
  function isOther(line: string): boolean {
    return hasDoi && /^doi/i.test(line);
  }
  const key = reference.key ?? extra.citekey;
  const category = reference.category ?? extra.category;
  let result: Reference = {
    ...reference,
    cited: {
      ...cited,
      ids: [...(cited.ids ?? []), ...extra.own],
      texts: [...(cited.texts ?? []), ...ids],
    },
    more: reference.more || extra.more === true,
    key,
    category,
  };
  const left = [...others, ...(rest === '' ? [] : [rest])];
  for (const [variable, stated] of variables) {
    const values = stated.map(({ value }) => value);
    const changed = withVariable(result, variable, values);
    if (changed) result = changed;
    else left.push(...stated.map(({ line }) => line));
  }
  const stated = { ...Object.fromEntries(bibtex), ...result.beyond?.bibtex };
  if (bibtex.size > 0) result = { ...result, beyond: { ...result.beyond, bibtex: stated } };
  return { reference: result, rest: left.join('\n') };
}

/** The reference with a variable; undefined if it has another value, or none can be read. */
function withVariable(
  reference: Reference,
  variable: string,
  values: readonly string[],
): Reference | undefined {
  const [value = ''] = values;
  switch (variable) {
    case 'type':
      return withKind(reference, value);
    case 'container-title':
      return filled(reference, 'venue', value);
    case 'abstract':
      return filled(reference, 'abstract', value);
    case 'issued':
      return filled(reference, 'published', looseDate(value));
    case 'URL':
      return reference.addresses.length > 0 ? undefined : { ...reference, addresses: [value] };
    case 'author':
      return reference.authors.length > 0
        ? undefined
        : { ...reference, authors: values.map(personOf) };
    default:
      return withPublication(reference, variable, values);
  }
}

function withPublication(
  reference: Reference,
  variable: string,
  values: readonly string[],
): Reference | undefined {
  const { publication = {} } = reference;
  const [value = ''] = values;
  if (variable === 'editor')
    return publication.editor?.length
      ? undefined
      : { ...reference, publication: { ...publication, editor: values.map(personOf) } };
  if (!isPublicationText(variable)) return withBeyond(reference, variable, values);
  const known = publication[variable];
  if (known) return known === value ? reference : undefined;
  return { ...reference, publication: { ...publication, [variable]: value } };
}

function filled<Name extends 'venue' | 'abstract' | 'published'>(
  reference: Reference,
  name: Name,
  value: string | undefined,
): Reference | undefined {
  if (value === undefined) return undefined;
  if (reference[name]) return reference[name] === value ? reference : undefined;
  return { ...reference, [name]: value };
}

/** A kind of Zotero or CSL, for what the file calls a document because it has no better type. */
function withKind(reference: Reference, value: string): Reference | undefined {
  const stated = Object.hasOwn(ITEM_TYPES, value) ? ITEM_TYPES[value]?.kind : value;
  // As in Zotero, which had no preprints when people wrote this.
  const kind = WORK_KINDS.find((each): each is WorkKind => each === stated && value !== 'article');
  if (kind === undefined || (reference.kind ?? 'document') !== 'document') return undefined;
  return reference.beyond?.csl?.['type'] === undefined ? { ...reference, kind } : undefined;
}

function withBeyond(
  reference: Reference,
  variable: string,
  values: readonly string[],
): Reference | undefined {
  const csl = reference.beyond?.csl ?? {};
  const value = beyondValue(variable, values);
  if (value === undefined) return undefined;
  const known = csl[variable];
  if (known !== undefined) return known === value ? reference : undefined;
  return { ...reference, beyond: { ...reference.beyond, csl: { ...csl, [variable]: value } } };
}

function beyondValue(variable: string, values: readonly string[]): string | undefined {
  const [value = ''] = values;
  if (EXTRA_PEOPLE.has(variable))
    return JSON.stringify(values.map((each) => cslName(personOf(each))));
  if (!EXTRA_DATES.has(variable)) return value;
  const day = looseDate(value);
  return day && JSON.stringify({ 'date-parts': [day.split('-').map(Number)] });
}

/** `Moss || Ada`, or one name. */
function personOf(value: string): Author {
  const [family = '', given = ''] = value.split('||').map((part) => part.trim());
  return given === '' ? { literal: family } : zoteroAuthor(family, given);
}

/** The reference with what is left of its “Extra”, as the note that CSL has for the work. */
export function noted(reference: Reference, rest: string): Reference {
  const { beyond } = reference;
  return { ...reference, beyond: { ...beyond, csl: { ...beyond?.csl, note: rest } } };
}

import { fold } from '../../text/text';
import type { NameIndex, NameKind } from '../words/name-index';
import { FIELDS, fieldNamed, nearestField } from './fields';
import { OFFERED_KINDS } from './kinds';
import { PARTS, SORTS, STATES, TEXT_FIELDS } from './query';
import { tokensOf } from './tokens';
import { quoted } from './write-clause';

/** A completion of the typed text. */
export interface Completion {
  /** The replacement of the last token. */
  insert: string;
  /** The completed text as a whole. */
  text: string;
}

const MAX_COMPLETIONS = 5;
/** Words of titles among them; the others are names. */
const MAX_WORDS = 2;
/** Shorter words are not completed. */
const MIN_LENGTH = 2;
const VALUES: Record<string, readonly string[]> = {
  is: STATES,
  has: PARTS,
  no: PARTS,
  kind: OFFERED_KINDS,
  sort: SORTS,
  list: ['daily', 'weekly', 'monthly', 'trending', 'search', 'collection', 'new', 'recent'],
  seen: ['today', 'week', 'month'],
  saved: ['<7d', '<30d', 'week', 'month'],
};
const NAMED: Record<string, NameKind> = {
  author: 'author',
  tag: 'tag',
  venue: 'venue',
  org: 'org',
};

/**
 * Returns completions of the last token of a query: fields, their values, and names in the
 * collection.
 * @param names undefined until the names are loaded
 */
export function completions(text: string, names: NameIndex | undefined): Completion[] {
  const last = tokensOf(text).at(-1);
  if (!last || last.end < text.length || last.kind === 'or' || last.closed) return [];
  // By itself it is negated only by its own signs, not by a NOT before it.
  const isSigned = tokensOf(text.slice(last.at)).at(0)?.negated === true;
  const before = text.slice(0, last.at) + (isSigned ? '-' : '');
  const typed = `${last.field}:${last.text}`.toLowerCase();
  const inserts =
    last.field === undefined
      ? ofWord(last.text, names)
      : [
          ...meant(last.field, last.text),
          ...ofField(last.field, last.text, names).map((value) => `${last.field}:${value}`),
        ];
  return inserts
    .filter((insert) => last.kind === 'phrase' || insert.toLowerCase() !== typed)
    .slice(0, MAX_COMPLETIONS)
    .map((insert) => ({ insert, text: before + insert + (insert.endsWith(':') ? '' : ' ') }));
}

/**
 * Returns the query with its unknown words replaced by the most similar words of titles and names;
 * undefined if there is nothing to replace, or an unknown word that is similar to none.
 */
export function correction(text: string, names: NameIndex): string | undefined {
  let corrected = text;
  for (const { kind, text: word, field, at, end } of tokensOf(text).reverse()) {
    if (kind !== 'word' || !takesText(field)) continue;
    const meant = names.correct(word);
    if (meant === undefined) return undefined;
    const typed = text.slice(at, end);
    corrected = corrected.slice(0, at) + typed.replace(word, () => meant) + corrected.slice(end);
  }
  return corrected === text ? undefined : corrected;
}

function takesText(field: string | undefined): boolean {
  const name = field === undefined ? undefined : fieldNamed(field);
  return field === undefined || TEXT_FIELDS.some((each) => each === name);
}

function ofWord(typed: string, names: NameIndex | undefined): string[] {
  if (typed.length < MIN_LENGTH) return [];
  const begun = fold(typed);
  const fields = FIELDS.filter((field) => field.startsWith(begun)).map((field) => `${field}:`);
  const words = names?.complete(typed, MAX_WORDS) ?? [];
  const named = names?.suggest(typed, undefined, MAX_COMPLETIONS) ?? [];
  return [...fields, ...words, ...named.map(({ kind, name }) => `${kind}:${quoted(name)}`)];
}

/** The field that a mistyped one was meant to be, with what was typed behind it. */
function meant(field: string, typed: string): string[] {
  const name = fieldNamed(field) ? undefined : nearestField(field);
  return name && field.length > 2 && typed !== '' ? [`${name}:${typed}`] : [];
}

function ofField(field: string, typed: string, names: NameIndex | undefined): string[] {
  const own = fieldNamed(field);
  if (!own) return [];
  const kind = NAMED[own];
  if (kind)
    return (names?.suggest(typed, kind, MAX_COMPLETIONS) ?? []).map(({ name }) => quoted(name));
  const begun = typed.toLowerCase();
  return (VALUES[own] ?? []).filter((value) => value.startsWith(begun) && value !== begun);
}

import { perLanguage, words } from './words';

// Of the forms without a word, the only one that has commas in every language.
const listFormat = perLanguage(
  (tag) => new Intl.ListFormat(tag, { type: 'conjunction', style: 'narrow' }),
);

/** Lists things of one kind: `tags, notes, status`; in Chinese with its own commas. */
export function shownList(things: readonly string[]): string {
  return listFormat().format(things);
}

/** Joins parts that say different things of one: `Hugging Face, daily papers`. */
export function shownParts(parts: readonly string[]): string {
  return parts.length > 0 ? parts.reduce((all, part) => words('parts_joined', all, part)) : '';
}

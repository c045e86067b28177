import { nameParts, wholeName } from '../exchange/cite/name-parts';
import { extraLine, extraVariable } from '../exchange/import/extra-fields';
import type { Author } from '../paper/paper';

/** A name in Zotero: two fields, or one. */
export type ZoteroCreator = { creatorType: string } & Name;

type Name = { firstName: string; lastName: string } | { name: string };

/**
 * The people of a variable: those of which the type of the item has a type of people as creators,
 * all others as lines of “Extra”.
 * @param types of people that the type of the item has; the first made the work
 */
export function creatorsOf(
  variable: string,
  authors: readonly Author[],
  types: readonly string[],
): { creators: ZoteroCreator[]; extra: string[] } {
  const names = authors.flatMap((author) => nameOf(author) ?? []);
  const [maker] = types;
  const creatorType =
    variable === 'author' ? maker : types.find((type) => extraVariable(type) === variable);
  return creatorType === undefined
    ? { creators: [], extra: names.map((name) => extraLine(variable, written(name))) }
    : { creators: names.map((name) => ({ ...name, creatorType })), extra: [] };
}

/**
 * Zotero stores a particle with the last name and a suffix after the first name; its citations
 * separate them.
 */
function nameOf(author: Author): Name | undefined {
  const parts = nameParts(author);
  if (!parts?.given) {
    const name = wholeName(author);
    return name ? { name } : undefined;
  }
  const { given, particle = '', family, suffix } = parts;
  const joint = particle === '' || /['’-]$/.test(particle) ? '' : ' ';
  return {
    firstName: suffix ? `${given}, ${suffix}` : given,
    lastName: particle + joint + family,
  };
}

/** As Zotero reads names in “Extra”. */
function written(name: Name): string {
  return 'name' in name ? name.name : `${name.lastName} || ${name.firstName}`;
}

import { isNameSuffix, parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { splitAuthors } from '../../paper/parse/split-authors';
import { splitTrimmed } from '../../text/text';
import { authorOf } from '../cite/name-parts';
import { familyFirstName } from '../tagged/medical-name';

/**
 * Parses the names of a reference, one or several in each value, separated by semicolons. The
 * standard form is `Family, Given, Suffix`, and a group of several words ends in a comma. Sites
 * that write the given name first use no commas, and may have initials. `more` reports “et al.”.
 */
export function namesOf(values: readonly string[]): { names: Author[]; more: boolean } {
  const all = values.flatMap(splitAuthors);
  const rest = all.filter((value) => !/^(?:et\.? al\.?|others),?$/i.test(value));
  const inverted = rest.length < 2 || rest.some((name) => name.includes(','));
  const names = familyFirst(rest) ?? rest.map((name) => nameOf(name, inverted));
  return { names, more: rest.length < all.length };
}

/**
 * The names if all of them are of the form `Moss B`, `Moss B.C.`: undefined if all given names have
 * several letters, which may be family names in capitals.
 */
function familyFirst(names: readonly string[]): Author[] | undefined {
  const turned = names.map((name) => (name.includes(',') ? undefined : familyFirstName(name)));
  const all = turned.filter((name) => name?.family !== undefined && /\p{Ll}/u.test(name.family));
  const isSure = all.some((name) => name?.given?.length === 1 || name?.given?.includes('.'));
  return isSure && all.length === names.length
    ? all.filter((name) => name !== undefined)
    : undefined;
}

function nameOf(name: string, inverted: boolean): Author {
  const [family = '', ...others] = splitTrimmed(name, ',');
  const [given = '', suffix] =
    others.length === 2 && isNameSuffix(others[0] ?? '') ? others.reverse() : others;
  if (others.length === 1 && isNameSuffix(given)) return parseName(name);
  if (others.length === 0 && !inverted) return parseName(name);
  if (others.length === 0 && /\p{Lu}\./u.test(name)) return parseName(name);
  if (!given) return { literal: family };
  if (others.length > 2 || /^(?:inc|ltd|llc|corp|gmbh)\b/i.test(given)) return { literal: name };
  return authorOf({ family, given, ...(suffix && { suffix }) });
}

import { isNameSuffix, parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { splitTrimmed } from '../../text/text';
import { authorOf } from '../cite/name-parts';

/**
 * Parses the names of a reference, one or several in each value, separated by semicolons. The
 * standard form is `Family, Given, Suffix`, and a group of several words ends in a comma. Sites
 * that write the given name first use no commas, and may have initials. `more` reports “et al.”.
 */
export function namesOf(values: readonly string[]): { names: Author[]; more: boolean } {
  const all = values.flatMap((value) => splitTrimmed(value, ';')).filter(Boolean);
  const rest = all.filter((value) => !/^(?:et\.? al\.?|others),?$/i.test(value));
  const inverted = rest.length < 2 || rest.some((name) => name.includes(','));
  return { names: rest.map((name) => nameOf(name, inverted)), more: rest.length < all.length };
}

function nameOf(name: string, inverted: boolean): Author {
  const [family = '', ...others] = splitTrimmed(name, ',');
  const [given = '', suffix] =
    others.length === 2 && isNameSuffix(others[0] ?? '') ? others.reverse() : others;
  if (others.length === 0 && !inverted) return parseName(name);
  if (others.length === 0 && /\p{Lu}\./u.test(name)) return parseName(name);
  if (!given) return { literal: family };
  if (others.length > 2 || /^(?:inc|ltd|llc|corp|gmbh)\b/i.test(given)) return { literal: name };
  return authorOf({ family, given, ...(suffix && { suffix }) });
}

import { isNameSuffix, PARTICLES } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { decodeMetadata } from '../../text/html';
import { readable } from '../../text/tex';
import { collapse } from '../../text/text';
import { authorOf } from '../cite/name-parts';
import type { ParsedName } from './names';

const MORE = /^(?:others|et\.? ?al\.?)$/i;

/** The authors of an entry. `more` is true when the list ends in “others” or “et al.”. */
export function authorsOf(names: readonly ParsedName[]): { authors: Author[]; more: boolean } {
  const all = names.map(nameOf).filter((author) => author !== undefined);
  const authors = all.filter(({ literal }) => !MORE.test(literal ?? ''));
  return { authors, more: authors.length < all.length };
}

function nameOf(parsed: ParsedName): Author | undefined {
  const { name, lastName: family, firstName: given, prefix, suffix } = cleaned(parsed);
  const whole = name ?? (given || prefix || suffix ? undefined : family);
  if (whole) return { literal: whole };
  if (!family) return given ? { literal: given } : undefined;
  if (given && isNameSuffix(family) && given.includes(' ')) return withSuffix(given, family);
  // A particle before the only name is not a given name: “van Gogh”.
  if (given && !prefix && PARTICLES.has(given)) return { literal: `${given} ${family}` };
  return authorOf({
    family,
    ...(given && { given }),
    ...(prefix && { particle: prefix }),
    ...(suffix && { suffix }),
  });
}

/** A name with a suffix but no comma: `Martin Luther King Jr.`. */
function withSuffix(names: string, suffix: string): Author {
  const cut = names.lastIndexOf(' ');
  return { given: names.slice(0, cut), family: `${names.slice(cut + 1)} ${suffix}` };
}

function cleaned(parsed: ParsedName): ParsedName {
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([part, text]) => {
      const clean = collapse(decodeMetadata(readable(text)));
      return clean ? [[part, clean]] : [];
    }),
  );
}

import type { Author } from '../../paper/paper';
import { INDEXED_SUFFIX, plainSuffix } from '../../paper/stated/family-first';
import { collapse, splitTrimmed } from '../../text/text';
import { authorOf } from '../cite/name-parts';

/** Initials without full stops, of at most five letters, or with them. */
const INITIALS = String.raw`\p{Lu}[\p{Lu}-]{0,4}|(?:\p{Lu}\p{Ll}{0,2}\.[ -]?){1,6}`;
/** `Brito LGO`, `Smith JA Jr`, `van der Moor Ł-M`, `Moss A.B.`: family name, then initials. */
const FAMILY_FIRST = new RegExp(`^(.+?),? (${INITIALS})(?: (${INDEXED_SUFFIX}))?$`, 'u');
const GIVEN_SUFFIX = new RegExp(`^(.+?),? (${INDEXED_SUFFIX})$`);

/**
 * Parses a name that indexes print with the family first and without a comma: `Moss AB`, `Moss
 * A.B.`; undefined if it is not of that form.
 */
export function familyFirstName(text: string): Author | undefined {
  const [, family, initials, suffix] = FAMILY_FIRST.exec(collapse(text)) ?? [];
  if (family === undefined || initials === undefined) return undefined;
  return authorOf({ family, given: initials.trim(), ...suffixOf(suffix) });
}

/** Parses `Family, Given Suffix`, as MEDLINE writes full names. A name without a comma is whole. */
export function indexedName(text: string): Author {
  const [family = '', ...rest] = splitTrimmed(collapse(text), ',');
  const given = rest.filter(Boolean).join(' ');
  if (!family || !given) return { literal: family || given };
  const [, own, suffix] = GIVEN_SUFFIX.exec(given) ?? [];
  return authorOf({ family, given: own ?? given, ...suffixOf(suffix) });
}

function suffixOf(suffix: string | undefined): { suffix?: string } {
  return suffix ? { suffix: plainSuffix(suffix) } : {};
}

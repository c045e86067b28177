import type { PageDraft } from '../../paper/paper';
import { collapse } from '../../text/text';

/** The author fields of a draft. */
export type Byline = Pick<PageDraft, 'authors' | 'authorCount' | 'authorsComplete'>;

/** “et al.”, “…”, “+ 12 authors”, “& 3 more”: texts that represent authors who are not named. */
const REST =
  /^(?:et\.? al\b.*|…|\.\.\.|[+&]\s*\d+.*|\(?\d+ (?:more|additional|other)s?\b.*|show (?:all|more)\b.*|more)$/i;

/** The ending of a last name that is cut. */
const CUT = /(?<=\S)(?:\s*(?:…|\.\.\.)|[ ,]+(?:(?:and|&)[ ,]+)?et\.? al\.?)$/i;
/** Longer texts are not names and are dropped without a search, in UTF-16 units. */
const LONGEST = 500;

/**
 * Returns the author fields for printed names, one string each. Empty names are dropped. Texts
 * such as “et al.” make the list incomplete; a number in them gives `authorCount`. Empty if there
 * are no names.
 */
export function byline(names: Iterable<string>): Byline {
  const named: string[] = [];
  let complete = true;
  let unnamed = 0;
  for (const raw of names) {
    const name = tidy(raw);
    if (REST.test(name)) unnamed = Number(/\d+/.exec(name)?.[0] ?? 0);
    const whole = uncut(name);
    if (whole !== '' && !REST.test(whole) && !isCutName(name, whole, named)) named.push(whole);
    complete &&= whole === name && !REST.test(name);
  }
  if (named.length === 0) return {};
  return {
    authors: named.map((name) => ({ name })),
    ...(!complete && { authorsComplete: false }),
    ...(unnamed > 0 && { authorCount: named.length + unnamed }),
  };
}

/** Whether a list ends within a name, `Sherman J, S…`: one word after names of several. */
function isCutName(name: string, whole: string, before: readonly string[]): boolean {
  return (
    /(?:…|\.{3})$/.test(name) && !whole.includes(' ') && before.some((each) => each.includes(' '))
  );
}

/** Removes the ending of a cut name, also a repeated one: `Ada Fern, et al., …`. */
function uncut(name: string): string {
  const less = tidy(name.replace(CUT, ''));
  return less === name ? name : uncut(less);
}

function tidy(raw: string): string {
  const name = collapse(raw)
    .slice(0, LONGEST)
    .replace(/^[\s,;·|]+|[\s,;·|]+$/g, '')
    .replace(/^(?:and|&) /i, '');
  return /^(?:and|&)$/i.test(name) ? '' : name;
}

/** Splits `A. Author, B. Author and C. Author` at the separator and at a final “and”. */
export function splitByline(text: string, separator: string | RegExp = /[,;]/): Byline {
  const parts = collapse(text).split(separator);
  return byline(parts.flatMap((part) => part.split(/ (?:and|&) /)));
}

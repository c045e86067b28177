import { collapse, splitTrimmed } from '../../text/text';
import { isGroupName, isNameSuffix } from '../names';

const AND = /,? (?:and|&) /;
/** Before the last name of a list, in several languages. */
const LAST = /,? (?:and|&|und|et|y|e|og|och|en) /;
/** `AB Moss`, `A. B. Moss`. */
export const INITIALS_FIRST = /^(?:\p{Lu}[\p{Lu}.-]{0,5} ){1,3}\p{L}{2}/u;
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,5}$/u;

/**
 * Splits names that a file or a page has in one text: at semicolons, at “and” or “&” if there is a
 * name on each side, and at commas if they can’t be within names. A name with a comma has the
 * family name first.
 */
export function splitAuthors(text: string): string[] {
  return splitTrimmed(text, /[;；、，]/)
    .filter(Boolean)
    .flatMap(namesIn);
}

function namesIn(text: string): string[] {
  const whole = collapse(text);
  const parts = whole.split(AND).map((part) => part.replace(/^(?:and|&) /, '').trim());
  const inverted = parts.filter((part) => part.includes(',')).length;
  const pairs = pairsIn(whole.split(LAST).join(', '));
  if (pairs) return pairs;
  if (parts.length > 1 && inverted === parts.length) return parts;
  if (parts.length > 1 && (isGroupName(whole) || !parts.every(isPrinted))) {
    const flat = parts.flatMap((part) => splitTrimmed(part, ','));
    return inverted > 0 && flat.every(isPrinted) ? flat : [whole];
  }
  return parts.flatMap(commaList);
}

/** `Fern, A., Moss, B.`: family names and initials in turn. */
function pairsIn(text: string): string[] | undefined {
  const parts = splitTrimmed(text, ',').filter(Boolean);
  const isPairs = parts.every((part, at) => INITIALS.test(part) === (at % 2 === 1));
  if (parts.length < 4 || parts.length % 2 === 1 || !isPairs) return undefined;
  return parts.flatMap((part, at) => (at % 2 === 0 ? `${part}, ${parts[at + 1]}` : []));
}

/** `Ada Fern, Ben Moss, Carl Rill`, or `A. Fern, B. Moss`. */
function commaList(text: string): string[] {
  const parts = splitTrimmed(text, ',').filter(Boolean);
  const isList =
    (parts.length > 2 && parts.every(isPrinted)) ||
    parts.every((part) => INITIALS_FIRST.test(part));
  return isList ? parts : [parts.join(', ')];
}

/** Whether the text can be a name with the given name first. */
function isPrinted(text: string): boolean {
  return /\S \S/.test(text) && !text.includes(',') && !isNameSuffix(text);
}

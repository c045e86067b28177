import type { Author } from '../../paper/paper';
import { splitTrimmed } from '../../text/text';
import { nameParts, wholeName } from '../cite/name-parts';

/**
 * `Family, Given, Suffix`. A group of several words ends in a comma, because EndNote would
 * otherwise split it as a person's name (EndNote's manual, “Corporate authors”). Commas inside
 * are removed.
 */
export function risName(author: Author): string {
  const parts = nameParts(author);
  if (!parts?.given) {
    const whole = withoutCommas(wholeName(author)).trim();
    return whole.includes(' ') ? `${whole},` : whole;
  }
  const family = [parts.particle, parts.family].filter(Boolean).join(' ');
  const names = [family, parts.given, parts.suffix].filter((part) => part !== undefined);
  return names.map(withoutCommas).join(', ');
}

/** A comma would start the next part of the name, a semicolon the next name. */
function withoutCommas(name: string): string {
  return splitTrimmed(name, /[,;]/).join(' ');
}

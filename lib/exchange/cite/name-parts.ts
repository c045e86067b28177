import { PARTICLES, splitSuffix } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { readable } from '../../text/tex';
import { collapse, splitTrimmed } from '../../text/text';

/** The parts of a person's name in bibliographies. */
export interface NameParts {
  given?: string;
  /** Words in lower case before the family name: `van der`. */
  particle?: string;
  family: string;
  suffix?: string;
}

/**
 * Splits a person's name into parts, in Unicode without TeX. Returns undefined for groups,
 * mononyms and names that are known only as a whole.
 */
export function nameParts({ given, family, literal }: Author): NameParts | undefined {
  if (literal !== undefined || family === undefined) return undefined;
  const shown = collapse(readable(family));
  const { base, suffix } = given ? splitSuffix(shown) : { base: shown };
  const words = base.split(' ');
  // If all are particles, -1 is the last word.
  const own = words.findIndex((word) => !PARTICLES.has(word));
  const particle = words.slice(0, own).join(' ');
  return {
    ...(given && { given: collapse(readable(given)) }),
    ...(particle && { particle }),
    family: words.slice(own).join(' '),
    ...(suffix && { suffix }),
  };
}

/** A name that is not split, in Unicode without TeX. */
export function wholeName({ given, family, literal }: Author): string {
  return collapse(readable(literal ?? family ?? given ?? ''));
}

/** A name as Zotero has it, with a suffix behind the given name: `Bo, Jr.`. */
export function zoteroAuthor(family: string, given: string): Author {
  const [first = '', suffix, ...more] = splitTrimmed(given, ',');
  return suffix && first && more.length === 0
    ? authorOf({ family, given: first, suffix })
    : authorOf({ family, given });
}

/** The name with these parts. Particle and suffix are in the family name: `van der Maaten`. */
export function authorOf({ given, particle, family, suffix }: NameParts): Author {
  const joined =
    particle && /['’-]$/.test(particle) ? particle + family : `${particle ?? ''} ${family}`;
  const whole = collapse(`${joined} ${suffix ?? ''}`);
  return { ...(given && { given }), family: whole };
}

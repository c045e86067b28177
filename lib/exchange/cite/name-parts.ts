import { PARTICLES } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { readable } from '../../text/tex';
import { collapse } from '../../text/text';

/** A person's name as bibliographies take it apart. */
export interface NameParts {
  given?: string;
  /** Small words before the family name that stay with it: `van der`. */
  particle?: string;
  family: string;
  suffix?: string;
}

const SUFFIX = /^(.+?),? ([JS]r\.?|I{2,3}|IV)$/;

/** The parts of a person's name, readable; undefined for groups, mononyms and names in one piece. */
export function nameParts({ given, family, literal }: Author): NameParts | undefined {
  if (literal !== undefined || family === undefined) return undefined;
  const shown = collapse(readable(family));
  const [, base = shown, suffix] = (given && SUFFIX.exec(shown)) || [];
  const words = base.split(' ');
  const own = words.findIndex((word, index) => !PARTICLES.has(word) || index === words.length - 1);
  const particle = words.slice(0, own).join(' ');
  return {
    ...(given && { given: collapse(readable(given)) }),
    ...(particle && { particle }),
    family: words.slice(own).join(' '),
    ...(suffix && { suffix }),
  };
}

/** A name that isn't taken apart, readable. */
export function wholeName({ given, family, literal }: Author): string {
  return collapse(readable(literal ?? family ?? given ?? ''));
}

/** The name of which these are the parts: `van der Maaten`, `King Jr.` are family names. */
export function authorOf({ given, particle, family, suffix }: NameParts): Author {
  const joined =
    particle && /['’-]$/.test(particle) ? particle + family : `${particle ?? ''} ${family}`;
  const whole = collapse(`${joined} ${suffix ?? ''}`);
  return { ...(given && { given }), family: whole };
}

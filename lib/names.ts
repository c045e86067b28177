import type { Author } from './paper';
import { collapse, splitTrimmed } from './text';

/** Particles that belong to the family name when written small: van der Maaten, de la Fuente, al-Khwarizmi. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'af al am auf da dal dalla das de degli dei del della delle den der des di do dos du el la las le lo los mac ten ter van vande vanden vander vom von y zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(jr|sr|i{2,3}|iv)\.?$/i;
/** Groups sign papers too; their last word is no family name. */
const GROUP =
  /\b(team|group|consortium|collaboration|lab|labs|initiative|project|foundation|institute|community|university|committee|network|alliance|et al|ai|inc|authors)\b\.?$/i;
const CJK = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s·]+$/u;

/**
 * A name as pages print it, `Given Family` or `Family, Given`, to its parts.
 * Mononyms, groups and names in CJK scripts stay one `literal`.
 */
export function parseName(text: string): Author {
  const name = collapse(text);
  const commas = splitTrimmed(name, ',');
  const [family = '', given = ''] = commas;
  if (commas.length === 2 && family && given && !SUFFIX.test(given)) return { given, family };
  const plain = commas.length === 2 && SUFFIX.test(given) ? `${family} ${given}` : name;
  const words = plain.split(' ');
  if (words.length === 1 || commas.length > 2 || CJK.test(plain) || GROUP.test(plain))
    return { literal: name };
  let start = words.length - 1;
  if (start > 1 && SUFFIX.test(words[start] ?? '')) start--;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/** The whole name, for people. */
export function fullName(author: Author): string {
  return author.literal ?? collapse(`${author.given ?? ''} ${author.family ?? ''}`);
}

/** What a short list of authors shows: the family name, else the literal. */
export function shortName(author: Author): string {
  return author.family ?? author.literal ?? author.given ?? '';
}

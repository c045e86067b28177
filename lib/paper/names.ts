import { collapse, splitTrimmed } from '../text/text';
import type { Author } from './paper';

/** Lower-case particles that belong to the family name: van der Maaten, de la Fuente. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'af al am auf da dal dalla das de degli dei del della delle den der des di do dos du el la las le lo los mac ten ter van vande vanden vander vom von y zu zum zur'.split(
    ' ',
  ),
);
/** Suffixes after a family name, as the source of a regular expression. */
export const NAME_SUFFIX = '(?:[JS]r|I{2,3}|IV)\\.?';
const SUFFIX = /* @__PURE__ */ new RegExp(`^${NAME_SUFFIX}$`, 'i');
const WITH_SUFFIX = /* @__PURE__ */ new RegExp(`^(.+?),? (${NAME_SUFFIX})$`);
/** Names of groups, which have no family name, by their last word or their beginning. */
const GROUP =
  /\b(team|group|consortium|collaboration|lab|labs|initiative|project|foundation|institute|community|university|committee|network|alliance|et al|ai|inc|authors|organi[sz]ation|ministry|department|agency|association|society|council|cent(?:er|re)|bureau|commission|corporation|company|college|academy|union|federation|authority|programme|hospital|museum|services|investigators|contributors|developers|task force)\b\.?$/i;
const OFFICE =
  /\b(?:ministry|department|university|institute|bureau|cent(?:er|re)|office|bank|council|agency|academy|faculty|school|society|association|committee|commission) (?:of|for|on)\b/i;
const CJK = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s·]+$/u;

/**
 * Splits a printed name, `Given Family` or `Family, Given`, into its parts.
 * Mononyms, groups and names in CJK scripts become one `literal`.
 */
export function parseName(text: string): Author {
  const name = collapse(text);
  const commas = splitTrimmed(name, ',');
  const [family = '', given = ''] = commas;
  if (commas.length === 2 && family && given && !isNameSuffix(given)) return { given, family };
  const plain = commas.length === 2 && isNameSuffix(given) ? `${family} ${given}` : name;
  const words = plain.split(' ');
  if (words.length === 1 || commas.length > 2 || CJK.test(plain) || isGroupName(plain))
    return { literal: name };
  let start = words.length - 1;
  if (start > 1 && isNameSuffix(words[start] ?? '')) start--;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/** Whether the name is that of a group: `Moss Collaboration`, `Ministry of Health`. */
export function isGroupName(name: string): boolean {
  return GROUP.test(name) || OFFICE.test(name);
}

/** Whether the word is a suffix of a name: `Jr.`, `III`. Case is ignored. */
export function isNameSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** Splits the suffix from a family name: `King, Jr.`, `King Jr.`. */
export function splitSuffix(family: string): { base: string; suffix?: string } {
  const [, base, suffix] = WITH_SUFFIX.exec(family) ?? [];
  return base !== undefined && suffix !== undefined ? { base, suffix } : { base: family };
}

/** The full name for display: `Given Family` or the literal. */
export function fullName(author: Author): string {
  return author.literal ?? collapse(`${author.given ?? ''} ${author.family ?? ''}`);
}

/** The name in a short list of authors: the family name, else the literal. */
export function shortName(author: Author): string {
  return author.family ?? author.literal ?? author.given ?? '';
}

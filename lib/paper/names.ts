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
  /\b(team|group|consortium|collaboration|lab|labs|initiative|project|foundation|institute|community|university|committee|network|alliance|et al|inc|authors|collaborators|investigators|contributors|developers|organi[sz]ation|association|society|council|agency|ministry|department|commission|federation|registry|program(?:me)?|cent(?:er|re)|bureau|corporation|company|college|academy|union|authority|hospital|museum|services|task force)\b\.?(?: \([^()]{1,40}\))?$|^(?:on behalf of|for) the |(?<!\S)\d{1,4}(?!\S)/i;
const OFFICE =
  /\b(?:ministry|department|university|institute|bureau|cent(?:er|re)|office|bank|council|agency|academy|faculty|school|society|association|committee|commission) (?:of|for|on)\b/i;
/** The number by which dblp distinguishes people of one name. */
const NUMBER = /(?:^| )0\d{3}$/;
/** An academic degree after a name: `Ada Fern, MD, PhD`. */
const DEGREE =
  /^(?:Ph\.?D|M\.?D|D\.?Phil|M\.?P\.?H|M\.?Sc|B\.?Sc|Sc\.?D|Dr\.?P\.?H|Ed\.?D|M\.?B\.?A|MBBS|MBChB|MBBCh|PharmD|DDS|DMD|DVM|RN|FRCPC?|FRCS|FACC|FAHA|FACS)\.?$/;
const CJK = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s·]+$/u;

/**
 * Splits a printed name, `Given Family` or `Family, Given`, into its parts.
 * Mononyms, groups and names in CJK scripts become one `literal`.
 */
export function parseName(text: string): Author {
  const named = withoutDegrees(collapse(text));
  const name = withoutNumber(named) || named;
  const commas = splitTrimmed(name, ',');
  const split = splitAtCommas(commas);
  if (split) return split;
  const [family, given = ''] = commas;
  const plain = commas.length === 2 && isNameSuffix(given) ? `${family} ${given}` : name;
  const words = plain.split(' ');
  if (words.length === 1 || commas.length > 2 || CJK.test(plain) || isGroupName(plain))
    return { literal: name };
  // Indexes write initials without points: `L El Ghaoui`.
  if (/^\p{Lu}{1,3} (?:Al|D[aei]|De[lr]?|Dos|El|L[ae]|V[ao]n) \p{Lu}/u.test(plain))
    return { given: words[0] ?? '', family: words.slice(1).join(' ') };
  let start = words.length - 1;
  if (start > 1 && isNameSuffix(words[start] ?? '')) start--;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/** Whether the name is that of a group: `Moss Collaboration`, `Ministry of Health`. */
export function isGroupName(name: string): boolean {
  const bare = withoutNumber(name);
  // In other case it is a family name: `Qing Ai`.
  return GROUP.test(bare) || OFFICE.test(bare) || / AI$/.test(bare);
}

/** A name, or a part of one, without the number of dblp. */
export function withoutNumber(name: string): string {
  return name.replace(NUMBER, '');
}

function withoutDegrees(name: string): string {
  const parts = name.split(',');
  const end = parts.findLastIndex((part) => !DEGREE.test(part.trim()));
  return end < 0 ? name : parts.slice(0, end + 1).join(',');
}

/** `Family, Given` with its suffix at the end or, as in BibTeX, between them. */
function splitAtCommas([family, given, third, ...more]: string[]): Author | undefined {
  if (!family || !given || more.length > 0) return undefined;
  // `Moss, JR` has initials.
  if (third === undefined)
    return isNameSuffix(given) && !/^[JS]R$/.test(given) ? undefined : { given, family };
  if (isNameSuffix(third)) return { given, family: `${family} ${third}` };
  return third && isNameSuffix(given) ? { given: third, family: `${family} ${given}` } : undefined;
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

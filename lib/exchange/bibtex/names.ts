import { isGroupName, isNameSuffix, PARTICLES } from '../../paper/names';
import { commaParts, nameWords, splitNames } from '../../text/bibtex/split-names';
import { trimTrailing } from '../../text/text';
import { familyFirstName } from '../tagged/medical-name';
import { decodeTex } from './tex/decode-tex';
import { withoutEntities } from './tex/markup';

/** A name in the parts of BibTeX, decoded. A name in braces has only `name`. */
export interface ParsedName {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}

/** The names of a BibTeX list, in the order of the list. */
export function namesIn(list: string): ParsedName[] {
  const names = splitNames(unbraced(withoutEntities(list)));
  return familyFirst(names) ?? names.flatMap(parsedNames);
}

/** A list of people that has braces around all of it: `{Fern, Ada and Moss, Bo}`. */
function unbraced(list: string): string {
  const whole = list.trim();
  if (!isBraced(whole)) return list;
  const names = splitNames(whole.slice(1, -1));
  const isPerson = (name: string) => commaParts(name).length === 2 && !isGroupName(name);
  return names.length > 1 && names.every(isPerson) ? whole.slice(1, -1) : list;
}

/** The names if all are written as PubMed does: `Fern A and Moss BC`. */
function familyFirst(names: readonly string[]): ParsedName[] | undefined {
  const turned = names.flatMap((name) => {
    const { family = '', given = '' } = (!/[,{\\~]/.test(name) && familyFirstName(name)) || {};
    return /\p{Ll}/u.test(family) ? { lastName: family, firstName: given } : [];
  });
  const isSure = turned.some(({ firstName }) => /^\p{Lu}$/u.test(firstName));
  return names.length > 1 && isSure && turned.length === names.length ? turned : undefined;
}

/** `A. Fern`: no family name, although it may stand before a comma. */
const INITIALS_FIRST = /^(?:\p{Lu}\.[ ~-]?){1,4}[ ~]?\p{Lu}\p{L}/u;

const CJK = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·\s]+$/u;
/** Stands for authors who are not named. */
const NOBODY = /^(?:others|et\.? ?al\.?)$/i;
const ET_AL = /[\s,](?:et\.? ?al\.?|and others)$/i;

function parsedNames(tex: string): ParsedName[] {
  const end = tex.search(ET_AL);
  if (end >= 0)
    return [...parsedNames(trimTrailing(tex.slice(0, end), ' ,\t\n')), { name: 'et al.' }];
  if (isBraced(tex) || CJK.test(tex) || NOBODY.test(tex)) return [{ name: decodeTex(tex) }];
  const parts = commaParts(tex);
  const extended = extendedName(parts);
  if (extended) return Object.keys(extended).length > 0 ? [extended] : [];
  const isList =
    (parts.length > 2 && parts.every((part) => nameWords(part).length > 1)) ||
    parts.every((part) => INITIALS_FIRST.test(part));
  return isList ? parts.map((part) => simpleName([part])) : [simpleName(parts)];
}

/** Whether the whole name is one group in braces. */
function isBraced(tex: string): boolean {
  if (!tex.startsWith('{')) return false;
  let depth = 0;
  for (const { 0: sign, index } of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return index === tex.length - 1;
  }
  return false;
}

/** Biber’s names with named parts (biblatex.pdf, section 3.4): `family=Fern, given=Ada`. */
function extendedName(parts: readonly string[]): ParsedName | undefined {
  const pairs = parts.map((part) => {
    const [, name = '', value = ''] = /^"?([a-z-]+)\s*=\s*([\s\S]*?)"?$/.exec(part) ?? [];
    return [name, decodeTex(value)] as const;
  });
  if (!pairs.every(([name]) => EXTENDED.test(name))) return undefined;
  const { family, given, prefix, suffix } = Object.fromEntries(pairs);
  if (family && !given && !prefix && !suffix) return { name: family };
  return {
    ...(family && { lastName: family }),
    ...(given && { firstName: given }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

const EXTENDED =
  /^(?:(?:family|given|prefix|suffix)(?:-i)?|useprefix|id|hash|gender|sortingnamekeytemplatename|nametemplates|uniquenametemplatename)$/;

/** Initials that look like a suffix: `Fern, JR`. */
const INITIALS = /^[JS]R$/;

/** BibTeX’s parts of a name (btxhak.pdf, section 4): `First von Last` or `von Last, Jr, First`. */
function simpleName(parts: readonly string[]): ParsedName {
  const [first = '', second = '', ...rest] = parts;
  if (parts.length < 2)
    return isGroupName(decodeTex(first)) ? { name: decodeTex(first) } : firstVonLast(first);
  const shown = decodeTex(second).trim();
  if (parts.length === 2 && isNameSuffix(shown) && !INITIALS.test(shown))
    return { ...firstVonLast(first), suffix: shown };
  const last = decodeTex(rest.join(', ')).trim();
  // Many files have the suffix at the end: “Fern, Ada, Jr.”
  const isAtEnd = isNameSuffix(last) && !isNameSuffix(shown);
  const [suffix, given] = rest.length === 0 || isAtEnd ? [last, shown] : [shown, last];
  const words = nameWords(first);
  const start = words.slice(0, -1).findLastIndex(isLower) + 1;
  return {
    ...part('prefix', words.slice(0, start)),
    ...part('lastName', words.slice(start)),
    ...(given && { firstName: given }),
    ...(suffix && { suffix }),
  };
}

function firstVonLast(tex: string): ParsedName {
  const words = nameWords(tex);
  const hasCase = words.some((word) => !isLower(word));
  const lower = words.map(
    (word, at) => at < words.length - 1 && isParticle(word, hasCase && at > 0),
  );
  const from = lower.indexOf(true);
  if (from === 0) return { name: decodeTex(tex) };
  if (from < 0)
    return { ...part('firstName', words.slice(0, -1)), ...part('lastName', words.slice(-1)) };
  const to = lower.lastIndexOf(true) + 1;
  return {
    ...part('firstName', words.slice(0, from)),
    ...part('prefix', words.slice(from, to)),
    ...part('lastName', words.slice(to)),
  };
}

/**
 * A first name may be written without a capital, and so may a whole name: then only a known
 * particle is one.
 */
function isParticle(word: string, byCase: boolean): boolean {
  return byCase ? isLower(word) : PARTICLES.has(decodeTex(word));
}

/** Whether BibTeX takes the word for a particle. One in braces has no case. */
function isLower(word: string): boolean {
  return !/^\{(?!\\)/.test(word) && /^\P{L}*\p{Ll}/u.test(decodeTex(word));
}

function part(name: keyof ParsedName, words: readonly string[]): ParsedName {
  const text = decodeTex(words.join(' ')).trim();
  return text ? { [name]: text } : {};
}

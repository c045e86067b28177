import { fold } from '../../text/text';
import { addAsciiTerms, LONGEST } from './ascii-terms';
import { yearOfTwo } from './short-year';

/**
 * Words, also compounds with a hyphen, an apostrophe or a script sign: `non-linear`, `o’brien`,
 * `x^2`.
 */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’^_][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-‐‑'’^_]/u;
/** Most texts are plain ASCII, which takes a fraction of the time to split. */
const ASCII = /^[\0-\x7f]*$/;
/** Scripts without spaces between words. */
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED_RUN = new RegExp(
  `(?:${UNSPACED.source}|ー)+|(?:(?!${UNSPACED.source}|ー).)+`,
  'gsu',
);
/** Letters that NFKD does not take apart, as they are written without them. */
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ı: 'i', ȷ: 'j', ƒ: 'f', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ǝ: 'e', ə: 'e', ɛ: 'e', ɔ: 'o' },
  ...{ ɨ: 'i', ʉ: 'u', ƶ: 'z', ǥ: 'g', ɖ: 'd', ɩ: 'i', ʋ: 'v', ĸ: 'k' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Soft hyphens and signs without width, which pages and PDFs have within words. */
const HIDDEN = /[\u00AD\u200B-\u200D\u2060]/g;
/** The border between letters and digits. */
const SEAM = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/**
 * A single Greek letter, also beside Latin ones, or two before a script or a digit: symbols, which
 * are replaced with their names, so that phi^4 matches Φ4, and pi matches πBO and γπ^0.
 */
const SYMBOL = /(?<!\p{sc=Greek})(?:[α-ω](?!\p{sc=Greek})|[α-ω]{2}(?=[\^_\d]))/gu;
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
/** Prefixes that are written with a hyphen, with a space, or as one word. */
const PREFIX =
  /^(anti|auto|bi|co|cross|hyper|inter|intra|macro|meta|micro|mid|mini|multi|nano|non|over|post|pre|pseudo|quasi|re|self|semi|sub|super|trans|ultra|under|un)(?=.{3})/;
const MOST_SEAMS = 4;
/** A venue or a name with a short year: `acl19`, `acl'19`. */
const VENUE_YEAR = /^([a-z]{3,})['’]?(\d\d)$/;
/** A number of arXiv without its dot. */
const ARXIV = /^(\d\d(?:0[1-9]|1[0-2]))(\d{4,5})$/;
/** Korean writes compounds with and without a space. */
export const HANGUL = /^\p{sc=Hangul}+$/u;

/**
 * Splits a text into its terms, folded and without punctuation. A compound gives its parts and the
 * joined word. Text without spaces (CJK) gives its bigrams and its last character.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  if (ASCII.test(text)) addAsciiTerms(terms, text.toLowerCase());
  // A space ends every word, so each one is folded alone, and only those that need it.
  else
    for (const word of text.split(' '))
      if (ASCII.test(word)) addAsciiTerms(terms, word.toLowerCase());
      else addFolded(terms, plain(word));
  return terms;
}

function addFolded(terms: string[], text: string): void {
  for (const run of text.match(RUN) ?? []) {
    const parts = run.split(JOINT);
    for (const part of parts) terms.push(...pieces(part));
    if (parts.length > 1 && run.length <= LONGEST) terms.push(parts.join(''));
  }
}

/**
 * Returns the spellings of a typed word, each as a list of terms that must all match. The first is
 * the spelling as typed. Empty for punctuation.
 */
export function spellingsOf(word: string): string[][] {
  const spellings: string[][] = [[]];
  const [first] = spellings;
  for (const [run] of plain(word).matchAll(RUN)) {
    const parts = run.split(JOINT);
    first?.push(...parts.flatMap((part) => pieces(part, false)));
  }
  if (!first || first.length === 0) return [];
  const joined = first.join('');
  if (first.length > 1 && joined.length <= LONGEST && !UNSPACED.test(joined))
    spellings.push([joined]);
  const [, venue, year] = VENUE_YEAR.exec(plain(word)) ?? [];
  if (venue && year) spellings.push([venue, yearOfTwo(year)]);
  if (first.length > 1) return spellings;
  return [...spellings, ...inParts(joined)];
}

/** The terms that a word written in one may consist of, in each way. */
function inParts(joined: string): string[][] {
  const ways: string[][] = [];
  const prefix = PREFIX.exec(joined)?.[0];
  if (prefix) ways.push([prefix, joined.slice(prefix.length)]);
  const atSeams = joined.split(SEAM);
  if (atSeams.length > 1 && atSeams.length <= MOST_SEAMS) ways.push(atSeams);
  const [, month, number] = ARXIV.exec(joined) ?? [];
  if (month && number) ways.push([month, number]);
  if (HANGUL.test(joined) && joined.length <= LONGEST) ways.push(...halves(joined));
  return ways;
}

/** The pairs of words that a compound may consist of, each of two letters or more. */
function halves(word: string): string[][] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => [
    word.slice(0, index + 2),
    word.slice(index + 2),
  ]);
}

/** Folds a text as its terms are folded. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = fold(text.replace(HIDDEN, '')).replace(
    LETTER,
    (letter) => LETTERS[letter] ?? letter,
  );
  return folded.replace(SYMBOL, (symbol, at: number) => {
    const before = LATIN.test(folded.charAt(at - 1)) ? '-' : '';
    const after = LATIN.test(folded.charAt(at + symbol.length)) ? '-' : '';
    return `${before}${[...symbol].map(nameOf).join('-')}${after}`;
  });
}

/** A Latin letter beside a symbol is a part of a compound. */
const LATIN = /^[a-z]$/;

function nameOf(letter: string): string {
  return GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter;
}

/**
 * @param withLast whether a run of CJK also gives its last character, so that each one can be
 * found
 */
function pieces(part: string, withLast = true): string[] {
  if (!UNSPACED.test(part)) return [part];
  return (part.match(UNSPACED_RUN) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return run;
    const characters = [...run];
    const pairs = characters.slice(1).map((next, index) => `${characters[index]}${next}`);
    return withLast || pairs.length === 0 ? [...pairs, ...characters.slice(-1)] : pairs;
  });
}

import { fold } from '../../text/text';

/** Words that a hyphen, an apostrophe or a raised or lowered sign holds together: `non-linear`, `o’brien`, `x^2`. */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’^_][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-‐‑'’^_]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNSPACED_RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu;
/** A Greek letter that is no part of a Greek word is read by its name, so that Φ4 and phi^4 meet. */
const SYMBOL = /(?<!\p{L})[α-ω](?!\p{L})/gu;
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
/** Beginnings of words that are written with a hyphen, with a space, or as one word. */
const PREFIX =
  /^(anti|auto|bi|co|cross|hyper|inter|intra|macro|meta|micro|mid|mini|multi|nano|non|over|post|pre|pseudo|quasi|re|self|semi|sub|super|trans|ultra|un|under)(?=.{3})/;
/** Longer runs are addresses and formulas, not words. */
const LONGEST = 60;

/**
 * The words of a text as they are searched: folded, without punctuation. Words held together by a hyphen count apart and
 * as one. Scripts that put no spaces between words give their pairs of characters and the last one alone.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of plain(text).matchAll(RUN)) {
    const parts = run.split(JOINT);
    for (const part of parts) terms.push(...pieces(part));
    if (parts.length > 1 && run.length <= LONGEST) terms.push(parts.join(''));
  }
  return terms;
}

/**
 * The ways in which a typed word may be written in a text; each way is a list of terms that must all be there. The first
 * is the way in which it was typed. None for punctuation.
 */
export function waysToWrite(word: string): string[][] {
  const ways: string[][] = [[]];
  const [first] = ways;
  for (const [run] of plain(word).matchAll(RUN)) {
    const parts = run.split(JOINT);
    first?.push(...parts.flatMap((part) => pieces(part, false)));
  }
  if (!first || first.length === 0) return [];
  const joined = first.join('');
  if (first.length > 1 && joined.length <= LONGEST && !UNSPACED.test(joined)) ways.push([joined]);
  const prefix = first.length === 1 ? PREFIX.exec(joined)?.[0] : undefined;
  if (prefix) ways.push([prefix, joined.slice(prefix.length)]);
  return ways;
}

function plain(text: string): string {
  return fold(text).replace(SYMBOL, (letter) => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter);
}

/** @param alone whether the last character of an unspaced run also counts alone, so that each can be found */
function pieces(part: string, alone = true): string[] {
  if (!UNSPACED.test(part)) return [part];
  return (part.match(UNSPACED_RUN) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return run;
    const characters = [...run];
    const pairs = characters.slice(1).map((next, index) => `${characters[index]}${next}`);
    return alone || pairs.length === 0 ? [...pairs, ...characters.slice(-1)] : pairs;
  });
}

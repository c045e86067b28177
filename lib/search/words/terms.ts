import { fold } from '../../text/text';

/**
 * Words, also compounds with a hyphen, an apostrophe or a script sign: `non-linear`, `o’brien`,
 * `x^2`.
 */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’^_][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-‐‑'’^_]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNSPACED_RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu;
/** A single Greek letter, which is replaced with its name, so that phi^4 matches Φ4. */
const SYMBOL = /(?<!\p{L})[α-ω](?!\p{L})/gu;
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
/** Prefixes that are written with a hyphen, with a space, or as one word. */
const PREFIX =
  /^(anti|auto|bi|co|cross|hyper|inter|intra|macro|meta|micro|mid|mini|multi|nano|non|over|post|pre|pseudo|quasi|re|self|semi|sub|super|trans|ultra|un|under)(?=.{3})/;
/** Longer compounds are addresses or formulas and are not joined to one term. In UTF-16 units. */
const LONGEST = 60;

/**
 * Splits a text into its terms, folded and without punctuation. A compound gives its parts and the
 * joined word. Text without spaces (CJK) gives its bigrams and its last character.
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
  const prefix = first.length === 1 ? PREFIX.exec(joined)?.[0] : undefined;
  if (prefix) spellings.push([prefix, joined.slice(prefix.length)]);
  return spellings;
}

function plain(text: string): string {
  return fold(text).replace(SYMBOL, (letter) => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter);
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

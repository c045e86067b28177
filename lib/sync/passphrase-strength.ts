/** Bits of a word, one of some thousand. */
const WORD_BITS = 12;
/** Letters of a word beyond which its bits grow again, and how much for each. */
const WORD_LETTERS = 10;
const LETTER_BITS = 1.5;
/** Bits of a character that follows from the one before it. */
const NEXT_BITS = 1;
/** Rows of keyboards, in both directions. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', '1234567890'];
const PAIRS = new Set(ROWS.flatMap((row) => pairsOf(row)));
/** The most common passwords. */
const COMMON = /password|passwort|passw0rd|letmein|iloveyou|welcome|monkey|dragon|admin|offprint/g;

export type Strength = 'weak' | 'fair' | 'strong';

/**
 * How hard a passphrase is to guess, by a cautious estimate. `weak` is below 50 bits, `strong` from
 * 75. At 600,000 rounds of SHA-256 each, a fast graphics card tries about 15,000 passphrases a
 * second (hashcat), so that 50 bits take it a thousand years.
 */
export function passphraseStrength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase);
  if (bits < 50) return 'weak';
  return bits < 75 ? 'fair' : 'strong';
}

/**
 * An estimate of the bits of a passphrase: each word counts as one of some thousand, other
 * characters by their kinds, and those that follow from the one before almost nothing. Words that
 * occur twice count once.
 */
export function passphraseBits(passphrase: string): number {
  const text = passphrase.normalize('NFKC').trim().replace(COMMON, '');
  const parts = new Set(text.match(/\p{L}+|[^\p{L}\s]+/gu) ?? []);
  return [...parts].reduce((sum, part) => sum + bitsOf(part), 0);
}

function bitsOf(part: string): number {
  const free = bitsOfCharacters(part);
  if (!/^\p{L}/u.test(part)) return free;
  const isPlain = part === part.toLowerCase() || part.slice(1) === part.slice(1).toLowerCase();
  const word = WORD_BITS + Math.max(part.length - WORD_LETTERS, 0) * LETTER_BITS;
  return isPlain ? Math.min(free, word) : free;
}

function bitsOfCharacters(part: string): number {
  const each = Math.log2(poolOf(part));
  const chars = [...part.toLowerCase()];
  return chars.reduce((sum, char, index) => sum + (follows(chars[index - 1], char) ?? each), 0);
}

/** The number of characters from which these may be chosen. */
function poolOf(part: string): number {
  const kinds: [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/[\p{Lo}\p{Lt}\p{Lm}]/u, 100],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 20],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(part) ? size : 0), 0);
}

function follows(before: string | undefined, char: string): number | undefined {
  if (before === undefined) return undefined;
  const step = Math.abs((char.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0));
  return step <= 1 || PAIRS.has(before + char) ? NEXT_BITS : undefined;
}

function pairsOf(row: string): string[] {
  const pairs = [...row].slice(1).map((char, index) => `${row[index]}${char}`);
  return [...pairs, ...pairs.map((pair) => [...pair].reverse().join(''))];
}

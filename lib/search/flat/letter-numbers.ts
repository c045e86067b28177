const LETTERS = ' 0123456789abcdefghijklmnopqrstuvwxyz';
/** So many letters are in a number, each one of so many. */
export const PACKED = 6;
export const PACKED_LETTERS = LETTERS.length;
/** Numbers from here on begin a text of another script: two UTF-16 units, the second rounded. */
const OTHER_SCRIPT = LETTERS.length ** PACKED;
const SECOND_UNIT = 2 ** 14;

/**
 * Packs the first letters and digits of a folded text into numbers that sort as they do, one after
 * the other: six letters each. The first number is 0 only for a text without any. Texts of other
 * scripts sort behind z, by two UTF-16 units each.
 * @param count of the numbers
 */
export function letterNumbers(text: string, count: number): number[] {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return LETTERS.includes(letters.charAt(0))
    ? Array.from({ length: count }, (_, at) => packed(letters, at * PACKED))
    : Array.from({ length: count }, (_, at) => units(letters, at * 2));
}

function packed(letters: string, start: number): number {
  let number = 0;
  for (let at = start; at < start + PACKED; at++)
    number = number * LETTERS.length + Math.max(0, LETTERS.indexOf(letters.charAt(at) || ' '));
  return number;
}

function units(letters: string, start: number): number {
  const [first = 0, second = 0] = [letters.charCodeAt(start), letters.charCodeAt(start + 1)].map(
    (unit) => unit || 0,
  );
  if (start > 0) return first * 2 ** 16 + second;
  return OTHER_SCRIPT + first * SECOND_UNIT + Math.floor(second / 4);
}

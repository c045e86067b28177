import type { Random } from './query-kind';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** So many different ones of a list, in a random order. */
export function pickSome<T>(list: readonly T[], count: number, random: Random): T[] {
  const left = [...new Set(list)];
  const picked: T[] = [];
  while (left.length > 0 && picked.length < count)
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  return picked;
}

/** A word with one letter dropped, doubled, replaced, or swapped with the next; not the first. */
export function misspelt(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const slips = [
    before + two + after,
    before + one + one + two + after,
    before + pick([...LETTERS], random) + two + after,
    before + two + one + after,
  ];
  return pick(slips, random) ?? word;
}

const ENGLISH_FILLERS =
  'a an the of for in on with and or to from by via using toward towards based new approach method methods is are be can do does how what why when not through at as its it'.split(
    ' ',
  );

/** The words of a title that say what it is about. */
export function contentWords(title: string): string[] {
  const words = title.match(/[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return words.filter(
    (word) =>
      word.length > 3 && !ENGLISH_FILLERS.includes(word.toLowerCase()) && !/^\d+$/.test(word),
  );
}

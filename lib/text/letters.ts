import { fold } from './text';

/** Letters without a Unicode decomposition. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Letters and digits of a text, folded. */
export function lettersOf(text: string): string {
  return fold(text)
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, '');
}

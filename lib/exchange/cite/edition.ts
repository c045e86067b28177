const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * An edition as styles want it: “Second”, as BibTeX has it, and “2nd edition” are `2`, to which a
 * style adds its own words. Others stay as they are.
 */
export function editionNumber(edition: string): string {
  const [, word = ''] =
    /^(\p{L}+|\d{1,3}(?:st|nd|rd|th)?)(?: ed(?:ition|n)?\.?)?$/iu.exec(edition) ?? [];
  const place = ORDINALS.indexOf(word.toLowerCase());
  if (place >= 0) return String(place + 1);
  return /^\d/.test(word) ? String(Number.parseInt(word, 10)) : edition;
}

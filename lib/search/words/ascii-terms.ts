/** Longer compounds are addresses or formulas and are not joined to one term. In UTF-16 units. */
export const LONGEST = 60;

const LETTER = 1;
/** What joins the parts of a compound. */
const JOINT = 2;

/** What each ASCII character is; 0 for what separates words. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/.test(character)) return LETTER;
  return /[-'^_]/.test(character) ? JOINT : 0;
});

/**
 * Appends the terms of a text of ASCII letters in lower case, as `termsOf` splits it. A regular
 * expression would make a list of each word and its parts.
 */
export function addAsciiTerms(terms: string[], text: string): void {
  for (let at = 0; at < text.length; at++) {
    if (KINDS[text.charCodeAt(at)] !== LETTER) continue;
    const first = terms.length;
    const run = at;
    for (;;) {
      const start = at;
      while (KINDS[text.charCodeAt(at)] === LETTER) at++;
      terms.push(text.slice(start, at));
      const isJoined = KINDS[text.charCodeAt(at)] === JOINT;
      if (!isJoined || KINDS[text.charCodeAt(at + 1)] !== LETTER) break;
      at++;
    }
    if (terms.length > first + 1 && at - run <= LONGEST) terms.push(terms.slice(first).join(''));
  }
}

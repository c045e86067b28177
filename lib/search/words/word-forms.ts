/**
 * Endings by which English forms words of one stem: conjugation, and the nouns, verbs, adjectives
 * and adverbs that are made of each other.
 */
const ENDINGS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [
    ' e s es ed ing ings er ers or ors y ies ied ying le ly ally',
    'al ial ian ic ical ically ics ist ists ism',
    'ion ions ional ive ively ity ities ility',
    'ate ates ated ating ation ations ational ative ator ators',
    'ize izes ized izing ization izer ise ises ised ising isation iser',
    'ify ifies ified ifying ification ication ications',
    'able ably ability ible ibly ibility',
    'ance ances ant ants ancy ence ences ency ent ents ently',
    'ment ments ness ous ously ful fully less',
  ]
    .join(' ')
    .split(' '),
);
/** So many first letters, and this share of them, two forms have in common at least. */
const SHORTEST_STEM = 4;
const STEM_SHARE = 0.5;

/** The letters that all other forms of a word begin with; undefined for a word that has none. */
export function stemOf(word: string): string | undefined {
  if (word.length <= SHORTEST_STEM || !/^[a-z]+$/.test(word)) return undefined;
  return word.slice(0, Math.max(SHORTEST_STEM, Math.floor(STEM_SHARE * word.length)));
}

/**
 * Whether two words are forms of one stem, `relaxed` and `relaxing`, `stable` and `stability`: one
 * beginning of both is followed by endings. It is a guess, for words that are found nowhere.
 * @param word longer than a stem, in small letters
 */
export function areForms(word: string, other: string): boolean {
  const stem = stemOf(word);
  if (stem === undefined || word === other) return false;
  for (let at = stem.length; word.startsWith(other.slice(0, at)); at++) {
    if (ENDINGS.has(word.slice(at)) && ENDINGS.has(other.slice(at))) return true;
    if (at >= other.length) return false;
  }
  return false;
}

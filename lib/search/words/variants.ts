/** Words whose plural follows no rule. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['child', 'children'],
  ['corpus', 'corpora'],
  ['foot', 'feet'],
  ['genus', 'genera'],
  ['man', 'men'],
  ['mouse', 'mice'],
  ['person', 'people'],
  ['tooth', 'teeth'],
  ['woman', 'women'],
];

/** Endings of the singular and of the plural, and where British and American spelling differ. */
const PAIRS: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/(?<=[^aeiou])y$/, 'ies', /(?<=[^aeiou])ies$/, 'y'],
  [/(?<=(?:s|x|z|ch|sh))$/, 'es', /(?<=(?:s|x|z|ch|sh))es$/, ''],
  [/(?<=[^s])$/, 's', /(?<=[^su])s$/, ''],
  [/sis$/, 'ses', /ses$/, 'sis'],
  [/ix$/, 'ices', /ices$/, 'ix'],
  [/ex$/, 'ices', /ices$/, 'ex'],
  [/um$/, 'a', /a$/, 'um'],
  [/on$/, 'a', /a$/, 'on'],
  [/us$/, 'i', /i$/, 'us'],
  [/f$/, 'ves', /ves$/, 'f'],
  [/fe$/, 'ves', /ves$/, 'fe'],
  [/is(?=(?:e|ed|er|es|ing|ation|ations)$)/, 'iz', /iz(?=(?:e|ed|er|es|ing|ation|ations)$)/, 'is'],
  [/ys(?=(?:e|ed|er|es|ing)$)/, 'yz', /yz(?=(?:e|ed|er|es|ing)$)/, 'ys'],
  [/our/, 'or', /or(?=$|s$|al$|ed$|ing$|able$)/, 'our'],
  [/(?<=[aeiou])ll(?=(?:ed|er|ers|ing)$)/, 'l', /(?<=[aeiou])l(?=(?:ed|er|ers|ing)$)/, 'll'],
  [/(?<=[bt])re(?=s?$)/, 'er', /(?<=[bt])er(?=s?$)/, 're'],
  [/ogue(?=s?$)/, 'og', /og(?=s?$)/, 'ogue'],
  [/ae/, 'e', /^$/, ''],
  [/oe/, 'e', /^$/, ''],
];
/**
 * Numbers that titles write with digits, Roman ones or in words. The Roman one, five and ten are
 * mostly letters there.
 */
const NUMERALS: readonly (readonly string[])[] = [
  ['2', 'ii', 'two'],
  ['3', 'iii', 'three'],
  ['4', 'iv', 'four'],
  ['5', 'five'],
  ['6', 'vi', 'six'],
  ['7', 'vii', 'seven'],
  ['8', 'viii', 'eight'],
  ['9', 'ix', 'nine'],
  ['10', 'ten'],
];
/** Shorter words have no variants. */
const SHORTEST = 3;
/** Highlighting asks for the variants of the same few words again and again. */
const RECENT = new Map<string, readonly string[]>();
const MOST_RECENT = 100;

/**
 * Other forms of a word that mean the same: its singular or plural, its British or American
 * spelling, umlauts typed as two letters, a number in other digits or in words. Only English
 * has rules here. Many of these are no words, so they are looked up as they are, neither unfinished
 * nor with typos.
 * @param term folded
 */
export function variantsOf(term: string): readonly string[] {
  const known = RECENT.get(term);
  if (known) return known;
  const variants = findVariants(term);
  if (RECENT.size >= MOST_RECENT) RECENT.clear();
  RECENT.set(term, variants);
  return variants;
}

function findVariants(term: string): string[] {
  const version = /^v(\d{1,2})$/.exec(term)?.[1];
  if (version) return [version];
  const numeral = NUMERALS.find((pair) => pair.includes(term));
  if (numeral) return [...numeral.filter((each) => each !== term), `v${numeral[0]}`];
  if (term.length < SHORTEST || !/^[a-z]+$/.test(term)) return [];
  const variants = new Set<string>();
  for (const [one, many] of IRREGULAR) {
    if (term === one) variants.add(many);
    if (term === many) variants.add(one);
  }
  for (const [from, to, back, forth] of PAIRS) {
    if (from.test(term)) variants.add(term.replace(from, to));
    if (back.test(term)) variants.add(term.replace(back, forth));
  }
  // A name may have several umlauts: haemaelaeinen.
  variants.add(term.replace(/([aou])e|a(?=a)/g, '$1'));
  variants.delete(term);
  return [...variants].filter(({ length }) => length >= SHORTEST);
}

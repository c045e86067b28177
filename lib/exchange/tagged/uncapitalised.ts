/** Words that titles of journals and names of publishers write in lower case. */
const SMALL = new Set(
  'a an and at by da de del der des di du et for fur in la le of on the to und und with y'.split(
    ' ',
  ),
);
/** Acronyms with vowels. */
const ACRONYMS = new Set(
  `AAAI AAPG AAPS ACI ACL ACM ACS AIAA AIDS AIP AMA APS ASAE ASCE ASEE ASME BMJ EAI ECS EMBO ESA EURASIP
  FASEB FEBS IBM ICA ICC ICCV ICES IEE IEEE IEEJ IEICE IET IFAC IFIP IMA INFORMS INTERSPEECH IOP ISA
  ISIJ ISME ISPRS IUCRJ JAMA MRS NASA NATO OECD OSA PLOS RAIRO RAND RNA RSC SAE SIAM SPE SPIE TAPPI TOP
  UK UNESCO USA USENIX WHO`.split(/\s+/),
);
/** Abbreviations without vowels that are no acronyms. */
const ABBREVIATED = new Set('LTD PT PTS ST DR VOL MR MRS CTR'.split(' '));
/** Words up to this length without a vowel are acronyms: `BMC`. */
const LONGEST_ACRONYM = 4;

/**
 * Rewrites a name that is all in capitals, as Web of Science prints journals and publishers, with
 * capitals at the beginning of its words. Other names are unchanged.
 * @param short an abbreviation of the name, whose words show which are acronyms: `IEEE T. Mosses`
 */
export function uncapitalised(name: string, short = ''): string {
  if (name !== name.toUpperCase() || !/\p{Lu}/u.test(name)) return name;
  const known = new Map(
    (short === short.toUpperCase() ? [] : short.split(/[\s.]+/)).map((word) => [
      word.toUpperCase(),
      word,
    ]),
  );
  return name.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) => {
    const same = known.get(word);
    if (same !== undefined) return same;
    const lower = word.toLowerCase();
    if (/\d/.test(name.charAt(at - 1)) && /^(?:ST|ND|RD|TH)$/.test(word)) return lower;
    if (isWritten(name, at, word)) return word;
    if (ABBREVIATED.has(word)) return word.charAt(0) + lower.slice(1);
    if (at > 0 && SMALL.has(lower)) return lower;
    return isAcronym(word) ? word : word.charAt(0) + lower.slice(1);
  });
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_ACRONYM && !/[AEIOUY]/.test(word);
}

/** Whether a word is in capitals also in other names. */
function isWritten(name: string, at: number, word: string): boolean {
  return ACRONYMS.has(word) || isLettered(name, at, word) || isNumbered(name, at, word);
}

/** A Roman number, `PT III`, a form of company, or an acronym before a year: `- ECCV 2018`. */
function isNumbered(name: string, at: number, word: string): boolean {
  const [before, after] = [name.slice(0, at), name.slice(at + word.length)];
  if (/^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XX|XXI)$/.test(word)) return true;
  if (/^(?:AG|SE|SA|BV|NV|KG)$/.test(word)) return /^(?:$|[ ,&])/.test(after) && at > 0;
  return (
    word.length <= 6 && /(?:^|[-–:,/] ?|\()$/.test(before) && /^ ?['’]?(?:19|20)?\d\d\b/.test(after)
  );
}

/**
 * An acronym in brackets, `(ICCV)` or `(ICCV 2019)`, or the letter of a section:
 * `PHYSICS A-MATHEMATICAL`.
 */
function isLettered(name: string, at: number, word: string): boolean {
  const [before, after] = [name.charAt(at - 1), name.charAt(at + word.length)];
  const isInBrackets = before === '(' && /^(?:[- ]?\d{1,4})?\)/.test(name.slice(at + word.length));
  if (isInBrackets) return word.length <= 8;
  return word.length === 1 && at > 0 && after !== ' ';
}

/**
 * Words of a request or a question, which mostly say what somebody wants to know and not what the
 * paper is about. They count as long as a paper has them all.
 */
const WEAK_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [
    'pdf download slides anything anyone something someone find finding found show give tell list look looking need',
    'want know read reading wrote written write published publication publications please help',
    'latest recent recently newest new current study studies studied studying research researchers',
    'literature explain explains understand mean means happen happens matter improve improves',
    'affect affects influence use uses used using best better good hard easy way ways thing things',
    'they does many much get make makes method methods approach approaches technique techniques',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word may be left out if no paper has it. @param term folded */
export function isWeakWord(term: string): boolean {
  return WEAK_WORDS.has(term);
}

/** Words with which a question or another request begins. */
const OPENING_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [
    'how what why which who whose when where can could does do did should would is are was were',
    'find show give tell list looking any anything some something latest recent newest',
    'paper papers article articles work works research study studies publication publications',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a request may begin with a word. @param term folded */
export function isOpeningWord(term: string): boolean {
  return OPENING_WORDS.has(term);
}

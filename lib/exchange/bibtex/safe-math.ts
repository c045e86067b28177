import { PRINTING_MACROS } from '../../text/tex-symbols';

/** Further macros that only typeset: of LaTeX, amsmath and amssymb. */
const FURTHER = new Set(
  `arccos arcsin arctan binom bmod boxed cfrac cosh cot coth csc dbinom ddddot dddot dotsb dotsi
  dotsm dotso hom hphantom hskip iiint iint injlim kern lg liminf limsup mathbin mathchoice
  mathclose mathinner mathop mathopen mathord mathpunct mathrel mathstrut middle mod nobreak
  nonumber not notag operatornamewithlimits overbrace overleftarrow overleftrightarrow overrightarrow
  overset phantom pmod pod projlim root scriptscriptstyle sec shoveleft shoveright sideset sinh smash
  sqrt stackrel strut substack tbinom underbrace underleftarrow underrightarrow underset varinjlim
  varliminf varlimsup varprojlim vphantom xleftarrow xrightarrow begin end over atop choose cr hfill
  biggl biggr Biggl Biggr bigm Bigm biggm Biggm coprod bigvee bigwedge bigotimes bigodot biguplus
  bigsqcup uplus sqcup sqcap amalg asymp doteq bowtie smile frown dashv succeq preceq succsim precsim
  sqsubseteq sqsupseteq sqsubset sqsupset subsetneq supsetneq subseteqq supseteqq nsubseteq nsupseteq
  nleq ngeq nmid nparallel lhd rhd unlhd unrhd triangleq trianglelefteq trianglerighteq vartriangle
  blacksquare blacktriangle bigstar bigcirc ltimes rtimes Join owns wp imath jmath eth hslash digamma
  beth gimel daleth Bbbk complement nexists eqcirc circeq risingdotseq fallingdotseq lessgtr gtrless
  leqq geqq eqsim approxeq thicksim thickapprox backsim Subset Supset Cap Cup Vdash Vvdash vDash
  nvdash nvDash longleftarrow Longleftarrow longrightarrow Longrightarrow longleftrightarrow
  Longleftrightarrow longmapsto Uparrow Downarrow Updownarrow swarrow nwarrow leftharpoonup
  leftharpoondown rightharpoonup rightharpoondown leftrightharpoons rightleftarrows leftrightarrows
  rightsquigarrow leadsto twoheadrightarrow rightarrowtail hookleftarrow upharpoonright restriction
  curlyvee curlywedge dotplus divideontimes boxtimes boxplus boxminus circledast circledcirc ominus
  oslash centerdot intercal barwedge lgroup rgroup lmoustache rmoustache ulcorner urcorner llcorner
  lrcorner lbrack rbrack langle rangle dotsc colonequals coloneqq eqqcolon mathds mathbbm slash`
    .trim()
    .split(/\s+/),
);
const ENVIRONMENT =
  /^(?:[pbBvV]?matrix|smallmatrix|cases|d?cases|array|aligned|alignedat|gathered|split|subarray)\*?$/;
const KNOWN = [...PRINTING_MACROS, FURTHER];

/**
 * Whether math can do nothing but typeset. What a page states becomes part of the user's document:
 * other macros of TeX read and write files (`\input`), define macros, or compose their names.
 */
export function isSafeMath(tex: string): boolean {
  // TeX reads `^^5c` as a backslash.
  if (tex.includes('^^')) return false;
  for (const [, name = ''] of tex.matchAll(/\\([a-zA-Z]+|[\s\S]|$)/g))
    if (!KNOWN.some((names) => names.has(name)) && !/^\s$/.test(name)) return false;
  for (const [, name = ''] of tex.matchAll(/\\(?:begin|end)(?![a-zA-Z])([\s\S]{0,40})/g))
    if (!ENVIRONMENT.test(/^\s*\{([^{}]*)\}/.exec(name)?.[1] ?? '')) return false;
  return true;
}

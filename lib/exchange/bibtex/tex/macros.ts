/*
 * Macros of bibliographies besides those of `lib/text/tex-symbols.ts`, without their backslash.
 */

function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function table(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])),
  );
}

/** Symbols of LaTeX's text mode, of textcomp and of other common packages. */
export const SYMBOLS = table(`
  textquotesingle ' textquotestraightbase ‚ texteuro € euro € EUR € EURtm € textperthousand ‰
  textpertenthousand ‱ textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ textonehalf ½
  textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
  textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ guillemotleft «
  guillemotright » guillemetleft « guillemetright » flqq « frqq » guilsinglleft ‹ guilsinglright › flq ‹
  frq › quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘ textsterling £ textyen ¥ textcent ¢
  textcurrency ¤ textnumero № textasciiacute ´ textasciigrave \` textasciidieresis ¨ textasciimacron ¯
  textsurd √ textohm Ω textmho ℧ textdiv ÷ textminus − textperiodcentered · textbrokenbar ¦ textlnot ¬
  textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ textcelsius ℃ textestimated ℮
  textservicemark ℠ textbardbl ‖ textasteriskcentered ∗ textopenbullet ◦ textmusicalnote ♪
  textnonbreakinghyphen ‑ textcompwordmark \u200c slash / hyphen - dash – mdash — ndash – deg ° degree °
  celsius ℃ degreeCelsius ℃ permil ‰ percent % micro µ ohm Ω BibTeX BibTeX LaTeXe LaTeX2e XeTeX XeTeX
  LuaTeX LuaTeX AmS AMS MF METAFONT lq ‘ rq ’ ldq “ rdq ” lbrack [ rbrack ] Aa Å IJ Ĳ ij ĳ SS ẞ
  textschwa ə texthtbardotlessj ʄ mathdollar $ ldots … dotsb ⋯ dotsm ⋯ dotsi ⋯ lnot ¬ textvisiblespace ␣
  i ı j ȷ ohorn ơ OHORN Ơ uhorn ư UHORN Ư abreve ă ABREVE Ă acircumflex â ACIRCUMFLEX Â ecircumflex ê
  ECIRCUMFLEX Ê ocircumflex ô OCIRCUMFLEX Ô dotlessi ı dotlessj ȷ
`);

/** Accents of text mode that only some packages define → combining character. */
export const RARE_ACCENTS = table(`
  h \u0309 textcommabelow \u0326 textsubdot \u0323 textdotbelow \u0323 textsubring \u0325 textsubarch \u032f
  textsubbar \u0331 textsubumlaut \u0324 textroundcap \u0311 newtie \u0361 G \u030f C \u030f U \u030e
  textogonekcentered \u0328 capitalcedilla \u0327 capitalogonek \u0328
`);

/** The accent alone, as TeX prints it where no letter follows. */
export const ALONE = table('\' ´ " ¨ = ¯ . ˙ u ˘ v ˇ H ˝ c ¸ r ˚ k ˛');

/** Macros that change the style of the text after them, or do nothing that can be seen. */
export const SWITCHES = names(`
  cal mit bfseries mdseries upshape itshape scshape slshape normalfont selectfont tiny scriptsize footnotesize
  small normalsize large Large LARGE huge Huge sltt bold boldmath unboldmath rmfamily sffamily ttfamily upright
  relax protect null nobreak allowbreak linebreak pagebreak noindent indent newblock unskip ignorespaces
  break penalty leavevmode strut bgroup egroup begingroup endgroup xspace frenchspacing displaystyle
  textstyle sloppy raggedright centering bibstring nolinebreak hfil hfill fi
`);

/** Macros that are left out with their arguments, of which the last is in braces. */
export const DROPPED = names(`
  footnote thanks footnotetext label index ref pageref eqref cite citep citet citealp citealt citeauthor
  citeyear parencite textcite autocite footcite fullcite nocite vspace hspace phantom vphantom hphantom
  noopsort SortNoop sortnoop NoopSort Noop noop printfirst todo marginpar hypertarget glossary
  includegraphics fontsize fontfamily fontseries fontshape hyphenation bibsection
`);

/** Macros without arguments in braces of which nothing is shown: only an option in brackets. */
export const FOOTNOTE_MARKS = names('footnotemark footref');

/** Macros whose argument is shown, like those with names that begin with `text` or `math`. */
export const WRAPPERS = names(`
  emph underline uline mbox hbox makebox fbox framebox text enspace bibinfo bibnamefont bibfnamefont
  mkbibemph mkbibbold mkbibitalic natexlab NoCaseChange DeclareRobustCommand operatorname boldsymbol bm
  ensuretext lsstyle letterspace ul st so hl uwave sout textls em it bf rm sc sf tt sl foreignlanguage
  nolinkurl path BibUrl MakeSentenceCase lowercasenames smash mathop ulcshape smallcaps initcap texorpdf
`);

/** Macros with two arguments of which only the second is shown. */
export const SECOND_SHOWN = names(
  'href texorpdfstring textcolor colorbox foreignlanguage bibinfo Eprint fontencoding parbox raisebox hyperlink scalebox hspacebox',
);

export const QUOTES = names('enquote mkbibquote textquote blockquote');

/** Macros that change the case of their argument. */
export const UPPER = names('uppercase MakeUppercase MakeTextUppercase');
export const LOWER = names('lowercase MakeLowercase MakeTextLowercase');

/**
 * Unicode equivalents of TeX macros. Names are without the backslash.
 * Source: "The Comprehensive LaTeX Symbol List" (https://ctan.org/pkg/comprehensive).
 */

/** Parses `name value name value …`. */
function table(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(
    words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ''] as const] : [])),
  );
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Letter macros of text mode. TeX ignores the space after them. */
export const LETTERS = table(
  'o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ i ı j ȷ',
);

/** Text accents → combining character. */
export const ACCENTS = table(
  '\' \u0301 ` \u0300 ^ \u0302 " \u0308 ~ \u0303 = \u0304 . \u0307 u \u0306 v \u030c H \u030b c \u0327 d \u0323 b \u0331 r \u030a k \u0328 t \u0361',
);

/** Math accents → combining character. */
export const MATH_ACCENTS = table(
  'hat \u0302 widehat \u0302 bar \u0304 overline \u0304 tilde \u0303 widetilde \u0303 vec \u20d7 dot \u0307 ddot \u0308 acute \u0301 grave \u0300 check \u030c breve \u0306 mathring \u030a',
);

/** Symbols of text mode. */
export const TEXT_SYMBOLS = table(`
  textless < textgreater > textbar | textasciitilde ~ textasciicircum ^ textbackslash \\ textbraceleft {
  textbraceright } textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “
  textquotedblright ” textquotedbl " textregistered ® texttrademark ™ textcopyright © copyright ©
  textdegree ° textmu µ texttimes × textpm ± textbullet • textellipsis … dots … ldots … S § P ¶ pounds £
  dag † ddag ‡ LaTeX LaTeX TeX TeX textdollar $ textunderscore _ textalpha α textbeta β
`);

/** Symbols of math mode only. */
export const MATH_SYMBOLS = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
  phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
  Phi Φ Psi Ψ Omega Ω times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗
  odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ setminus ∖ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥
  ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ lesssim ≲ gtrsim ≳ prec ≺ succ ≻
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀ exists ∃
  neg ¬ lnot ¬ perp ⊥ bot ⊥ top ⊤ parallel ∥ mid | vert | Vert ‖ lVert ‖ rVert ‖ lvert | rvert |
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ angle ∠
  triangle △ square □ Box □ diamond ⋄ dagger † ddagger ‡ checkmark ✓ cdots ⋯ vdots ⋮ ddots ⋱ dotsc …
  to → rightarrow → longrightarrow ⟶ gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⇒
  Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ mapsto ↦
  hookrightarrow ↪ rightleftharpoons ⇌ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace }
  backslash \\ colon : models ⊨ vdash ⊢ degree ° deg ° log log ln ln exp exp sin sin cos cos tan tan tanh tanh
  min min max max sup sup inf inf lim lim arg arg argmin argmin argmax argmax det det dim dim ker ker Pr Pr gcd gcd
  sharp ♯ flat ♭ natural ♮ heartsuit ♥ spadesuit ♠ clubsuit ♣ diamondsuit ♦ bigcup ⋃ bigcap ⋂ bigoplus ⨁
`);

/** Macros with one argument, which is shown without the macro. */
export const TEXT_WRAPPERS = names(
  'text textbf textit textsl textsc texttt textrm textsf textnormal textup textmd emph underline mbox ensuremath url',
);
export const MATH_WRAPPERS = names(
  'mathcal mathbb mathbf mathrm mathit mathsf mathtt mathscr mathfrak mathnormal boldsymbol bm pmb operatorname',
);

/** Macros with two arguments, of which only the second is shown. */
export const SECOND_OF_TWO = names('href texorpdfstring textcolor');

export const FRACTIONS = names('frac dfrac tfrac sfrac nicefrac');

/** Macros that change the style of the following text. They are removed. */
export const TEXT_SWITCHES = names(
  'em bf it rm sc sf tt sl bfseries itshape scshape slshape ttfamily sffamily rmfamily normalfont small large',
);
export const MATH_SWITCHES = names(
  'left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle scriptstyle limits nolimits',
);

/** Signs after a backslash → the text shown. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...[...'&%#_{}$'].map((sign) => [sign, sign] as const),
  ...[...' ,;:>\\'].map((sign) => [sign, ' '] as const),
  ...[...'!/-@'].map((sign) => [sign, ''] as const),
  ['|', '‖'],
]);
export const SPACES: ReadonlySet<string> = names('quad qquad enspace thinspace space');

/** The tables above: macros that only print. */
export const PRINTING_MACROS: readonly Pick<ReadonlySet<string>, 'has'>[] = [
  ...[LETTERS, ACCENTS, MATH_ACCENTS, TEXT_SYMBOLS, MATH_SYMBOLS, TEXT_WRAPPERS, MATH_WRAPPERS],
  ...[SECOND_OF_TWO, FRACTIONS, TEXT_SWITCHES, MATH_SWITCHES, ESCAPES, SPACES],
];

/** Common blackboard letters that exist in Unicode. */
export const BLACKBOARD = table('C ℂ E 𝔼 H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ');

export const SUPERSCRIPTS = table(
  '0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ n ⁿ o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ A ᴬ B ᴮ D ᴰ E ᴱ G ᴳ H ᴴ I ᴵ J ᴶ K ᴷ L ᴸ M ᴹ N ᴺ O ᴼ P ᴾ R ᴿ T ᵀ U ᵁ V ⱽ W ᵂ β ᵝ γ ᵞ δ ᵟ θ ᶿ χ ᵡ ∘ ° ° ° ′ ′ ∗ * * * † † ‡ ‡ ⊤ ᵀ',
);

export const SUBSCRIPTS = table(
  '0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ t ₜ u ᵤ v ᵥ x ₓ β ᵦ γ ᵧ ρ ᵨ χ ᵪ',
);

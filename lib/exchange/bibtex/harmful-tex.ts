/**
 * Macros that read or write files, run programs, define or assemble other macros, change how TeX
 * reads characters, loop, stop, or end what is around them. No field of a bibliography needs them.
 */
const HARMFUL_MACROS = [
  // Files, programs and messages (The TeXbook, chapter 20; LaTeX2e, section “Input/output”)
  '.*(?:input|include(?!d)|typein|typeout|shellescape|filedump|scantok|scantextok).*',
  '(?:read(?:line)?|write|immediate|special|message|errmessage|errhelp|(?:open|close)(?:in|out))',
  '(?:sub)?import(?:from)?|subfile|dump|shipout|output|jobname|every[a-z]+|pdf[a-z]+|show[a-z]*',
  '(?:direct|late)lua|lua[a-z]+|.*primitive|Generic(?:Error|Warning|Info)|(?:Package|Class).*',
  // Definitions and expansion
  '(?:[egx]?|char|mathchar|count|dimen|skip|muskip|toks|font)def|(?:future)?let|global|long|outer',
  '(?:re)?new(?!block|line|page)[a-z]+|provide[a-z]+|Declare[A-Za-z]+|CheckCommand|csname|endcsname|expandafter',
  'noexpand|expanded|unexpanded|after(?:group|assignment)',
  '(?:cat|lc|uc|math|del|sf)code|make[a-z]*atletter|makeatother|ExplSyntax[A-Za-z]+|[a-z]*group',
  // Loops, ends and packages
  'loop|repeat|iterate|stop|bye|end(?:input|lines?)|tracing[a-z]+|(?:batch|scroll|[a-z]*stop)mode',
  'usepackage|RequirePackage|Load[A-Za-z]+|documentclass|At(?:Begin|End)[A-Za-z]+|AddToHook.*',
];
const HARMFUL = new RegExp(`^(?:${HARMFUL_MACROS.join('|')})$`);

/** Environments that end the document, write files, or read their content as it is. */
const HARMFUL_ENVIRONMENT = /^(?:document|filecontents|verbatim|comment|lua|lrbox)/i;

/**
 * Whether a field of an imported file can do more than print. Such fields are written back as they
 * were, with macros that only the user's own document defines. For what pages state, `isSafeMath`
 * is used.
 */
export function isHarmfulTex(tex: string): boolean {
  // TeX reads `^^5c` as a backslash.
  if (tex.includes('^^')) return true;
  for (const [, name] of tex.matchAll(/\\(?:([a-zA-Z]+)|[\s\S])/g)) {
    if (name !== undefined && HARMFUL.test(name)) return true;
  }
  return [...tex.matchAll(/\\(?:begin|end)\s*\{([^{}]{0,60})/g)].some(([, environment = '']) =>
    HARMFUL_ENVIRONMENT.test(environment.trim()),
  );
}

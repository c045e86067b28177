import {
  ACCENTS,
  ESCAPES,
  FRACTIONS,
  LETTERS,
  MATH_ACCENTS,
  MATH_WRAPPERS,
  SECOND_OF_TWO,
  SPACES,
  TEXT_SWITCHES,
  TEXT_SYMBOLS,
  TEXT_WRAPPERS,
} from '../../text/tex-symbols';

/** Groups nested deeper than this are not read. No formula nests so deep. */
const DEEPEST = 50;
/** Most tokens of an option or of the name of an environment. */
const LONGEST = 20;
/** Macros with arguments, by their number. Accents and wrappers have one, fractions two. */
const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: `sqrt boxed phantom hphantom vphantom smash mod pmod pod overbrace underbrace substack
      overleftarrow overrightarrow overleftrightarrow underleftarrow underrightarrow
      underleftrightarrow xleftarrow xrightarrow mathbin mathclose mathinner mathop mathopen mathord
      mathpunct mathrel dddot ddddot mathds mathbbm ensuremath`,
    2: 'binom dbinom tbinom cfrac overset underset stackrel sideset',
    4: 'mathchoice',
  }).flatMap(([count, names]) =>
    names.split(/\s+/).map((name): [string, number] => [name, Number(count)]),
  ),
);
/** What may have `[…]` or a star behind its name. */
const WITH_OPTION = new Set('sqrt smash cfrac xleftarrow xrightarrow operatorname'.split(' '));
const DELIMITER = /^(?:[()[\]|/.<>]|\\[^,;:!>@&%#$_' -])/u;
const SIZES = /^(?:[bB]igg?[lrm]?)$/;
const OPERATOR =
  /^\\(?:sum|prod|coprod|i*int|oint|big(?:cup|cap|oplus|otimes|odot|uplus|sqcup|sqcap|vee|wedge)|(?:inj|proj)?lim(?:inf|sup)?|var(?:inj|proj|)lim(?:inf|sup)?|sup|inf|max|min|arg(?:min|max)|det|gcd|Pr|mathop|operatorname)$/;
const FUNCTION =
  /^(?:min|max|sup|inf|lim(?:inf|sup)?|log|ln|lg|exp|(?:arc)?(?:sin|cos|tan)h?|coth?|sec|csc|det|dim|ker|hom|deg|Pr|gcd|arg(?:min|max)?|operatorname|not)$/;
/** What needs more than is read here: a dimension, a row of a table, a whole number. */
const UNREAD = new Set('hskip kern cr root shoveleft shoveright char tag label'.split(' '));
const END = /^(?:\}|\\right|\\middle|\\end)$/;

/**
 * Whether TeX reads a formula to its end without an error: each macro has its arguments and each
 * script its value, and groups, `\left` and environments are closed. pdfLaTeX stops at
 * `\frac{a}`. Linear time.
 * @param tex a formula without its delimiters
 */
export function isWholeMath(tex: string): boolean {
  const tokens = tex.match(/\\(?:[a-zA-Z]+|[\s\S])|[^\s\\]/gu) ?? [];
  const place = { tokens, at: 0, depth: 0 };
  return list(place) && place.at === tokens.length;
}

/** The tokens of a formula, macros and single signs, and the next one to be read. */
interface Place {
  tokens: readonly string[];
  at: number;
  depth: number;
}

/** Reads up to the end of the group; false if TeX reports an error in it. */
function list(place: Place): boolean {
  const state: State = { scripts: [], isOperator: false, isFraction: false };
  for (;;) {
    const token = place.tokens[place.at];
    if (token === undefined || END.test(token)) return true;
    place.at++;
    if (!(sign(place, token, state) ?? (fresh(state, token) && atom(place, token)))) return false;
  }
}

/** What a list has so far: the scripts of its last atom, and whether that is an operator. */
interface State {
  scripts: ('^' | '_')[];
  isOperator: boolean;
  isFraction: boolean;
}

/** Reads what belongs to the atom before it, or divides the list; undefined for an atom. */
function sign(place: Place, token: string, state: State): boolean | undefined {
  if (/^\\(?:no)?limits$/.test(token)) return state.isOperator;
  if (/^\\(?:over|atop|choose)$/.test(token)) {
    const isFirst = !state.isFraction;
    Object.assign(state, { scripts: [], isOperator: false, isFraction: true });
    return isFirst;
  }
  if (!/^[\^_']$/.test(token)) return undefined;
  const side = token === '_' ? '_' : '^';
  if (state.scripts.includes(side)) return false;
  state.scripts.push(side);
  return script(place, token);
}

/** Begins an atom. */
function fresh(state: State, token: string): true {
  state.scripts = [];
  state.isOperator = OPERATOR.test(token);
  return true;
}

/** Reads the value of a script. Primes may have a superscript behind them. */
function script(place: Place, sign: string): boolean {
  if (sign !== "'") return scriptValue(place);
  while (place.tokens[place.at] === "'") place.at++;
  if (place.tokens[place.at] !== '^') return true;
  place.at++;
  return scriptValue(place);
}

/** Reads a group or one token. Accents, roots and named functions need a group around them. */
function scriptValue(place: Place): boolean {
  const name = place.tokens[place.at]?.slice(1) ?? '';
  const hasArguments = COUNTS.has(name) && !/binom$|^ensuremath$/.test(name);
  const needsGroup = MATH_ACCENTS.has(name) || hasArguments;
  return !needsGroup && !FUNCTION.test(name) && argument(place, true);
}

/** Reads what belongs to a token: its group, its arguments, or all up to `\right`. */
function atom(place: Place, token: string): boolean {
  if (token === '{') return group(place, list);
  const name = token.slice(1);
  if (UNREAD.has(name) || ACCENTS.has(name)) return false;
  if (name === 'left') return delimited(place);
  if (name === 'begin') return environment(place);
  if (SIZES.test(name)) return delimiter(place);
  if (WITH_OPTION.has(name) && !skipOption(place)) return false;
  if (TEXT_WRAPPERS.has(name) && name !== 'ensuremath') return textArgument(place);
  for (let count = countOf(name); count > 0; count--)
    if (!argument(place, MATH_ACCENTS.has(name))) return false;
  return true;
}

function countOf(name: string): number {
  if (MATH_ACCENTS.has(name) || MATH_WRAPPERS.has(name)) return 1;
  return FRACTIONS.has(name) || SECOND_OF_TWO.has(name) ? 2 : (COUNTS.get(name) ?? 0);
}

/**
 * Reads an argument: a group or one token.
 * @param expands whether TeX takes a macro with the arguments behind it, as scripts and accents do
 */
function argument(place: Place, expands: boolean): boolean {
  const token = place.tokens[place.at];
  if (token === undefined || END.test(token) || /^[\^_'&]$/.test(token)) return false;
  place.at++;
  const name = token.slice(1);
  const isWhole = /^\\(?:left|begin|over|atop|choose|limits|nolimits)$/.test(token);
  if (isWhole || (!expands && countOf(name) > 0)) return false;
  return atom(place, token);
}

/** Reads a group behind its opening brace. */
function group(place: Place, read: (place: Place) => boolean): boolean {
  if (place.depth >= DEEPEST) return false;
  place.depth++;
  const isClosed = read(place) && place.tokens[place.at] === '}';
  place.depth--;
  place.at++;
  return isClosed;
}

function delimiter(place: Place): boolean {
  const token = place.tokens[place.at++];
  return token !== undefined && DELIMITER.test(token);
}

/** Reads from behind `\left` to behind `\right` and its delimiter. */
function delimited(place: Place): boolean {
  if (place.depth >= DEEPEST) return false;
  place.depth++;
  let isOpen = delimiter(place) && list(place);
  while (isOpen && place.tokens[place.at] === '\\middle') {
    place.at++;
    isOpen = delimiter(place) && list(place);
  }
  place.depth--;
  return isOpen && place.tokens[place.at++] === '\\right' && delimiter(place);
}

/** Reads from behind `\begin` to behind the same environment’s `\end`. */
function environment(place: Place): boolean {
  if (place.depth >= DEEPEST) return false;
  const name = environmentName(place);
  if (/^(?:array|alignedat|subarray)/.test(name) && !argument(place, false)) return false;
  place.depth++;
  const isRead = list(place) && place.tokens[place.at++] === '\\end';
  place.depth--;
  return isRead && name !== '' && environmentName(place) === name;
}

function environmentName(place: Place): string {
  const next = place.tokens.slice(place.at, place.at + LONGEST);
  const end = next.indexOf('}');
  if (next[0] !== '{' || end < 0) return '';
  place.at += end + 1;
  return next.slice(1, end).join('');
}

/** Skips a star and an option in brackets; false if the brackets are not closed. */
function skipOption(place: Place): boolean {
  if (place.tokens[place.at] === '*') place.at++;
  if (place.tokens[place.at] !== '[') return true;
  const length = place.tokens.slice(place.at, place.at + LONGEST).indexOf(']');
  place.at += length + 1;
  return length > 0;
}

/** Reads an argument in which TeX sets text. */
function textArgument(place: Place): boolean {
  return place.tokens[place.at++] === '{' && group(place, text);
}

function text(place: Place): boolean {
  for (;;) {
    const token = place.tokens[place.at];
    if (token === undefined || token === '}') return true;
    place.at++;
    if (/^[\^_]$/.test(token)) return false;
    if (token === '{' && !group(place, text)) return false;
    if (token.startsWith('\\') && !textMacro(place, token.slice(1))) return false;
  }
}

function textMacro(place: Place, name: string): boolean {
  if (name === 'ensuremath') return argument(place, false);
  if (TEXT_WRAPPERS.has(name)) return textArgument(place);
  return [LETTERS, ACCENTS, TEXT_SYMBOLS, TEXT_SWITCHES, ESCAPES, SPACES].some((names) =>
    names.has(name),
  );
}

import { isDash, isSet, isTie, readable } from '../../text/tex';
import { macroName, type TexSource, texSource } from '../../text/tex-spans';
import {
  ACCENTS,
  ESCAPES,
  FRACTIONS,
  LETTERS,
  MATH_SYMBOLS,
  MATH_WRAPPERS,
  SECOND_OF_TWO,
  SPACES,
  TEXT_SWITCHES,
  TEXT_SYMBOLS,
  TEXT_WRAPPERS,
} from '../../text/tex-symbols';
import { isSafeMath } from './safe-math';
import { isWholeMath } from './whole-math';

/** The smallest unit of a text in LaTeX. */
export interface Atom {
  kind: 'space' | 'word' | 'sign' | 'macro' | 'math' | 'group';
  /** Valid LaTeX with balanced braces. */
  tex: string;
  /** The text without TeX; a dot for math. */
  plain: string;
}

/** Groups nested deeper than this lose their braces. No title nests so deep. */
const DEEPEST = 24;
const SIGNS: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\\': '\\textbackslash{}',
  // Without the macros, TeX's oldest fonts print these as ¡, ¿ and —.
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/**
 * Converts a text, with or without TeX, to LaTeX for a BibTeX field: special characters are
 * escaped, braces are balanced.
 */
export function bibtexText(text: string): string {
  return joined(atomsOf(text, LONGEST_RUNS));
}

/** Splits a text into atoms in order. Each word and each space is one atom. */
export function bibtexAtoms(text: string): Atom[] {
  return atomsOf(text, WORDS);
}

/** How text without TeX is split into atoms: into the longest runs possible, or into words. */
const LONGEST_RUNS = /[^\\{}$&%#_^~<>|-]+|--+|[\s\S]/uy;
const WORDS = /\s+|[\p{L}\p{N}\p{M}'’]+|--+|[\s\S]/uy;

function atomsOf(text: string, runs: RegExp): Atom[] {
  // Control characters abort TeX programs, and Unicode's own line breaks are unknown to pdfLaTeX.
  const clean = /[^\P{Cc}\n\t]|[\u2028\u2029]/u.test(text)
    ? text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[\u2028\u2029]/g, ' ')
    : text;
  return atoms({ source: texSource(clean), runs, to: clean.length, depth: 0 }, 0);
}

/** A part of the text: all of it or a group, so that no group and no macro goes beyond its end. */
interface Place {
  source: TexSource;
  runs: RegExp;
  to: number;
  depth: number;
}

interface Piece {
  atoms: Atom[];
  end: number;
}

function joined(list: readonly Atom[]): string {
  return list.map(({ tex }) => tex).join('');
}

function atoms(place: Place, from: number): Atom[] {
  const list: Atom[] = [];
  for (let at = from; at < place.to; ) {
    const piece = next(place, at);
    for (const atom of piece.atoms) list.push(atom);
    at = piece.end;
  }
  return list;
}

function next(place: Place, at: number): Piece {
  const { text } = place.source;
  const math = mathAt(place, at);
  if (math) return math;
  if (text.charAt(at) === '\\') return macro(place, at);
  // All braces here are balanced, because they are inside a group.
  if (place.depth > DEEPEST && /[{}]/.test(text.charAt(at))) return { atoms: [], end: at + 1 };
  const group = groupAt(place, at);
  if (group) return group;
  place.runs.lastIndex = at;
  const run = place.runs.exec(text)?.[0] ?? '';
  return { atoms: [literal(text, at, run)], end: at + run.length };
}

function literal(text: string, at: number, run: string): Atom {
  if (/^\s/.test(run)) return { kind: 'space', tex: run, plain: run };
  if (/^[\p{L}\p{N}\p{M}'’]/u.test(run)) return { kind: 'word', tex: run, plain: run };
  const [before, after] = [text.charAt(at - 1), text.charAt(at + run.length)];
  if (run === '~' && isTie(before, after)) return { kind: 'space', tex: '~', plain: ' ' };
  const apart = run.startsWith('--') && (run.length > 3 || !isDash(before, after));
  const tex = apart ? [...run].join('{}') : (SIGNS[run] ?? run);
  return { kind: 'sign', tex, plain: run };
}

function mathAt({ source, to }: Place, at: number): Piece | undefined {
  const span = source.maths.get(at);
  if (!span || span.end > to) return undefined;
  const raw = source.text.slice(at, span.end);
  const tex = balancedMath(raw);
  return tex === undefined
    ? undefined
    : { atoms: [{ kind: 'math', tex, plain: '·' }], end: span.end };
}

/**
 * Math with the characters escaped that would end a BibTeX field or abort LaTeX; undefined when
 * TeX would stop in it, or it does more than to typeset.
 */
function balancedMath(raw: string): string | undefined {
  const formula = raw.replace(DELIMITERS, '');
  if (!isSafeMath(formula) || !isWholeMath(formula)) return undefined;
  const safe = raw.replace(/\\[\s\S]|[%#&]/g, (token) =>
    token.length === 1 ? `\\${token}` : token,
  );
  if (isBalanced(safe)) return safe;
  // BibTeX counts escaped braces too.
  const named = safe.replace(/\\([{}])/g, (_, brace) =>
    brace === '{' ? '\\lbrace ' : '\\rbrace ',
  );
  return isBalanced(named) ? named : undefined;
}

const DELIMITERS = /^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g;

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function groupAt(place: Place, at: number): Piece | undefined {
  const close = place.source.closers.get(at);
  if (close === undefined || place.depth > DEEPEST) return undefined;
  const raw = place.source.text.slice(at + 1, close);
  const inner = atoms({ ...place, to: close, depth: place.depth + 1 }, at + 1);
  const end = close + 1;
  if (isSet(raw)) {
    const tex = `\\{${joined(inner)}\\}`;
    return { atoms: [{ kind: 'group', tex, plain: `{${raw}}` }], end };
  }
  if (place.depth >= DEEPEST) return { atoms: inner, end };
  const plain = inner.map((atom) => atom.plain).join('');
  return { atoms: [{ kind: 'group', tex: `{${joined(inner)}}`, plain }], end };
}

function sign(character: string): Atom {
  return { kind: 'sign', tex: SIGNS[character] ?? character, plain: character };
}

function macro(place: Place, at: number): Piece {
  const { name, end } = macroName(place.source.text, at, place.to);
  return (
    accent(place, name, end) ??
    escaped(name, end) ??
    textMacro(place, name, end) ??
    mathMacro(place, name, end) ??
    unknown(place, at, end)
  );
}

/** An unknown macro is written as source with the braces of its argument, as in `readable`. */
function unknown(place: Place, at: number, end: number): Piece {
  const argument = end > at + 2 ? groupAt(place, end) : undefined;
  if (!argument) return { atoms: [sign('\\')], end: at + 1 };
  const name = place.source.text.slice(at + 1, end);
  const inner = joined(argument.atoms);
  const shown = argument.atoms.map((atom) => atom.plain).join('');
  // A set already has visible braces.
  const [tex, plain] = inner.startsWith('\\{')
    ? [inner, shown]
    : [`\\{${inner.replace(/^\{|\}$/g, '')}\\}`, `{${shown}}`];
  return {
    atoms: [sign('\\'), { kind: 'word', tex: name, plain: name }, { kind: 'group', tex, plain }],
    end: argument.end,
  };
}

/** An accent with its base letter. */
function accent(place: Place, name: string, end: number, isInner = false): Piece | undefined {
  if (!ACCENTS.has(name)) return undefined;
  const { text } = place.source;
  const sticky = /\s*(?:\\[ij](?![a-zA-Z])|\p{L}|(?=\{))/uy;
  sticky.lastIndex = end;
  const carrier = sticky.exec(text)?.[0];
  if (carrier === undefined) return isInner ? undefined : accentOnAccent(place, name, end);
  const after = end + carrier.length;
  const group = text.charAt(after) === '{' ? groupAt(place, after) : undefined;
  if (group === undefined && carrier.trim() === '') return undefined;
  const rest = group ? joined(group.atoms) : '';
  const shown = group ? group.atoms.map((atom) => atom.plain).join('') : carrier;
  const plain = readable(`\\${name}${group ? `{${shown}}` : shown}`);
  // Some programs keep the dotless letter under the accent, so the letter is written in Unicode.
  const dotless = /ı|ȷ|\\[ij]/.test(shown) && isPlainLetters(plain);
  const tex = dotless ? plain : `\\${name}${carrier}${rest}`;
  const stop = group?.end ?? after;
  return { atoms: [{ kind: 'word', tex, plain }], end: stop };
}

/** Whether a text needs no TeX. Accents on signs stay as TeX, in which the signs are escaped. */
function isPlainLetters(text: string): boolean {
  return /^[\p{L}\p{M} ]+$/u.test(text);
}

/** Vietnamese letters have two accents. Some programs read only one, so they are in Unicode. */
function accentOnAccent(place: Place, name: string, end: number): Piece | undefined {
  if (place.source.text.charAt(end) !== '\\') return undefined;
  const inner = macroName(place.source.text, end, place.to);
  const under = accent(place, inner.name, inner.end, true);
  if (!under) return undefined;
  const shown = under.atoms.map((atom) => atom.plain).join('');
  const plain = readable(`\\${name}{${shown}}`);
  if (!isPlainLetters(plain)) return undefined;
  return { atoms: [{ kind: 'word', tex: plain, plain }], end: under.end };
}

function escaped(name: string, end: number): Piece | undefined {
  const shown = ESCAPES.get(name);
  if (shown === undefined) return undefined;
  if (shown === ' ') return { atoms: [{ kind: 'space', tex: ' ', plain: ' ' }], end };
  return { atoms: [sign(shown)], end };
}

/** A macro of text mode, delimited so that the text after it is not read as part of its name. */
function textMacro(place: Place, name: string, end: number): Piece | undefined {
  if (SPACES.has(name)) return { atoms: [{ kind: 'space', tex: ' ', plain: ' ' }], end };
  const plain = LETTERS.get(name) ?? TEXT_SYMBOLS.get(name);
  if (plain !== undefined) {
    const { text } = place.source;
    const sticky = /\{\}| *(?=[a-zA-Z ])/y;
    sticky.lastIndex = end;
    const stop = end + (sticky.exec(text)?.[0].length ?? 0);
    return { atoms: [{ kind: 'macro', tex: `{\\${name}}`, plain }], end: stop };
  }
  if (TEXT_SWITCHES.has(name)) {
    const { text } = place.source;
    let stop = end;
    while (text.charAt(stop) === ' ') stop++;
    return { atoms: [{ kind: 'macro', tex: `\\${name}{}`, plain: '' }], end: stop };
  }
  const isWrapper = TEXT_WRAPPERS.has(name) || /^text(super|sub)script$/.test(name);
  if (!isWrapper && !SECOND_OF_TWO.has(name)) return undefined;
  const first = groupAt(place, end);
  if (isWrapper) return first && wrapper(name, first);
  return first && groupAt(place, first.end);
}

function wrapper(name: string, argument: Piece): Piece {
  const plain = argument.atoms.map((atom) => atom.plain).join('');
  const tex = joined(argument.atoms);
  return { atoms: [{ kind: 'group', tex: `\\${name}${tex}`, plain }], end: argument.end };
}

/** A macro of math mode with its arguments, in `$…$`. */
function mathMacro({ source }: Place, name: string, end: number): Piece | undefined {
  const wanted = FRACTIONS.has(name) ? 2 : MATH_WRAPPERS.has(name) || name === 'sqrt' ? 1 : 0;
  if (wanted === 0 && !MATH_SYMBOLS.has(name)) return undefined;
  let stop = end;
  for (let i = 0; i < wanted; i++) {
    const close = source.closers.get(stop);
    if (close === undefined) return undefined;
    stop = close + 1;
  }
  const raw = `\\${name}${source.text.slice(end, stop)}`;
  const tex = raw.includes('$') ? undefined : balancedMath(`$${raw}$`);
  return tex === undefined ? undefined : { atoms: [{ kind: 'math', tex, plain: '·' }], end: stop };
}

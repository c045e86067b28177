import { readable } from '../../text/tex';
import { texSource } from '../../text/tex-spans';

/*
 * The parser takes percent signs for comments, converts emphasis to HTML, and splits math.
 * Whatever it must not change is replaced by a character of Unicode's private use area before
 * parsing.
 */
const PERCENT = '\ue000';
const LESS = '\ue001';
const GREATER = '\ue002';
const DOLLAR = '\ue003';
const BACKSLASH = '\ue004';
const LINE = '\ue005';
const LEFT = '\ue006';
const RIGHT = '\ue007';
const TILDE = '\ue008';
const MATH = 0xe100;
/** More formulas than any title or abstract has. Further ones are read as text. */
const MOST_MATH = 2000;
const PRIVATE = /[\ue000-\uf8ff]/g;

const SIGNS: Record<string, string> = { '%': PERCENT, '<': LESS, '>': GREATER, $: DOLLAR };
const MACROS: Record<string, string> = {
  '\\$': DOLLAR,
  '\\ ': ' ',
  '\\{': LEFT,
  '\\}': RIGHT,
  '\\textbraceleft': LEFT,
  '\\textbraceright': RIGHT,
  '\\textbackslash': BACKSLASH,
  '\\textasciitilde': TILDE,
  '\\textless': LESS,
  '\\textgreater': GREATER,
  '\\deg': '°',
  '\\degree': '°',
  '\\LaTeX': 'LaTeX',
  '\\TeX': 'TeX',
  '\\BibTeX': 'BibTeX',
  '\\slash': '/',
};

/** Literal characters, bare and as TeX. */
const LITERAL: Record<string, readonly [bare: string, tex: string]> = {
  [DOLLAR]: ['$', '\\$'],
  [LEFT]: ['{', '\\{'],
  [RIGHT]: ['}', '\\}'],
  [BACKSLASH]: ['\\', '\\textbackslash{}'],
  [TILDE]: ['~', '\\textasciitilde{}'],
};
const SIGNIFICANT = new RegExp(`[${Object.keys(LITERAL).join('')}]`, 'g');

/** A value in which everything that the parser would damage is replaced. `restore` reverses it. */
export interface Masked {
  text: string;
  /** Whether the value has no LaTeX, so that it is not parsed. */
  plain?: boolean;
  restore(parsed: string): string;
}

/**
 * Masks a LaTeX value for the parser.
 * @param lines whether line breaks are kept, as in notes
 */
export function mask(raw: string, lines: boolean): Masked {
  const maths: string[] = [];
  const text = balanced(maskSigns(maskMath(raw.replace(PRIVATE, ''), maths), lines));
  return { text, restore: (parsed) => restored(parsed, maths) };
}

function maskMath(text: string, maths: string[]): string {
  let out = '';
  let from = 0;
  for (const [at, { end, delimiter }] of texSource(text).maths) {
    if (at < from || maths.length >= MOST_MATH) continue;
    const formula = text.slice(at, end);
    const inner = text.slice(at + delimiter, end - delimiter).replace(/[{}\s]/g, '');
    const degree = /^(?:\^\\circ|\\deg)$/.test(inner);
    out += text.slice(from, at) + (degree ? '°' : String.fromCharCode(MATH + maths.length));
    if (!degree) maths.push(formula);
    from = end;
  }
  return out + text.slice(from);
}

/** A space or `{}` after `\textless` belongs to it. The backslashes of a line break are a pair. */
function maskSigns(text: string, lines: boolean): string {
  const bare = text.replace(
    /(\\(?:[a-zA-Z]+|[\s\S]))(\{\}| (?=\S))?|[%<>$]/g,
    (token, macro = token, end = '') => {
      const name = macro.replace(/\s/, ' ');
      const shown = MACROS[name];
      if (shown !== undefined) return /\\[a-z]/i.test(name) ? shown : shown + end;
      return SIGNS[token] ?? token;
    },
  );
  const accented = bare
    // The parser does not convert single quotation marks.
    .replace(/(?<![\p{L}\p{N}`])`(?!`)([^`]*?)'(?![\p{L}\p{N}'])/gu, '‘$1’')
    .replace(/\\b\s*(?:\{\s*(\p{L})\s*\}|(?<=\s)(\p{L}))/gu, (_, a, b) => `${a ?? b}\u0331`)
    // The parser splits characters outside the Basic Multilingual Plane.
    .replace(/\\[`'^"~=.]\s*(?:[\u{10000}-\u{10ffff}]|\{[\u{10000}-\u{10ffff}]\})/gu, readable);
  return lines ? accented.replaceAll('\n', LINE) : accented;
}

/** The parser skips escaped braces and fails on other braces that are unbalanced. */
function balanced(text: string): string {
  const whole = /(?:^|[^\\])(?:\\\\)*\\$/.test(text) ? text.slice(0, -1) + BACKSLASH : text;
  let depth = 0;
  for (const [token] of whole.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === '{') depth++;
    else if (token === '}' && --depth < 0) break;
  }
  return depth === 0 ? whole : whole.replace(/(\\[\s\S])|[{}]/g, '$1');
}

function restored(parsed: string, maths: readonly string[]): string {
  const text = parsed
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(LINE, '\n')
    .replaceAll(PERCENT, '%')
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(/[\ue100-\uf8ff]/g, (sign) => maths[sign.charCodeAt(0) - MATH] ?? '')
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .replace(/ȷ(?=[\u0300-\u036f])/g, 'j')
    .normalize('NFC');
  const plain = text.replace(SIGNIFICANT, (sign) => LITERAL[sign]?.[0] ?? '');
  const escaped = text.replace(SIGNIFICANT, (sign) => LITERAL[sign]?.[1] ?? '');
  // Two prices are not a formula, and two literal braces are not a group.
  return readable(plain) === readable(escaped) ? plain : escaped;
}

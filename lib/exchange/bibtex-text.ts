import { isSet, isTie } from '../tex';
import { type TexSource, texSource } from '../tex-spans';
import { isTexMacro } from '../tex-symbols';

const ESCAPED: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
  // In the OT1 encoding these three would print as other signs.
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/**
 * A text as the value of a BibTeX field, without its delimiters: TeX that works is kept, everything else that
 * TeX would take for a command is escaped, and braces always balance.
 * http://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf, section 2
 */
export function bibtexText(text: string): string {
  const source = texSource(text);
  const closing = new Set(source.closers.values());
  let written = '';
  for (let at = 0; at < text.length; ) {
    const [piece, end] = pieceAt(source, closing, at);
    written += piece;
    at = end;
  }
  return written;
}

function pieceAt(source: TexSource, closing: ReadonlySet<number>, at: number): [string, number] {
  const { text, maths, closers } = source;
  const sign = text.charAt(at);
  const math = maths.get(at);
  if (math && isBalanced(text.slice(at, math.end))) {
    return [text.slice(at, math.end).replace(/(?<!\\)[%#&]/g, '\\$&'), math.end];
  }
  if (sign === '\\') return macroAt(source, at);
  if (sign === '{') return openerAt(text, closers.get(at), at);
  if (sign === '}') return [closing.has(at) ? '}' : '\\textbraceright{}', at + 1];
  if (sign === '~') {
    const tie = isTie(text.charAt(at - 1), text.charAt(at + 1));
    return [tie ? '~' : '\\textasciitilde{}', at + 1];
  }
  return [ESCAPED[sign] ?? sign, at + 1];
}

/** A set such as `{0, 1}` shows its braces; other pairs only group. */
function openerAt(text: string, close: number | undefined, at: number): [string, number] {
  if (close === undefined) return ['\\textbraceleft{}', at + 1];
  const inner = text.slice(at + 1, close);
  return isSet(inner) ? [`\\{${inner}\\}`, close + 1] : ['{', at + 1];
}

function macroAt({ text, closers }: TexSource, at: number): [string, number] {
  const name = /^\\([a-zA-Z]+|[\s\S])/.exec(text.slice(at, at + 40))?.[1] ?? '';
  const end = at + 1 + name.length;
  // A backslash before a brace would unbalance what BibTeX counts.
  if (name === '{') return ['\\textbraceleft{}', end];
  if (name === '}') return ['\\textbraceright{}', end];
  const works = isTexMacro(name) && (text.charAt(end) !== '{' || closers.has(end));
  return works ? [`\\${name}`, end] : ['\\textbackslash{}', at + 1];
}

function isBalanced(math: string): boolean {
  let depth = 0;
  for (const [sign] of math.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * A title as the value of a BibTeX field, with braces around words that must keep their capitals: styles put the
 * rest of a title into small letters.
 */
export function bibtexTitle(title: string): string {
  return topLevelWords(bibtexText(title)).map(protect).join(' ');
}

/** Words between spaces that are outside braces and math. */
function topLevelWords(text: string): string[] {
  const words: string[] = [];
  let depth = 0;
  let math = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '$') math = !math;
    else if (sign === ' ' && depth === 0 && !math) {
      words.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...words, text.slice(start)];
}

function protect(word: string): string {
  const [, before = '', core = '', after = ''] =
    /^([("'“‘`]*)(.*?)([)"'”’,.:;?!]*)$/s.exec(word) ?? [];
  return keepsCase(core) ? `${before}{${core}}${after}` : word;
}

/** Capitals inside a part of the word, or a part that is one capital: BERT, GPT-4, PanGu, 3D, U-Net. */
function keepsCase(core: string): boolean {
  const letters = core.replace(/\\[a-zA-Z]+|\\./g, '');
  if (letters.startsWith('{') && letters.endsWith('}')) return false;
  const parts = letters.split(/[-–—/]/);
  return parts.some(
    (part) => /^.+\p{Lu}/su.test(part) || (parts.length > 1 && /^\p{Lu}\d*$/u.test(part)),
  );
}

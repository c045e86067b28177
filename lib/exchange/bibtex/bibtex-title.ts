import { type Atom, bibtexAtoms } from './bibtex-text';

/**
 * A title as LaTeX, with braces around words that must keep their case. Most styles convert all
 * letters of a title but the first to lower case (BibTeX's `change.case$`, btxhak.pdf).
 */
export function bibtexTitle(title: string): string {
  const words = splitWords(bibtexAtoms(title));
  const style = styleOf(words);
  return words
    .map((word, index) => {
      const place = { first: startsSentence(words, index), last: index === words.length - 1 };
      return protect(word, style, place);
    })
    .join('');
}

type Word = readonly Atom[];
/** Which words are capitalised. `sentence`: only names. `capitals`: all letters are capitals. */
type Style = 'sentence' | 'title' | 'capitals';
interface Position {
  /** Whether the word is the first of its sentence. */
  first: boolean;
  /** Whether the word is the last of the title. */
  last: boolean;
}

/** Splits at spaces. Each space is a word of its own. */
function splitWords(atoms: readonly Atom[]): Word[] {
  const words: Atom[][] = [];
  for (const atom of atoms) {
    const word = words.at(-1);
    if (!word || atom.kind === 'space' || word[0]?.kind === 'space') words.push([atom]);
    else word.push(atom);
  }
  return words;
}

function isSpace(word: Word | undefined): boolean {
  return word?.[0]?.kind === 'space';
}

function startsSentence(words: readonly Word[], index: number): boolean {
  const before = words
    .slice(Math.max(0, index - 2), index)
    .filter((word) => !isSpace(word))
    .at(-1);
  return before === undefined || /[:?!.]$/.test(before.at(-1)?.plain ?? '');
}

const SMALL = /^(?:with|from|into|over|under|between|through|towards?|upon|using|than|that|when)$/;

/** Detects the capitalisation of a title from its longer words. */
function styleOf(words: readonly Word[]): Style {
  const plain = words.map((word) => {
    const text = word.map((atom) => atom.plain).join('');
    return /^.*\p{L}/su.exec(text)?.[0] ?? '';
  });
  const inner = plain.filter(
    (word, index) => word.length > 3 && !SMALL.test(word) && !startsSentence(words, index),
  );
  const small = inner.filter((word) => /^\p{Ll}[\p{Ll}-]*$/u.test(word)).length;
  const all = plain.filter((word) => /\p{L}/u.test(word));
  if (all.length > 3 && all.every((word) => !/\p{Ll}/u.test(word))) return 'capitals';
  return small > inner.length / 2 ? 'sentence' : 'title';
}

const JOINT = /^[-`–—/:;,.!?()[\]"“”‘’«»…]+$/u;

function protect(word: Word, style: Style, place: Position): string {
  const parts = splitParts(word);
  const isKept = (part: Part) => needsCase(part, style, place, parts.length === 1);
  let from = parts.findIndex(isKept);
  if (from < 0) return texOf(word);
  let to = parts.findLastIndex(isKept);
  if (isLetter(parts[to]) && startsLarge(parts[to + 1])) to++;
  while (isNumber(parts[from - 1])) from--;
  while (isNumber(parts[to + 1])) to++;
  const [start = 0, end = 0] = [parts[from]?.start, parts[to]?.end];
  return texOf(word.slice(0, start)) + braced(word.slice(start, end)) + texOf(word.slice(end));
}

/** A part of a word between hyphens or other punctuation. `end` is exclusive. */
interface Part {
  start: number;
  end: number;
  atoms: Word;
}

function splitParts(word: Word): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= word.length; at++) {
    const atom = word[at];
    if (atom && !(atom.kind === 'sign' && JOINT.test(atom.plain))) continue;
    if (at > start) parts.push({ start, end: at, atoms: word.slice(start, at) });
    start = at + 1;
  }
  return parts;
}

/** Whether a style could lower a capital that is part of the word, not of the title's style. */
function needsCase({ atoms }: Part, style: Style, place: Position, alone: boolean): boolean {
  if (atoms.some(({ kind, tex }) => kind === 'math' && /\p{Lu}/u.test(tex))) return true;
  const letters = atoms.map(exposed).join('');
  if (style === 'capitals') return /\p{Lu}/u.test(letters) && /\d/.test(letters);
  if (/^[\s\S]+\p{Lu}/u.test(letters)) return true;
  if (letters === 'A') return alone && place.last;
  if (/^\p{Lu}(?:['’]\p{Ll}*|[^\p{L}]*)$/u.test(letters)) return true;
  return style === 'sentence' && !place.first && /^\p{Lu}/u.test(letters);
}

/**
 * The letters that a style may change: not those in braces, nor a logo such as `\LaTeX`. BibTeX
 * makes the macro of a letter small, too: `\AA`.
 */
function exposed({ kind, plain }: Atom): string {
  if (kind === 'macro' && plain.length > 1) return '';
  return kind === 'group' || kind === 'math' ? '·' : plain;
}

function isNumber(part: Part | undefined): boolean {
  return part?.atoms.every(({ kind, plain }) => kind === 'math' || /^\d+$/.test(plain)) === true;
}

/** Whether the part is one capital: with a capitalised part after it, it is a name, as U-Net. */
function isLetter(part: Part | undefined): boolean {
  return part !== undefined && /^\p{Lu}$/u.test(part.atoms.map(exposed).join(''));
}

function startsLarge(part: Part | undefined): boolean {
  return part !== undefined && /^\p{Lu}/u.test(part.atoms.map(exposed).join(''));
}

/**
 * BibTeX takes a group that begins with a macro for a letter and changes its case, so that group
 * is put into a second one.
 */
function braced(atoms: Word): string {
  const tex = texOf(atoms);
  return /^\\/.test(tex) ? `{{${tex}}}` : `{${tex}}`;
}

function texOf(atoms: Word): string {
  return atoms.map(({ tex }) => tex).join('');
}

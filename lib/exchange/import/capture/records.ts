import type { Piece } from './lines';

/** The lines that belong to one paper. */
export interface PaperLines {
  title: Piece;
  abstract: Piece[];
  authors?: Piece;
  organisation?: Piece;
  date?: Piece;
}

/** Longer texts are always abstracts. The longest title on arXiv has 300 characters. */
const LONGEST_TITLE = 350;
/** Shorter texts are rarely abstracts. */
const ABSTRACT = 200;
/** Longer lines before a dot are not names of organisations. */
const LONGEST_NAME = 100;

type Facts = Omit<PaperLines, 'title' | 'abstract'>;

/** The texts after one paper's authors and date, up to and including the next authors and date. */
interface Part {
  texts: Piece[];
  facts: Facts;
}

/** The papers of a capture in order, and the pieces that belong to none. */
export function papersIn(pieces: readonly Piece[]): { papers: PaperLines[]; odd: Piece[] } {
  const papers: PaperLines[] = [];
  const odd: Piece[] = [];
  for (const { texts, facts } of partsOf(pieces)) {
    const stated = Object.values(facts);
    const found = stated.length > 0 ? splitWithFacts(texts) : splitPairs(texts);
    const isRest = stated.length === 0 && papers.some(({ date }) => date);
    const last = found.at(-1);
    if (last) Object.assign(last, facts);
    else odd.push(...stated.slice(0, 1));
    for (const paper of found) {
      const isStray = isRest && paper.abstract.length === 0;
      if (isStray || paper.title.text.length > LONGEST_TITLE) odd.push(paper.title);
      else papers.push(paper);
    }
  }
  return { papers, odd };
}

function partsOf(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = parts.at(-1);
    const part = last && !endsBefore(piece, last) ? last : { texts: [], facts: {} };
    if (part !== last) parts.push(part);
    const { texts, facts } = part;
    if (piece.kind === 'text') texts.push(piece);
    else if (piece.kind !== 'dot') facts[piece.kind] = piece;
    else if (!facts.authors) Object.assign(facts, organisationAt(pieces, index, texts));
  }
  return parts;
}

function endsBefore({ kind }: Piece, { facts }: Part): boolean {
  if (kind === 'text') return Object.keys(facts).length > 0;
  return kind !== 'dot' && facts[kind] !== undefined;
}

/**
 * The organisation: the line before a dot, unless it is the title or ends an abstract. Removes it
 * from `texts`.
 */
function organisationAt(
  pieces: readonly Piece[],
  dot: number,
  texts: Piece[],
): Pick<Facts, 'organisation'> {
  const last = texts.at(-1);
  if (!last || texts.length < 2 || last !== pieces[dot - 1]) return {};
  if (last.text.length > LONGEST_NAME || /[.;:]$/.test(last.text)) return {};
  texts.pop();
  return { organisation: last };
}

/** The papers of a part that ends with facts: one, unless earlier papers of the part have none. */
function splitWithFacts(texts: readonly Piece[]): PaperLines[] {
  return split(
    texts,
    (piece, next, since) => since > 1 && isLong(next) && !isLong(piece) && isTitle(piece),
  );
}

/**
 * The papers of a part without facts: pairs of title and abstract. An abstract may be split or
 * missing.
 */
function splitPairs(texts: readonly Piece[]): PaperLines[] {
  return split(texts, (piece, next, since) => {
    if (since === 1) return isLong(next) && !isLong(piece) && isTitle(piece);
    if (isLong(next)) return piece.text.length <= LONGEST_TITLE && !/[:;,]$/.test(piece.text);
    return !isLong(piece) && isTitle(piece);
  });
}

/** @param begins whether the piece is a title; `since` counts the pieces since the last title */
function split(
  texts: readonly Piece[],
  begins: (piece: Piece, next: Piece | undefined, since: number) => boolean,
): PaperLines[] {
  const papers: PaperLines[] = [];
  for (const [index, piece] of texts.entries()) {
    const last = papers.at(-1);
    if (!last || begins(piece, texts[index + 1], last.abstract.length + 1)) {
      papers.push({ title: piece, abstract: [] });
    } else last.abstract.push(piece);
  }
  return papers;
}

function isLong(piece: Piece | undefined): boolean {
  return (piece?.text.length ?? 0) >= ABSTRACT;
}

/** Whether the text is neither a sentence, nor the end of one, nor an address. */
function isTitle({ text }: Piece): boolean {
  return !/[.:;,]$|^\p{Ll}+ |https?:\/\//u.test(text);
}

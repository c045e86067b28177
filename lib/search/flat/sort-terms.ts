/** Fewer terms are sorted by comparing them with each other. */
const FEW = 64;
/** So many letters of a term are in a number, one byte each. */
const LETTERS = 4;
/** A letter from here on has no byte of its own. */
const MOST = 255;

/**
 * The places of different terms in the order in which strings are sorted. By four letters at a
 * time, as numbers, tens of thousands are sorted several times faster than by comparing them.
 */
export function orderOfTerms(terms: readonly string[]): Uint32Array {
  const places = Uint32Array.from(terms, (_, place) => place);
  sortRun(places, terms, 0);
  return places;
}

/** @param from all terms of the run have the same letters before this one */
function sortRun(run: Uint32Array, terms: readonly string[], from: number): void {
  if (run.length < FEW) {
    sortByComparing(run, terms);
    return;
  }
  // The upper half of a number holds the letters, the lower one the place of the term.
  const keys = new BigUint64Array(run.length);
  const halves = new Uint32Array(keys.buffer);
  for (let at = 0; at < run.length; at++) {
    const place = run[at] ?? 0;
    halves[2 * at] = place;
    halves[2 * at + 1] = lettersAt(terms[place] ?? '', from);
  }
  keys.sort();
  for (let at = 0; at < run.length; at++) run[at] = halves[2 * at] ?? 0;
  for (let start = 0; start < run.length; ) {
    const letters = halves[2 * start + 1] ?? 0;
    let end = start + 1;
    while (end < run.length && halves[2 * end + 1] === letters) end++;
    const same = run.subarray(start, end);
    if (isExact(letters)) sortRun(same, terms, from + LETTERS);
    else sortByComparing(same, terms);
    start = end;
  }
}

function sortByComparing(run: Uint32Array, terms: readonly string[]): void {
  run.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
}

/** Packs some letters; those behind one without a byte of its own do not count. */
function lettersAt(term: string, from: number): number {
  let number = 0;
  let isOver = false;
  for (let at = from; at < from + LETTERS; at++) {
    const letter = isOver || at >= term.length ? 0 : Math.min(term.charCodeAt(at), MOST);
    if (letter === MOST) isOver = true;
    number = number * 256 + letter;
  }
  return number;
}

/** Whether terms that all begin so are sorted by the letters behind these. */
function isExact(letters: number): boolean {
  for (let rest = letters, at = 0; at < LETTERS; rest = Math.floor(rest / 256), at++)
    if (rest % 256 === MOST || rest % 256 === 0) return false;
  return true;
}

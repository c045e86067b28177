const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * The text without its marks of direction (UAX #9, 2.1 to 2.6) if one is not closed: it would turn
 * around what stands behind the text.
 */
export function closedDirections(text: string): string {
  const closers: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (mark !== POP_EMBEDDING && mark !== POP_ISOLATE)
      closers.push(mark < POP_ISOLATE && mark >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    else if (closers.pop() !== mark) return text.replace(MARKS, '');
  }
  return closers.length === 0 ? text : text.replace(MARKS, '');
}

/** A token of a query. `at` and `end` are UTF-16 offsets in the typed text. */
export interface Token {
  kind: 'word' | 'phrase' | 'open' | 'close' | 'or';
  at: number;
  end: number;
  /** The typed text; for a phrase the text between its quotes. */
  text: string;
  /** Whether it is preceded by a minus sign. */
  negated: boolean;
  /** The text before the colon, in lower case. */
  field?: string;
  /** For a phrase: whether it has a closing quote. */
  closed?: boolean;
}

const PIECE =
  /(?<minus>[-−](?=[^\s)]))?(?:(?<bracket>[()])|(?:(?<field>[\p{L}]+):)?(?:["“”](?<phrase>[^"“”]*)(?<end>["“”])?|(?<word>[^\s()"“”]+(?:\([^\s()]*\)[^\s()"“”]*)*)?))/uy;

/** Splits a query into tokens. Every character except white space belongs to one; never throws. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    const length = found?.[0].length || 1;
    tokens.push(tokenOf(found?.groups ?? {}, at, text.slice(at, at + length)));
    at += length;
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>, at: number, typed: string): Token {
  const { minus, bracket, field, phrase, end, word } = groups;
  const base = { at, end: at + typed.length, negated: minus !== undefined };
  if (bracket) return { ...base, kind: bracket === '(' ? 'open' : 'close', text: bracket };
  const named = field === undefined ? {} : { field: field.toLowerCase() };
  if (phrase !== undefined) {
    return { ...base, ...named, kind: 'phrase', text: phrase, closed: end !== undefined };
  }
  if (typed === 'OR' || typed === '|') return { ...base, kind: 'or', text: typed };
  // Any other character, such as a lone quote, is treated as a word.
  return { ...base, ...named, kind: 'word', text: word ?? (field === undefined ? typed : '') };
}

/** A piece of a query as it was typed. `at` and `end` are its places in the text. */
export interface Token {
  kind: 'word' | 'phrase' | 'open' | 'close' | 'or';
  at: number;
  end: number;
  /** What was typed, of a phrase what stands between its quotes. */
  text: string;
  /** Whether it is preceded by a minus sign. */
  negated: boolean;
  /** What stands before the colon, in lower case. */
  field?: string;
  /** Of a phrase: whether its end has been typed. */
  closed?: boolean;
}

const PIECE =
  /(?<minus>[-−](?=[^\s)]))?(?:(?<bracket>[()])|(?:(?<field>[\p{L}]+):)?(?:["“”](?<phrase>[^"“”]*)(?<end>["“”])?|(?<word>[^\s()"“”]+(?:\([^\s()]*\)[^\s()"“”]*)*)?))/uy;

/** Cuts a query into its pieces. Every character but white space belongs to one; nothing is refused here. */
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
  // A piece that is neither, such as a lone quote, is searched as it stands.
  return { ...base, ...named, kind: 'word', text: word ?? (field === undefined ? typed : '') };
}

import { type IdOf, pastedId } from './pasted-id';
import type { Query } from './query';
import { unfinishedArxiv } from './unfinished-arxiv';
import { encodedWords, wordsInAddress } from './words-in-address';

/** A citation key in a command of LaTeX or in Markdown: `\\cite{smith2019}`, `[@smith2019]`. */
const CITED = /^(?:\\[a-z]{4,12}\*?\{|\[@)([^\s{}[\],;]+)[\]}]$/i;
/** Three words or more: `LangChain` is a name. */
const CAMEL = /^\p{Lu}?\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}\d{0,4}$/u;
const HUMPS = /\p{Lu}?\p{Ll}+|\d+/gu;

/**
 * What a word means that was pasted: an identifier, an address with a title, several words in one.
 * Undefined for a plain word.
 * @param idOf as in `parseQuery`
 */
export function pastedWord(word: string, idOf: IdOf): Query | undefined {
  const begun = unfinishedArxiv(word);
  if (begun) return { kind: 'word', text: begun, field: 'id' };
  const id = pastedId(word, idOf);
  const inside = [...wordsInAddress(word), ...encodedWords(word)].map(asWord);
  if (id) return { kind: 'id', id, ...(inside.length > 0 && { beside: inside }) };
  if (inside.length > 0) return { kind: 'all', of: inside };
  const key = CITED.exec(word)?.[1];
  return camelWord(key ?? word) ?? (key ? asWord(key) : undefined);
}

/** Words written in one with capitals, `AttentionIsAllYouNeed`: the whole, or all of them. */
function camelWord(word: string): Query | undefined {
  if (!CAMEL.test(word)) return undefined;
  const of = (word.match(HUMPS) ?? []).map(asWord);
  return { kind: 'any', of: [asWord(word), { kind: 'all', of }] };
}

/** A word as it may stand in any field. */
export function asWord(text: string): Query {
  return { kind: 'word', text };
}

import { isStopWord } from '../words/stop-words';
import { plain } from '../words/terms';
import { asWord } from './pasted-word';
import type { Query } from './query';
import type { Token } from './tokens';

/**
 * A word that was parted at the end of a line of a PDF, `atten- tion`: the whole word, or both
 * parts. Undefined for other words, as in `pre- and postoperative`.
 */
export function partedWord(first: Token, second: Token | undefined): Query | undefined {
  if (!second || !isPlain(first) || !isPlain(second)) return undefined;
  const isParted = /^\p{L}{2,}[-‐]$/u.test(first.text) && /^\p{Ll}{2,}/u.test(second.text);
  if (!isParted || isStopWord(plain(second.text))) return undefined;
  const whole = first.text.slice(0, -1) + second.text;
  return { kind: 'any', of: [whole, first.text + second.text].map(asWord) };
}

function isPlain({ kind, field, negated }: Token): boolean {
  return kind === 'word' && field === undefined && !negated;
}

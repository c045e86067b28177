import type { Query } from '../query/query';
import { plain } from '../words/terms';
import { TEXT_COLUMNS } from './columns';
import { letterNumbers, PACKED, PACKED_LETTERS } from './letter-numbers';
import type { OpenSegment } from './open-segment';

/**
 * Whether the title of a paper begins with several words as they are typed, the last one
 * unfinished, as far as the columns hold titles: 24 letters. Undefined for other queries and
 * scripts.
 */
export function begunTitle(
  query: Query,
): ((segment: OpenSegment, ordinal: number) => boolean) | undefined {
  const parts = query.kind === 'all' ? query.of : [query];
  const words = parts.flatMap((part) =>
    part.kind === 'word' && part.field === undefined ? part.text : [],
  );
  const names = TEXT_COLUMNS.title;
  const typed = plain(words.join(' ')).trim();
  const letters = typed.replace(/[^\p{L}\p{N}]/gu, '').slice(0, PACKED * names.length);
  // A single word would be worth more unfinished at the head of a title than whole in another one.
  const isAsked =
    words.length === parts.length && /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(typed);
  if (!isAsked || !/^[a-z0-9]+$/.test(letters)) return undefined;
  const last = Math.ceil(letters.length / PACKED) - 1;
  const numbers = letterNumbers(letters, last + 1);
  /** How many texts the letters of the last number may begin. */
  const room = PACKED_LETTERS ** ((last + 1) * PACKED - letters.length);
  return ({ columns }, ordinal) => {
    for (let index = 0; index <= last; index++) {
      const name = names[index];
      const beyond = ((name && columns[name][ordinal]) ?? 0) - (numbers[index] ?? 0);
      if (index < last ? beyond !== 0 : beyond < 0 || beyond >= room) return false;
    }
    return true;
  };
}

import { openTerms, type TermList } from '../../../lib/search/flat/term-list';
import { termWriter } from '../../../lib/search/flat/term-writer';

/** Stores sorted terms and opens them; the posting list of each has `size` bytes. */
export function termList(
  terms: readonly string[],
  size: (index: number) => number = () => 1,
): TermList {
  const writer = termWriter();
  let all = 0;
  terms.forEach((term, index) => {
    writer.add(term, index, size(index));
    all += size(index);
  });
  return openTerms(writer.finish(), all);
}

/** A number of arXiv as far as it is typed: up to four of five digits. */
const UNFINISHED = /^(\d\d(?:0[1-9]|1[0-2]))\.\d{1,4}$/;
/** What may stand before it: nothing, `arXiv:`, an address of a site that uses arXiv's ids. */
const BEFORE = /^$|arxiv|papers\//i;
/** Since January 2015 the numbers have five digits. */
const FIVE_DIGITS_SINCE = 1501;

/** The beginning of an arXiv number, `2501.0326`, in what was typed so far; else undefined. */
export function unfinishedArxiv(word: string): string | undefined {
  const at = Math.max(word.lastIndexOf('/'), word.lastIndexOf(':')) + 1;
  const number = word.slice(at);
  const month = UNFINISHED.exec(number)?.[1];
  const isBegun = Number(month) >= FIVE_DIGITS_SINCE && BEFORE.test(word.slice(0, at));
  return isBegun ? number : undefined;
}

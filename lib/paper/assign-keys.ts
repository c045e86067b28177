import { citekeyOf, type KeyPattern } from './citekey';
import type { Item } from './paper';

/**
 * Returns a unique citation key for each item, by paper id: `vaswani2017attention`. An entry keeps
 * its key, except the second of two equal keys, which BibTeX would reject.
 * @param taken keys of other papers, which are not used
 */
export function assignKeys(
  items: readonly Item[],
  taken: ReadonlySet<string>,
  pattern: KeyPattern = 'short',
): Map<string, string> {
  const keys = frozenKeys(items);
  const unique = uniqueKeys(new Set([...taken, ...keys.values()].map((key) => key.toLowerCase())));
  for (const { paper, entry } of items) {
    if (keys.has(paper.id)) continue;
    keys.set(paper.id, unique(entry?.citekey ?? citekeyOf(paper, pattern)));
  }
  return keys;
}

/** The existing keys of entries, without duplicates. BibTeX ignores the case of keys. */
function frozenKeys(items: readonly Item[]): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const { paper, entry } of items) {
    if (!entry?.citekey || used.has(entry.citekey.toLowerCase())) continue;
    keys.set(paper.id, entry.citekey);
    used.add(entry.citekey.toLowerCase());
  }
  return keys;
}

/** Returns a function that gives the first free one of `key`, `keya`, … `keyz`, `keyaa`, …. */
function uniqueKeys(used: Set<string>): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    let count = counts.get(key) ?? 0;
    while (used.has((key + suffix(count)).toLowerCase())) count++;
    counts.set(key, count + 1);
    const free = key + suffix(count);
    used.add(free.toLowerCase());
    return free;
  };
}

/** '', a, b, … z, aa, ab, … */
function suffix(count: number): string {
  if (count === 0) return '';
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return suffix(Math.floor((count - 1) / 26)) + last;
}

import { citekeyOf, type KeyPattern } from './citekey';
import type { Item } from './paper';

/**
 * Citation keys for all items, by paper id: `vaswani2017attention`. A key that an entry has is kept, save the second
 * of two equal ones, which no BibTeX program takes; new ones are unlike each other and unlike every taken one.
 */
export function assignKeys(
  items: readonly Item[],
  taken: ReadonlySet<string>,
  pattern: KeyPattern = 'short',
): Map<string, string> {
  const keys = frozenKeys(items);
  const unique = uniquely(new Set([...taken, ...keys.values()].map((key) => key.toLowerCase())));
  for (const { paper, entry } of items) {
    if (keys.has(paper.id)) continue;
    keys.set(paper.id, unique(entry?.citekey ?? citekeyOf(paper, pattern)));
  }
  return keys;
}

/** The keys that entries have, each once. Case does not tell keys apart: BibTeX takes `a` and `A` for the same. */
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

/** Gives the first of `key`, `keya`, … `keyz`, `keyaa` … that is free, and goes on from there for the next equal one. */
function uniquely(used: Set<string>): (key: string) => string {
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

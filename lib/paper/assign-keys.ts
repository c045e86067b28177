import { citekeyOf, type KeyPattern } from './citekey';
import type { Entry, Paper } from './paper';

/** A paper, and its entry where it has one. */
export interface Keyed {
  paper: Paper;
  entry?: Pick<Entry, 'citekey'>;
}

/**
 * Citation keys of all items, by paper id: `vaswani2017attention`. A key that an entry has is kept,
 * except the second of two equal ones, which BibTeX programs reject. New keys differ from each
 * other and from every taken one.
 */
export function assignKeys(
  items: readonly Keyed[],
  taken: ReadonlySet<string>,
  pattern: KeyPattern = 'short',
): Map<string, string> {
  const keys = frozenKeys(items);
  const unique = uniqueKeys(new Set([...taken, ...keys.values()].map((key) => key.toLowerCase())));
  for (const { paper, entry } of items) {
    if (keys.has(paper.id)) continue;
    keys.set(paper.id, unique(entry?.citekey ?? citekeyOf(paper, pattern)));
  }
  for (const { paper, entry } of items) {
    const own = entry?.citekey;
    const name = own && keyName(paper.id, own);
    if (name && !keys.has(name) && isFurther(own, keys.get(paper.id))) keys.set(name, unique(own));
  }
  return keys;
}

/**
 * The name under which `assignKeys` puts the key of the second item of one paper, if it has a key
 * of its own: a file may list a paper twice.
 */
export function keyName(paper: string, citekey: string): string {
  return `${paper} ${citekey}`;
}

/** Whether a key is not the one that was assigned, with or without a suffix. */
function isFurther(own: string, assigned = ''): boolean {
  return !assigned.toLowerCase().startsWith(own.toLowerCase());
}

/**
 * The keys that entries have, each once. Keys are compared without case: `a` and `A` are equal to
 * BibTeX.
 */
function frozenKeys(items: readonly Keyed[]): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const { paper, entry } of items) {
    if (!entry?.citekey || keys.has(paper.id) || used.has(entry.citekey.toLowerCase())) continue;
    keys.set(paper.id, entry.citekey);
    used.add(entry.citekey.toLowerCase());
  }
  return keys;
}

/**
 * Returns the first of `key`, `keya`, … `keyz`, `keyaa` … that is free, and continues from there
 * for the next equal one.
 */
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

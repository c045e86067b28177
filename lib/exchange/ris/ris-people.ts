/** Whether a type of RIS is a book, of which `A2` are the editors of the series, and `A3` its own. */
export function isBook(type: string): boolean {
  return /^E?BOOK$/.test(type);
}

/** The tags of editors and of editors of the series in books, by those in other works. */
export const SWAPPED: Partial<Record<string, string>> = { A2: 'A3', A3: 'A2' };

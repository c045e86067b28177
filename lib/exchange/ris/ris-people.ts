/** Whether a type of RIS is a book: `A2` are the editors of its series, `A3` its own. */
export function isBook(type: string): boolean {
  return /^E?BOOK$/.test(type);
}

/** The tags of editors and of editors of the series in books, by those in other works. */
export const SWAPPED: Partial<Record<string, string>> = { A2: 'A3', A3: 'A2' };

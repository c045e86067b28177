/** Most characters of a note that is only an identifier or an address. */
const LONGEST_NUMBER = 300;

/** Whether the value of `note` is only an identifier or an address, and so no note of the user. */
export function isNumberNote(note: string): boolean {
  return (
    (note.length <= LONGEST_NUMBER &&
      /^\W*arXiv(?: preprint)?\W*[\w:./-]+(?:\s*\[[\w.-]+\])?\W*$/i.test(note)) ||
    /^\W*(?:\\url\s*)?\{?https?:\S+$/.test(note.trim())
  );
}

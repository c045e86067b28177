/** Whether a word can be a year of publication: 1900 to 2099. */
export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

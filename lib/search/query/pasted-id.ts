/** Returns the canonical identifier in a word, else null. */
export type IdOf = (word: string) => string | null;

/** What stands around an address or a number in a text, a link or a BibTeX entry. */
const WRAPPED = /^(?:\S{0,20}[<([{])?([^<>()[\]{}]+)[>)\]}]+[.,;]?$/;
const INNER_ADDRESS = /.(https?:\/\/[^&<>(){}\s]+)/i;
const INNER_DOI = /[^\d.](10\.\d{4,9}\/[^?#&<>{}\s]+)/;
/** Signs without width, and the sign that a text is cut. */
const BESIDE = /\p{Cf}|…$/gu;
/** An arXiv number behind something else: `arxiv.2501.03262`, `abs/2501.03262`. */
const INNER_ARXIV = /(?:arxiv|abs|pdf)[\W_]?(\d{4}\.\d{4,5})(?!\d)/i;

/**
 * The identifier in a pasted word, also where something stands around or before it:
 * `<https://arxiv.org/abs/2501.03262>`, `eprint={2501.03262}`, an address within another one.
 * @param idOf the identifier of an address, DOI or number alone
 */
export function pastedId(typed: string, idOf: IdOf): string | null {
  const word = typed.replace(BESIDE, '');
  const whole = idOf(word);
  if (whole !== null) return whole;
  const decoded = decode(word);
  for (const pattern of [INNER_ADDRESS, WRAPPED, INNER_DOI, INNER_ARXIV]) {
    const inner = pattern.exec(decoded)?.[1];
    const id = inner === undefined ? null : idOf(inner);
    if (id !== null) return id;
  }
  return null;
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    // A sign of percent that encodes nothing.
    return word;
  }
}

import { arxivId, doiId, LONGEST_VALUE } from './ids';
import { REGISTRIES } from './registries';

const SCHEMES = REGISTRIES.map(({ scheme }) => scheme).join('|');
const CANONICAL = new RegExp(`^(?:${SCHEMES}):[!-~]{1,${LONGEST_VALUE}}$`);

/** Whether the string is a canonical identifier; arXiv ids and DOIs must also be normalised. */
export function isCanonicalId(id: string): boolean {
  return normalId(id) === id;
}

/**
 * Normalises a `scheme:value`, which may follow older rules; null if it is not a valid identifier.
 */
export function normalId(id: string): string | null {
  if (!CANONICAL.test(id)) return null;
  if (id.startsWith('arxiv:')) return arxivId(id.slice('arxiv:'.length));
  if (id.startsWith('doi:')) return doiId(id.slice('doi:'.length));
  return id;
}

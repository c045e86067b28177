import { arxivId, doiId, LONGEST_VALUE } from './ids';
import { REGISTRIES } from './registries';

const SCHEMES = REGISTRIES.map(({ scheme }) => scheme).join('|');
const CANONICAL = new RegExp(`^(?:${SCHEMES}):[!-~]{1,${LONGEST_VALUE}}$`);

/** Whether the string is a canonical identifier. arXiv ids and DOIs must be in their normal form. */
export function isCanonicalId(id: string): boolean {
  return normalId(id) === id;
}

/** The canonical form of a `scheme:value` that may follow older rules; null when it has no such form. */
export function normalId(id: string): string | null {
  if (!CANONICAL.test(id)) return null;
  if (id.startsWith('arxiv:')) return arxivId(id.slice('arxiv:'.length));
  if (id.startsWith('doi:')) return doiId(id.slice('doi:'.length));
  return id;
}

import { arxivId, strippedDoi } from './ids';
import { REGISTRIES } from './registries';

const CORR = /^dblp:journals\/corr\/abs-(\d{4})-(\d{4,5})$/;

/**
 * Canonical identifiers of the same paper that can be derived from a canonical identifier alone.
 */
export function equalIds(id: string): string[] {
  const corr = CORR.exec(id);
  const arxiv = corr && arxivId(`${corr[1]}.${corr[2]}`);
  if (arxiv) return [arxiv];
  if (!id.startsWith('doi:')) return [];
  const stripped = strippedDoi(id);
  const registered = REGISTRIES.flatMap(({ scheme, doi }) => {
    const value = doi?.pattern.exec(id.slice('doi:'.length))?.[1];
    return value === undefined ? [] : [`${scheme}:${doi?.value?.(value) ?? value}`];
  });
  return stripped === undefined ? registered : [...registered, stripped];
}

/** The identifiers in their order without duplicates, followed by those that derive from them. */
export function withEqualIds(ids: readonly string[]): string[] {
  return [...new Set([...ids, ...ids.flatMap(equalIds)])];
}

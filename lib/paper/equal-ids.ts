import { arxivId } from './ids';
import { REGISTRIES } from './registries';

const CORR = /^dblp:journals\/corr\/abs-(\d{4})-(\d{4,5})$/;

/** Other canonical identifiers that a canonical identifier states of the same paper by its mere form. */
export function equalIds(id: string): string[] {
  const [, month, number] = CORR.exec(id) ?? [];
  const arxiv = month && number ? arxivId(`${month}.${number}`) : null;
  if (arxiv) return [arxiv];
  if (!id.startsWith('doi:')) return [];
  return REGISTRIES.flatMap(({ scheme, doi }) => {
    const value = doi?.pattern.exec(id.slice('doi:'.length))?.[1];
    return value === undefined ? [] : [`${scheme}:${doi?.value?.(value) ?? value}`];
  });
}

/** The identifiers, each once and in their order, then those that they state by their form. */
export function withEqualIds(ids: readonly string[]): string[] {
  return [...new Set([...ids, ...ids.flatMap(equalIds)])];
}

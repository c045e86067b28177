/** What papers of a digest are grouped by: a smart list or a tag. */
export interface DigestGroup {
  kind: 'list' | 'tag';
  name: string;
  papers: ReadonlySet<string>;
}

/** Papers of a digest under one heading; `rest` are those of no group. */
export interface DigestSection {
  kind: DigestGroup['kind'] | 'rest';
  name: string;
  ids: string[];
}

export interface Digest {
  sections: DigestSection[];
  /** The names of the further groups of a paper, by its id. */
  also: ReadonlyMap<string, string[]>;
  /** The number of papers. */
  count: number;
}

/**
 * Groups papers, in their order: each stands once, under the first group that it belongs to.
 * Groups without papers are left out.
 */
export function digestSections(ids: readonly string[], groups: readonly DigestGroup[]): Digest {
  const sections = groups.map(({ kind, name }): DigestSection => ({ kind, name, ids: [] }));
  const rest: DigestSection = { kind: 'rest', name: '', ids: [] };
  const also = new Map<string, string[]>();
  for (const id of ids) {
    const own = [...groups.keys()].filter((index) => groups[index]?.papers.has(id));
    const [first, ...others] = own;
    (first === undefined ? rest : (sections[first] ?? rest)).ids.push(id);
    if (others.length > 0)
      also.set(
        id,
        others.map((index) => groups[index]?.name ?? ''),
      );
  }
  const filled = [...sections, rest].filter((section) => section.ids.length > 0);
  return { sections: filled, also, count: ids.length };
}

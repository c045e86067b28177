/** What papers of a digest are grouped by: a smart list or a tag. */
export interface DigestGroup {
  kind: 'list' | 'tag';
  name: string;
  papers: ReadonlySet<string>;
}

/** What a section is called: the name of a smart list or a tag; the rest has none. */
export interface DigestName {
  kind: DigestGroup['kind'] | 'rest';
  name: string;
}

/** Papers of a digest under one heading; `rest` are those of no group. */
export interface DigestSection extends DigestName {
  ids: string[];
}

export interface Digest {
  sections: DigestSection[];
  /** The further groups of a paper, by its id. */
  also: ReadonlyMap<string, DigestName[]>;
  /** The number of papers. */
  count: number;
  /** Whether papers were met in the period, also if all of them were opened since. */
  isMet: boolean;
}

/**
 * Groups papers, in their order: each stands once, under the first group that it belongs to.
 * Groups without papers are left out.
 */
export function digestSections(
  ids: readonly string[],
  groups: readonly DigestGroup[],
): Omit<Digest, 'isMet'> {
  const sections = groups.map(({ kind, name }): DigestSection => ({ kind, name, ids: [] }));
  const rest: DigestSection = { kind: 'rest', name: '', ids: [] };
  const also = new Map<string, DigestName[]>();
  const names = groups.map(({ kind, name }): DigestName => ({ kind, name }));
  for (const id of ids) {
    const own = [...groups.keys()].filter((index) => groups[index]?.papers.has(id));
    const [first, ...others] = own;
    (first === undefined ? rest : (sections[first] ?? rest)).ids.push(id);
    if (others.length > 0)
      also.set(
        id,
        others.flatMap((index) => names[index] ?? []),
      );
  }
  const filled = [...sections, rest].filter((section) => section.ids.length > 0);
  return { sections: filled, also, count: ids.length };
}

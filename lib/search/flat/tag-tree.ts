import { termsMarked } from './exact';
import type { Matched } from './facets';
import { type OpenSegment, readTerm } from './open-segment';

/** A tag, or the part of tags before a slash, and how many papers have it or a tag below it. */
export interface TagNode {
  /** From the top: `llm/agents`. */
  path: string;
  count: number;
  below: TagNode[];
}

/**
 * Counts papers by tags as a tree: a slash in a tag leads one level down. A paper with two tags
 * below a third counts once there.
 * @param matched of the same segments, as for `facetCounts`
 * @returns the tags of the top level by name; without tags that no paper has
 */
export function tagTree(segments: readonly OpenSegment[], matched: Matched): TagNode[] {
  const counts = new Map<string, number>();
  segments.forEach((segment, index) => {
    const papers = matched[index] ?? new Uint8Array(segment.count);
    for (const [path, terms] of termsByPath(segment)) {
      const count = countUnion(segment, terms, papers);
      if (count > 0) counts.set(path, (counts.get(path) ?? 0) + count);
    }
  });
  return treeOf(counts);
}

/** The terms of each path and of all below it. */
function termsByPath(segment: OpenSegment): Map<string, number[]> {
  const paths = new Map<string, number[]>();
  for (const term of termsMarked(segment, 'tag')) {
    for (const path of pathsOf(segment.terms.at(term)?.slice(1) ?? '')) {
      const terms = paths.get(path);
      if (terms) terms.push(term);
      else paths.set(path, [term]);
    }
  }
  return paths;
}

/** `llm/agents` → `llm`, `llm/agents`. A slash at an end leads nowhere. */
function pathsOf(tag: string): string[] {
  const paths: string[] = [];
  for (let at = tag.indexOf('/', 1); at > 0 && at < tag.length - 1; at = tag.indexOf('/', at + 1))
    paths.push(tag.slice(0, at));
  return [...paths, tag];
}

function countUnion(segment: OpenSegment, terms: readonly number[], papers: Uint8Array): number {
  const counted = terms.length > 1 ? new Uint8Array(segment.count) : undefined;
  let count = 0;
  for (const term of terms) {
    readTerm(segment, term, (ordinal) => {
      if (!papers[ordinal] || counted?.[ordinal]) return;
      count += 1;
      if (counted) counted[ordinal] = 1;
    });
  }
  return count;
}

function treeOf(counts: ReadonlyMap<string, number>): TagNode[] {
  const top: TagNode[] = [];
  const nodes = new Map<string, TagNode>();
  // In the order of their names, so that each list of siblings is sorted.
  for (const [path, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    nodes.set(path, { path, count, below: [] });
  for (const [path, node] of nodes) {
    const parent = nodes.get(pathsOf(path).at(-2) ?? '');
    (parent?.below ?? top).push(node);
  }
  return top;
}

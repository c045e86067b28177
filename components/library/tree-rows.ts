import type { TagNode } from '../../lib/find';
import { fold } from '../../lib/text/text';

/** A row of the tree of tags. */
export interface TreeRow {
  node: TagNode;
  /** 1 at the top. */
  level: number;
  /** Whether the tags below it are rows too, or can be. */
  canOpen: boolean;
}

/**
 * The rows of the tree, without those below a closed one.
 * @param closed paths of the closed tags
 */
export function* treeRows(
  nodes: readonly TagNode[],
  closed: ReadonlySet<string>,
  level = 1,
): Generator<TreeRow> {
  for (const node of nodes) {
    yield { node, level, canOpen: node.below.length > 0 };
    if (!closed.has(node.path)) yield* treeRows(node.below, closed, level + 1);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The tags whose path contains a folded text, as rows at the top. */
export function foundRows(nodes: readonly TagNode[], wanted: string): TreeRow[] {
  return [...treeRows(nodes, NONE)].flatMap(({ node }) =>
    fold(node.path).includes(wanted) ? [{ node, level: 1, canOpen: false }] : [],
  );
}

import { type ESTree, parseSync } from 'vite';

export type Node = ESTree.Node;

/** Returns the syntax tree of a source file. Throws the first error of the parser. */
export function parse(code: string, file: string): ESTree.Program {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return program;
}

/**
 * Calls `visit` with each node that has a runtime effect, outer nodes first, and with its
 * ancestors, innermost first. Types are skipped.
 */
export function walk(
  node: Node,
  visit: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  visit(node, around);
  for (const child of childrenOf(node)) walk(child, visit, [node, ...around]);
}

const TYPES = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => !TYPES.has(key))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !/^TS(?!As|NonNull|Satisfies)|^Import(?!Exp)|^ExportAll/.test(type));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

import { join } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { root } from './ensure.mjs';

type Graph = Rolldown.ChunkingContext;

/** The code of the background. What the pages share with it stays apart from their own code. */
const BACKGROUND = 'entrypoints/background.ts';
/**
 * Chunks, and the module that each is loaded for. A module that several of them need is in the
 * first chunk that needs it. Styles of a whole page must stay out of them: they are imported by the
 * page's `main.tsx`.
 */
const LOADED_FOR = {
  popup: 'components/app/Popup.tsx',
  edit: 'components/list/edits.ts',
  find: 'lib/find/index.ts',
  library: 'components/library/Library.tsx',
};

const groups = Object.entries(LOADED_FOR).flatMap(([name, path]) => [
  group(`${name}-shared`, path, BACKGROUND),
  group(name, path),
]);

/**
 * Groups the code of the pages: without it the popup loads a hundred chunks when it opens, of a few
 * hundred bytes each, and a request for each of them takes about a millisecond.
 * @see https://rolldown.rs/in-depth/manual-code-splitting
 */
export const pageChunks: Plugin = {
  name: 'page-chunks',
  outputOptions: (options) =>
    options.format === 'es' ? { ...options, codeSplitting: { groups } } : undefined,
};

/** The chunk of what each of some modules needs. */
function group(name: string, ...paths: string[]): Rolldown.CodeSplittingGroup {
  return {
    debugName: name,
    name: (id, graph) => (paths.every((path) => neededBy(path, graph).has(id)) ? name : null),
  };
}

const known = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** Returns a module and all modules that it imports statically, directly or not. */
function neededBy(path: string, graph: Graph): ReadonlySet<string> {
  const found = known.get(graph) ?? new Map<string, ReadonlySet<string>>();
  known.set(graph, found);
  const ids = found.get(path) ?? withImports(normalizePath(join(root, path)), graph);
  found.set(path, ids);
  return ids;
}

function withImports(id: string, graph: Graph): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const each of ids)
    for (const next of graph.getModuleInfo(each)?.importedIds ?? []) ids.add(next);
  return ids;
}

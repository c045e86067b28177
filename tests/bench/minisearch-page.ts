import MiniSearch from 'minisearch';
import { paperOf } from '../../lib/merge/merge';
import { fullName } from '../../lib/paper/names';
import type { Item } from '../../lib/paper/paper';
import { flatDocument } from '../../lib/search/flat/document';
import { find } from '../../lib/search/flat/find';
import { openSegment } from '../../lib/search/flat/open-segment';
import { buildSegment } from '../../lib/search/flat/segment';
import { parseQuery } from '../../lib/search/query/parse';
import { termsOf } from '../../lib/search/words/terms';
import { streamPapers } from '../made/papers';
import { storedSize } from './stored-size';

/* Runs in a page, so that both engines have the same environment. */

declare global {
  var compareEngines: typeof compare;
}
globalThis.compareEngines = compare;

/** Times in ms, sizes in bytes. */
interface Figures {
  build: number;
  load: number;
  stored: number;
  search: number;
}

const QUERIES = [
  'd',
  'diff',
  'diffusion',
  'diffusion trans',
  'difusion transformer',
  'attention memory',
];
const OPTIONS = {
  fields: ['title', 'authors', 'organisation', 'abstract'],
  tokenize: termsOf,
  processTerm: (term: string) => term,
  searchOptions: { combineWith: 'AND' as const, prefix: true, fuzzy: 0.2 },
};

function compare(count: number): { mini: Figures; flat: Figures } {
  const items = [...streamPapers(count)].map(
    (draft): Item => ({ paper: paperOf(draft, 'arxiv', 0) }),
  );
  return { flat: measureFlat(items), mini: measureMini(items) };
}

function measureFlat(items: readonly Item[]): Figures {
  const [build, segment] = timed(() => buildSegment(items.map(flatDocument)));
  // IndexedDB returns the arrays unchanged; a structured clone has the same cost.
  const [load, open] = timed(() => openSegment(structuredClone(segment)));
  const stored = storedSize(segment) + segment.postings.length;
  const [search] = timed(() => {
    for (const text of QUERIES) {
      const { query } = parseQuery(text, 0);
      if (query) find([open], query, new Map());
    }
  });
  return { build, load, stored, search: search / QUERIES.length };
}

function measureMini(items: readonly Item[]): Figures {
  const [build, engine] = timed(() => {
    const engine = new MiniSearch(OPTIONS);
    for (const { paper } of items) {
      const authors = paper.authors.map(fullName).join(', ');
      const { id, title, organisation, abstract } = paper;
      engine.add({ id, title, authors, organisation, abstract });
    }
    return engine;
  });
  const json = JSON.stringify(engine);
  const [load, loaded] = timed(() => MiniSearch.loadJSON(json, OPTIONS));
  const [search] = timed(() => {
    for (const text of QUERIES) loaded.search(text);
  });
  return { build, load, stored: json.length, search: search / QUERIES.length };
}

function timed<T>(work: () => T): [number, T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

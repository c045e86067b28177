import MiniSearch, { type Options } from 'minisearch';
import { FIELD_BOOSTS, type SearchDocument } from './document';
import { termsOf } from './terms';

/** A paper that answers a search. */
export interface Hit {
  id: string;
  /** The words of the paper that matched, folded, for highlighting. */
  terms: string[];
}

export type Engine = MiniSearch<SearchDocument>;

const OPTIONS: Options<SearchDocument> = {
  fields: Object.keys(FIELD_BOOSTS),
  tokenize: termsOf,
  // Terms are folded already.
  processTerm: (term) => term,
  searchOptions: {
    boost: FIELD_BOOSTS,
    combineWith: 'AND',
    prefix: true,
    fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
};

/** An empty engine. */
export function newEngine(): Engine {
  return new MiniSearch(OPTIONS);
}

/** The engine that `JSON.stringify` of another gave. @throws when it is damaged or of another version */
export function loadEngine(json: string): Engine {
  return MiniSearch.loadJSON(json, OPTIONS);
}

/** Papers that match every word, best first. The last word may be unfinished, longer words may hold typos. */
export function search(engine: Engine, text: string): Hit[] {
  return engine.search(text).map(({ id, terms }) => ({ id: String(id), terms }));
}

import { isStopWord } from '../words/stop-words';
import { contextOf } from './find';
import { marked } from './marked-terms';
import { type OpenSegment, readTerm } from './open-segment';
import { ALL_FIELDS, FIELD_BITS } from './postings';

/** What two papers have in common: a word of title or abstract, a name, or a whole tag. */
export interface SharedTerm {
  kind: 'word' | 'author' | 'tag';
  /** Folded as in the index, a tag as it is written. */
  term: string;
}

/** A paper that is like another one. */
export interface AlikePaper {
  id: string;
  /** What they share, the most telling first. */
  shared: SharedTerm[];
}

interface Feature extends SharedTerm {
  /** The term in the index. */
  indexed: string;
  /** Fields in which it counts, one bit each. */
  mask: number;
  weight: number;
}

/** A paper of a segment, and what its shared terms are worth. */
interface Scored {
  segment: OpenSegment;
  ordinal: number;
  score: number;
}

const WORD_MASK = FIELD_BITS.title | FIELD_BITS.abstract;
const TAG = marked('tag', '');
/** What a term is worth beside its rarity. */
const WORTH = { tag: 1.5, author: 1.2, title: 1.5, word: 1 };
/** So many terms of a paper are looked up: the rarest ones. */
const MOST_TERMS = 40;
/** A word of more than a tenth of all papers says nothing of one of them. */
const COMMON = 0.1;
/** In a small collection, a word of so many papers still says something. */
const FEW = 20;
const SHORTEST = 3;

/**
 * Finds the papers that share the rarest words, tags and names with a paper, from the posting
 * lists of these terms alone.
 * @param of the terms of the paper with the fields that contain each (`flatDocument`)
 * @param most at most so many
 * @returns the most alike first; papers that share a single word are left out
 */
export function alikePapers(
  segments: readonly OpenSegment[],
  of: { id: string; terms: ReadonlyMap<string, number> },
  most: number,
): AlikePaper[] {
  const features = featuresOf(segments, of.terms);
  const best: Scored[] = [];
  for (const segment of segments) {
    const { scores, hits } = score(segment, features);
    for (let ordinal = 0; ordinal < segment.count; ordinal++) {
      const isFit = (hits[ordinal] ?? 0) > 1 && !segment.gone[ordinal];
      if (isFit && segment.ids[ordinal] !== of.id)
        keepBest(best, { segment, ordinal, score: scores[ordinal] ?? 0 }, most);
    }
  }
  return best.map(({ segment, ordinal }) => ({
    id: segment.ids[ordinal] ?? '',
    shared: features
      .filter((feature) => contains(segment, feature, ordinal))
      .map(({ kind, term }) => ({ kind, term })),
  }));
}

/** Adds a paper to the best ones, unless there are as many better ones. */
function keepBest(best: Scored[], paper: Scored, most: number): void {
  if (best.length === most && paper.score <= (best.at(-1)?.score ?? 0)) return;
  const at = best.findIndex(({ score }) => score < paper.score);
  best.splice(at < 0 ? best.length : at, 0, paper);
  best.length = Math.min(best.length, most);
}

/** The terms of a paper that tell most, by their rarity. */
function featuresOf(
  segments: readonly OpenSegment[],
  terms: ReadonlyMap<string, number>,
): Feature[] {
  const { rarity } = contextOf(segments, new Map());
  const papers = segments.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(FEW, papers * COMMON);
  const features: Feature[] = [];
  for (const [indexed, fields] of terms) {
    const feature = featureOf(indexed, fields);
    const count = feature ? frequency(segments, indexed) : 0;
    // A tag may be of many papers; a term of this paper alone leads to none.
    if (!feature || count < 2 || (feature.kind !== 'tag' && count > most)) continue;
    features.push({ ...feature, weight: feature.weight * rarity(indexed) });
  }
  return features.sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
}

function featureOf(indexed: string, fields: number): Feature | undefined {
  if (indexed.startsWith(TAG)) {
    const term = indexed.slice(TAG.length);
    return { kind: 'tag', term, indexed, mask: ALL_FIELDS, weight: WORTH.tag };
  }
  const isWord = /^\p{L}/u.test(indexed) && indexed.length >= SHORTEST && !isStopWord(indexed);
  if (!isWord) return undefined;
  const shared = { term: indexed, indexed };
  if (fields & WORD_MASK) {
    const weight = fields & FIELD_BITS.title ? WORTH.title : WORTH.word;
    return { ...shared, kind: 'word', mask: WORD_MASK, weight };
  }
  if (fields & FIELD_BITS.author)
    return { ...shared, kind: 'author', mask: FIELD_BITS.author, weight: WORTH.author };
  return undefined;
}

function frequency(segments: readonly OpenSegment[], term: string): number {
  return segments.reduce((sum, { terms }) => sum + terms.frequency(terms.indexOf(term) ?? -1), 0);
}

/** The scores of the papers of a segment, and how many of the terms each contains. */
function score(segment: OpenSegment, features: readonly Feature[]) {
  const scores = new Float32Array(segment.count);
  const hits = new Uint8Array(segment.count);
  for (const { indexed, mask, weight } of features) {
    const index = segment.terms.indexOf(indexed);
    if (index === undefined) continue;
    readTerm(segment, index, (ordinal, fields) => {
      if (!(fields & mask)) return;
      scores[ordinal] = (scores[ordinal] ?? 0) + weight;
      hits[ordinal] = (hits[ordinal] ?? 0) + 1;
    });
  }
  return { scores, hits };
}

function contains(segment: OpenSegment, { indexed, mask }: Feature, wanted: number): boolean {
  const index = segment.terms.indexOf(indexed);
  let found = false;
  if (index !== undefined)
    readTerm(segment, index, (ordinal, fields) => {
      if (ordinal === wanted && fields & mask) found = true;
    });
  return found;
}

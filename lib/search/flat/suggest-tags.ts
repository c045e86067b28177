import { isStopWord } from '../words/stop-words';
import type { FlatDocument } from './document';
import { contextOf } from './find';
import { type OpenSegment, ordinalOf, readTerm } from './open-segment';
import { type TaggedPapers, taggedPapers } from './tagged-papers';

/** A tag that fits a paper, and the words that it shares with the papers that have it. */
export interface TagSuggestion {
  tag: string;
  /** Folded, the most telling first. */
  words: string[];
}

const MOST_TAGS = 3;
const MOST_WORDS = 3;
/** A tag of fewer papers says too little. */
const FEWEST_PAPERS = 2;
/** A word in a larger share of all papers is not telling, unless these are few. */
const COMMON_SHARE = 0.1;
const FEW = 12;
/** A tag must be so many times as frequent among papers with a word as among all. */
const LEAST_LIFT = 2;
const SHORTEST_WORD = 3;

/**
 * Suggests tags for a paper from the tags of others: those that are much more frequent among the
 * papers that share its rare words, author names included. Each needs two such words.
 * @param segments of the saved papers
 * @param document of the paper, which may be in the segments
 * @param own tags that it has
 */
export function suggestTags(
  segments: readonly OpenSegment[],
  document: FlatDocument,
  own: readonly string[],
): TagSuggestion[] {
  const { rarity } = contextOf(segments, new Map());
  const tagged = taggedPapers(segments);
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(FEW, total * COMMON_SHARE);
  const isFrequent = frequentWords(segments, most);
  const itself = segments.map((segment) => ordinalOf(segment, document.id));
  const evidence = new Map<string, { word: string; weight: number }[]>();
  for (const word of document.terms.keys()) {
    if (!isTelling(word) || isFrequent(word)) continue;
    const { papers, counts } = papersWith(word, segments, tagged, itself);
    if (papers > most) continue;
    for (const [number, count] of counts.entries()) {
      const tag = tagged.names[number] ?? '';
      const lift = (count * total) / (papers * (tagged.sizes[number] ?? 0));
      if (count < FEWEST_PAPERS || lift < LEAST_LIFT || own.includes(tag)) continue;
      const weight = rarity(word) * Math.log(lift) * (count / (papers + 1));
      evidence.set(tag, [...(evidence.get(tag) ?? []), { word, weight }]);
    }
  }
  const weigh = (words: readonly { weight: number }[]) =>
    words.reduce((sum, { weight }) => sum + weight, 0);
  return [...evidence]
    .filter(([, words]) => words.length > 1)
    .sort(([a, x], [b, y]) => weigh(y) - weigh(x) || a.localeCompare(b))
    .slice(0, MOST_TAGS)
    .map(([tag, words]) => ({ tag, words: firstWords(words) }));
}

/** The heaviest words; of a compound and its parts only one. */
function firstWords(words: { word: string; weight: number }[]): string[] {
  const sorted = words.sort((a, b) => b.weight - a.weight || b.word.length - a.word.length);
  const first: string[] = [];
  for (const { word } of sorted) {
    if (!first.some((each) => each.includes(word) || word.includes(each))) first.push(word);
  }
  return first.slice(0, MOST_WORDS);
}

/** Terms that no text gives begin with a mark; numbers and function words say little. */
function isTelling(word: string): boolean {
  return word.length >= SHORTEST_WORD && /^\p{L}/u.test(word) && !isStopWord(word);
}

/**
 * Returns whether certainly more than `most` papers have a word, without reading which: papers that
 * are gone are still counted with each term.
 */
function frequentWords(segments: readonly OpenSegment[], most: number): (word: string) => boolean {
  const gone = segments.reduce(
    (sum, each) => sum + each.gone.reduce((all, one) => all + one, 0),
    0,
  );
  return (word) => {
    const frequency = segments.reduce(
      (sum, { terms }) => sum + terms.frequency(terms.indexOf(word) ?? -1),
      0,
    );
    // The paper itself is not counted.
    return frequency - gone - 1 > most;
  };
}

/**
 * How many other papers have a word, and how many of them have each tag, by its number.
 * @param itself the ordinal of the paper in each segment, -1 where it is not
 */
function papersWith(
  word: string,
  segments: readonly OpenSegment[],
  tagged: TaggedPapers,
  itself: readonly number[],
): { papers: number; counts: Uint32Array } {
  const counts = new Uint32Array(tagged.names.length);
  const count = (tag: number) => {
    counts[tag] = (counts[tag] ?? 0) + 1;
  };
  let papers = 0;
  segments.forEach((segment, at) => {
    const index = segment.terms.indexOf(word);
    if (index === undefined) return;
    readTerm(segment, index, (ordinal) => {
      if (segment.gone[ordinal] || ordinal === itself[at]) return;
      papers++;
      tagged.eachTag(at, ordinal, count);
    });
  });
  return { papers, counts };
}

import { isStopWord } from '../words/stop-words';
import type { FlatDocument } from './document';
import { termsMarked } from './exact';
import { contextOf } from './find';
import { type OpenSegment, readTerm } from './open-segment';

/** A tag that fits a paper, and the words that it shares with the papers that have it. */
export interface TagSuggestion {
  tag: string;
  /** Folded, the most telling first. */
  words: string[];
}

/** The tags of papers by ordinal; undefined for papers without one. */
type Tagged = readonly (readonly string[] | undefined)[];

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
  const tagged = segments.map(tagsByPaper);
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(FEW, total * COMMON_SHARE);
  const sizes = countTags(tagged);
  const isFrequent = frequentWords(segments, most);
  const evidence = new Map<string, { word: string; weight: number }[]>();
  for (const word of document.terms.keys()) {
    if (!isTelling(word) || isFrequent(word)) continue;
    const { papers, tags } = papersWith(word, segments, tagged, document.id);
    if (papers > most) continue;
    for (const [tag, count] of tags) {
      const size = sizes.get(tag) ?? 0;
      const lift = (count * total) / (papers * size);
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

/** The tags of each paper of a segment that has any, by ordinal. */
function tagsByPaper(segment: OpenSegment): Tagged {
  const tags: (string[] | undefined)[] = Array.from({ length: segment.count });
  for (const index of termsMarked(segment, 'tag')) {
    const tag = segment.terms.at(index)?.slice(1) ?? '';
    readTerm(segment, index, (ordinal) => {
      if (!segment.gone[ordinal]) tags[ordinal] = [...(tags[ordinal] ?? []), tag];
    });
  }
  return tags;
}

function countTags(tagged: readonly Tagged[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const tag of tagged.flat().flatMap((tags) => tags ?? []))
    sizes.set(tag, (sizes.get(tag) ?? 0) + 1);
  return sizes;
}

/** How many other papers have a word, and how many of them have each tag. */
function papersWith(
  word: string,
  segments: readonly OpenSegment[],
  tagged: readonly Tagged[],
  except: string,
): { papers: number; tags: Map<string, number> } {
  const tags = new Map<string, number>();
  let papers = 0;
  segments.forEach((segment, at) => {
    const index = segment.terms.indexOf(word);
    if (index === undefined) return;
    readTerm(segment, index, (ordinal) => {
      if (segment.gone[ordinal] || segment.ids[ordinal] === except) return;
      papers++;
      for (const tag of tagged[at]?.[ordinal] ?? []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    });
  });
  return { papers, tags };
}

import { readFileSync } from 'node:fs';
import { paperOf } from '../../lib/merge/merge';
import type { Item, PaperDraft } from '../../lib/paper/paper';
import { flatDocument } from '../../lib/search/flat/document';
import { find } from '../../lib/search/flat/find';
import { type OpenSegment, openSegment } from '../../lib/search/flat/open-segment';
import { buildSegment } from '../../lib/search/flat/segment';
import { parseQuery } from '../../lib/search/query/parse';
import { queryWords } from '../../lib/search/query/query-words';
import { nearness } from '../../lib/search/words/nearness';
import { containsPhrase, looseQuery } from '../../lib/search/words/phrases';
import { termsOf } from '../../lib/search/words/terms';
import { readable } from '../../lib/text/tex';
import { makePapers } from '../made/papers';
import { seeded } from '../made/random';
import { progress, report } from './report';

/** A paper counts as found when it is among this many first results. */
const FIRST = 3;

/**
 * Known-item search: searches for each paper by three of the rarer words of its title, by its title
 * with one typo, and by a phrase of its abstract. Prints the share found among the first three
 * results.
 * @param files files of drafts, one JSON object per line, as `npm run convert -- capture jsonl`
 * prints them; generated papers by default
 */
export function benchRelevance(files: readonly string[]): void {
  progress('relevance');
  const drafts = files.length > 0 ? files.flatMap(readDrafts) : makePapers(500);
  const items = drafts.map((draft): Item => {
    const paper = paperOf(draft, 'huggingface', 0);
    return { paper, entry: { paper: paper.id, savedAt: 0, tags: [], note: '', status: 'unread' } };
  });
  const library = {
    items: new Map(items.map((item) => [item.paper.id, item])),
    segment: openSegment(buildSegment(items.map(flatDocument))),
  };
  const random = seeded(4);
  const kinds: [string, (item: Item) => string | undefined][] = [
    ['three rarer words of the title', (item) => rareWords(item, library.segment)],
    ['the title with a slip', (item) => withTypo(readable(item.paper.title), random)],
    ['a phrase of the abstract', (item) => phraseOf(item, random)],
  ];
  for (const [name, queryOf] of kinds) {
    const asked = items.flatMap((item) => {
      const query = queryOf(item);
      return query ? [{ item, query }] : [];
    });
    const found = asked.filter(({ item, query }) =>
      answers(query, library).includes(item.paper.id),
    );
    report(`found among the first three by ${name}`, asked.length, '%', [
      (100 * found.length) / asked.length,
    ]);
  }
}

interface Library {
  items: ReadonlyMap<string, Item>;
  segment: OpenSegment;
}

/** Does the same as `answer`, without a store. */
function answers(text: string, { items, segment }: Library): string[] {
  const { query } = parseQuery(text, 0);
  if (!query) return [];
  const itemsOf = (ids: string[]) => ids.flatMap((id) => items.get(id) ?? []);
  if (query.kind === 'phrase') {
    const { ids } = find([segment], looseQuery(query), new Map());
    return itemsOf(ids)
      .filter((item) => containsPhrase(item, query))
      .slice(0, FIRST)
      .map(({ paper }) => paper.id);
  }
  const words = queryWords(query);
  const best = itemsOf(find([segment], query, new Map()).ids.slice(0, 30));
  best.sort((a, b) => Math.round(nearness(b, words) * 2) - Math.round(nearness(a, words) * 2));
  return best.slice(0, FIRST).map(({ paper }) => paper.id);
}

function readDrafts(file: string): PaperDraft[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as PaperDraft);
}

function rareWords({ paper }: Item, { terms, frequencies }: OpenSegment): string {
  const rarity = (word: string) => frequencies[terms.indexOf(word)] ?? 0;
  const words = [...new Set(termsOf(readable(paper.title)))].filter((word) => word.length > 3);
  return words
    .sort((a, b) => rarity(a) - rarity(b))
    .slice(0, 3)
    .join(' ');
}

/** Deletes or doubles a letter of one of the longer words, or swaps two letters. */
function withTypo(title: string, random: () => number): string {
  const words = title.split(/\s+/);
  const long = words.flatMap((word, index) => (/^[a-z]{6,}$/i.test(word) ? [index] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return title;
  const word = words[at] ?? '';
  const place = 1 + Math.floor(random() * (word.length - 3));
  const [before, one, two, after] = [
    word.slice(0, place),
    word.charAt(place),
    word.charAt(place + 1),
    word.slice(place + 2),
  ];
  const slips = [
    before + two + after,
    before + one + one + two + after,
    before + two + one + after,
  ];
  words[at] = slips[Math.floor(random() * slips.length)] ?? word;
  return words.join(' ').replace(/["()]/g, ' ');
}

function phraseOf({ paper }: Item, random: () => number): string | undefined {
  const words = (paper.abstract ?? '').split(/\s+/);
  if (words.length < 20) return undefined;
  const at = Math.floor(random() * (words.length - 6));
  return `"${words
    .slice(at, at + 6)
    .join(' ')
    .replace(/["“”]/g, ' ')}"`;
}

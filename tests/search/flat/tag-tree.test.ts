import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { blankEntry, saved } from '../../../lib/paper/entry-state';
import type { SavedEntry } from '../../../lib/paper/paper';
import { flatDocument } from '../../../lib/search/flat/document';
import { matchedPapers } from '../../../lib/search/flat/facets';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { type TagNode, tagTree } from '../../../lib/search/flat/tag-tree';
import { parseQuery } from '../../../lib/search/query/parse';

const NOW = Date.UTC(2026, 10, 21);

/** A segment of papers with these tags; their ids count up from `arxiv:2401.00001`. */
function segmentOf(...tags: string[][]) {
  const documents = tags.map((each, index) => {
    const draft = { ids: [`arxiv:2401.0000${index + 1}`], title: `Paper ${index}`, authors: [] };
    const paper = paperOf(draft, 'huggingface', NOW);
    const entry = { ...saved(blankEntry(paper.id), NOW), tags: each } as SavedEntry;
    return flatDocument({ paper, entry });
  });
  return openSegment(buildSegment(documents));
}

const flat = (nodes: TagNode[]): [string, number][] =>
  nodes.flatMap(({ path, count, below }) => [[path, count], ...flat(below)]);

describe('the tree of tags', () => {
  it('counts a paper once on each level, over all segments', () => {
    const segments = [
      segmentOf(['llm/agents', 'llm/moe'], ['llm', 'llm/moe'], ['llm-free']),
      segmentOf(['llm/moe/routing', 'art'], ['/odd/', '幾何']),
    ];
    expect(flat(tagTree(segments, matchedPapers(segments)))).toEqual([
      ['/odd/', 1],
      ['art', 1],
      ['llm', 3],
      ['llm/agents', 1],
      ['llm/moe', 3],
      ['llm/moe/routing', 1],
      ['llm-free', 1],
      ['幾何', 1],
    ]);
  });

  it('leaves out what no matching paper has', () => {
    const segments = [segmentOf(['llm/agents'], ['art'])];
    const { query } = parseQuery('tag:=art', NOW);
    expect(flat(tagTree(segments, matchedPapers(segments, query)))).toEqual([['art', 1]]);
  });

  it('is asked for with a slash: a tag and all below it', () => {
    const segments = [segmentOf(['llm/agents'], ['llm'], ['llm-free'], ['llm/moe'])];
    const { query } = parseQuery('tag:=llm/', NOW);
    if (!query) throw new Error('no query');
    expect(find(segments, query, new Map()).ids.slice().sort()).toEqual([
      'arxiv:2401.00001',
      'arxiv:2401.00002',
      'arxiv:2401.00004',
    ]);
  });
});

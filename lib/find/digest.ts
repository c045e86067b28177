import { tagKey } from '../paper/own/tag-style';
import { find } from '../search/flat/find';
import type { OpenSegment } from '../search/flat/open-segment';
import type { Query } from '../search/query/query';
import { hiddenKnown } from '../store/own/read-hidden';
import { listsByPlace, tagStyles } from '../store/own/read-own';
import { getEntries } from '../store/read/list';
import { metBetween, openedPapers, type Period } from '../store/read/met';
import { type Digest, type DigestGroup, digestSections } from './digest-sections';
import { findStrictly } from './strictly';

/**
 * What was met within a period: matches of smart lists first, then of tags (by their rule, or
 * tagged), then the others; each by upvotes. Papers of no interest are left out. It reads the index
 * of days and the search index, not the papers.
 * @param segments of all papers
 * @param missed whether papers are left out whose own page was opened
 * @param now ms
 */
export async function makeDigest(
  segments: readonly OpenSegment[],
  period: Period,
  missed: boolean,
  now: number,
): Promise<Digest> {
  const met = await metBetween(period);
  for (const id of await hiddenKnown()) met.delete(id);
  const isMet = met.size > 0;
  if (missed) for (const id of await openedPapers()) met.delete(id);
  const all: Query = { kind: 'list', name: '' };
  const ids = find(segments, all, new Map([[all, met]]), 'upvotes').ids.slice();
  if (ids.length === 0) return { ...digestSections([], []), isMet };
  const lists: DigestGroup[] = [];
  for (const { name, query } of await listsByPlace()) {
    const papers = new Set(await findStrictly(segments, query, now));
    lists.push({ kind: 'list', name, papers });
  }
  return { ...digestSections(ids, [...lists, ...(await tagGroups(segments, ids, now))]), isMet };
}

/** Tags with a rule first, then those that most of the papers have. */
async function tagGroups(
  segments: readonly OpenSegment[],
  ids: string[],
  now: number,
): Promise<DigestGroup[]> {
  const groups = new Map<string, { name: string; ruled: boolean; papers: Set<string> }>();
  for (const [key, { name, rule }] of await tagStyles()) {
    const papers = new Set(rule === undefined ? [] : await findStrictly(segments, rule, now));
    groups.set(key, { name, ruled: rule !== undefined, papers });
  }
  for (const { paper, tags } of await getEntries(ids)) {
    for (const tag of tags) {
      const group = groups.get(tagKey(tag)) ?? { name: tag, ruled: false, papers: new Set() };
      groups.set(tagKey(tag), group);
      group.papers.add(paper);
    }
  }
  const sorted = [...groups.values()].sort(
    (a, b) =>
      Number(b.ruled) - Number(a.ruled) ||
      b.papers.size - a.papers.size ||
      a.name.localeCompare(b.name),
  );
  return sorted.map(({ name, papers }) => ({ kind: 'tag', name, papers }));
}

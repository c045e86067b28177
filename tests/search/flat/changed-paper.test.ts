import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { flatDocument } from '../../../lib/search/flat/document';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';

const NOW = Date.parse('2026-11-21');

/** More words than are weighed one by one, and one that many papers have. */
const DOCUMENTS = Array.from({ length: 150 }, (_, at) => {
  const title = `The transa${at.toString(36)} of transport`;
  const ids = [`arxiv:2401.${String(at + 1).padStart(5, '0')}`];
  return flatDocument({ paper: paperOf({ ids, title }, 'arxiv', NOW) });
});

it.each(['trans', 'transpo'])(
  'a paper that has just changed keeps its score for an unfinished word: %s',
  (text) => {
    const changed = DOCUMENTS[0]?.id ?? '';
    const [whole, inParts] = [
      [DOCUMENTS],
      // Changed papers are in a segment of their own.
      [DOCUMENTS.slice(1), DOCUMENTS.slice(0, 1)],
    ].map((parts) => {
      const { query } = parseQuery(text, NOW);
      const segments = parts.map((part) => openSegment(buildSegment(part)));
      const found = query && find(segments, query, new Map());
      return found?.scoreAt(found.ids.indexOf(changed));
    });
    expect(inParts).toBe(whole);
    expect(whole).toBeGreaterThan(0);
  },
);

it('a paper that has just changed is found at its place in the answer, others are not', () => {
  const changed = DOCUMENTS[0]?.id ?? '';
  const segments = [
    openSegment(buildSegment(DOCUMENTS), [0]),
    openSegment(buildSegment(DOCUMENTS.slice(0, 1))),
  ];
  const answer = (text: string) => {
    const { query } = parseQuery(text, NOW);
    return query && find(segments, query, new Map()).ids;
  };
  const all = answer('trans');
  expect(all?.length).toBe(DOCUMENTS.length);
  expect(all?.slice().map((id) => all.indexOf(id))).toEqual(DOCUMENTS.map((_, index) => index));
  expect(all?.slice()).toContain(changed);
  expect(answer('"transa1"')?.indexOf(changed)).toBe(-1);
  expect(answer('"transa1"')?.indexOf('arxiv:2401.99999')).toBe(-1);
});

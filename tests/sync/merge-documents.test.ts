import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../lib/paper/paper';
import type { PairDocument, PaperDocument, SettingsDocument } from '../../lib/sync/document';
import {
  absorb,
  mergeMoved,
  mergePair,
  mergePaper,
  mergeRecord,
  mergeSettings,
} from '../../lib/sync/merge-documents';
import { MOST_SIGHTINGS, mergeSightings } from '../../lib/sync/merge-sightings';
import { arbitraryItem } from '../made/arbitrary-item';
import { wholeEntries } from './made';

const stamp = fc.constantFrom('1', '2', '3');
const value = fc.constantFrom('a', 'b', 7, null);
const pair: fc.Arbitrary<PairDocument> = fc.record({
  kind: fc.constant('pair' as const),
  a: fc.constant('arxiv:2401.00001'),
  b: fc.constant('doi:10.1234/x'),
  says: fc.constantFrom('same', 'apart', 'open'),
  stamp,
});
const settings: fc.Arbitrary<SettingsDocument> = fc
  .dictionary(fc.constantFrom('keys', 'preprints'), fc.record({ value, stamp }))
  .map((values) => ({ kind: 'settings', values }));
const record = fc.record({
  kind: fc.constant('tag' as const),
  key: fc.constant('fern'),
  value: fc.option(
    fc.record({ name: fc.constant('Fern'), colour: fc.constantFrom('red', 'green') }),
  ),
  stamp,
});
const paper: fc.Arbitrary<PaperDocument> = fc
  .record({
    item: arbitraryItem,
    note: fc.string(),
    sent: fc.dictionary(fc.constantFrom('L1', 'L2'), fc.constantFrom('2026-11-01', '2026-11-02')),
    parted: fc.constantFrom('', '1', '2'),
  })
  .map(({ item, note, sent, parted }) => {
    // Two states of one document have the same id.
    const id = 'arxiv:2611.00001';
    const ids = [...new Set([id, ...item.paper.ids])].sort();
    const sightings = (item.sightings ?? []).map((each) => ({ ...each, paper: id }));
    return {
      kind: 'paper',
      paper: { ...item.paper, id, ids },
      entry: { paper: id, savedAt: 1, tags: [], status: 'unread', note },
      sightings: mergeSightings(sightings, []),
      sent,
      parted,
    };
  });

/** Any number of machines may meet in any order, and again. */
function expectMerges<T>(arbitrary: fc.Arbitrary<T>, merge: (a: T, b: T) => T): void {
  fc.assert(
    fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
      const all = merge(a, merge(b, c));
      expect(merge(merge(a, b), c)).toEqual(all);
      expect(merge(merge(c, a), b)).toEqual(all);
      expect(merge(all, b)).toEqual(all);
      expect(merge(a, b)).toEqual(merge(b, a));
    }),
  );
}

describe('two states of one document give the same in any order, and again', () => {
  it('of a paper', () => {
    expectMerges(paper, (a, b) => mergePaper(a, b, wholeEntries));
  });
  it('of a pair', () => expectMerges(pair, mergePair));
  it('of settings', () => expectMerges(settings, mergeSettings));
  it('of a tag', () => expectMerges(record, mergeRecord));
});

describe('a paper that was separated', () => {
  it('gets no facts and sightings of before back', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        const [before, after] = [
          { ...a, parted: '1' },
          { ...b, parted: '2' },
        ];
        const merged = mergePaper(before, after, wholeEntries);
        expect(merged.paper).toEqual(after.paper);
        expect(merged.sightings).toEqual(after.sightings);
      }),
    );
  });
});

describe('what was sent to Zotero', () => {
  it('is known on both machines, with the later day', () => {
    fc.assert(
      fc.property(paper, (document) => {
        const [a, b] = [
          { ...document, sent: { L1: '2026-11-02', L2: '2026-11-01' } },
          { ...document, sent: { L1: '2026-11-01', C3: '2026-11-05' } },
        ];
        expect(mergePaper(a, b, wholeEntries).sent).toEqual({
          L1: '2026-11-02',
          L2: '2026-11-01',
          C3: '2026-11-05',
        });
      }),
      { numRuns: 5 },
    );
  });
});

describe('of two states stands', () => {
  const tag = (colour: 'red' | 'green' | undefined, at: string) => ({
    ...{ kind: 'tag' as const, key: 'fern', stamp: at },
    value: colour ? { name: 'Fern', colour } : null,
  });
  const pairOf = (says: PairDocument['says'], at: string): PairDocument => ({
    ...{ kind: 'pair', a: 'x', b: 'y', says, stamp: at },
  });
  it.each([
    ['the later tag', tag('red', '1'), tag('green', '2'), mergeRecord],
    ['a later deletion', tag('red', '1'), tag(undefined, '2'), mergeRecord],
    ['of one time the tag that sorts last', tag('green', '1'), tag('red', '1'), mergeRecord],
    ['the later decision', pairOf('apart', '1'), pairOf('same', '2'), mergePair],
    ['of one time that they are apart', pairOf('same', '1'), pairOf('apart', '1'), mergePair],
    ['of one time that it is open', pairOf('same', '1'), pairOf('open', '1'), mergePair],
  ] as [string, PairDocument, PairDocument, typeof mergePair][])('%s', (_, less, more, merge) => {
    expect([merge(less, more), merge(more, less)]).toEqual([more, more]);
  });

  it('the stub that points to the first paper', () => {
    const [first, second] = ['arxiv:2611.00001', 'doi:10.1000/a'].map((into) => ({
      ...{ kind: 'moved' as const, id: 'pmid:1', into },
    }));
    if (!first || !second) return;
    expect([mergeMoved(first, second), mergeMoved(second, first)]).toEqual([first, first]);
  });

  it('the later value of each setting', () => {
    const of = (values: Record<string, [unknown, string]>): SettingsDocument => ({
      kind: 'settings',
      values: Object.fromEntries(
        Object.entries(values).map(([name, [value, at]]) => [name, { value, stamp: at }]),
      ),
    });
    expect(
      mergeSettings(
        of({ a: [1, '1'], b: [1, '2'], c: [1, '1'] }),
        of({ a: [2, '2'], b: [2, '1'] }),
      ),
    ).toEqual(of({ a: [2, '2'], b: [1, '2'], c: [1, '1'] }));
  });
});

describe('sightings', () => {
  const seen = (listing: string, day: string, more: Partial<Sighting> = {}): Sighting => ({
    ...{ paper: 'pmid:1', site: 'arxiv', list: 'daily', listing, day, at: 5, counts: {}, ...more },
  });

  it('of one listing and day are one: the best rank, the highest counts, the latest time', () => {
    const one = seen('l', '2026-11-01', { rank: 3, counts: { upvotes: 9, stars: 1 } });
    const other = seen('l', '2026-11-01', { rank: 2, at: 7, counts: { upvotes: 4, comments: 0 } });
    const counts = { upvotes: 9, comments: 0, stars: 1 };
    const both = seen('l', '2026-11-01', { rank: 2, at: 7, counts });
    expect([mergeSightings([one], [other]), mergeSightings([other], [one])]).toEqual([
      [both],
      [both],
    ]);
    const unranked = seen('l', '2026-11-01');
    expect(mergeSightings([one], [unranked])).toEqual([one]);
    expect(mergeSightings([unranked], [unranked])).toStrictEqual([unranked]);
  });

  it('of other listings or days are others, in order', () => {
    const all = [seen('b', '2026-11-01'), seen('a', '2026-11-02'), seen('b', '2026-11-02')];
    expect(mergeSightings(all.toReversed(), [])).toEqual(all);
    expect(mergeSightings(all.slice(2), all.slice(0, 2))).toEqual(all);
  });

  it('are the latest two thousand', () => {
    const all = Array.from({ length: MOST_SIGHTINGS + 1 }, (_, at) =>
      seen(`${10_000 + at}`, '2026'),
    );
    expect(mergeSightings(all, [])).toEqual(all.slice(1));
    expect(MOST_SIGHTINGS).toBe(2000);
  });
});

it('a paper that is part of another gives it all it has, under its id', () => {
  const of = (id: string, more: object = {}): PaperDocument => ({
    ...{ kind: 'paper', sent: {}, parted: '', sightings: [] },
    paper: {
      ...{ id, ids: [id], title: 'T', authors: [], links: {}, counts: {}, sources: ['arxiv'] },
      ...{ firstSeen: 1, lastSeen: 1 },
    },
    entry: { paper: id, savedAt: 1, tags: [], note: '', status: 'unread' },
    ...more,
  });
  const place = {
    site: 'arxiv',
    list: 'daily',
    listing: 'l',
    day: '2026-11-01',
    at: 5,
    counts: {},
  };
  const gone = of('pmid:2', {
    ...{ sent: { zotero: '2026-11-01' }, parted: '5', sightings: [{ ...place, paper: 'pmid:2' }] },
  });
  const kept = absorb(of('pmid:1', { parted: '3' }), gone, wholeEntries);
  expect(kept).toMatchObject({
    ...{ kind: 'paper', parted: '3', sent: { zotero: '2026-11-01' } },
    ...{ paper: { id: 'pmid:1', ids: ['pmid:1', 'pmid:2'] }, entry: { paper: 'pmid:1' } },
    sightings: [{ ...place, paper: 'pmid:1' }],
  });
});

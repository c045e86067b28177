import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairDocument, PaperDocument, SettingsDocument } from '../../lib/sync/document';
import { mergePair, mergePaper, mergeRecord, mergeSettings } from '../../lib/sync/merge-documents';
import { mergeSightings } from '../../lib/sync/merge-sightings';
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

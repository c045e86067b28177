import fc from 'fast-check';
import type { Item, SavedEntry, Sighting } from '../../lib/paper/paper';
import { arbitraryPaper } from './arbitrary-paper';

/** Anything that a user may have done to a paper. */
export const arbitraryEntry: fc.Arbitrary<Omit<SavedEntry, 'paper'>> = fc.record(
  {
    savedAt: fc.integer({ min: 0, max: 1_795_000_000_000 }),
    tags: fc.uniqueArray(fc.constantFrom('to read', '幾何', 'a_b', 'é'), { maxLength: 3 }),
    note: fc.string({ unit: 'grapheme' }),
    status: fc.constantFrom('unread', 'reading', 'read'),
    citekey: fc.constantFrom('vaswani2017attention', 'x:1'),
    beyond: fc.constantFrom({ bibtex: { file: 'a.pdf' } }, { ris: { C1: 'é' }, csl: { file: '' } }),
  },
  { requiredKeys: ['savedAt', 'tags', 'note', 'status'] },
);
const sighting: fc.Arbitrary<Omit<Sighting, 'paper'>> = fc.record(
  {
    site: fc.constant('huggingface'),
    list: fc.constantFrom('daily', 'search'),
    listing: fc.constantFrom('huggingface/daily/2026-11-20', 'huggingface/search?x'),
    day: fc.constant('2026-11-20'),
    at: fc.integer({ min: 0, max: 1_795_000_000_000 }),
    rank: fc.integer({ min: 1, max: 100 }),
    counts: fc.record({ upvotes: fc.nat() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['site', 'list', 'listing', 'day', 'at', 'counts'] },
);
/** Anything that a backup may hold, as it is read back. */
export const arbitraryItem: fc.Arbitrary<Item> = fc
  .record({
    paper: arbitraryPaper,
    entry: fc.option(arbitraryEntry),
    sightings: fc.array(sighting, { maxLength: 2 }),
  })
  .map(({ paper, entry, sightings }) => ({
    paper: { ...paper, title: paper.title.trim().replace(/\s+/g, ' ') },
    ...(entry && { entry: { ...entry, paper: paper.id } }),
    ...(sightings.length > 0 && {
      sightings: sightings.map((each) => ({ ...each, paper: paper.id })),
    }),
  }));

import { describe, expect, it } from 'vitest';
import { merge, paperOf } from '../../lib/merge/merge';
import { versionsOf } from '../../lib/merge/versions';
import type { Paper, PaperDraft } from '../../lib/paper/paper';

const DOI = 'doi:10.1038/s41586-021-1';
const known: PaperDraft = {
  ids: [DOI],
  title: 'Rivers in winter',
  authors: [{ given: 'Bo', family: 'Ek' }],
  abstract: 'Ice.',
  published: '2021',
  venue: 'Nature',
  keywords: ['ice'],
  links: { page: 'https://www.nature.com/articles/s41586-021-1' },
  counts: { citations: 9 },
};
/** A page that states other facts, each of which looks more complete. */
const forged: PaperDraft = {
  ids: [DOI],
  title: 'Buy pills',
  authors: [{ family: 'Evil' }, { family: 'Bad' }, { family: 'Worse' }],
  authorCount: 3,
  abstract: 'A much longer abstract than that of the publisher.',
  published: '1999-01-01',
  venue: 'Journal of Pills',
  keywords: ['pills'],
  links: { page: 'https://evil.example/', pdf: 'https://evil.example/1.pdf' },
  counts: { citations: 1 },
};

/** The facts of a paper, without those that only show where and when it was met. */
const facts = ({ sources: _, lastSeen: __, firstSeen: ___, stamps: ____, ...rest }: Paper) => rest;

describe('a page that no reader of a site reads', () => {
  it.each([
    ['a publisher', 'nature', DOI],
    ['a preprint server', 'arxiv', 'arxiv:2611.00001'],
    ['an index', 'semanticscholar', DOI],
    ['a file', 'import', DOI],
  ])('changes nothing that is known from %s, whichever came first', (_, site, id) => {
    const ours = paperOf({ ...known, ids: [id] }, site, 5);
    for (const at of [1, 9]) {
      const merged = merge(ours, paperOf({ ...forged, ids: [id] }, 'web', at));
      expect(facts(merged)).toEqual(facts(ours));
    }
  });

  it('adds only an abstract, names and a date that are missing', () => {
    const bare = paperOf({ ids: [DOI], title: 'Rivers in winter' }, 'nature', 5);
    const merged = merge(bare, paperOf(forged, 'web', 9));
    const { authors, authorCount, abstract, published } = forged;
    expect(facts(merged)).toEqual({ ...facts(bare), authors, authorCount, abstract, published });
  });

  it('adds nothing that lasts once a site has the same', () => {
    const bare = paperOf({ ids: [DOI], title: 'Rivers in winter' }, 'nature', 5);
    const filled = merge(bare, paperOf(forged, 'web', 9));
    const merged = merge(filled, paperOf(known, 'nature', 6));
    expect(facts(merged)).toEqual(facts(paperOf(known, 'nature', 6)));
  });

  it('replaces a title that is only an address', () => {
    const address = paperOf(
      { ids: [DOI], title: 'https://doi.org/10.1038/s41586-021-1' },
      'import',
      5,
    );
    expect(merge(address, paperOf(forged, 'web', 9)).title).toBe('Buy pills');
  });

  it('is the only source of what is known from it alone', () => {
    const one = paperOf(forged, 'web', 5);
    const later = paperOf({ ...forged, title: 'Buy more pills', links: {} }, 'web', 9);
    expect(facts(merge(one, later))).toEqual({ ...facts(one), title: 'Buy more pills' });
  });

  it('still has the dates of both versions', () => {
    const ids = [DOI, 'arxiv:2611.00001'];
    const versions = versionsOf(paperOf({ ...forged, ids, published: '2026-11-20' }, 'web', 5));
    expect(versions?.published.date).toBe('2026-11-20');
  });
});

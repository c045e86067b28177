import { describe, expect, it } from 'vitest';
import { merge, mergePapers, olderFirst, paperOf } from '../../lib/merge/merge';
import type { Paper, PaperDraft } from '../../lib/paper/paper';

const [ARXIV, DOI] = ['arxiv:2611.00001', 'doi:10.1000/moss'];
const ADA = { literal: 'Ada Moss' };
const MASK = { literal: 'Anonymous' };

describe('the paper of a draft', () => {
  const plain = { ids: [DOI], title: 'On moss' } satisfies PaperDraft;
  const bare: Paper = {
    ...{ id: DOI, ids: [DOI], title: 'On moss', authors: [], links: {}, counts: {} },
    ...{ sources: ['moss'], firstSeen: 5, lastSeen: 5 },
  };
  it.each<[string, Partial<PaperDraft>, Partial<Paper>]>([
    ['has no other fields', {}, {}],
    ['has no rank, which belongs to its place on a list', { rank: 3 }, {}],
    [
      'has its facts as they are',
      { abstract: 'A.', links: { pdf: 'https://a.example/' }, counts: { upvotes: 0 } },
      { abstract: 'A.', links: { pdf: 'https://a.example/' }, counts: { upvotes: 0 } },
    ],
    [
      'has its identifiers in their order, and is stored under the first',
      { ids: [DOI, ARXIV] },
      { ids: [ARXIV, DOI] },
    ],
    [
      'has its keywords once each, in order',
      { keywords: ['b', 'a', 'b'] },
      { keywords: ['a', 'b'] },
    ],
    ['counts as many authors as the page', { authorCount: 7 }, { authorCount: 7 }],
    [
      'counts at least the authors that are named',
      { authors: [ADA, ADA], authorCount: 1 },
      { authors: [ADA, ADA], authorCount: 2 },
    ],
    [
      'counts no mask',
      { authors: [MASK, ADA], authorCount: 1 },
      { authors: [MASK, ADA], authorCount: 1 },
    ],
    [
      'has the day online of a published version',
      { online: '2026-01-02' },
      { online: '2026-01-02' },
    ],
  ])('%s', (_, more, expected) => {
    const paper = paperOf({ ...plain, ...more }, 'moss', 5);
    expect(paper).toStrictEqual({ ...bare, ...expected });
  });

  it.each<[string, PaperDraft, string]>([
    ['a preprint server', { ids: [ARXIV], title: 'T', online: '2026' }, 'arxiv'],
    ['an index that names no venue', { ids: [DOI], title: 'T', online: '2026' }, 'dblp'],
  ])('has no day online of %s', (_, draft, site) =>
    expect(paperOf(draft, site, 5)).not.toHaveProperty('online'),
  );
});

describe('two papers', () => {
  const seen = (
    id: string,
    firstSeen: number,
    more: Partial<Paper> = {},
    site = 'moss',
  ): Paper => ({
    ...{ id, ids: [id], title: 'T', authors: [], links: {}, counts: {}, sources: [site] },
    ...{ firstSeen, lastSeen: firstSeen, ...more },
  });
  it.each([
    ['the one that was seen first', seen(DOI, 1), seen(ARXIV, 2)],
    ['of one time that of the first registry', seen(ARXIV, 1), seen(DOI, 1)],
    ['of one registry that of the smaller text', seen('pmid:1', 1), seen('pmid:2', 1)],
  ])('are stored under the identifier of %s', (_, first, second) => {
    expect(olderFirst(first, second)).toBeLessThan(0);
    expect(olderFirst(second, first)).toBeGreaterThan(0);
    for (const merged of [merge(first, second), merge(second, first)]) {
      expect(merged.id).toBe(first.id);
    }
  });

  it.each<[string, Partial<Paper>, Partial<Paper>, Partial<Paper>]>([
    [
      'a whole title before one that is cut',
      { title: 'On…' },
      { title: 'Moss' },
      { title: 'Moss' },
    ],
    ['a title cut with dots, too', { title: 'On moss...' }, { title: 'M' }, { title: 'M' }],
    [
      'a title that begins with dots',
      { title: '... On moss' },
      { title: 'M…' },
      { title: '... On moss' },
    ],
    [
      'any title before an address',
      { title: 'https://a.example/' },
      { title: 'M…' },
      { title: 'M…' },
    ],
    [
      'the better source of two addresses',
      { title: 'https://a.example/' },
      { title: 'https://b.example/' },
      { title: 'https://a.example/' },
    ],
    ['a longer abstract', { abstract: 'Ab.' }, { abstract: 'Abc.' }, { abstract: 'Abc.' }],
    [
      'a whole abstract before a longer one',
      { abstract: 'Abcd...' },
      { abstract: 'A.' },
      { abstract: 'A.' },
    ],
    ['a kind of published works', { kind: 'article' }, { kind: 'book' }, { kind: 'book' }],
    ['keywords of both', { keywords: ['b'] }, { keywords: ['a'] }, { keywords: ['a', 'b'] }],
    ['keywords of one', {}, { keywords: ['a'] }, { keywords: ['a'] }],
    [
      'links and counts of both',
      { links: { page: 'https://a.example/' }, counts: { upvotes: 3 } },
      { links: { pdf: 'https://b.example/' }, counts: { comments: 0 } },
      {
        links: { page: 'https://a.example/', pdf: 'https://b.example/' },
        counts: { upvotes: 3, comments: 0 },
      },
    ],
    [
      'the first day of submission',
      { submitted: '2026-02' },
      { submitted: '2026-01' },
      { submitted: '2026-01' },
    ],
  ])('have %s', (_, ours, theirs, expected) => {
    // The first is of the better source, the second later.
    const [one, other] = [seen(DOI, 1, ours), seen(DOI, 2, theirs, 'crossref')];
    const { stamps: _s, firstUpvotes: _f, ...merged } = mergePapers(one, other);
    expect(merged).toStrictEqual({
      ...seen(DOI, 1, expected.title === undefined ? {} : { title: expected.title }),
      ...{ sources: ['moss', 'crossref'], lastSeen: 2, ...expected },
    });
    expect({ ...mergePapers(other, one), stamps: _s }).toStrictEqual({
      ...mergePapers(one, other),
      stamps: _s,
    });
  });

  it('have at most a hundred keywords', () => {
    const words = (first: number) => Array.from({ length: 60 }, (_, at) => `${first + at}`);
    const merged = mergePapers(
      seen(DOI, 1, { keywords: words(100) }),
      seen(DOI, 2, { keywords: words(160) }),
    );
    expect(merged.keywords).toEqual([...words(100), ...words(160)].slice(0, 100));
  });
});

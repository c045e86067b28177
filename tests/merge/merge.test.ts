import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAllAuthors, mergePapers, paperOf, sameFacts } from '../../lib/merge/merge';
import type { Paper, PaperDraft } from '../../lib/paper/paper';
import { arbitraryPaper } from '../made/arbitrary-paper';

const made = (more: Partial<Paper> = {}, lastSeen = 1): Paper => ({
  ...paperOf({ ids: ['arxiv:2611.00001'], title: 'On Slow Rivers' }, 'huggingface', lastSeen),
  ...more,
});
const AINO = { given: 'Aino', family: 'Virtanen' };
const BO = { given: 'Bo', family: 'Ek' };

describe('merged authors', () => {
  it('are the full list, whichever came first', () => {
    const full = made({ authors: [AINO, BO] });
    const count = made({ authorCount: 2 }, 2);
    expect(mergePapers(full, count).authors).toEqual([AINO, BO]);
    expect(mergePapers(count, full).authors).toEqual([AINO, BO]);
  });

  it('are complete again once a page names them all', () => {
    const partial = made({ authors: [AINO], authorsComplete: false, authorCount: 2 });
    const full = made({ authors: [AINO, BO] }, 2);
    expect(hasAllAuthors(partial)).toBe(false);
    expect(hasAllAuthors(mergePapers(partial, full))).toBe(true);
    expect(hasAllAuthors(mergePapers(full, partial))).toBe(true);
  });

  it('are not said to be complete by a page that names none', () => {
    const partial = made({ authors: [AINO], authorsComplete: false });
    const none = made({ authorsComplete: true }, 2);
    expect(hasAllAuthors(mergePapers(partial, none))).toBe(false);
  });

  it('give way to names where they were anonymous', () => {
    const anonymous = made({ authors: [{ literal: 'Anonymous authors' }] }, 2);
    expect(mergePapers(anonymous, made({ authors: [AINO] })).authors).toEqual([AINO]);
  });
});

describe('a merge', () => {
  it('keeps a whole abstract against a longer one that is cut', () => {
    const whole = made({ abstract: 'Rivers are slow.' });
    const cut = made({ abstract: 'Rivers are slow and wide and…' }, 2);
    expect(mergePapers(whole, cut).abstract).toBe('Rivers are slow.');
  });

  it('takes the precise date', () => {
    const precise = made({ published: '2026-11-20' });
    expect(mergePapers(precise, made({ published: '2026' }, 2)).published).toBe('2026-11-20');
  });

  it('takes the better source before the later one', () => {
    const arxiv = paperOf({ ids: ['arxiv:2611.00001'], title: 'On slow rivers' }, 'arxiv', 2);
    const acl = paperOf({ ids: ['acl:2026.acl-long.1'], title: 'On Slow Rivers' }, 'acl', 1);
    const index = paperOf({ ids: ['s2:1'], title: 'ON SLOW RIVERS' }, 'semanticscholar', 3);
    const merged = mergePapers(mergePapers(arxiv, acl), index);
    expect(merged).toMatchObject({ title: 'On Slow Rivers', id: 'arxiv:2611.00001' });
    expect(merged.ids).toEqual(['arxiv:2611.00001', 'acl:2026.acl-long.1', 's2:1']);
    expect(merged.sources).toEqual(['acl', 'arxiv', 'semanticscholar']);
  });

  it('takes the later counts, whatever their source', () => {
    const acl = paperOf(
      { ids: ['acl:2026.acl-long.1'], title: 'Rivers', counts: { citations: 9 } },
      'acl',
      1,
    );
    const index = paperOf(
      { ids: ['s2:1'], title: 'Rivers', counts: { citations: 4 } },
      'semanticscholar',
      2,
    );
    expect(mergePapers(acl, index).counts).toEqual({ citations: 4 });
    expect(mergePapers(index, acl).counts).toEqual({ citations: 4 });
  });

  it('lists the sites of indexes last', () => {
    const index = paperOf({ ids: ['dblp:conf/a/Ek26'], title: 'On Slow Rivers' }, 'dblp', 1);
    expect(mergePapers(index, made()).sources).toEqual(['huggingface', 'dblp']);
  });

  it('takes a submission to OpenReview for a preprint until its venue is known', () => {
    const review = (at: number, title: string, venue?: string) =>
      paperOf({ ids: ['openreview:abcdefghij'], title, ...(venue && { venue }) }, 'openreview', at);
    const acl = paperOf({ ids: ['acl:2026.acl-long.1'], title: 'On Slow Rivers' }, 'acl', 1);
    const arxiv = paperOf({ ids: ['arxiv:2611.00001'], title: 'On slow rivers' }, 'arxiv', 3);
    expect(mergePapers(acl, review(2, 'ON SLOW RIVERS')).title).toBe('On Slow Rivers');
    expect(mergePapers(acl, review(2, 'ON SLOW RIVERS', 'Submitted to ICLR 2026')).title).toBe(
      'On Slow Rivers',
    );
    expect(mergePapers(review(2, 'On Slow Rivers', 'ICLR 2026'), arxiv).title).toBe(
      'On Slow Rivers',
    );
  });

  it('of what one site said twice stores nothing more', () => {
    const again = made({ abstract: 'Rivers are slow.' }, 2);
    expect(mergePapers(made({ abstract: 'Rivers are slow.' }), again)).toEqual({
      ...again,
      firstSeen: 1,
    });
  });

  const preprint = (at: number, more: Partial<PaperDraft> = {}) =>
    paperOf(
      { ids: ['arxiv:1904.01121'], title: 'Hype', published: '2019-04-01', ...more },
      'arxiv',
      at,
    );
  const published = (at: number, more: Partial<PaperDraft> = {}) =>
    paperOf(
      { ids: ['neurips:0123'], title: 'Hype', published: '2019', venue: 'NeurIPS 2019', ...more },
      'neurips',
      at,
    );

  it('has the day of the published version and that of the preprint', () => {
    const both = { published: '2019', preprinted: '2019-04-01', venue: 'NeurIPS 2019' };
    expect(mergePapers(preprint(1), published(2))).toMatchObject(both);
    expect(mergePapers(published(2), preprint(1))).toMatchObject(both);
    expect(mergePapers(mergePapers(preprint(1), published(2)), preprint(3))).toMatchObject(both);
    const older = preprint(4, { published: '2019-03-31' });
    expect(mergePapers(mergePapers(preprint(1), published(2)), older).preprinted).toBe(
      '2019-03-31',
    );
  });

  it('knows the preprint’s day alone as the paper’s', () => {
    const merged = mergePapers(preprint(1), preprint(2, { published: '2019-04' }));
    expect(merged).toMatchObject({ published: '2019-04-01' });
    expect(merged).not.toHaveProperty('preprinted');
  });

  it.each([
    'arXiv',
    'CoRR abs/1904.01121',
    'bioRxiv',
    'Submitted to ICLR 2020',
    'Under review',
    'ICLR 2020 Conference Withdrawn Submission',
    'OpenReview submission',
  ])('does not take “%s” for where it was published', (venue) => {
    const later = preprint(3, { venue });
    expect(mergePapers(published(1), later).venue).toBe('NeurIPS 2019');
    expect(mergePapers(later, published(1)).venue).toBe('NeurIPS 2019');
  });

  it('takes names for accounts and masks', () => {
    const named = made({ authors: [AINO], authorsComplete: false });
    for (const literal of [
      'Anonymous',
      '~Aino_Virtanen1',
      'ICLR.cc/2020/Conference/Paper1/Authors',
    ]) {
      expect(mergePapers(named, made({ authors: [{ literal }] }, 9)).authors).toEqual([AINO]);
    }
  });

  const both = (check: (kept: Paper, other: Paper, merged: Paper) => void) =>
    fc.assert(
      fc.property(arbitraryPaper, arbitraryPaper, (kept, other) =>
        check(kept, other, mergePapers(kept, other)),
      ),
    );

  it('loses no field', () =>
    both((kept, other, merged) => {
      for (const key of new Set([...Object.keys(kept), ...Object.keys(other)])) {
        if (key !== 'authorsComplete') expect(merged).toHaveProperty(key);
      }
      expect(Object.keys(merged.links)).toEqual(
        expect.arrayContaining([...Object.keys(kept.links), ...Object.keys(other.links)]),
      );
    }));

  it('keeps every identifier and site, the id of the kept and the widest span of time', () =>
    both((kept, other, merged) => {
      expect(merged.id).toBe(kept.id);
      expect(new Set(merged.ids)).toEqual(new Set([...kept.ids, ...other.ids]));
      expect(new Set(merged.sources)).toEqual(new Set([...kept.sources, ...other.sources]));
      expect(merged.firstSeen).toBe(Math.min(kept.firstSeen, other.firstSeen));
      expect(merged.lastSeen).toBe(Math.max(kept.lastSeen, other.lastSeen));
    }));

  it('never loses complete authors', () =>
    both((kept, other, merged) => {
      expect(hasAllAuthors(merged)).toBe(hasAllAuthors(kept) || hasAllAuthors(other));
    }));

  it('never shortens a date', () =>
    both((kept, other, merged) => {
      const precise = Math.max(kept.published?.length ?? 0, other.published?.length ?? 0);
      expect(merged.published?.length ?? 0).toBe(precise);
    }));

  it('says nothing new the second time', () =>
    both((_, other, merged) => {
      expect(mergePapers(merged, other)).toEqual(merged);
      expect(sameFacts(mergePapers(merged, merged), merged)).toBe(true);
    }));

  it('with itself changes nothing', () =>
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        expect(mergePapers(paper, paper)).toEqual(paper);
      }),
    ));
});

describe('facts', () => {
  it('are the same where only times differ', () => {
    expect(sameFacts(made(), { ...made(), lastSeen: 7 })).toBe(true);
    expect(sameFacts(made(), made({ counts: { upvotes: 9 } }))).toBe(false);
    expect(sameFacts(made(), made({ title: 'On Fast Rivers' }))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { paperOf } from '../../lib/merge/merge';
import { pageOf, pdfOf } from '../../lib/paper/addresses';
import { citedDate, doiOf, yearOf } from '../../lib/paper/citation';
import { corrected } from '../../lib/paper/corrected';
import type { PaperDraft } from '../../lib/paper/paper';

const paper = (more: Partial<PaperDraft>, preprinted?: string) => ({
  ...paperOf({ ids: ['doi:10.1000/moss'], title: 'Moss', ...more }, 'moss', 0),
  ...(preprinted && { preprinted }),
});
const BOTH = ['doi:10.1000/moss', 'arxiv:2301.01234'];

describe('the cited version', () => {
  it.each([
    [paper({ published: '2024-02-03' }), '2024-02-03', '2024-02-03'],
    [paper({ ids: ['arxiv:2301.01234'] }), '2023-01', '2023-01'],
    [paper({ ids: BOTH, published: '2024' }), '2024', '2023-01'],
    [paper({ ids: BOTH, published: '2024' }, '2023-01-05'), '2024', '2023-01-05'],
    [paper({ ids: BOTH, published: '2023-01-07' }, '2023-01-05'), '2023-01-07', '2023-01-07'],
    [paper({ ids: ['arxiv:2301.01234', 'arxiv:2405.01234'] }), '2023-01', '2023-01'],
    [paper({}), undefined, undefined],
  ])('%# has a date', (each, published, preprint) => {
    expect(citedDate(each, {})).toBe(published);
    expect(citedDate(each, { preprints: true })).toBe(preprint);
    expect(yearOf(each)).toBe(published?.slice(0, 4));
  });

  it('has the publisher’s DOI, else arXiv’s', () => {
    expect(doiOf(paper({ ids: BOTH }))).toBe('10.1000/moss');
    expect(doiOf(paper({ ids: ['arxiv:2301.01234'] }))).toBe('10.48550/arXiv.2301.01234');
    expect(doiOf(paper({ ids: ['pmid:1'] }))).toBeUndefined();
  });
});

describe('addresses of a paper', () => {
  const links = {
    abstract: 'https://a.example/',
    page: 'https://b.example/',
    pdf: 'https://c.example/',
  };
  it('are those that pages gave, else those of registries', () => {
    expect(pageOf({ ids: BOTH, links })).toBe(links.abstract);
    expect(pageOf({ ids: BOTH, links: { page: links.page } })).toBe(links.page);
    expect(pageOf({ ids: ['neurips:a', ...BOTH], links: {} })).toBe('https://doi.org/10.1000/moss');
    expect(pageOf({ ids: ['neurips:a'], links: {} })).toBeUndefined();
    expect(pdfOf({ ids: BOTH, links })).toBe(links.pdf);
    expect(pdfOf({ ids: BOTH, links: {} })).toBe('https://arxiv.org/pdf/2301.01234');
    expect(pdfOf({ ids: ['doi:10.1000/moss'], links: {} })).toBeUndefined();
  });
});

describe('a corrected paper', () => {
  const authors = [{ literal: 'Ek' }, { literal: 'Stone' }];
  const partial = paper({ authorCount: 9, authorsComplete: false, published: '2024' });
  it('has all authors and the date of the user', () => {
    expect(corrected(partial, { authors })).toMatchObject({
      authors,
      authorCount: 2,
      authorsComplete: true,
      published: '2024',
    });
    expect(corrected(partial, { published: '2023' })).toEqual({ ...partial, published: '2023' });
    expect(corrected(partial, undefined)).toBe(partial);
  });
});

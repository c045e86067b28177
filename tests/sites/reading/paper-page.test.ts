import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import type { PageDraft } from '../../../lib/paper/paper';
import { scrapePaper } from '../../../lib/sites/reading/paper-page';

const element = parseHtml('<h1>Moss</h1>').querySelector('h1');
const draft = (id: string | null, ...drafts: (Partial<PageDraft> | undefined)[]) =>
  [...scrapePaper(id, element, ...drafts).cards].map((card) => card.draft)[0];

describe('scrapePaper', () => {
  it('fills each field from the first source that has it', () => {
    expect(
      draft(null, { ids: ['doi:10.1/a'], title: '', venue: 'Best' }, undefined, {
        ids: ['arxiv:2401.00011'],
        title: 'Moss',
        venue: 'Other',
        published: '2024',
      }),
    ).toEqual({
      ids: ['doi:10.1/a', 'arxiv:2401.00011'],
      title: 'Moss',
      venue: 'Best',
      published: '2024',
    });
  });

  it('puts the identifier of the address first, without a duplicate', () => {
    expect(draft('pmid:1', { ids: ['doi:10.1/a', 'pmid:1'], title: 'Moss' })?.ids).toEqual([
      'pmid:1',
      'doi:10.1/a',
    ]);
  });

  it('merges links and counts, but not lists of authors', () => {
    const best = {
      authors: [{ name: 'Ada Fern' }],
      links: { page: 'https://a.example/' },
      counts: { citations: 3 },
    };
    const other = {
      ids: ['pmid:1'],
      title: 'Moss',
      authors: [{ name: 'A. F.' }, { name: 'B. B.' }],
      authorsComplete: false,
      authorCount: 9,
      links: { page: 'https://b.example/', pdf: 'https://b.example/x.pdf' },
      counts: { citations: 1, upvotes: 2 },
    };
    expect(draft(null, best, other)).toEqual({
      ids: ['pmid:1'],
      title: 'Moss',
      authors: [{ name: 'Ada Fern' }],
      links: { page: 'https://a.example/', pdf: 'https://b.example/x.pdf' },
      counts: { citations: 3, upvotes: 2 },
    });
  });

  it('takes the authors of a later source if the first has an empty list', () => {
    const later = {
      ids: ['pmid:1'],
      title: 'Moss',
      authors: [{ name: 'Ada Fern' }],
      authorCount: 4,
    };
    expect(draft(null, { authors: [] }, later)).toMatchObject({
      authors: [{ name: 'Ada Fern' }],
      authorCount: 4,
    });
  });

  it.each([
    ['title', scrapePaper('pmid:1', element, { title: '' })],
    ['identifier', scrapePaper(null, element, { title: 'Moss', ids: [] })],
    ['element', scrapePaper('pmid:1', null, { title: 'Moss' })],
    ['source', scrapePaper('pmid:1', element)],
  ])('reports that a page without %s shows no paper', (_, scrape) => {
    expect(scrape).toEqual({
      cards: [],
      expected: 1,
      listing: { list: 'paper' },
      problems: [{ kind: 'no_paper' }],
    });
  });
});

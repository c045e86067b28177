import { describe, expect, it } from 'vitest';
import { markdown } from '../../../lib/exchange/notes/markdown';
import type { Item } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';
import { written } from '../written';

const write = (item: Item) => written(markdown, [item]);

describe('markdown', () => {
  it('is one line a paper, with the note below', () => {
    const item = itemOf(
      {
        title: 'PanGu-$\\pi$ [v2]',
        authors: [{ given: 'Ada', family: 'Lovelace' }],
        links: { abstract: 'https://arxiv.org/abs/2611.00001' },
      },
      { tags: ['to read', '幾何'], note: 'first\n\n- second' },
    );
    expect(write(item)).toBe(
      '- [PanGu-π \\[v2\\]](https://arxiv.org/abs/2611.00001). Ada Lovelace (2026). #to-read #幾何\n  first\n\n  - second\n',
    );
  });

  it('shows only the count where no author is named, and cuts long lists', () => {
    expect(write(itemOf({ title: 'T', authorCount: 533 }))).toBe(
      '- [T](https://arxiv.org/abs/2611.00001). 533 authors (2026)\n',
    );
    const authors = Array.from({ length: 12 }, (_, index) => ({ literal: `A${index}` }));
    expect(write(itemOf({ title: 'T', authors }))).toContain('A9 and 2 more');
  });

  it('names the venue, also if nothing else of the publication is known', () => {
    const item = itemOf({ title: 'T', venue: 'J_1' });
    expect(write(item)).toMatch(/\(2026\)\. \*J\\_1\*\n$/);
    const detailed = { venue: 'J', publication: { 'container-title': 'J', volume: '2' } };
    expect(write(itemOf({ title: 'T', ...detailed }))).toMatch(/\. \*J\* 2\n$/);
  });

  it('has no facts that are not known', () => {
    const { entry: _, ...seen } = itemOf({ title: 'T', ids: ['title:t'] });
    const { published: __, ...paper } = seen.paper;
    expect(write({ paper })).toBe('- T\n');
    const authors = [{ literal: 'A_B' }];
    expect(write({ paper: { ...paper, authors, authorCount: 1 } })).toBe('- T. A\\_B\n');
    expect(write(itemOf({ title: 'T', ids: ['title:t'] }, { note: ' \n ' }))).toBe('- T. (2026)\n');
  });

  it('shows ten authors whole', () => {
    const authors = Array.from({ length: 10 }, (_, index) => ({ literal: `A${index}` }));
    expect(write(itemOf({ title: 'T', authors, authorCount: 10 }))).toContain('A8, A9 (2026)');
  });

  it('shows signs of Markdown as they are', () => {
    expect(write(itemOf({ title: '~~$5~~ and $6 | <b>' }))).toContain(
      '- [\\~\\~\\$5\\~\\~ and \\$6 \\| \\<b\\>]',
    );
  });

  it('lets no address end its link', () => {
    const item = itemOf({ title: 'T', links: { abstract: 'https://example.org/a_(b)' } });
    expect(write(item)).toContain('(https://example.org/a_%28b%29)');
    const doi = itemOf({ title: 'T', ids: ['doi:10.1000/a(b)<c>#d'] });
    expect(write(doi)).toContain('](https://doi.org/10.1000/a%28b%29%3Cc%3E%23d).');
  });
});

it('cites the publication', () => {
  const publication = { 'container-title': 'Moss_s', volume: '5', issue: '2', page: '1-9' };
  const item = itemOf({ title: 'T', kind: 'article-journal', venue: 'Moss_s', publication });
  expect(written(markdown, [item])).toBe(
    '- [T](https://arxiv.org/abs/2611.00001). (2026). *Moss\\_s* 5/2, 1–9\n',
  );
});

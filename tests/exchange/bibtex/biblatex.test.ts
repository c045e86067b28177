import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { assignKeys } from '../../../lib/paper/assign-keys';
import { itemOf, nastyItems } from '../nasty';
import { written } from '../written';

const attention = (venue?: string) =>
  itemOf(
    {
      title: 'Attention Is All You Need',
      ids: ['arxiv:1706.03762', 'doi:10.1000/a_b'],
      authors: [
        { given: 'Ashish', family: 'Vaswani' },
        { given: 'Noam', family: 'Shazeer' },
      ],
      published: '2017-12-04',
      category: 'cs.CL',
      abstract: 'Uses 100% attention.',
      links: { page: 'https://example.org/a' },
      ...(venue && { venue }),
    },
    { tags: ['to read', 'attention'], note: 'see 3.2' },
  );

describe('biblatex', () => {
  it('cites a preprint as something online', () => {
    expect(written(biblatex, [attention()])).toBe(`@online{vaswani2017attention,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  date = {2017-12-04},
  eprint = {1706.03762},
  eprinttype = {arxiv},
  eprintclass = {cs.CL},
  doi = {10.1000/a_b},
  url = {https://example.org/a},
  abstract = {Uses 100\\% attention.},
  keywords = {to read, attention},
  annotation = {see 3.2},
}
`);
  });

  it('cites what has appeared by its venue and keeps the eprint', () => {
    expect(written(biblatex, [attention('Nature & Co')])).toMatch(
      /^@article\{.*journaltitle = \{Nature \\& Co\}.*eprint = \{1706/s,
    );
    expect(written(biblatex, [attention('Proceedings of X')])).toMatch(
      /^@inproceedings\{.*booktitle = \{Proceedings of X\}/s,
    );
  });

  it('calls nothing online that has no address there', () => {
    expect(written(biblatex, [itemOf({ title: 'T', ids: ['title:t'], links: {} })])).toMatch(
      /^@misc/,
    );
  });

  it('names the server of a preprint that is not on arXiv', () => {
    const item = itemOf({ title: 'T', ids: ['doi:10.1101/2026.01.02.123456'], venue: 'bioRxiv' });
    expect(written(biblatex, [item])).toMatch(/^@online.*organization = \{bioRxiv\}/s);
    expect(written(bibtex, [item])).toMatch(/^@misc.*howpublished = \{bioRxiv\}/s);
  });

  it('writes the parts that make the whole', () => {
    const items = nastyItems();
    const choices = { now: 0, citekeys: assignKeys(items, new Set()) };
    expect([...biblatex.parts(items, choices)].join('')).toBe(written(biblatex, items));
  });
});

describe('the preprint of what has appeared', () => {
  it.each([bibtex, biblatex])('is cited as such where that is chosen ($id)', (format) => {
    const text = written(format, [attention('NeurIPS 2017')], 0, true);
    expect(text).toMatch(/^@(?:misc|online)\{/);
    expect(text).toContain('doi = {10.48550/arXiv.1706.03762}');
    expect(text).toContain('url = {https://arxiv.org/abs/1706.03762}');
    expect(text).toMatch(/date = \{2017-06\}|month = jun/);
    expect(text).not.toMatch(/NeurIPS|10\.1000/);
  });

  it('has the day that is known of it', () => {
    const { paper } = attention('NeurIPS 2017');
    const known = { paper: { ...paper, preprinted: '2017-06-12' } };
    expect(written(biblatex, [known], 0, true)).toContain('date = {2017-06-12}');
    expect(written(biblatex, [known])).toContain('date = {2017-12-04}');
  });

  it('changes nothing for papers without one', () => {
    const journal = itemOf({ title: 'T', ids: ['doi:10.1000/x'], venue: 'Nature' });
    expect(written(biblatex, [journal], 0, true)).toBe(written(biblatex, [journal]));
  });
});

import { describe, expect, it } from 'vitest';
import { readPage } from '../read-page';

const ABSTRACT =
  'We measure for three years how moss grows on the shaded walls of old towns, and it grows slowly.';
const TITLE = 'Mossfields: Fields of Moss';
const BIBTEX =
  '<pre><code>@inproceedings{fern2021, author={Fern, Ada and Moss, Ben}, title={Mossfields: Fields of {Moss}}, booktitle={Stones}, pages={1--9}, year={2021}}</code></pre>';
const LINKS =
  '<p><a href="https://arxiv.org/pdf/2011.12948">Paper</a> <a href="https://arxiv.org/abs/2011.12948v2">arXiv</a> <a href="https://git.example/moss">Code</a></p>';

const page = ({ title = TITLE, window = '', links = LINKS, more = '' } = {}) =>
  readPage(
    'https://moss.example/fields/',
    `<title>${window || `${title} | Lab`}</title><h1>${title}</h1>${links}<h2>Abstract</h2><p>${ABSTRACT}</p>${more}`,
  );

describe('a page that its authors made for a paper', () => {
  it('shows it by its title, abstract, links and BibTeX', () => {
    expect(page({ more: BIBTEX })).toEqual([
      {
        ids: ['arxiv:2011.12948'],
        title: TITLE,
        abstract: ABSTRACT,
        authors: [
          { given: 'Ada', family: 'Fern' },
          { given: 'Ben', family: 'Moss' },
        ],
        published: '2021',
        kind: 'paper-conference',
        publication: { 'container-title': 'Stones', page: '1-9' },
        venue: 'Stones',
        links: {
          page: 'https://moss.example/fields/',
          pdf: 'https://arxiv.org/pdf/2011.12948',
        },
      },
    ]);
  });

  it('may have another entry of BibTeX, and links to other papers in its text', () => {
    const other = BIBTEX.replace('Mossfields', 'Stonefields');
    const more = `${other}<p>See <a href="https://arxiv.org/abs/2101.00001">Stonefields</a>.</p>
      <div class="references"><a href="https://arxiv.org/abs/2101.00002">arXiv</a></div>`;
    const [paper, ...others] = page({ more });
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ ids: ['arxiv:2011.12948'], title: TITLE });
    expect(paper?.authors).toBeUndefined();
  });

  it('may link to its DOI', () => {
    const links = '<a href="https://doi.org/10.1234/moss">DOI</a>';
    expect(page({ links })).toMatchObject([{ ids: ['doi:10.1234/moss'] }]);
  });

  it.each([
    ['with another window title', { window: 'Lab' }],
    ['of a section', { title: 'Selected publications' }],
    ['without a link', { links: '' }],
    ['with links of two papers', { more: '<a href="https://arxiv.org/abs/2101.00001">arXiv</a>' }],
  ])('is none %s', (_, change) => expect(page(change)).toEqual([]));

  it('is none without an abstract', () => {
    const html = `<title>${TITLE}</title><h1>${TITLE}</h1>${LINKS}<p>${ABSTRACT}</p>`;
    expect(readPage('https://moss.example/fields/', html)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePageDraft } from '../../../lib/paper/stated/parse-page-draft';

const read = (stated: object, more: object = {}) =>
  parsePageDraft({ ids: ['doi:10.1000/a'], title: 'Moss', stated, ...more }).draft;

describe('a citation in one tag', () => {
  const cited = (text: string) => read({ tags: { 'dcterms.bibliographiccitation': [text] } });

  it('has journal, volume, issue, and pages with their count', () => {
    expect(cited('Moss, Fern and Stone, 26, 3, 27-51(25)')).toMatchObject({
      kind: 'article-journal',
      publication: {
        'container-title': 'Moss, Fern and Stone',
        volume: '26',
        issue: '3',
        page: '27-51',
      },
    });
  });

  it.each(['26, 3, 27-51(25)', 'Moss, 26, 3, 27-51', 'Moss, 2(3), 27-51'])(
    'of another form names no journal: %s',
    (text) => expect(cited(text)).not.toHaveProperty('kind'),
  );
});

it('an entry of BibTeX gives the authors and the date that the page does not print', () => {
  const bibtex = '@article{a, author={Fern, Ada and Moss, Ben}, year=2021, month=jun}';
  expect(read({ bibtex })).toMatchObject({
    authors: [
      { given: 'Ada', family: 'Fern' },
      { given: 'Ben', family: 'Moss' },
    ],
    published: '2021-06',
  });
  const printed = { authors: [{ family: 'Rill' }], published: '2020' };
  expect(read({ bibtex }, printed)).toMatchObject(printed);
});

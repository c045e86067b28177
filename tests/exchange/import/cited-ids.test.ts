import { describe, expect, it } from 'vitest';
import { citedIds, isArxivVenue } from '../../../lib/exchange/import/cited-ids';

describe('identifiers of a cited work', () => {
  it.each([
    ['arXiv:2301.01234', 'arxiv:2301.01234'],
    ['arXiv preprint arXiv:2301.01234', 'arxiv:2301.01234'],
    ['arXiv e-prints, 2301.01234', 'arxiv:2301.01234'],
    ['arXiv eprint: 2301.01234', 'arxiv:2301.01234'],
    ['arXiv, arXiv:2301.01234', 'arxiv:2301.01234'],
    ['see ARXIV : hep-th/9711200v2 (2001)', 'arxiv:hep-th/9711200'],
    ['CoRR abs/2301.01234', 'arxiv:2301.01234'],
    ['CoRR,  abs/2301.01234', 'arxiv:2301.01234'],
    ['CoRR,abs/2301.01234', 'arxiv:2301.01234'],
    ['arXiv vol abs/2301.01234', 'arxiv:2301.01234'],
    ['(CoRR vol. abs/1206.5538)', 'arxiv:1206.5538'],
    ['CoRR, vol. abs/1206.5538', 'arxiv:1206.5538'],
    ['corr volume abs/hep-th/9711200', 'arxiv:hep-th/9711200'],
    ['arXiv 2301.01234', 'arxiv:2301.01234'],
    ['arXiv e-print 2301.01235', 'arxiv:2301.01235'],
    ['arXiv eprints 2301.01235', 'arxiv:2301.01235'],
    ['ARXIV PREPRINT 1206.5538', 'arxiv:1206.5538'],
    ['PMID: 12345', 'pmid:12345'],
    ['10.1000/moss', 'doi:10.1000/moss'],
  ])('are found in the text “%s”', (text, id) => expect(citedIds({ texts: [text] })).toEqual([id]));

  it.each([
    '12345',
    '2301.01234',
    'Moss 12',
    'myarXiv:2301.01234',
    'CoRR 2301.01234',
    'arXiv 230.01234',
    'arXiv 2301.012',
    'arXiv 2301.012345',
    'arXiv 2301.x1234',
    '',
  ])('are not in the text “%s”', (text) => expect(citedIds({ texts: [text] })).toEqual([]));

  it('are listed once, the most reliable first', () => {
    expect(
      citedIds({
        ids: ['arxiv:2301.01234', 'moss', 5],
        dois: ['https://doi.org/10.1000/moss', 'no DOI', undefined],
        texts: ['arXiv:2301.01234', 'PMID: 7', undefined],
        addresses: ['https://arxiv.org/abs/2301.99999', '/abs/2301.88888', 'https://any.example/'],
        note: 'PMID: 9',
      }),
    ).toEqual(['arxiv:2301.01234', 'doi:10.1000/moss', 'pmid:7', 'arxiv:2301.99999']);
  });

  it('are taken from lines of the note if nothing else has one, or of the indexes', () => {
    const note =
      'Compare arXiv:2301.99999\narXiv: 2301.01234 [cs]\nPMID: 7\nseries: PMID: 8\nDOI: x';
    expect(citedIds({ note })).toEqual(['arxiv:2301.01234', 'pmid:7']);
    expect(citedIds({ note, dois: ['10.1000/moss'] })).toEqual(['doi:10.1000/moss', 'pmid:7']);
  });
});

it.each([
  ['arXiv preprint arXiv:2301.01234', true],
  ['CoRR abs/2301.01234', true],
  ['Corrosion Science', false],
  ['The arXiv', false],
])('the venue “%s” is arXiv: %s', (venue, expected) => expect(isArxivVenue(venue)).toBe(expected));

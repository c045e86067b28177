import { describe, expect, it } from 'vitest';
import { filedAs, placeOf, publisherOf } from '../../../lib/exchange/cite/cited-as';
import type { Paper } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';

const TITLE = 'title:stones/moss';
const ARXIV = 'arxiv:2301.00001';
const DOI = 'doi:10.5555/7';
const paper = (facts: Partial<Paper>) =>
  itemOf({ title: 'Stones', ids: [TITLE], links: {}, ...facts }).paper;

describe('a file names a paper', () => {
  it.each<[facts: Partial<Paper>, cited: string, byPreprint?: string]>([
    [{}, 'document'],
    [{ ids: ['url:example.org/stones'] }, 'document'],
    [{ ids: ['url:example.org/stones', ARXIV] }, 'preprint on arXiv'],
    [{ ids: ['doi:10.1101/2023.01.01.1'] }, 'preprint'],
    [{ ids: [DOI] }, 'preprint'],
    [{ kind: 'article' }, 'preprint'],
    [{ venue: 'bioRxiv' }, 'preprint on bioRxiv'],
    [{ venue: 'Submitted to Rivers' }, 'document'],
    [{ venue: 'Submitted to Rivers', ids: [ARXIV] }, 'preprint on arXiv'],
    [{ venue: 'Submitted to Rivers', kind: 'article-journal' }, 'document'],
    [{ venue: 'Rivers' }, 'article-journal in Rivers'],
    [{ venue: 'Rivers', ids: [ARXIV] }, 'article-journal in Rivers', 'preprint on arXiv'],
    [{ venue: 'Rivers', kind: 'article' }, 'article-journal in Rivers'],
    [{ venue: 'bioRxiv', kind: 'article-journal' }, 'article-journal'],
    [{ venue: 'Proceedings of Rivers' }, 'paper-conference in Proceedings of Rivers'],
    [{ kind: 'thesis', venue: 'U', publication: { publisher: 'U' } }, 'thesis'],
    [{ kind: 'thesis', venue: 'U', publication: { publisher: 'V' } }, 'thesis in U'],
    [
      { kind: 'thesis', venue: 'U', publication: { publisher: 'U', 'container-title': 'U' } },
      'thesis in U',
    ],
    [{ kind: 'book' }, 'book'],
    [{ kind: 'manuscript' }, 'manuscript'],
  ])('%j as %s', (facts, cited, byPreprint = cited) => {
    const named = (preprints: boolean) => {
      const as = filedAs(paper(facts), { preprints });
      if (as.kind === 'preprint') return as.server ? `preprint on ${as.server}` : 'preprint';
      return 'venue' in as ? `${as.kind} in ${as.venue}` : as.kind;
    };
    expect([named(false), named(true)]).toEqual([cited, byPreprint]);
  });
});

it.each<[facts: Partial<Paper>, publisher: string | undefined]>([
  [{ kind: 'report' }, 'Institute'],
  [{ kind: 'thesis' }, 'Institute'],
  [{ kind: 'manuscript' }, 'Institute'],
  [{}, 'Institute'],
  [{ kind: 'article' }, 'Institute'],
  [{ kind: 'book' }, undefined],
  [{ kind: 'chapter' }, undefined],
  [{ venue: 'Rivers' }, undefined],
  [{ kind: 'report', publication: { publisher: 'Press' } }, 'Press'],
  [{ kind: 'book', publication: { publisher: 'Press' } }, 'Press'],
])('of %j by an institute the publisher is %s', (facts, publisher) => {
  const work = paper({ organisation: 'Institute', ...facts });
  expect(publisherOf(filedAs(work, { preprints: false }), work)).toBe(publisher);
});

describe('the DOI and the address', () => {
  const ARXIVS = '10.48550/arXiv.2301.00001';
  const PAGE = 'https://arxiv.org/abs/2301.00001';
  it.each<[facts: Partial<Paper>, doi: string | undefined, byPreprint?: string]>([
    [{}, undefined],
    [{ ids: [ARXIV] }, ARXIVS],
    [{ ids: [DOI] }, '10.5555/7'],
    [{ ids: [ARXIV, DOI] }, '10.5555/7', ARXIVS],
    [{ ids: [ARXIV], venue: 'Rivers' }, undefined, ARXIVS],
    [{ ids: [ARXIV, DOI], venue: 'Rivers' }, '10.5555/7', ARXIVS],
    [{ ids: ['doi:10.1101/2023.01.01.1'] }, '10.1101/2023.01.01.1'],
    [{ ids: ['doi:10.1101/2023.01.01.1'], venue: 'Rivers' }, undefined],
    [{ ids: ['doi:10.5281/zenodo.7'], kind: 'thesis' }, '10.5281/zenodo.7'],
  ])('of %j are the cited ones', (facts, doi, byPreprint = doi) => {
    expect(placeOf(paper(facts), { preprints: false }).doi).toBe(doi);
    expect(placeOf(paper(facts), { preprints: true }).doi).toBe(byPreprint);
  });

  it('have no fields that would be empty', () => {
    expect(placeOf(paper({}), { preprints: false })).toEqual({});
  });

  it('of a preprint on arXiv is not the page of the publisher', () => {
    const work = paper({ ids: [ARXIV], links: { abstract: 'https://example.org/7' } });
    expect(placeOf(work, { preprints: false }).url).toBe('https://example.org/7');
    expect(placeOf(work, { preprints: true }).url).toBe(PAGE);
  });
});

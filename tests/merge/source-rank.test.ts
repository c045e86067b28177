import { describe, expect, it } from 'vitest';
import {
  bySite,
  dateRank,
  isCitedDate,
  isPreprintServer,
  isUnverified,
  isVenueDate,
  isVerified,
  preprintStamp,
  RANKS,
  type Source,
  sourceRank,
} from '../../lib/merge/source-rank';
import { isPreprintId } from '../../lib/paper/stage';

const source = (id: string, site = 'moss', venue?: string): Source => ({ id, site, venue });

describe('isPreprintId', () => {
  it.each([
    ...['arxiv:2611.00001', 'ssrn:1', 'osf:7ab4g', 'iacr:2005/033', 'hal:hal-1', 'zenodo:1'],
    ...['chemrxiv:1', 'researchsquare:1', 'europepmc:1'],
    ...['doi:10.64898/a', 'doi:10.26434/a', 'doi:10.21203/a', 'doi:10.2139/a', 'doi:10.5281/a'],
    ...['doi:10.20944/a', 'doi:10.36227/a', 'doi:10.22541/a', 'doi:10.31234/a', 'doi:10.31219/a'],
    ...['doi:10.1101/696633', 'doi:10.17605/osf.io/7eb4g'],
  ])('%s is a preprint', (id) => expect(isPreprintId(id)).toBe(true));

  it.each([
    ...['acl:P19-1001', 'doi:10.1000/a', 'doi:10.1101/gr.1234', 'doi:10.312/a', 'doi:10.3123/a'],
    ...['doi:10.1000/doi:10.5281/a', 'doi:10.x/osf.io/7eb4g'],
  ])('%s is none', (id) => expect(isPreprintId(id)).toBe(false));
});

describe('a source', () => {
  it.each<[string, Source, rank: number, date: number]>([
    ['a publisher', source('acl:P19-1001'), 2, 3],
    ['a publisher that names a venue', source('doi:10.1000/a', 'moss', 'Moss 2024'), 2, 3],
    ['a publisher’s page of a submission', source('doi:10.1000/a', 'moss', 'Under review'), 1, 1],
    ['a preprint server', source('arxiv:2611.00001'), 1, 1],
    ['a preprint server that names a venue', source('arxiv:2611.00001', 'arxiv', 'Moss'), 1, 1],
    ['OpenReview with a venue', source('openreview:abcdefghij', 'openreview', 'ICLR'), 2, 3],
    ['OpenReview without one', source('openreview:abcdefghij', 'openreview'), 1, 1],
    ['an index that names a venue', source('s2:1', 'moss', 'Moss'), 0, 2],
    ['an index that names a preprint server', source('s2:1', 'moss', 'arXiv'), 0, 0],
    ['an index that names no venue', source('s2:1', 'moss'), 0, 0],
    ['any other page', source('doi:10.1000/a', 'web', 'Moss'), -1, -1],
    ['any other page of a preprint', source('arxiv:2611.00001', 'web'), -1, -2],
    ['a file', source('doi:10.1000/a', 'import', 'Moss'), 0, 2],
  ])('%s', (_, where, rank, date) => {
    expect(sourceRank(where)).toBe(rank);
    expect(dateRank(where)).toBe(date);
  });

  it.each(['s2:1', 'openalex:W1', 'dblp:a', 'gscholar:a', 'url:https://a.example/', 'title:a'])(
    'that knows the paper as %s is an index',
    (id) => expect(sourceRank(source(id))).toBe(0),
  );

  it.each([
    ...['semanticscholar', 'googlescholar', 'openalex', 'dblp', 'crossref', 'paperscool'],
    'connectedpapers',
  ])('of %s is an index, whatever identifies the paper', (site) =>
    expect(sourceRank(source('doi:10.1000/a', site))).toBe(0),
  );
});

describe('a date beside the day online', () => {
  it.each<[string, Source, date: number]>([
    ['of a publisher', source('doi:10.1000/a', 'moss', 'Moss'), 5],
    ['of an index', source('s2:1', 'moss', 'Moss'), 4],
    ['of an index that names no venue', source('s2:1'), 0],
    ['of a preprint server', source('arxiv:2611.00001'), 1],
    ['of any other page', source('doi:10.1000/a', 'web'), -1],
  ])('%s has the rank', (_, where, date) =>
    expect(dateRank({ ...where, online: '2026' })).toBe(date),
  );
});

it('ranks tell what a value is', () => {
  const ranks = [-2, -1, 0, 1, 2, 3, 4, 5];
  const those = (is: (stamp: [number, number]) => boolean) => ranks.filter((rank) => is([rank, 7]));
  expect(those(isVerified)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(those(isPreprintServer)).toEqual([1]);
  expect(those(isVenueDate)).toEqual([-1, 2, 3, 4, 5]);
  expect(those(isCitedDate)).toEqual([4, 5]);
  expect([preprintStamp(true), preprintStamp(false)]).toEqual([
    [1, 0],
    [-2, 0],
  ]);
  expect(RANKS).toEqual({ least: -2, most: 5 });
});

it.each([
  [[], false],
  [['web'], true],
  [['arxiv', 'web'], false],
  [['arxiv'], false],
])('a paper met on %j is met on other pages alone: %s', (sources, expected) =>
  expect(isUnverified({ sources })).toBe(expected),
);

it('sites are in order: those that publish, indexes, other pages, each by name', () => {
  const sites = ['acl', 'nature', 'dblp', 'import', 'openalex', 'web'];
  expect(sites.toReversed().sort(bySite)).toEqual(sites);
  expect(bySite('acl', 'acl')).toBe(0);
});

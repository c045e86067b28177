import { describe, expect, it } from 'vitest';
import { isPublishedKind, kindOf } from '../../lib/paper/work-kind';

it.each([
  ['McGraw-Hill', 'book'],
  ['John Wiley & Sons, Inc.', 'book'],
  ['Cambridge University Press', 'book'],
  ['SIAM', 'book'],
  ['University of Pittsburgh', 'thesis'],
  ['Université de Montpellier', 'thesis'],
  ['PhD thesis, ETH Zurich', 'thesis'],
  ['Stanford University', 'thesis'],
  ['The Moss University', 'thesis'],
  ['Universität Zürich', 'thesis'],
  ['Università di Bologna', 'thesis'],
  ['Doctoral dissertation', 'thesis'],
  ['Multiversity', 'article-journal'],
  ['University Moss Papers', 'article-journal'],
  ['Universities of Moss', 'article-journal'],
  ['US Patent 8,697,359', 'patent'],
  ['Patents', 'patent'],
  ['Patently Moss', 'article-journal'],
  ['ACME Tech. Rep. 12', 'report'],
  ['A research report', 'report'],
  ['Springer', 'book'],
  ['O’Reilly Media, Inc.', 'book'],
  ['Moss Publishing Co', 'book'],
  ['Moss Verlag', 'book'],
  ['Lichen Books', 'book'],
  ['Advances in Moss', 'paper-conference'],
  ['Workshop on Moss', 'paper-conference'],
  ['NeurIPS 2023', 'paper-conference'],
  ['The ICML', 'paper-conference'],
  ['Aclas', 'article-journal'],
  ['Technical report, Institute of Stones', 'report'],
  ['University of Chicago Law Review', 'article-journal'],
  ['SIAM Journal on Computing', 'article-journal'],
  ['Springer Nature Moss', 'article-journal'],
  ['Mathematics', 'article-journal'],
  ['Proceedings of the 2014 ACM Conference …', 'paper-conference'],
])('the venue %s suggests the kind %s', (venue, kind) => {
  expect(kindOf({ venue, ids: ['gscholar:a'] })).toBe(kind);
});

it('a venue does not replace the kind that a source states', () => {
  expect(kindOf({ kind: 'chapter', venue: 'Springer', ids: [] })).toBe('chapter');
});

it.each([
  ...[...'ICLR ICML NeurIPS ACL EMNLP CVPR AAAI KDD CHI ICRA STOC'.split(' ')].map((name) => [
    `${name} 2024`,
    'paper-conference',
  ]),
  ['the icml', 'paper-conference'],
  ['Findings of ACL', 'paper-conference'],
  ['Annual Meeting on Moss', 'paper-conference'],
  ['Moss Symposium', 'paper-conference'],
  ['Moss ICML', 'article-journal'],
  ['ICMLs', 'article-journal'],
  ['Interconference Moss', 'article-journal'],
  ['Conferences of Moss', 'article-journal'],
  ['Moss patents', 'article-journal'],
  ['USA patent 7', 'article-journal'],
  ['patent 7', 'patent'],
  ['Antithesis', 'article-journal'],
  ['Synthesises', 'article-journal'],
  ['Moss University Letters', 'article-journal'],
  ['The University of Moss', 'article-journal'],
  ['University of Moss Bulletin', 'article-journal'],
  ['université', 'thesis'],
  ['Universite de Moss', 'thesis'],
  ['Universitat de Moss', 'thesis'],
  ['ACME Tech Rep 12', 'report'],
  ['ACME tech. rep.', 'report'],
  ['Fintech rep', 'article-journal'],
  ['Tech. Reply', 'article-journal'],
  ['Biotechnical report', 'article-journal'],
  ['Technical reports', 'article-journal'],
  ['Moss Publishing', 'book'],
  ['Moss Publishers', 'book'],
  ['Moss Publishing Company', 'book'],
  ['Moss Books.', 'book'],
  ['Books of Moss', 'article-journal'],
  ['Notebooks', 'article-journal'],
  ['Wiley', 'book'],
  ['Wiley & Sons', 'book'],
  ['John Wiley', 'book'],
  ['McGraw Hill', 'book'],
  ['Addison-Wesley', 'book'],
  ['addison wesley', 'book'],
  ["O'Reilly", 'book'],
  ['Elsevier Ltd', 'book'],
  ['Springer, Inc.', 'book'],
  ['Elsevier Ltd Inc', 'book'],
  ['The Springer', 'article-journal'],
  ['Springer, Moss', 'article-journal'],
])('the venue %s is that of a work of kind %s', (venue = '', kind) => {
  expect(kindOf({ venue, ids: ['gscholar:a'] })).toBe(kind);
});

describe('the kind of a work', () => {
  it.each([
    [{ kind: 'article', venue: 'Nature' }, 'article-journal'],
    [{ kind: 'manuscript', venue: 'ICML' }, 'paper-conference'],
    [{ kind: 'article' }, 'article'],
    [{ kind: 'document' }, 'document'],
    [{ kind: 'webpage', venue: 'Nature' }, 'webpage'],
    [{ kind: 'post', venue: 'Nature' }, 'post'],
    [{ kind: 'article', venue: 'arXiv' }, 'article'],
    [{ kind: 'manuscript', venue: 'Submitted to ICML' }, 'manuscript'],
    [{ venue: 'arXiv' }, 'article'],
    [{ venue: 'Submitted to ICML' }, 'article'],
    [{ ids: ['doi:10.1000/a', 'arxiv:2301.00001'] }, 'article'],
    [{ ids: ['doi:10.1000/a'] }, undefined],
    [{ ids: [] }, undefined],
  ] as const)('of %j is %s', (paper, kind) => {
    expect(kindOf({ ids: ['gscholar:a'], ...paper } as Parameters<typeof kindOf>[0])).toBe(kind);
  });

  it('says whether it is published', () => {
    const unpublished = ['article', 'manuscript', 'document', 'webpage', 'post'] as const;
    expect(unpublished.some(isPublishedKind)).toBe(false);
    expect((['thesis', 'dataset', 'article-journal'] as const).every(isPublishedKind)).toBe(true);
  });
});

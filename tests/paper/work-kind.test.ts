import { expect, it } from 'vitest';
import { kindOf } from '../../lib/paper/work-kind';

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

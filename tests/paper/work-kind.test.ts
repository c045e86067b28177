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
  ['US Patent 8,697,359', 'patent'],
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

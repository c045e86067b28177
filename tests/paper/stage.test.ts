import { expect, it } from 'vitest';
import { exclusiveKind, isIndexId, isPublishedId } from '../../lib/paper/stage';

it.each([
  ['doi:10.1000/a', 'doi:10.1000/b', true],
  ['arxiv:2301.00001', 'arxiv:2301.00002', true],
  ['doi:10.1101/696633', 'doi:10.1101/696634', true],
  ['doi:10.64898/a', 'doi:10.64898/b', true],
  ['doi:10.26434/a', 'doi:10.26434/b', true],
  ['acl:a', 'acl:b', true],
  ['pmid:1', 'pmid:2', true],
  ['doi:10.1000/a', 'doi:10.1101/696633', false],
  ['doi:10.1101/696633', 'doi:10.26434/a', false],
  ['doi:10.21203/a/v1', 'doi:10.21203/a/v2', false],
  ['doi:10.5281/a', 'doi:10.5281/b', false],
  ['openreview:a', 'openreview:b', false],
  ['url:https://a.example/', 'url:https://b.example/', false],
  ['nosuch:a', 'nosuch:b', false],
  ['doi:10.1002/(sici)1(2)3:1<165::aid-a>3.0.co;2-b', 'doi:10.1000/b', true],
  ['doi:10.1641/0006-3568(2001)051[0933:teotwa]2.0.co;2', 'doi:10.1000/b', true],
  ['doi:10.1002/(sici)1(2)3:1165::aid-a3.0.co;2-b', 'doi:10.1000/b', false],
  ['doi:10.1175/1520-0469(1994)0510523:ttosm2.0.co;2', 'doi:10.1000/b', false],
])('%s and %s show two works: %s', (one, other, expected) => {
  const kind = exclusiveKind(one);
  expect(kind !== undefined && kind === exclusiveKind(other)).toBe(expected);
});

it.each([
  ['doi:10.1000/a', true, false],
  ['doi:10.2139/a', false, false],
  ['acl:a', true, false],
  ['arxiv:2301.00001', false, false],
  ['shortdoi:10/a', false, false],
  ['dblp:a', false, true],
  ['title:a', false, true],
  ['nosuch:a', false, false],
  ['pmid:10.2139/a', true, false],
  ['doi:10.1000/10.64898/a', true, false],
  ['doi:10.1000/10.26434/a', true, false],
  ['doi:10.1000/10.1101/1', true, false],
  ['doi:10.1000/10.21203/a', true, false],
  ['doi:10.1000/10.2139/a', true, false],
  ['doi:10.1000/10.20944/a', true, false],
  ['doi:10.1000/10.36227/a', true, false],
  ['doi:10.1000/10.22541/a', true, false],
  ['doi:10.1000/10.31219/a', true, false],
  ['doi:10.1000/10.7/osf.io/a', true, false],
])('%s is published: %s, of an index: %s', (id, published, index) => {
  expect([isPublishedId(id), isIndexId(id)]).toEqual([published, index]);
});

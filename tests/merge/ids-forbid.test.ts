import { describe, expect, it } from 'vitest';
import { areForbidden, conflicting, oneOfEach, withoutIds } from '../../lib/merge/ids-forbid';

const [A, B] = ['arxiv:2611.00001', 'arxiv:2611.00002'];
const [X, Y] = ['doi:10.1000/x', 'doi:10.1000/y'];
const BIORXIV = 'doi:10.1101/2026.11.20.123456';

describe('identifiers of two works', () => {
  it.each([
    ['two arXiv ids', [A], [B], true],
    ['two DOIs of publishers', [X], [Y], true],
    ['two arXiv ids beside a common DOI', [A, X], [B, X], true],
    ['an arXiv id and a DOI', [A], [X], false],
    ['DOIs of a preprint and of a publisher', [BIORXIV], [X], false],
    [
      'two versions at Research Square',
      ['doi:10.21203/rs.3.rs-1/v1'],
      ['doi:10.21203/rs.3.rs-1/v2'],
      false,
    ],
    ['a paper that has two arXiv ids already, and one of them', [A, B], [B], false],
  ])('%s', (_, one, other, forbidden) => {
    expect(areForbidden(one, other)).toBe(forbidden);
    expect(areForbidden(other, one)).toBe(forbidden);
  });

  it('are those of the kinds that differ', () => {
    expect(conflicting([A, X, 's2:1'], [B, X])).toEqual([A]);
  });
});

describe('the identifiers that a page states for one paper', () => {
  it.each([
    ['keep the first arXiv id and the first DOI', [A, Y, B, X], [A, Y]],
    [
      'keep what may occur twice',
      [BIORXIV, X, 'openreview:a', 'openreview:b'],
      [BIORXIV, X, 'openreview:a', 'openreview:b'],
    ],
    [
      'lose what equals a lost one',
      [A, X, 'doi:10.18653/v1/2026.acl-long.1', 'acl:2026.acl-long.1'],
      [A, X],
    ],
    [
      'keep a DOI with the form in which it was stored without its signs',
      ['doi:10.1000/a"b', 'doi:10.1000/ab', X],
      ['doi:10.1000/a"b', 'doi:10.1000/ab'],
    ],
    [
      'keep the DOI that equals the first',
      ['acl:2026.acl-long.1', X, 'doi:10.18653/v1/2026.acl-long.1'],
      ['acl:2026.acl-long.1', 'doi:10.18653/v1/2026.acl-long.1'],
    ],
  ])('%s', (_, ids, kept) => expect(oneOfEach(ids)).toEqual(kept));
});

describe('identifiers without others', () => {
  const [ACL, ACL_DOI] = ['acl:2026.acl-long.1', 'doi:10.18653/v1/2026.acl-long.1'];
  it.each([
    [[A, X], [], [A, X]],
    [[A, X], [X], [A]],
    [[ACL, ACL_DOI, X], [ACL_DOI], [X]],
    [[ACL, ACL_DOI, X], [ACL], [X]],
    [[X, Y], [B], [X, Y]],
  ])('%j without %j, and what equals them, are %j', (ids, dropped, left) =>
    expect(withoutIds(ids, dropped)).toEqual(left),
  );
});

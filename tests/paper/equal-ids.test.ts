import { describe, expect, it } from 'vitest';
import { isCanonicalId } from '../../lib/paper/canonical';
import { equalIds, withEqualIds } from '../../lib/paper/equal-ids';
import { parseDraft } from '../../lib/paper/parse-draft';

describe('equalIds', () => {
  it.each([
    ['doi:10.18653/v1/2021.emnlp-main.602', 'acl:2021.emnlp-main.602'],
    ['doi:10.18653/v1/n19-1423', 'acl:N19-1423'],
    ['doi:10.18653/v1/2020.acl-demos.1', 'acl:2020.acl-demos.1'],
    ['doi:10.2139/ssrn.4567890', 'ssrn:4567890'],
    ['doi:10.31234/osf.io/7eb4g', 'osf:7eb4g'],
    ['doi:10.31235/osf.io/b2xmp', 'osf:b2xmp'],
    ['doi:10.31219/osf.io/b2xmp', 'osf:b2xmp'],
    ['doi:10.5281/zenodo.569323', 'zenodo:569323'],
    ['doi:10.21203/rs.3.rs-631949/v1', 'researchsquare:rs-631949'],
    ['doi:10.21203/rs.3.rs-631949/v12', 'researchsquare:rs-631949'],
    ['dblp:journals/corr/abs-1706-03762', 'arxiv:1706.03762'],
    ['dblp:journals/corr/abs-0704-0001', 'arxiv:0704.0001'],
    [
      'doi:10.1002/(sici)1521-3773(20000103)39:1<165::aid-anie165>3.0.co;2-b',
      'doi:10.1002/(sici)1521-3773(20000103)39:1165::aid-anie1653.0.co;2-b',
    ],
  ])('%s', (id, equal) => {
    expect(equalIds(id)).toEqual([equal]);
    expect(isCanonicalId(equal)).toBe(true);
  });

  it.each([
    'arxiv:1706.03762',
    'doi:10.1000/river',
    'doi:10.1162/tacl_a_00001',
    'dblp:conf/acl/Ek26',
    'title:a<b>',
    'xdblp:journals/corr/abs-1706-03762',
    'dblp:journals/corr/abs-1706-037621',
    'dblp:journals/corr/abs-1706-03762x',
    'dblp:journals/corr/abs-17060-3762',
    'dblp:journals/corr/abs-1799-03762',
  ])('%s says nothing more', (id) => expect(equalIds(id)).toEqual([]));

  it('follow the page’s own identifiers without duplicates', () => {
    const ids = ['doi:10.18653/v1/n19-1423', 'pmid:1', 'acl:N19-1423'];
    expect(withEqualIds(ids)).toEqual(ids);
    expect(withEqualIds(ids.slice(0, 2))).toEqual(ids);
    const { draft } = parseDraft({ ids: ids.slice(0, 2), title: 'On Slow Rivers' });
    expect(draft.ids).toEqual(ids);
  });
});

describe('a draft', () => {
  it('with an identifier in an older form gets the current form', () => {
    const ids = ['doi:10.1101/2021.11.08.467690v2', 'doi:10.5555/3491440.3491756', 'doi:10.1000/X'];
    expect(parseDraft({ ids, title: 'On Slow Rivers' }).draft.ids).toEqual([
      'doi:10.1101/2021.11.08.467690',
      'acm:10.5555/3491440.3491756',
      'doi:10.1000/x',
    ]);
  });
});

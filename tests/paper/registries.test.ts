import { describe, expect, it } from 'vitest';
import { equalIds } from '../../lib/paper/equal-ids';
import { idLabel, idOrder, registryPage, schemeOrder } from '../../lib/paper/registries';

describe('registryPage', () => {
  it.each([
    ['arxiv:2203.14206', 'https://arxiv.org/abs/2203.14206'],
    ['doi:10.1016/s0140-6736(13)62228-x', 'https://doi.org/10.1016/s0140-6736(13)62228-x'],
    ['doi:10.1000/a?b', 'https://doi.org/10.1000/a%3Fb'],
    ['acl:N19-1423', 'https://aclanthology.org/N19-1423/'],
    ['openreview:LcF-EEt8cCC', 'https://openreview.net/forum?id=LcF-EEt8cCC'],
    ['pmlr:v130/husain21a', 'https://proceedings.mlr.press/v130/husain21a.html'],
    ['jmlr:v22/20-1380', 'https://www.jmlr.org/papers/v22/20-1380.html'],
    [
      'cvf:Chang_Scalable_and_Effective_CVPR_2018',
      'https://openaccess.thecvf.com/content_cvpr_2018/html/Chang_Scalable_and_Effective_CVPR_2018_paper.html',
    ],
    ['pmid:20981092', 'https://pubmed.ncbi.nlm.nih.gov/20981092/'],
    ['zenodo:569323', 'https://zenodo.org/records/569323'],
    ['iacr:2022/1039', 'https://eprint.iacr.org/2022/1039'],
    ['acm:10.5555/3491440.3491756', 'https://dl.acm.org/doi/10.5555/3491440.3491756'],
    ['shortdoi:10/moss', 'https://doi.org/10/moss'],
    ['pmcid:PMC7', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7/'],
    ['dblp:conf/acl/Ek26', 'https://dblp.org/rec/conf/acl/Ek26'],
    ['openalex:W1', 'https://openalex.org/W1'],
    ['ieee:123', 'https://ieeexplore.ieee.org/document/123'],
    ['pii:S1', 'https://www.sciencedirect.com/science/article/pii/S1'],
    ['ssrn:7', 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=7'],
    ['osf:7eb4g', 'https://osf.io/7eb4g'],
    ['hal:hal-1', 'https://hal.science/hal-1'],
    ['chemrxiv:60c7', 'https://chemrxiv.org/engage/chemrxiv/article-details/60c7'],
    ['researchsquare:rs-1', 'https://www.researchsquare.com/article/rs-1'],
    ['europepmc:PPR12', 'https://europepmc.org/article/PPR/PPR12'],
    ['gscholar:a1', 'https://scholar.google.com/scholar?q=info%3Aa1%3Ascholar.google.com%2F'],
    [`s2:${'0a'.repeat(20)}`, `https://www.semanticscholar.org/paper/${'0a'.repeat(20)}`],
    ['doi:10.1000/a#b', 'https://doi.org/10.1000/a%23b'],
    [
      'cvf:Ek_Moss_ICCV_2019',
      'https://openaccess.thecvf.com/content_ICCV_2019/html/Ek_Moss_ICCV_2019_paper.html',
    ],
    [
      'cvf:Ek_Moss_CVPR_2020',
      'https://openaccess.thecvf.com/content_CVPR_2020/html/Ek_Moss_CVPR_2020_paper.html',
    ],
    [
      'cvf:Ek_Moss_WACV_2021',
      'https://openaccess.thecvf.com/content/WACV2021/html/Ek_Moss_WACV_2021_paper.html',
    ],
    ['url:https://example.org/paper', 'https://example.org/paper'],
    ['url:example.org/paper', 'https://example.org/paper'],
  ])('%s', (id, address) => expect(registryPage(id)).toBe(address));

  it.each([
    'neurips:523f87e9d08e6071a3bbd150e6da40fb',
    'url:javascript:alert(1)',
    'cvf:Ek_Moss_CVPRW_2021',
    'cvf:Ek_Moss_CVPR_2021_supplement',
    's2:123',
    `s2:${'0a'.repeat(21)}`,
    'europepmc:PPR12x',
    'europepmc:12',
    'title:moss',
    'toString:1',
    '',
  ])('is none for “%s”', (id) => expect(registryPage(id)).toBeUndefined());
});

it.each([
  ['arxiv:2301.01234', 'arXiv:2301.01234'],
  ['acl:N19-1423', 'ACL N19-1423'],
  ['pmcid:PMC7', 'PMC7'],
  ['neurips:523f', 'NeurIPS'],
  ['nosuch:7', 'nosuch:7'],
])('%s is shown as %s', (id, label) => expect(idLabel(id)).toBe(label));

it('identifiers of registries precede those of sites and addresses, unknown ones are last', () => {
  const ids = ['nosuch:1', 'title:a', 'url:a', 's2:1', 'pmid:1', 'doi:10.1000/a', 'arxiv:1'];
  expect(ids.toSorted((a, b) => schemeOrder(a) - schemeOrder(b))).toEqual(ids.toReversed());
});

it.each([
  ['doi:10.1000/a', 'doi:10.1000/a'],
  ['shortdoi:10/a', 'shortdoi:10/a'],
  ['pmid:7', 'PubMed 7'],
  ['openreview:a', 'OpenReview a'],
  ['pmlr:v1/a', 'PMLR v1/a'],
  ['jmlr:v1/a', 'JMLR v1/a'],
  ['cvf:a', 'CVF'],
  ['dblp:a', 'dblp:a'],
  ['s2:a', 's2:a'],
  ['openalex:W1', 'openalex:W1'],
  ['ieee:7', 'IEEE 7'],
  ['acm:7', 'ACM 7'],
  ['pii:S1', 'ScienceDirect S1'],
  ['ssrn:7', 'SSRN 7'],
  ['osf:7eb4g', 'OSF 7eb4g'],
  ['iacr:2022/1', 'ePrint 2022/1'],
  ['hal:hal-1', 'hal-1'],
  ['zenodo:7', 'Zenodo 7'],
  ['chemrxiv:a', 'ChemRxiv'],
  ['researchsquare:rs-1', 'Research Square'],
  ['europepmc:PPR1', 'Europe PMC'],
  ['virtual:a', 'Virtual site'],
  ['gscholar:a', 'gscholar:a'],
  ['url:a', 'url:a'],
  ['title:a', 'title:a'],
])('%s is shown as %s', (id, label) => expect(idLabel(id)).toBe(label));

it.each([
  ['doi:10.18653/v1/n19-1423', ['acl:N19-1423']],
  ['doi:10.18653/v1/2024.naacl-long.1', ['acl:2024.naacl-long.1']],
  ['doi:10.2139/ssrn.7', ['ssrn:7']],
  ['doi:10.2139/ssrn.7a', []],
  ['doi:10.31234/osf.io/7eb4g', ['osf:7eb4g']],
  ['doi:10.31234/osf.io/7eb4gg', []],
  ['doi:10.5281/zenodo.7', ['zenodo:7']],
  ['doi:10.5281/zenodo.7.1', []],
  ['doi:10.5281/moss.7', []],
  ['doi:10.21203/rs.3.rs-7/v1', ['researchsquare:rs-7']],
  ['doi:10.21203/rs.3.rs-7', []],
  ['doi:10.1000/10.5281/zenodo.7', []],
  ['doi:10.1000/10.2139/ssrn.7', []],
  ['doi:10.1000/10.18653/v1/a', []],
  ['doi:10.1000/10.21203/rs.3.rs-7/v1', []],
  ['doi:10.1000/10.31234/osf.io/7eb4g', []],
  ['dblp:journals/corr/abs-2301-01234', ['arxiv:2301.01234']],
  ['dblp:journals/corr/abs-2313-01234', []],
  ['dblp:journals/corr/abs-2301-01234x', []],
  ['dblp:x/journals/corr/abs-2301-01234', []],
  ['pmid:7', []],
])('%s is also %j', (id, equal) => expect(equalIds(id)).toEqual(equal));

it.each([
  [
    'cvf:Ek_Moss_ECCV_2018',
    'https://openaccess.thecvf.com/content_eccv_2018/html/Ek_Moss_ECCV_2018_paper.html',
  ],
  [
    'cvf:Ek_Moss_ICCV_2021',
    'https://openaccess.thecvf.com/content/ICCV2021/html/Ek_Moss_ICCV_2021_paper.html',
  ],
  ['url:http://a.example/', 'http://a.example/'],
  ['iacr:2022/1?b', 'https://eprint.iacr.org/2022/1%3Fb'],
  ['openreview:a b', 'https://openreview.net/forum?id=a%20b'],
])('the page of %s is %s', (id, page) => expect(registryPage(id)).toBe(page));

it('identifiers stand in the order of the registries, those of one by their text', () => {
  const ids = ['arxiv:2', 'arxiv:10', 'doi:10.1/b', 'pmid:1', 'acl:x', 'nosuch:a', 'url:z'];
  const ordered = [...ids].sort(idOrder);
  expect(ordered.slice(0, 5)).toEqual(['arxiv:10', 'arxiv:2', 'doi:10.1/b', 'pmid:1', 'acl:x']);
  expect(ordered.at(-1)).toBe('nosuch:a');
  expect(idOrder('doi:a', 'doi:a')).toBe(0);
});

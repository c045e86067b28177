import { describe, expect, it } from 'vitest';
import { registryPage } from '../../lib/paper/registries';

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
    ['url:https://example.org/paper', 'https://example.org/paper'],
    ['url:example.org/paper', 'https://example.org/paper'],
  ])('%s', (id, address) => expect(registryPage(id)).toBe(address));

  it.each([
    'neurips:523f87e9d08e6071a3bbd150e6da40fb',
    'url:javascript:alert(1)',
    'toString:1',
    '',
  ])('is none for “%s”', (id) => expect(registryPage(id)).toBeUndefined());
});
